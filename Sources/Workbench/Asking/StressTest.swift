import Analyses
import Ensembles
import Experiments
import Foundation
import PartnershipModel
import Results

/// Puts a design under every stress of the catalogue and says what it bears, what compounds, and which reserve would do.
public struct StressTest: Codable, Sendable {
  public static let defaultReplications = 2_000
  public static let defaultRisk = 0.2
  /// When a design counts as failed unless somebody says otherwise.
  public static let usualRule = FailureRule.usual.description

  /// Path of the scenario file.
  public var file: String
  /// Name of a design of the file; nil: its own.
  public var design: String?
  /// Stresses as `StressCatalogue.stresses(named:)` reads them; empty for all.
  public var stresses: [String]
  /// When a design counts as failed, as `FailureRule` reads it; nil: `FailureRule.usual`.
  public var rule: String?
  /// The month in which stresses begin; nil: `Stress.usualOnset`.
  public var month: Int?
  /// The chance of failure that a reserve has to reach.
  public var risk: Double
  /// Of each stress at each severity. An odd number is raised by one.
  public var replications: Int
  public var seed: UInt64?
  public var threads: Int?
  public var output: String?
  public var overwrites: Bool

  public init(
    file: String, design: String? = nil, stresses: [String] = [], rule: String? = nil, month: Int? = nil,
    risk: Double = defaultRisk, replications: Int = defaultReplications, seed: UInt64? = nil, threads: Int? = nil,
    output: String? = nil, overwrites: Bool = false
  ) {
    self.file = file
    self.design = design
    self.stresses = stresses
    self.rule = rule
    self.month = month
    self.risk = risk
    self.replications = replications
    self.seed = seed
    self.threads = threads
    self.output = output
    self.overwrites = overwrites
  }

  /// `notebooks-output/<name of the scenario file>-stressed`.
  public var defaultOutput: String {
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    return "notebooks-output/" + (name.isEmpty || name == "/" ? "design" : name) + "-stressed"
  }

  /// - Parameters:
  ///   - isCancelled: asked now and then; once true, the test stops so that it can be gone on with.
  ///   - progress: gets the replications done and about how many there are in all.
  /// - Throws: `Failure`.
  public func run(
    isCancelled: @escaping @Sendable () -> Bool = { false }, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> FinishedStressTest {
    try begin(isCancelled: isCancelled, progress: progress)
  }
}

extension StressTest: AnalysisCommand {
  static var name: String { "stress" }

  func plan(for source: ScenarioSource) throws -> Manifest { try manifest(try asked(of: source), source) }

  func carryOut(
    _ source: ScenarioSource, _ runs: ModelRuns, into directory: StagedDirectory,
    progress: (_ done: Int, _ all: Int) -> Void
  ) throws -> FinishedStressTest {
    let asked = try asked(of: source)
    let all = asked.expectedReplications
    var done = 0
    func advance(_ replications: Int) {
      done += replications
      progress(min(done, all), all)
    }

    let experiment = asked.experiment
    let rows = try directory.file(Table<ReplicationRow>.replications.fileName)
    try rows.write(Table<ReplicationRow>.replications.header)
    let (found, table) = try runs.gather(experiment, rows: rows.write) { _ in }
    try directory.finish(rows)
    advance(experiment.designs.count * experiment.replications)

    let asDesigned = AsDesigned(table, none: experiment.noPartnership)
    let worlds = StressedWorlds(
      runs, asked.design, without: experiment.designs[experiment.noPartnership],
      rule: ResolvedRule(asked.rule, asDesigned))
    let effects = try asked.stresses.map { stress in
      defer { advance(asked.replications(of: stress)) }
      return try worlds.effects(of: stress, asDesigned: asDesigned)
    }
    let switching = try asked.stresses.map { stress in
      defer { advance(Asked.expectedOfSearch) }
      return try worlds.switchingValue(of: stress)
    }
    let compounding = try worlds.compounding(effects, replications: experiment.replications, advance: advance)
    let reserve = try worlds.reserve(risk: risk, advance: advance)
    let findings = StressFindings(
      experiment, rule: worlds.rule, asDesigned: asDesigned, effects: effects, switching: switching,
      compounding: compounding, reserve: reserve)
    progress(all, all)

    for (name, bytes) in RunTables.files(found) + StressFiles.files(findings) {
      try directory.write(table: bytes, to: name)
    }
    try directory.describe(source.scenario.title, RunTables.schemas + StressFiles.schemas)
    try directory.write(json(try manifest(asked, source)), to: RunFile.manifest)
    return FinishedStressTest(directory: directory.path, title: source.scenario.title, findings: findings)
  }

  private func manifest(_ asked: Asked, _ source: ScenarioSource) throws -> Manifest {
    var manifest = Manifest(asked.experiment, title: source.scenario.title, configuration: try source.configuration())
    manifest.warnings = source.doubts
    var words = [RunFile.scenario, optionWord("design"), asked.design.name]
    for stress in stresses { words += [optionWord("stress"), stress] }
    if let rule { words += [optionWord("fails"), rule] }
    if let month { words += [optionWord("month"), "\(month)"] }
    words += [optionWord("risk"), "\(risk)", optionWord("replications"), "\(asked.experiment.replications)"]
    words += [optionWord("seed"), "\(asked.experiment.seed)", optionWord("out"), "again"]
    manifest.command = commandWord("stress") + " " + words.map(quotedForShell).joined(separator: " ")
    return manifest
  }
}
