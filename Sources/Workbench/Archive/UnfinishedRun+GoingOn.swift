import Ensembles
import Experiments
import Foundation
import Results

extension UnfinishedRun {
  /// Runs what is left and moves the run into place.
  ///
  /// - Throws: `Failure`; what was done by then stays and can be gone on with.
  func goOn(
    _ engine: Ensemble, isCancelled: @Sendable () -> Bool, progress: (_ done: Int, _ all: Int) -> Void
  ) throws -> FinishedRun {
    var engine = engine
    engine.leavesOutBroken = plan.leavesOutBroken
    var rule = StoppingRule(plan.precision, preciseSince: start.preciseSince)
    var isPrecise = false
    var pace = Pace()
    let texts = TextOfBlocks(plan.experiment)
    let started = ContinuousClock.now
    do {
      let gathering = try engine.run(
        from: start.gathering, upTo: plan.blocks.upperBound, extracting: texts.callAsFunction, isCancelled: isCancelled
      ) { text, gathering in
        try replications.write(text.replications)
        try failures?.write(text.failures)
        isPrecise = rule.isLongEnough(gathering)
        if pace.isDue {
          try pace.measure {
            gathering.catchUp()
            try save(gathering, preciseSince: rule.preciseSince)
          }
        }
        progress(gathering.replications, plan.replications.count)
        return isPrecise ? .enough : .goOn
      }
      let seconds = (ContinuousClock.now - started) / .seconds(1)
      guard isPrecise || gathering.blocks == plan.blocks else {
        try save(gathering, preciseSince: rule.preciseSince)
        throw Failure(
          .interrupted,
          """
          Stopped after \(gathering.replications) of \(plan.replications.count) replications; they are kept.
          \(commandWord("resume")) \(quotedForShell(directory.path)) goes on from there.
          """)
      }
      return try finish(gathering, isPrecise: isPrecise) { .soFar(seconds: seconds, threads: engine.threads) }
    } catch let broken as BrokenReplication {
      throw failure(broken)
    } catch let failure as Failure where failure.status == .cannotWrite && workshop.canBeResumed {
      var failure = failure
      failure.message += """

        What was done before is kept. Once it can be written again, \(commandWord("resume")) \
        \(quotedForShell(directory.path)) goes on.
        """
      throw failure
    }
  }

  private func finish(
    _ gathering: Gathering, isPrecise: Bool, _ performance: () -> Performance
  ) throws -> FinishedRun {
    try directory.finish(replications)
    if let failures { try directory.finish(failures) }
    let findings = gathering.findings
    if plan.shard != nil {
      let tallies = TallyFile(
        manifest: plan.manifest, gathering: gathering, replicationRows: Seal(replications.marker),
        failureRows: failures.map { Seal($0.marker) } ?? .nothing, preciseSince: 0)
      try directory.write(tallies.bytes, to: RunFile.tallies)
    }
    try directory.write(findings, plan.manifest, plan.source)
    try directory.write(json(performance()), to: RunFile.performance)
    try directory.finish()
    return FinishedRun(
      directory: directory.path, manifest: plan.manifest, findings: findings,
      part: plan.shard.map { _ in plan.replications }, unreachedPrecision: isPrecise ? [] : plan.precision)
  }

  private func failure(_ broken: BrokenReplication) -> Failure {
    let folder = directory.path + Workshop.suffix + "/results"
    let design = broken.designNumber == 0 ? "" : " \(optionWord("design")) \(quotedForShell(broken.design))"
    return Failure(
      .brokenInvariant,
      """
      Replication \(broken.replication) of the design "\(broken.design)" came to something that can't be: \
      \(broken.quantity) is \(broken.value). This is a fault of Convene, not of your file.
      To see what happens in it: \(commandWord("replay")) \(quotedForShell(folder)) \(optionWord("replication")) \(broken.replication)\(design)
      To leave such replications out: \(commandWord("run")) with \(optionWord("failures")) keep \(optionWord("overwrite")).
      """)
  }
}

extension StagedDirectory {
  /// Writes everything but the tables that grew during the run. A part has no tables of its own: they are the whole's.
  func write(_ findings: Findings, _ manifest: Manifest, _ source: ScenarioSource) throws {
    var schemas = RunTables.schemas
    if manifest.shard == nil {
      for (name, bytes) in RunTables.files(findings) { try write(table: bytes, to: name) }
    } else {
      schemas = [Table<ReplicationRow>.replications.schema]
    }
    if manifest.failures != nil { schemas.append(Table<FailureRow>.failures.schema) }
    try describe(manifest.title, schemas)
    try write(source.bytes, to: RunFile.scenario)
    try write(json(manifest), to: RunFile.manifest)
    if manifest.shard == nil { try writeReport() }
  }
}

/// The rows of a block as they stand in the tables that grow.
struct TextOfBlocks: Sendable {
  private let names: [String]
  private let writer = ReplicationWriter()

  init(_ experiment: Experiment) { names = experiment.designs.map(\.name) }

  @Sendable func callAsFunction(_ block: Block) -> (replications: [UInt8], failures: [UInt8]) {
    var csv = CSV()
    for (index, replication) in block.kept.enumerated() {
      for (name, design) in zip(names, block.designs) {
        let outcomes = design.outcomes(ofReplicationInBlock: index)
        writer.write(ReplicationRow(replication: replication, design: name, outcomes: outcomes), to: &csv)
      }
    }
    let failures = block.broken.map {
      FailureRow(replication: $0.replication, design: $0.design, quantity: $0.quantity, value: $0.value)
    }
    return (csv.bytes, Table<FailureRow>.failures.bytes(of: failures))
  }
}
