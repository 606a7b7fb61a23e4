import Analyses
import Ensembles
import Experiments
import Foundation
import PartnershipModel
import Results

/// Runs the designs of a scenario and the two counterfactuals on the same luck and says which it should be.
public struct CompareDesigns: Sendable {
  public static let defaultReplications = 4_000
  public static let threadRange = Ensemble.threadRange

  /// Path of the scenario file.
  public var file: String
  /// Names of the designs to compare; empty for all that the file names.
  public var designs: [String]
  /// Names of outcomes to compare by besides the usual ones; the first decides which design is best.
  public var outcomes: [String]
  /// nil: `defaultReplications`. An odd number is raised by one.
  public var replications: Int?
  /// Half-width, in the unit of the outcome that decides, of the joint 95% intervals of its differences; sets the
  /// replications instead.
  public var precision: Double?
  /// Indifference zone of the sequential selection, in the unit of the outcome that decides; nil: no sequential selection.
  public var indifference: Double?
  /// Name of a design that has to be in the best subset.
  public var required: String?
  public var seed: UInt64?
  public var threads: Int?
  public var output: String?
  public var overwrites: Bool

  public init(
    file: String, designs: [String] = [], outcomes: [String] = [], replications: Int? = nil, precision: Double? = nil,
    indifference: Double? = nil, required: String? = nil, seed: UInt64? = nil, threads: Int? = nil,
    output: String? = nil, overwrites: Bool = false
  ) {
    self.file = file
    self.designs = designs
    self.outcomes = outcomes
    self.replications = replications
    self.precision = precision
    self.indifference = indifference
    self.required = required
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
  ///   - isCancelled: asked now and then; once true, the comparison ends and leaves nothing behind.
  ///   - progress: gets the replications done and all of them, over everything that is run.
  /// - Throws: `Failure`.
  public func run(
    isCancelled: @escaping @Sendable () -> Bool = { false }, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> FinishedComparison {
    try checkRanges()
    let source = try ScenarioSource(file)
    let chosen = try chosenDesigns(of: source)
    let quantities = try comparedOutcomes()
    let threads = self.threads ?? min(ProcessInfo.processInfo.activeProcessorCount, Self.threadRange.upperBound)
    let directory = try StagedDirectory(output ?? defaultOutput, overwrites: overwrites)

    let draft = Experiment(source.scenario, chosen: chosen, replications: 2, seed: seed)
    try checkRequired(draft, source)
    let runs = ModelRuns(seed: draft.seed, threads: threads, isCancelled: isCancelled)
    let count = try enough(for: draft, by: quantities.first ?? .outcome(.attainment), runs)
    let experiment = Experiment(source.scenario, chosen: chosen, replications: count, seed: seed)
    try checkMemory(experiment)

    let work = Work(experiment)
    let started = ContinuousClock.now
    let store = OutcomeStore(experiment.designs, replications: 0..<experiment.replications)
    let found = try simulate(
      Ensemble(experiment, threads: threads).keeping(store), into: directory, isCancelled: isCancelled
    ) { done in progress(done * experiment.designs.count, work.all) }
    let seconds = (ContinuousClock.now - started) / .seconds(1)
    guard found.isComplete else { throw Failure.interruption }
    var findings = ComparisonFindings(experiment, store.takeTable(), outcomes: quantities)
    if let indifference {
      findings.selection.sequential = try race(findings, indifference: indifference, runs)
    }
    try lookInto(chosen[0], &findings, runs) { progress(work.designs + $0, work.all) }

    let tables = RunTables.files(found, distributions: DistributionRow.rows(findings)) + ComparisonFiles.files(findings)
    for (name, bytes) in tables {
      try directory.write(bytes, to: name)
    }
    var manifest = Manifest(experiment, title: source.scenario.title, configuration: try source.configuration())
    manifest.command = command(for: experiment)
    let schemas = RunTables.schemas + ComparisonFiles.schemas
    try directory.write(json(DataPackage(title: source.scenario.title, tables: schemas)), to: RunFile.dataPackage)
    try directory.write(json(manifest), to: RunFile.manifest)
    try directory.write(
      json(Performance.measured(experiment, seconds: seconds, threads: threads)), to: RunFile.performance)
    try directory.write(source.bytes, to: RunFile.scenario)
    try directory.writeReport()
    try directory.finish()
    return FinishedComparison(
      directory: output ?? defaultOutput, title: source.scenario.title, required: required, findings: findings)
  }

  /// What runs the same again in the directory.
  private func command(for experiment: Experiment) -> String {
    var words = [
      "convene", "compare", RunFile.scenario, "--designs", experiment.chosen.map(\.name).joined(separator: ","),
    ]
    for outcome in outcomes { words += ["--outcome", outcome] }
    words += ["--replications", "\(experiment.replications)", "--seed", "\(experiment.seed)"]
    if let indifference { words += ["--indifference", "\(indifference)"] }
    return (words + ["--out", "again"]).map(quotedForShell).joined(separator: " ")
  }

  /// Runs all replications; `replications.csv` is written as they come.
  private func simulate(
    _ ensemble: Ensemble, into directory: StagedDirectory, isCancelled: @Sendable () -> Bool,
    progress: (_ replicationsDone: Int) -> Void
  ) throws -> Findings {
    let table = Table<ReplicationRow>.replications
    let file = try directory.file(table.fileName)
    try file.write(table.header)
    let names = ensemble.experiment.designs.map(\.name)
    let writer = ReplicationWriter()
    @Sendable func rows(_ block: Block) -> [UInt8] {
      var csv = CSV()
      for (index, replication) in block.replications.enumerated() {
        for (name, design) in zip(names, block.designs) {
          let outcomes = design.outcomes(ofReplicationInBlock: index)
          writer.write(ReplicationRow(replication: replication, design: name, outcomes: outcomes), to: &csv)
        }
      }
      return csv.bytes
    }
    do {
      let findings = try ensemble.run(extracting: rows, isCancelled: isCancelled) { bytes, done in
        try file.write(bytes)
        progress(done)
      }
      try file.finish()
      return findings
    } catch let broken as BrokenReplication {
      throw Failure(broken)
    }
  }
}
