import Analyses
import Experiments
import Foundation
import PartnershipModel
import Results
import ScenarioFiles

/// Tries every change of a design that its file could hold, one by one and then together, and says which of them help.
public struct ImproveDesign: Codable, Sendable {
  public static let defaultReplications = 4_000
  public static let defaultChanges = 3
  public static let defaultHands = [Hands.partners, .board]

  /// Path of the scenario file.
  public var file: String
  /// Name of a design of the file; nil: its own.
  public var design: String?
  /// Name of the outcome to improve; nil: attainment.
  public var outcome: String?
  /// Changes at most that are made together.
  public var changes: Int
  /// In whose hands changes may lie, such as `board`; empty: `defaultHands`. Others are tried alone all the same.
  public var hands: [String]
  /// Of each step, and of the last round of each search. An odd number is raised by one.
  public var replications: Int
  public var seed: UInt64?
  public var threads: Int?
  public var output: String?
  public var overwrites: Bool

  public init(
    file: String, design: String? = nil, outcome: String? = nil, changes: Int = defaultChanges, hands: [String] = [],
    replications: Int = defaultReplications, seed: UInt64? = nil, threads: Int? = nil, output: String? = nil,
    overwrites: Bool = false
  ) {
    self.file = file
    self.design = design
    self.outcome = outcome
    self.changes = changes
    self.hands = hands
    self.replications = replications
    self.seed = seed
    self.threads = threads
    self.output = output
    self.overwrites = overwrites
  }

  /// `notebooks-output/<name of the scenario file>-improved`.
  public var defaultOutput: String {
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    return "notebooks-output/" + (name.isEmpty || name == "/" ? "design" : name) + "-improved"
  }

  /// - Parameters:
  ///   - isCancelled: asked now and then; once true, it stops so that it can be gone on with.
  ///   - progress: gets the lives played through and about how many there are in all.
  /// - Throws: `Failure`.
  public func run(
    isCancelled: @escaping @Sendable () -> Bool = { false }, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> FinishedImprovement {
    try begin(isCancelled: isCancelled, progress: progress)
  }
}

extension ImproveDesign: AnalysisCommand {
  static var name: String { "improve" }

  func plan(for source: ScenarioSource) throws -> Manifest { try manifest(try asked(of: source), source) }

  func carryOut(
    _ source: ScenarioSource, _ runs: ModelRuns, into directory: StagedDirectory,
    progress: (_ done: Int, _ all: Int) -> Void
  ) throws -> FinishedImprovement {
    let asked = try asked(of: source)
    let experiment = asked.experiment
    let trials = TriedChanges(runs, asked.design)
    let last = experiment.designs.count * experiment.replications
    let all = asked.search.expectedLives(candidates: trials.candidates.count) + last * 4
    var done = 0
    func advance(_ lives: Int) {
      done += lives
      progress(min(done, all), all)
    }

    runs.phase("trying every change")
    let found = try trials.search(asked.search, advance: advance)
    runs.phase("looking again on other luck")
    let rows = try directory.file(Table<ReplicationRow>.replications.fileName)
    try rows.write(Table<ReplicationRow>.replications.header)
    let (run, table) = try runs.gather(experiment, rows: rows.write) { _ in }
    try directory.finish(rows)
    advance(last)
    let findings = try trials.findings(
      asked.search, found, experiment, table, isMainDesign: asked.design.design.name == source.scenario.designs[0].name,
      advance: advance)
    progress(all, all)

    for (name, bytes) in RunTables.files(run) + ImprovementFiles.files(findings) {
      try directory.write(table: bytes, to: name)
    }
    try directory.describe(source.scenario.title, RunTables.schemas + ImprovementFiles.schemas)
    try directory.write(json(try manifest(asked, source)), to: RunFile.manifest)
    return FinishedImprovement(
      directory: directory.path, title: source.scenario.title, findings: findings)
  }

  private func manifest(_ asked: Asked, _ source: ScenarioSource) throws -> Manifest {
    let experiment = asked.experiment
    var manifest = Manifest(experiment, title: source.scenario.title, configuration: try source.configuration())
    var words = [RunFile.scenario, optionWord("design"), asked.design.design.name]
    if let outcome { words += [optionWord("outcome"), outcome] }
    words += [optionWord("changes"), "\(changes)"]
    for hand in hands { words += [optionWord("hands"), hand] }
    words += [
      optionWord("replications"), "\(experiment.replications)", optionWord("seed"), "\(experiment.seed)",
      optionWord("out"), "again",
    ]
    manifest.command = commandWord("improve") + " " + words.map(quotedForShell).joined(separator: " ")
    return manifest
  }
}
