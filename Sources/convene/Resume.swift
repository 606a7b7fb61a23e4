import ArgumentParser
import Workbench

struct Resume: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Go on with a run or an analysis that was stopped before its end.",
    discussion: discussed(
      """
      A run, a comparison, a stress test or an exploration can be stopped by Ctrl-C, a full disk, a power cut or anything \
      else: it goes on from what was saved last, a moment before, and ends with the same files as if it had never been \
      stopped. The scenario must not have changed.
      """,
      examples: "convene resume notebooks-output/our-partnership",
      "convene resume notebooks-output/our-partnership --threads 2"))

  @Argument(help: "The folder that the run was to be written to.", completion: .directory)
  var directory: String

  @OptionGroup var computing: Computing

  func run() throws {
    try computing.show { progress in
      try ResumeRun(directory: directory, threads: computing.threads).run(
        isCancelled: { Interruption.isAsked }, progress: progress) ?? NothingToGoOnWith(directory: directory)
    }
  }
}

private struct NothingToGoOnWith: FinishedWork {
  let directory: String

  var text: String {
    """
    There is nothing to go on with: what "\(directory)" holds is complete. Something that was begun after it and stopped \
    at once has left nothing; begin it again.

    """
  }
}
