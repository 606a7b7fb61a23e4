import Ensembles
import Experiments
import Foundation
import Reports
import Results

/// Runs a design of a scenario next to its two counterfactuals and writes the run directory.
public struct RunScenario: Sendable {
  public static let replicationRange = Experiment.replicationRange
  public static let threadRange = Ensemble.threadRange
  public static let defaultReplications = 10_000

  /// Path of the scenario file.
  public var file: String
  /// Name of a design; nil for the one that the file describes.
  public var design: String?
  /// Within `replicationRange`; an odd number is raised by one, since replications come in pairs.
  public var replications: Int
  /// nil: the scenario's, or 2004 where it has none.
  public var seed: UInt64?
  /// Within `threadRange`; nil: one a core.
  public var threads: Int?
  /// nil: see `defaultOutput`.
  public var output: String?
  public var overwrites: Bool

  public init(
    file: String, design: String? = nil, replications: Int = defaultReplications, seed: UInt64? = nil,
    threads: Int? = nil, output: String? = nil, overwrites: Bool = false
  ) {
    self.file = file
    self.design = design
    self.replications = replications
    self.seed = seed
    self.threads = threads
    self.output = output
    self.overwrites = overwrites
  }

  /// `notebooks-output/<name of the scenario file>`, with the design's name behind it where one was asked for.
  public var defaultOutput: String {
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let suffix = design.map { "-" + fileName(for: $0) } ?? ""
    return "notebooks-output/" + (name.isEmpty || name == "/" ? "run" : name) + suffix
  }

  /// - Parameters:
  ///   - isCancelled: asked now and then; once true, the run ends and leaves nothing behind.
  ///   - progress: gets the number of replications done and of all, as they are done.
  /// - Throws: `Failure`.
  public func run(
    isCancelled: @Sendable () -> Bool = { false }, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> FinishedRun {
    try checkRanges()
    let source = try ScenarioSource(file)
    let experiment = Experiment(
      source.scenario, chosen: [try source.design(design)], replications: replications, seed: seed)
    let directory = try StagedDirectory(output ?? defaultOutput, overwrites: overwrites)
    let threads = self.threads ?? min(ProcessInfo.processInfo.activeProcessorCount, Self.threadRange.upperBound)

    let started = ContinuousClock.now
    let findings = try simulate(
      Ensemble(experiment, threads: threads), into: directory, isCancelled: isCancelled, progress: progress)
    let seconds = (ContinuousClock.now - started) / .seconds(1)
    guard findings.isComplete else {
      throw Failure(.interrupted, "Stopped before the end; nothing was written.")
    }

    for (name, bytes) in RunTables.files(findings) { try directory.write(bytes, to: name) }
    let manifest = Manifest(experiment, title: source.scenario.title, configuration: try source.configuration())
    let performance = Performance.measured(experiment, seconds: seconds, threads: threads)
    try directory.write(
      json(DataPackage(title: source.scenario.title, tables: RunTables.schemas)), to: RunFile.dataPackage)
    try directory.write(json(manifest), to: RunFile.manifest)
    try directory.write(json(performance), to: RunFile.performance)
    try directory.write(source.bytes, to: RunFile.scenario)
    try directory.finish()
    return FinishedRun(
      directory: output ?? defaultOutput, title: source.scenario.title, findings: findings, performance: performance)
  }

  private func checkRanges() throws {
    guard Self.replicationRange.contains(replications) else {
      throw Failure(.usage, "--replications is \(replications); it has to be 2 to 10,000,000.")
    }
    if let threads, !Self.threadRange.contains(threads) {
      throw Failure(.usage, "--threads is \(threads); it has to be 1 to 64.")
    }
  }

  /// Runs all replications; `replications.csv` is written as they come.
  private func simulate(
    _ ensemble: Ensemble, into directory: StagedDirectory, isCancelled: @Sendable () -> Bool,
    progress: (_ done: Int, _ all: Int) -> Void
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
        progress(done, ensemble.experiment.replications)
      }
      try file.finish()
      return findings
    } catch let broken as BrokenReplication {
      throw Failure(
        .brokenInvariant,
        """
        Replication \(broken.replication) of the design "\(broken.design)" came to something that can't be: \
        \(broken.quantity) is \(broken.value). This is a fault of Convene, not of your file; nothing was written.
        """)
    }
  }
}

/// A name that can be part of a file's: letters, digits and hyphens.
func fileName(for name: String) -> String {
  let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
  return words.isEmpty ? "design" : String(words.joined(separator: "-").prefix(80))
}
