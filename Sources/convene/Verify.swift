import ArgumentParser
import Workbench

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check on this machine what Convene promises about its numbers.",
    discussion: discussed(
      """
      Random numbers against published answers, elementary functions against the C library's, how often intervals hold the \
      truth and selections find the best, indices that are known, the same bits on any number of threads, and books that \
      balance. Runs are made on one thread and on --threads. Takes less than a minute; ends with exit code 1 if a promise isn't kept.
      """,
      examples: "convene verify", "convene verify our-partnership.yaml --threads 4"))

  @Argument(
    help: "A scenario to check runs on (default: the one that init writes).",
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  @OptionGroup var computing: Computing

  func run() throws {
    try computing.show { progress in
      try VerifyNumbers(file: file, threads: computing.threads).run(
        isCancelled: { Interruption.isAsked }, progress: progress)
    }
  }
}
