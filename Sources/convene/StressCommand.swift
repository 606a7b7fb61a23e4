import ArgumentParser
import Workbench

struct Stress: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a design's resources under stress and say what it bears.",
    discussion: discussed(
      """
      What has to go wrong with the resources before the design fails? Each stress of the catalogue (budget cuts, partners \
      that deliver less than their pledge or leave, posts that stand empty, money that is cut or late, lower \
      representatives, reorganisation, more demand, new targets, all at once) strikes at several severities, in the same \
      replications. Printed and written as tables (CSV): what each does to every outcome, how bad it has to be for the \
      design to fail, which pairs are worse together than their sum, and the cheapest reserve that brings the chance of \
      failure to a stated risk.
      """,
      examples: "convene stress our-partnership.yaml --fails \"attainment < 25%\" --risk 20%",
      "convene stress our-partnership.yaml --stress pledge --stress departure"))

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(help: ArgumentHelp("A design of the file (default: the one it describes in full).", valueName: "name"))
  var design: String?

  @Option(
    help: ArgumentHelp(
      "A stress, such as budgets, pledge:police, pledge (of every partner) or grant+demand (at once); may be given several times (default: all).",
      valueName: "name"))
  var stress: [String] = []

  @Option(
    help: ArgumentHelp(
      "When the design has failed, such as \"attainment < 25%\" (default: \"\(StressTest.usualRule)\").",
      valueName: "rule"))
  var fails: String?

  @Option(
    help: ArgumentHelp("The month in which stresses begin (default: after a third of the run).", valueName: "m"))
  var month: Int?

  @Option(
    help: ArgumentHelp("The chance of failure that a reserve has to reach (default: 20%).", valueName: "chance"),
    transform: readShare)
  var risk = StressTest.defaultRisk

  @Option(
    help: ArgumentHelp("How often to play each stress through at each severity. They come in pairs.", valueName: "n"))
  var replications = StressTest.defaultReplications

  @Option(help: ArgumentHelp("Starting point of the random numbers (default: the file's, or 2004).", valueName: "s"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "Folder for the results (default: notebooks-output/ and the name of the file, with -stressed behind it).",
      valueName: "dir"))
  var out: String?

  @Flag(help: "Replace an earlier run in that folder.")
  var overwrite = false

  @OptionGroup var computing: Computing

  func run() throws {
    try computing.show { progress in
      try StressTest(
        file: file, design: design, stresses: stress, rule: fails, month: month, risk: risk,
        replications: replications, seed: seed, threads: computing.threads, output: out, overwrites: overwrite
      ).run(isCancelled: { Interruption.isAsked }, progress: progress)
    }
  }
}

/// `20%` or `0.2`.
@Sendable private func readShare(_ text: String) throws -> Double {
  let isPercent = text.hasSuffix("%")
  guard let number = Double(isPercent ? String(text.dropLast()) : text) else {
    throw ValidationError("\"\(text)\" is no share; write 20% or 0.2.")
  }
  return isPercent ? number / 100 : number
}
