import ArgumentParser
import Workbench

struct Improve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Try every change of a design and say which help, step by step.",
    discussion: discussed(
      """
      Every key of the design is set otherwise, one at a time, next to the nine types and what can be done about each \
      obstacle, all on the same luck; then the best are put together, one after the other. Printed and written as tables \
      (CSV): what each step gains, what it costs, who pays, in whose hands it lies (the board, the partners, a \
      government), what does harm, and the lines to copy into the file. Gains are estimated again on luck that had no \
      part in the choice; what gains less than matters isn't recommended.
      """,
      examples: "convene improve our-partnership.yaml", "convene improve our-partnership.yaml --changes 3 --hands board"
    ))

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(help: ArgumentHelp("A design of the file (default: the one it describes in full).", valueName: "name"))
  var design: String?

  @Option(
    help: ArgumentHelp("The outcome to improve, such as net_value or trust (default: attainment).", valueName: "name"))
  var outcome: String?

  @Option(help: ArgumentHelp("How many changes to put together at most, 1 to 8.", valueName: "k"))
  var changes = ImproveDesign.defaultChanges

  @Option(
    help: ArgumentHelp(
      "In whose hands the changes may lie: board, partners or government; may be given several times (default: board and partners). The others are tried alone.",
      valueName: "whose"))
  var hands: [String] = []

  @Option(help: ArgumentHelp("How often to play each step through. They come in pairs.", valueName: "n"))
  var replications = ImproveDesign.defaultReplications

  @Option(help: ArgumentHelp("Starting point of the random numbers (default: the file's, or 2004).", valueName: "s"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "Folder for the results (default: notebooks-output/ and the name of the file, with -improved behind it).",
      valueName: "dir"))
  var out: String?

  @Flag(help: "Replace an earlier run in that folder.")
  var overwrite = false

  @OptionGroup var computing: Computing

  func run() throws {
    try computing.show { progress in
      try ImproveDesign(
        file: file, design: design, outcome: outcome, changes: changes, hands: hands, replications: replications,
        seed: seed, threads: computing.threads, output: out, overwrites: overwrite
      ).run(isCancelled: { Interruption.isAsked }, progress: progress)
    }
  }
}
