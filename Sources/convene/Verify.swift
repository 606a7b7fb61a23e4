import ArgumentParser
import Workbench

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check on this machine what Convene promises about its numbers.",
    discussion: """
      Random numbers against published answers, elementary functions against the C library's, how often intervals hold the \
      truth and selections find the best, indices that are known, the same bits on any number of threads, and books that \
      balance. Takes less than a minute; ends with exit code 1 if a promise isn't kept.
      """)

  @Argument(
    help: "A scenario to check runs on (default: the one that init writes).",
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  @Option(help: ArgumentHelp("Threads to compare with one, 1 to 64 (default: one for each core).", valueName: "t"))
  var threads: Int?

  func run() throws {
    Interruption.watch()
    try ending {
      let finished = try VerifyNumbers(file: file, threads: threads).run(isCancelled: { Interruption.isAsked })
      print(finished.text, terminator: "")
      try finished.checkPromises()
    }
  }
}
