import ArgumentParser
import Workbench

struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Vary what nobody knows and what could be set otherwise, and say what matters.",
    discussion: discussed(
      """
      Without --input everything is varied: the resources and rules of the design (levers), what the file leaves \
      uncertain (unknowns) and the constants of the model (parameters). Many inputs are screened first; those that move \
      most are looked into: the share of the variance that each brings about, luck apart. The results are printed and \
      written as tables (CSV). The same file and seed give the same tables, whatever the number of threads.
      """,
      examples: "convene explore our-town.yaml --input \"governance.secretariat=0..2 FTE\"",
      "convene explore our-partnership.yaml --input levers --outcome cost"))

  @Argument(help: "The scenario file; none with --from.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  @Option(
    help: ArgumentHelp(
      "Read an earlier run or exploration instead of running anything: how outcomes go along with what was drawn.",
      valueName: "dir"), completion: .directory)
  var from: String?

  @Option(help: ArgumentHelp("A design of the file (default: the one it describes in full).", valueName: "name"))
  var design: String?

  @Option(
    help: ArgumentHelp(
      "What to vary, instead of everything: \"governance.secretariat=0..2 FTE\", \"partners.council.representative=tier 1,tier 2,tier 3\", a key alone for its usual range, or levers, unknowns, parameters. May be given several times.",
      valueName: "input"))
  var input: [String] = []

  @Option(
    help: ArgumentHelp(
      "auto (screening, then Sobol's indices of what moves most), sobol (of all), morris (screening alone), latin (Latin hypercube) or factorial.",
      valueName: "method"))
  var method = ExploreScenario.Method.automatic

  @Option(
    help: ArgumentHelp(
      "Rows of Sobol's plan (a power of two), walks of morris, points of latin, or levels of a number in a factorial.",
      valueName: "n"))
  var rows: Int?

  @Option(
    help: ArgumentHelp(
      "An outcome to look at, such as trust; may be given several times. The first decides what matters (default: attainment).",
      valueName: "name"))
  var outcome: [String] = []

  @Option(
    help: ArgumentHelp(
      "As many rows as it takes for the first outcome's indices to be known to within this, such as 0.05.",
      valueName: "x"))
  var precision: Double?

  @Option(
    help: ArgumentHelp(
      "What counts as failure, such as \"attainment < 0.2\" (default: the worse quarter of lives).", valueName: "rule"))
  var fails: String?

  @Option(
    help: ArgumentHelp(
      "Two inputs that go along with each other: \"a,b,0.6\" (rank correlation). May be given several times.",
      valueName: "a,b,r"))
  var correlate: [String] = []

  @Option(
    help: ArgumentHelp("A plan made elsewhere: columns are inputs, lines are rows.", valueName: "file.csv"),
    completion: .file(extensions: ["csv"]))
  var plan: String?

  @Flag(help: "Sobol's indices of pairs of inputs too.")
  var secondOrder = false

  @Option(help: ArgumentHelp("Starting point of the random numbers (default: the file's, or 2004).", valueName: "s"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "Folder for the results (default: notebooks-output/ and the name of the file, with -explored behind it).",
      valueName: "dir"))
  var out: String?

  @Flag(help: "Replace an earlier run in that folder.")
  var overwrite = false

  @OptionGroup var computing: Computing

  func validate() throws {
    guard (file == nil) != (from == nil) else {
      throw ValidationError("Name a scenario file, or an earlier run with --from: one of the two.")
    }
    let isPlanned = !input.isEmpty || !correlate.isEmpty || plan != nil || rows != nil || precision != nil
    guard from == nil || !isPlanned && !secondOrder && method == .automatic else {
      throw ValidationError(
        "--from runs nothing, so only --design, --outcome, --fails, --out and --overwrite go with it.")
    }
  }

  func run() throws {
    try computing.show { progress in try from.map(finish) ?? explore(progress) }
  }

  private func finish(_ directory: String) throws -> FinishedExploration {
    try ExploreEarlierRun(
      directory: directory, design: design, outcomes: outcome, fails: fails, output: out, overwrites: overwrite
    ).run()
  }

  private func explore(_ progress: (_ done: Int, _ all: Int) -> Void) throws -> FinishedExploration {
    var useCase = ExploreScenario(
      file: file ?? "", design: design, inputs: input, method: method, rows: rows, outcomes: outcome,
      precision: precision, fails: fails, correlations: correlate, hasSecondOrder: secondOrder, seed: seed,
      threads: computing.threads, output: out, overwrites: overwrite)
    try useCase.takePlan(plan)
    return try useCase.run(isCancelled: { Interruption.isAsked }, progress: progress)
  }
}

extension ExploreScenario.Method: ExpressibleByArgument {}
