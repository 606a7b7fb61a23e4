import ArgumentParser
import Workbench

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare the designs of a scenario, and doing without, on the same luck.",
    discussion: discussed(
      """
      Says which design does best and how sure that is; from what value of success on a formal partnership is worth it, or \
      at a value that the scenario states whether it is justified; which type \
      fits; what stands in the way; who wins and who pays; and how robust the choice is. Type and obstacles are those \
      of the first design. The results are printed and \
      written as tables (CSV). The same file and seed give the same tables, whatever the number of threads.

      A comparison that is stopped (Ctrl-C, a full disk, a power cut) lies in DIR.unfinished until "convene resume DIR" \
      goes on with it.
      """,
      examples: "convene compare our-partnership.yaml --replications 10,000",
      "convene compare our-partnership.yaml --designs \"as designed,with a grant\" --outcome cost"))

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "Designs of the file, with commas between them (default: all). No partnership and informal working are always in.",
      valueName: "a,b,c"))
  var designs: String?

  @Option(
    help: ArgumentHelp(
      "An outcome to compare by, such as trust; may be given several times. The first decides which design is best (default: attainment).",
      valueName: "name"))
  var outcome: [String] = []

  @Option(
    help: ArgumentHelp(
      "How often to play each design through (default: \(CompareDesigns.defaultReplications)). They come in pairs.",
      valueName: "n"))
  var replications: Int?

  @Option(
    help: ArgumentHelp(
      "As many replications as it takes to know every difference this well (half of its joint 95% interval): \"0.005\" in the unit of the outcome that decides, or of another (\"cost 20000\"); \"2%\" or \"cost 1%\" of the first design's mean. May be given several times.",
      valueName: "width"))
  var precision: [String] = []

  @Option(
    help: ArgumentHelp(
      "Also select the best design step by step, with 95% confidence, where a difference up to this (such as 0.02) doesn't matter.",
      valueName: "x"))
  var indifference: Double?

  @Option(
    help: ArgumentHelp(
      "Also select the best design with this many replications over all designs, spent where they tell most (OCBA); no promise.",
      valueName: "n"))
  var budget: Int?

  @Option(
    help: ArgumentHelp(
      "The smallest difference that matters, such as \"2%\" or \"attainment 2%\", or \"cost 5%\" of the dearest; what differs by less counts as alike (default: the file's, or 1% of each).",
      valueName: "size"))
  var matters: [String] = []

  @Option(help: ArgumentHelp("End with exit code 1 if this design isn't among the best.", valueName: "design"))
  var require: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Say why the first of two designs is better than the second (default: the leading one, against the file's own).",
      valueName: "design"))
  var why: [String] = []

  @Option(help: ArgumentHelp("Starting point of the random numbers (default: the file's, or 2004).", valueName: "s"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "Folder for the results (default: notebooks-output/ and the name of the file, with -compared behind it).",
      valueName: "dir"))
  var out: String?

  @Flag(help: "Replace an earlier run in that folder.")
  var overwrite = false

  @OptionGroup var computing: Computing

  func run() throws {
    try computing.show { progress in
      let names = designs?.split(separator: ",").map { $0.trimming(while: \.isWhitespace) } ?? []
      return try CompareDesigns(
        file: file, designs: names, outcomes: outcome, replications: replications, precision: precision,
        indifference: indifference, budget: budget, matters: matters, required: require, why: why, seed: seed,
        threads: computing.threads,
        output: out, overwrites: overwrite
      ).run(isCancelled: { Interruption.isAsked }, progress: progress)
    }
  }
}

extension Substring {
  fileprivate func trimming(while isGone: (Character) -> Bool) -> String {
    var text = drop(while: isGone)
    while let last = text.last, isGone(last) { text.removeLast() }
    return String(text)
  }
}
