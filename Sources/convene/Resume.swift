import ArgumentParser
import Workbench

struct Resume: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Go on with a run or an analysis that was stopped before its end.",
    discussion: """
      Whatever writes a folder can be stopped by Ctrl-C, a full disk, a power cut or anything else: it goes on from what was saved last, \
      a moment before, and ends with the same files as if it had never been stopped. The scenario must not have changed.
      """)

  @Argument(help: "The folder that the run was to be written to.", completion: .directory)
  var directory: String

  @Option(help: ArgumentHelp("1 to 64 (default: one for each processor core).", valueName: "t"))
  var threads: Int?

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  func run() throws {
    Interruption.watch()
    var bar = ProgressBar(isQuiet: quiet)
    try ending {
      defer { bar.clear() }
      let useCase = ResumeRun(directory: directory, threads: threads)
      let finished = try useCase.run(isCancelled: { Interruption.isAsked }) { done, all in bar.show(done: done, of: all)
      }
      bar.clear()
      if !quiet {
        try writeOutput(finished?.text ?? "The run in \"\(directory)\" is complete: there is nothing to go on with.\n")
      }
      try finished?.checkRequirement()
    }
  }
}
