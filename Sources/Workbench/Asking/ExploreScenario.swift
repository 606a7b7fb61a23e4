import Analyses
import Ensembles
import Experiments
import Foundation
import PartnershipModel
import Results

/// Varies what nobody knows and what could be set otherwise, and says what matters.
public struct ExploreScenario: Codable, Sendable {
  public enum Method: String, Codable, Sendable, CaseIterable {
    /// Morris's walks over all inputs, then Sobol's indices of those that move most.
    case automatic = "auto"
    /// Sobol's indices of all inputs.
    case sobol
    /// Morris's walks alone.
    case morris
    /// A Latin hypercube, read by regression and distances between distributions.
    case latinHypercube = "latin"
    /// Every combination.
    case factorial
  }

  /// Path of the scenario file.
  public var file: String
  /// nil: the design that the file describes in full.
  public var design: String?
  /// Each `NAME=RANGE`, `NAME` or a group; empty for the usual ones (`ExploredInputs.usual`).
  public var inputs: [String]
  public var method: Method
  /// Saltelli's rows, Morris's walks, a Latin hypercube's points, or a number's levels in a factorial; nil: the usual.
  public var rows: Int?
  /// Names of outcomes besides the usual ones; the first decides what matters.
  public var outcomes: [String]
  /// Half-width that Sobol's first and total indices of the first outcome have to come down to.
  public var precision: Double?
  /// What counts as failure, such as `attainment < 0.2`; nil: the worse quarter of lives.
  public var fails: String?
  /// Rank correlations: `a,b,0.6`.
  public var correlations: [String]
  /// Whether Sobol's indices of pairs are wanted too.
  public var hasSecondOrder: Bool
  /// A plan that was made elsewhere, as CSV.
  public var plan: PlanText?
  public var seed: UInt64?
  public var threads: Int?
  public var output: String?
  public var overwrites: Bool

  /// A plan's file and what is in it, so that a run that is gone on with needs the file no longer.
  public struct PlanText: Codable, Sendable {
    public var file: String
    public var text: String
  }

  public init(
    file: String, design: String? = nil, inputs: [String] = [], method: Method = .automatic, rows: Int? = nil,
    outcomes: [String] = [], precision: Double? = nil, fails: String? = nil, correlations: [String] = [],
    hasSecondOrder: Bool = false,
    seed: UInt64? = nil, threads: Int? = nil, output: String? = nil, overwrites: Bool = false
  ) {
    self.file = file
    self.design = design
    self.inputs = inputs
    self.method = method
    self.rows = rows
    self.outcomes = outcomes
    self.precision = precision
    self.fails = fails
    self.correlations = correlations
    self.hasSecondOrder = hasSecondOrder
    self.seed = seed
    self.threads = threads
    self.output = output
    self.overwrites = overwrites
  }

  /// Takes a plan that was made elsewhere from a file; nil for none.
  ///
  /// - Throws: `Failure` where there is no such file.
  public mutating func takePlan(_ path: String?) throws { plan = try path.map(PlanFile.text) }

  /// `notebooks-output/<name of the scenario file>-explored`.
  public var defaultOutput: String {
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    return "notebooks-output/" + (name.isEmpty || name == "/" ? "design" : name) + "-explored"
  }

  /// - Parameters:
  ///   - isCancelled: asked now and then; once true, the exploration stops so that it can be gone on with.
  ///   - progress: gets the lives done and all of them, over everything that is run.
  /// - Throws: `Failure`.
  public func run(
    isCancelled: @escaping @Sendable () -> Bool = { false }, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> FinishedExploration {
    try begin(isCancelled: isCancelled, progress: progress)
  }
}

extension ExploreScenario: AnalysisCommand {
  static var name: String { "explore" }

  func plan(for source: ScenarioSource) throws -> Manifest {
    let asked = try asked(of: source)
    var manifest = Manifest(
      asked.experiment, title: source.scenario.title, configuration: try source.configuration())
    manifest.command = command(for: asked.experiment)
    return manifest
  }

  func carryOut(
    _ source: ScenarioSource, _ runs: ModelRuns, into directory: StagedDirectory,
    progress: (_ done: Int, _ all: Int) -> Void
  ) throws -> FinishedExploration {
    let asked = try asked(of: source)
    let partnership = asked.experiment.chosen[0].partnership
    var findings = ExplorationFindings(design: asked.experiment.chosen[0].name, seed: asked.experiment.seed)
    try withoutActuallyEscaping(progress) { progress in
      let evaluation = PlanEvaluation(asked, runs) { progress($0, asked.lives) }
      try asked.explore(with: evaluation, into: &findings)
    }
    findings.lookForFailures(asked.responses.rule)
    if asked.futures > 0 {
      findings.worth = try asked.worth(runs)
      progress(asked.lives, asked.lives)
    }
    try directory.write(
      findings, horizon: partnership.horizon, try plan(for: source), title: source.scenario.title)
    if let plan { try directory.write([UInt8](plan.text.utf8), to: Self.planFile) }
    return FinishedExploration(directory: directory.path, title: source.scenario.title, findings: findings)
  }

  /// The copy of a plan that was made elsewhere.
  static let planFile = "plan-as-given.csv"

  /// What runs the same again in the directory.
  private func command(for experiment: Experiment) -> String {
    var words = [RunFile.scenario, optionWord("design"), experiment.chosen[0].name]
    for input in inputs { words += [optionWord("input"), input] }
    if plan != nil {
      words += [optionWord("plan"), Self.planFile]
    } else {
      words += [optionWord("method"), method.rawValue]
    }
    if let rows { words += [optionWord("rows"), "\(rows)"] }
    for outcome in outcomes { words += [optionWord("outcome"), outcome] }
    if let fails { words += [optionWord("fails"), fails] }
    if let precision { words += [optionWord("precision"), "\(precision)"] }
    for correlation in correlations { words += [optionWord("correlate"), correlation] }
    if hasSecondOrder { words.append(optionWord("second-order")) }
    words += [optionWord("seed"), "\(experiment.seed)", optionWord("out"), "again"]
    return commandWord("explore") + " " + words.map(quotedForShell).joined(separator: " ")
  }
}

extension StagedDirectory {
  /// Writes the tables of an exploration with what describes them.
  func write(_ findings: ExplorationFindings, horizon: Int, _ manifest: Manifest, title: String) throws {
    let files = ExplorationFiles.files(findings, horizon: horizon)
    for file in files { try write(table: file.bytes, to: file.name) }
    try describe(title, files.map(\.schema))
    try write(json(manifest), to: RunFile.manifest)
  }
}
