import Ensembles
import Experiments
import Foundation
import PartnershipModel
import Results

/// Has the rows of plans lived through, stretch by stretch, each of them put down in the journal.
final class PlanEvaluation {
  private let asked: AskedExploration
  private let runs: ModelRuns
  private let progress: (_ livesDone: Int) -> Void
  /// Over all plans so far.
  private var livesDone = 0

  /// Rows in a stretch: a few seconds of work.
  static let stretch = 2_048

  init(_ asked: AskedExploration, _ runs: ModelRuns, progress: @escaping (_ livesDone: Int) -> Void) {
    self.asked = asked
    self.runs = runs
    self.progress = progress
  }

  /// - Throws: `Failure`, for an interruption too.
  func callAsFunction(_ plan: Plan) throws -> PlanTable {
    let names = Set(plan.inputs.map(\.name))
    let partnerships = try asked.inputs.keeping { names.contains($0.name) }.partnerships(for: plan)
    let described = partnerships[[]] ?? asked.experiment.chosen[0].partnership
    let planRuns = PlanRuns(seed: runs.seed, threads: runs.threads, responses: asked.responses.all) {
      partnerships[$0] ?? described
    }
    let inputs = fingerprint(of: plan.inputs.map(\.name).joined(separator: ", "))
    let name = "with luck \(plan.luck.first ?? 0) to \(plan.luck.last ?? 0) over the inputs \(inputs)"
    var lives = asked.responses.all.map { _ in [Double]() }
    for first in stride(from: 0, to: plan.rows, by: Self.stretch) {
      let rows = first..<min(first + Self.stretch, plan.rows)
      let numbers = try runs.journalled("rows \(rows.lowerBound) to \(rows.upperBound - 1) of \(plan.rows) \(name)") {
        do {
          let table = try planRuns.run(plan.rows(Array(rows)), isCancelled: runs.isCancelled)
          guard let table else { throw Failure.interruption }
          return table.lives.flatMap(\.self)
        } catch let broken as BrokenReplication {
          throw Failure(broken)
        }
      }
      let count = rows.count * Plan.livesPerRow
      guard numbers.count == count * lives.count else { throw Failure.damagedJournal }
      for response in lives.indices { lives[response] += numbers[response * count..<(response + 1) * count] }
      livesDone += count
      progress(livesDone)
    }
    return PlanTable(plan: plan, responses: asked.responses.all, lives: lives)
  }
}
