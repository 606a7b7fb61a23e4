import ArgumentParser
import Workbench

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play a partnership through many times and tell what it is likely to achieve.",
    discussion: discussed(
      """
      The design runs next to "no partnership" and "informal working" on the same luck. The results are printed and \
      written as tables (CSV) with a description of every column (datapackage.json). The same file and seed give the \
      same tables, whatever the number of threads.

      A run that is stopped (Ctrl-C, a full disk, a power cut) lies in DIR.unfinished until "convene resume DIR" goes \
      on with it. Parts that were run apart with --shard are joined by "convene merge".
      """,
      examples: "convene run our-partnership.yaml --open",
      "convene run our-partnership.yaml --design \"with a grant\" --precision 2%"))

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(help: ArgumentHelp("A design of the file (default: the one it describes in full).", valueName: "name"))
  var design: String?

  @Option(
    help: ArgumentHelp(
      "How often to play it through, 2 to 10,000,000. They come in pairs, so an odd number is raised by one.",
      valueName: "n"))
  var replications = RunScenario.defaultReplications

  @Option(help: ArgumentHelp("Starting point of the random numbers (default: the file's, or 2004).", valueName: "s"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "Folder for the results (default: notebooks-output/ and the name of the file, and of the design if one is named).",
      valueName: "dir"))
  var out: String?

  @Option(
    help: ArgumentHelp(
      "Run until the 95% interval is this narrow, within --replications: ±2% of mean attainment (\"2%\"), or of another outcome (\"cost 1%\"), or an amount in its own unit (\"attainment 0.005\"). May be given several times.",
      valueName: "width"),
    transform: readPrecision)
  var precision: [Precision] = []

  @Option(help: ArgumentHelp("Do one part of the run alone, such as 3/8: the third of eight.", valueName: "part"))
  var shard: Shard?

  @Option(
    help: ArgumentHelp(
      "What to do with a replication that comes to something impossible: stop, or keep a record in failures.csv and leave it out.",
      valueName: "what"))
  var failures = FailureHandling.stop

  @Flag(help: "Replace an earlier run in that folder.")
  var overwrite = false

  @OptionGroup var computing: Computing

  func validate() throws {
    guard RunScenario.replicationRange.contains(replications) else {
      throw ValidationError("--replications is \(replications); it has to be 2 to 10,000,000.")
    }
    if let threads = computing.threads, !RunScenario.threadRange.contains(threads) {
      throw ValidationError("--threads is \(threads); it has to be 1 to 64.")
    }
  }

  func run() throws {
    try computing.show { progress in
      var useCase = RunScenario(
        file: file, design: design, replications: replications, seed: seed, threads: computing.threads, output: out,
        overwrites: overwrite)
      useCase.precision = precision
      useCase.shard = shard
      useCase.keepsFailures = failures == .keep
      return try useCase.run(isCancelled: { Interruption.isAsked }, progress: progress)
    }
  }
}

enum FailureHandling: String, ExpressibleByArgument, CaseIterable { case stop, keep }

extension Shard: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

/// - Throws: `ValidationError` with what would be right.
@Sendable private func readPrecision(_ text: String) throws -> Precision {
  do { return try RunScenario.precision(text) } catch let failure as Failure { throw ValidationError(failure.message) }
}
