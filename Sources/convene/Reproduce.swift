import ArgumentParser
import Workbench

struct Reproduce: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Do again what a folder came from, and say whether the same bytes come out.",
    discussion: discussed(
      """
      What was run is in the folder's manifest.json. It runs again elsewhere and its tables are laid beside those in the \
      folder: "same bytes", or which of them differ and from which line on. Nothing in the folder changes. Ends with exit \
      code 1 where something differs.
      """,
      examples: "convene reproduce decision-of-2026", "convene reproduce decision-of-2026 --threads 1"))

  @Argument(help: "The folder of a run, a comparison or another analysis.", completion: .directory)
  var directory: String

  @Option(help: ArgumentHelp("1 to 64 (default: one for each processor core).", valueName: "t"))
  var threads: Int?

  func run() throws {
    try ending {
      let reproduced = try ReproduceRun(directory: directory, threads: threads).run()
      try writeOutput(reproduced.text)
      try reproduced.checkRequirement()
    }
  }
}
