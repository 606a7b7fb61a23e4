import Results

/// What things are called on the command line.
struct CommandLineWords: Skin {
  func option(_ name: String) -> String { "--" + name }
  func command(_ name: String) -> String { "convene " + name }
}
