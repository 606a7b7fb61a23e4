import ArgumentParser
import Workbench

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play a partnership through many times and tell what it is likely to achieve.",
    discussion: """
      The design runs next to "no partnership" and "informal working" on the same luck. The results are printed and \
      written as tables (CSV) with a description of every column (datapackage.json). The same file and seed give the \
      same tables, whatever the number of threads.
      """)

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(help: ArgumentHelp("A design of the file (default: the one it describes in full).", valueName: "name"))
  var design: String?

  @Option(
    help: ArgumentHelp(
      "How often to play it through, 2 to 10,000,000. They come in pairs, so an odd number is raised by one.",
      valueName: "n"))
  var replications = RunScenario.defaultReplications

  @Option(help: ArgumentHelp("Starting point of the random numbers (default: the file's, or 2004).", valueName: "s"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("1 to 64 (default: one for each processor core).", valueName: "t"))
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "Folder for the results (default: notebooks-output/ and the name of the file, and of the design if one is named).",
      valueName: "dir"))
  var out: String?

  @Flag(help: "Replace an earlier run in that folder.")
  var overwrite = false

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  func validate() throws {
    guard RunScenario.replicationRange.contains(replications) else {
      throw ValidationError("--replications is \(replications); it has to be 2 to 10,000,000.")
    }
    if let threads, !RunScenario.threadRange.contains(threads) {
      throw ValidationError("--threads is \(threads); it has to be 1 to 64.")
    }
  }

  func run() throws {
    Interruption.watch()
    var bar = ProgressBar(isQuiet: quiet)
    try ending {
      let useCase = RunScenario(
        file: file, design: design, replications: replications, seed: seed, threads: threads, output: out,
        overwrites: overwrite)
      defer { bar.clear() }
      let finished = try useCase.run(isCancelled: { Interruption.isAsked }) { done, all in bar.show(done: done, of: all)
      }
      bar.clear()
      if !quiet { print(finished.text, terminator: "") }
    }
  }
}
