import ArgumentParser
import Workbench

/// What every command takes that computes for a while, and how it behaves meanwhile.
struct Computing: ParsableArguments {
  @Option(help: ArgumentHelp("1 to 64 (default: one for each processor core).", valueName: "t"))
  var threads: Int?

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Flag(help: "Open the report in a browser when it is there.")
  var open = false

  @Option(help: ArgumentHelp("bar, or lines for another program to read on standard error.", valueName: "style"))
  var progress = ProgressStyle.bar

  /// Computes with an eye on Ctrl-C, shows how far that is and prints the answer; then says whether it was the one required.
  func show(_ compute: (_ progress: (_ done: Int, _ all: Int) -> Void) throws -> any FinishedWork) throws {
    Interruption.watch()
    var bar = ProgressBar(progress, isQuiet: quiet)
    try ending {
      defer { bar.clear() }
      let finished = try compute { done, all in bar.show(done: done, of: all) }
      bar.clear()
      if !quiet { try writeOutput(Emphasis.titled(finished.text)) }
      if open, let report = finished.report { Browser.open(report) }
      try finished.checkRequirement()
    }
  }
}

extension ProgressStyle: ExpressibleByArgument {}
