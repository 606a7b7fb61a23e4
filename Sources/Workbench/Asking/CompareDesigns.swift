import Analyses
import Ensembles
import Experiments
import Foundation
import PartnershipModel
import Results

/// Runs the designs of a scenario and the two counterfactuals on the same luck and says which it should be.
public struct CompareDesigns: Codable, Sendable {
  public static let defaultReplications = 4_000

  /// Path of the scenario file.
  public var file: String
  /// Names of the designs to compare; empty for all that the file names.
  public var designs: [String]
  /// Names of outcomes to compare by besides the usual ones; the first decides which design is best.
  public var outcomes: [String]
  /// nil: `defaultReplications`. An odd number is raised by one.
  public var replications: Int?
  /// How well differences have to be known, such as "2%", "cost 1%" or "attainment 0.005"; sets the replications instead.
  public var precision: [String]
  /// Indifference zone of the sequential selection, in the unit of the outcome that decides; nil: no sequential selection.
  public var indifference: Double?
  /// Replications over all designs for a selection that spends them where they tell most; nil: no such selection.
  public var budget: Int?
  /// The smallest differences that matter, such as "attainment 2%" or "cost 5%"; empty for the scenario's.
  public var matters: [String]
  /// Name of a design that has to be in the best subset.
  public var required: String?
  /// Two designs: why is the first better than the second? Empty: the leading one against the file's own.
  public var why: [String]
  public var seed: UInt64?
  public var threads: Int?
  public var output: String?
  public var overwrites: Bool

  public init(
    file: String, designs: [String] = [], outcomes: [String] = [], replications: Int? = nil, precision: [String] = [],
    indifference: Double? = nil, budget: Int? = nil, matters: [String] = [], required: String? = nil,
    why: [String] = [],
    seed: UInt64? = nil, threads: Int? = nil,
    output: String? = nil, overwrites: Bool = false
  ) {
    self.file = file
    self.designs = designs
    self.outcomes = outcomes
    self.replications = replications
    self.precision = precision
    self.indifference = indifference
    self.budget = budget
    self.matters = matters
    self.required = required
    self.why = why
    self.seed = seed
    self.threads = threads
    self.output = output
    self.overwrites = overwrites
  }

  /// `notebooks-output/<name of the scenario file>-compared`.
  public var defaultOutput: String {
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    return "notebooks-output/" + (name.isEmpty || name == "/" ? "designs" : name) + "-compared"
  }

  /// - Parameters:
  ///   - isCancelled: asked now and then; once true, the comparison stops so that it can be gone on with.
  ///   - progress: gets the replications done and all of them, over everything that is run.
  /// - Throws: `Failure`.
  public func run(
    isCancelled: @escaping @Sendable () -> Bool = { false }, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> FinishedComparison {
    try begin(isCancelled: isCancelled, progress: progress)
  }
}

extension CompareDesigns: AnalysisCommand {
  static var name: String { "compare" }

  func plan(for source: ScenarioSource) throws -> Manifest {
    try checkRanges()
    _ = try comparedOutcomes()
    _ = try smallestDifference(source)
    let draft = try experiment(source, replications: replications ?? Self.defaultReplications)
    try checkRequired(draft, source)
    try checkWhy(draft, source)
    if try goals().isEmpty { try checkMemory(draft) }
    return try manifest(draft, source)
  }

  func carryOut(
    _ source: ScenarioSource, _ runs: ModelRuns, into directory: StagedDirectory,
    progress: (_ done: Int, _ all: Int) -> Void
  ) throws -> FinishedComparison {
    let quantities = try comparedOutcomes()
    let (experiment, found, table) = try play(source, runs, into: directory, progress: progress)
    let (manifest, work) = (try manifest(experiment, source), Work(experiment))
    let smallest = try smallestDifference(source)
    var findings = ComparisonFindings(experiment, table, outcomes: quantities, smallest: smallest)
    runs.phase("selecting the best")
    if let indifference {
      findings.selection.sequential = try race(findings, indifference: indifference, runs)
    }
    if let budget {
      findings.selection.budgeted = try spend(budget, findings, runs)
    }
    runs.phase("asking what lies behind it")
    let done = work.designs + (try compareWithEqualMoney(&findings, runs))
    progress(done, work.all)
    try lookInto(experiment.chosen[0], &findings, smallest, runs) { progress(done + $0, work.all) }

    runs.phase("trying every change")
    findings.improvement = try improvement(findings, source, runs) {
      progress(work.designs + work.details + $0, work.all)
    }
    runs.phase("telling designs apart")
    findings.why = try explain(findings, source, runs)
    // How long the search takes isn't known beforehand.
    progress(work.all, work.all)

    let tables = RunTables.files(found, distributions: DistributionRow.rows(findings)) + ComparisonFiles.files(findings)
    for (name, bytes) in tables { try directory.write(table: bytes, to: name) }
    try directory.describe(source.scenario.title, RunTables.schemas + ComparisonFiles.schemas)
    try directory.write(json(manifest), to: RunFile.manifest)
    return FinishedComparison(
      directory: directory.path, title: source.scenario.title, required: required, findings: findings,
      doubts: source.doubts)
  }

  /// Plays the designs through as often as was asked for, or until their differences are known well enough.
  private func play(
    _ source: ScenarioSource, _ runs: ModelRuns, into directory: StagedDirectory,
    progress: (_ done: Int, _ all: Int) -> Void
  ) throws -> (Experiment, Findings, OutcomeTable) {
    let goals = try goals()
    let pilot = try experiment(source, replications: Self.pilot)
    var count = replications ?? Self.defaultReplications
    if !goals.isEmpty {
      count = try enough(goals, after: runs.outcomes(of: pilot.designs, replications: 0..<pilot.replications))
    }
    while true {
      let experiment = try experiment(source, replications: count)
      try checkMemory(experiment)
      let work = Work(experiment)
      let rows = try directory.file(Table<ReplicationRow>.replications.fileName)
      try rows.write(Table<ReplicationRow>.replications.header)
      let (found, table) = try runs.gather(experiment, rows: rows.write) { done in
        progress(done * experiment.designs.count, work.all)
      }
      try directory.finish(rows)
      let needed = goals.isEmpty ? count : try enough(goals, after: table)
      guard needed > count else { return (experiment, found, table) }
      // Rarely: the pilot's spread was too small by chance.
      count = needed
      try directory.removeAll(but: [RunFile.scenario, RunFile.manifest])
    }
  }

  private func experiment(_ source: ScenarioSource, replications: Int) throws -> Experiment {
    Experiment(source.scenario, chosen: try chosenDesigns(of: source), replications: replications, seed: seed)
  }

  private func manifest(_ experiment: Experiment, _ source: ScenarioSource) throws -> Manifest {
    var manifest = Manifest(experiment, title: source.scenario.title, configuration: try source.configuration())
    manifest.command = command(for: experiment)
    manifest.warnings = source.doubts
    let smallest = try smallestDifference(source)
    manifest.smallestDifference = ["attainment": smallest.attainment.median, "cost": smallest.cost.median]
    return manifest
  }

  private func smallestDifference(_ source: ScenarioSource) throws -> SmallestDifference {
    try source.scenario.smallestDifference.changed(by: matters)
  }

  /// What runs the same again in the directory.
  private func command(for experiment: Experiment) -> String {
    var words = [
      RunFile.scenario, optionWord("designs"), experiment.chosen.map(\.name).joined(separator: ","),
    ]
    for outcome in outcomes { words += [optionWord("outcome"), outcome] }
    words += [optionWord("replications"), "\(experiment.replications)", optionWord("seed"), "\(experiment.seed)"]
    if let indifference { words += [optionWord("indifference"), "\(indifference)"] }
    if let budget { words += [optionWord("budget"), "\(budget)"] }
    for size in matters { words += [optionWord("matters"), size] }
    if !why.isEmpty { words += [optionWord("why")] + why }
    return commandWord("compare") + " "
      + (words + [optionWord("out"), "again"]).map(quotedForShell).joined(separator: " ")
  }
}
