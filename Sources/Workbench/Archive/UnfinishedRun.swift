import Experiments
import Foundation
import Results

/// A run on the disk while it goes on.
///
/// Every now and then the tables that grow are made safe and then a checkpoint is put in the place of the one before:
/// everything gathered, and how long the tables were. Whoever goes on cuts the tables to those lengths.
final class UnfinishedRun {
  let plan: RunPlan
  let workshop: Workshop
  /// As of the last checkpoint.
  let start: TallyFile
  let replications: OutputFile
  let failures: OutputFile?

  var directory: StagedDirectory { workshop.directory }

  /// Begins a run.
  ///
  /// - Throws: `Failure`, also where an unfinished run is there that may not be thrown away.
  init(_ plan: RunPlan, request: Workshop.Request, output: String) throws {
    self.plan = plan
    var begun: (start: TallyFile, replications: OutputFile, failures: OutputFile?)?
    workshop = try Workshop(for: output, request, plan.source, plan.manifest) { workshop in
      let replications = try workshop.directory.file(Table<ReplicationRow>.replications.fileName)
      try replications.write(Table<ReplicationRow>.replications.header)
      let failures = plan.leavesOutBroken ? try workshop.directory.file(Table<FailureRow>.failures.fileName) : nil
      try failures?.write(Table<FailureRow>.failures.header)
      let start = TallyFile(
        manifest: plan.manifest, gathering: Gathering(plan.experiment, from: plan.blocks.lowerBound),
        replicationRows: Seal(replications.marker), failureRows: failures.map { Seal($0.marker) } ?? .nothing,
        preciseSince: 0)
      try OutputFile.write(start.bytes, to: workshop.path(of: Workshop.checkpoint))
      begun = (start, replications, failures)
    }
    guard let begun else { preconditionFailure("A workshop is prepared before it is there.") }
    (start, replications, failures) = begun
  }

  /// Goes back to a run that was stopped.
  ///
  /// - Throws: `Failure` where it isn't what it was.
  init(in workshop: Workshop) throws {
    self.workshop = workshop
    let manifest = try workshop.checkedManifest()
    let results = workshop.directory.results
    plan = try RunPlan(manifest, try ScenarioSource(results + "/" + RunFile.scenario))
    do {
      start = try TallyFile(
        workshop.content(Workshop.checkpoint), manifest: manifest, experiment: plan.experiment)
    } catch TallyFile.Fault.differs(let difference) {
      throw Failure(
        .badContent,
        "The run can't be gone on with, since it isn't what it was. What was done has another manifest: \(difference).")
    } catch is TallyFile.Fault { throw workshop.damaged }
    replications = try OutputFile(
      results + "/" + Table<ReplicationRow>.replications.fileName, after: start.replicationRows)
    failures =
      plan.leavesOutBroken
      ? try OutputFile(results + "/" + Table<FailureRow>.failures.fileName, after: start.failureRows) : nil
  }

  /// Makes safe what there is, so that it can be gone on with from here.
  func save(_ gathering: Gathering, preciseSince: Int) throws {
    try replications.synchronise()
    try failures?.synchronise()
    let tallies = TallyFile(
      manifest: plan.manifest, gathering: gathering, replicationRows: Seal(replications.marker),
      failureRows: failures.map { Seal($0.marker) } ?? .nothing, preciseSince: preciseSince)
    try OutputFile.write(tallies.bytes, to: workshop.path(of: Workshop.checkpoint))
  }
}
