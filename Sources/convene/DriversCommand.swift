import ArgumentParser
import Workbench

struct DriversCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drivers",
    abstract: "Find out which of all that nobody knows drives what scenarios attain.",
    discussion: discussed(
      """
      Looks at every uncertain number of each scenario and every constant of the model, as runs draw them: how far it \
      moves attainment, what does nothing, and how much of the spread is luck. The result is a \
      table (CSV) and a page. To vary levers, ranges of your own or a few inputs closely, take explore.
      """,
      examples: "convene drivers our-partnership.yaml",
      "convene drivers our-partnership.yaml another.yaml --futures 512"))

  @Argument(help: "Scenario files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Option(help: ArgumentHelp("Futures to tell spread and luck from, each lived twice.", valueName: "n"))
  var futures = FindDrivers.defaultFutures

  @Option(help: ArgumentHelp("Replications for each end of each unknown.", valueName: "n"))
  var replications = FindDrivers.defaultReplications

  @Option(help: ArgumentHelp("Starting point of the random numbers.", valueName: "s"))
  var seed: UInt64 = 2004

  @Option(help: ArgumentHelp("Folder for the results (default: notebooks-output/drivers).", valueName: "dir"))
  var out: String?

  @Flag(help: "Replace earlier results in that folder.")
  var overwrite = false

  @OptionGroup var computing: Computing

  func run() throws {
    try computing.show { progress in
      try FindDrivers(
        files: files, futures: futures, replications: replications, seed: seed, threads: computing.threads,
        output: out, overwrites: overwrite
      ).run(isCancelled: { Interruption.isAsked }, progress: progress)
    }
  }
}
