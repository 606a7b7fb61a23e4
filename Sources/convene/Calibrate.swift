import ArgumentParser
import Workbench

struct Calibrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fit the model's assumptions to what was measured of partnerships.",
    discussion: discussed(
      """
      Finds parameter sets under which the shipped scenarios give what was measured, says what they tell about each \
      assumption and which targets they miss, and writes them as tables. The sets that Convene ships were found so; a \
      future of a run is one of them. This takes some minutes.
      """,
      examples: "convene calibrate", "convene calibrate --sets 50 --replications 200 --out quick"))

  @Option(help: ArgumentHelp("Folder with the six scenarios of Figure 1.", valueName: "dir"))
  var scenarios = "scenarios"

  @Option(help: ArgumentHelp("How many parameter sets to find, 8 to 2,000.", valueName: "n"))
  var sets = CalibrateConstants.defaultSets

  @Option(help: ArgumentHelp("Replications of each scenario under each set, 8 to 1,000.", valueName: "n"))
  var replications = CalibrateConstants.defaultReplications

  @Option(
    help: ArgumentHelp("Stop once all sets are this near to what was measured, in tolerances.", valueName: "x"))
  var goal = CalibrateConstants.defaultGoal

  @Option(help: ArgumentHelp("Starting point of the random numbers.", valueName: "s"))
  var seed: UInt64 = 2004

  @Option(help: ArgumentHelp("Folder for the results (default: notebooks-output/calibration).", valueName: "dir"))
  var out: String?

  @Flag(help: "Replace an earlier calibration in that folder.")
  var overwrite = false

  @OptionGroup var computing: Computing

  func run() throws {
    try computing.show { progress in
      try CalibrateConstants(
        scenarios: scenarios, sets: sets, replications: replications, goal: goal, seed: seed,
        threads: computing.threads, output: out, overwrites: overwrite
      ).run(isCancelled: { Interruption.isAsked }, progress: progress)
    }
  }
}
