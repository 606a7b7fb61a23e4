import ArgumentParser
import Workbench

struct Sizes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare the size of what the model shows with what was published.",
    discussion: discussed(
      """
      Thirty figures of partnerships (how many live how long, what an evaluator detects, what a chair is worth), each \
      worked out on simulated partnerships like those that its source looked at, beside the published figure and its range. \
      Lives are added until a figure's error is a third of its tolerance. Takes a few minutes.
      """,
      examples: "convene sizes", "convene sizes --only 4,7 --sets 16"))

  @Option(
    help: ArgumentHelp("Some rows alone, by their numbers with commas between them.", valueName: "rows"),
    transform: { text in
      try text.split(separator: ",").map { part in
        guard let number = Int(part.filter { $0 != " " }) else {
          throw ValidationError("\"\(part)\" isn't the number of a row, such as 4.")
        }
        return number
      }
    })
  var only: [Int] = []

  @Option(help: ArgumentHelp("Parameter sets of those that ship, 1 to 64.", valueName: "n"))
  var sets = MeasureSizes.defaultSets

  @Option(
    help: ArgumentHelp("Lives of each design under each set at most, 64 to 65,536.", valueName: "n"))
  var replications = MeasureSizes.defaultReplications

  @Option(help: ArgumentHelp("Starting point of the random numbers (default: 2004).", valueName: "s"))
  var seed: UInt64 = 2004

  @Option(help: ArgumentHelp("Folder for the results (default: notebooks-output/sizes).", valueName: "dir"))
  var out: String?

  @Flag(help: "Replace an earlier run in that folder.")
  var overwrite = false

  @OptionGroup var computing: Computing

  func run() throws {
    try computing.show { progress in
      try MeasureSizes(
        only: only, sets: sets, replications: replications, seed: seed, threads: computing.threads, output: out,
        overwrites: overwrite
      ).run(isCancelled: { Interruption.isAsked }, progress: progress)
    }
  }
}
