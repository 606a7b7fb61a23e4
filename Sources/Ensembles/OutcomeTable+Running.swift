import Experiments
import LaneArithmetic
import PartnershipModel

extension OutcomeTable {
  /// Runs designs on the same replications and keeps only what each came to at the end: for analyses that ask many short
  /// questions. The same numbers on any number of threads, since each cohort has a place of its own.
  ///
  /// - Parameters:
  ///   - replications: an even number of them, from the first of a cohort on.
  ///   - simulator: makes what runs the design at a place of `designs` on one thread.
  /// - Returns: nil where it was cancelled.
  /// - Throws: `BrokenReplication`.
  public static func running(
    _ designs: [NamedDesign], replications: Range<Int>, keeping extent: Extent = .everything, threads: Int,
    isCancelled: @Sendable () -> Bool = { false }, simulator: @Sendable (_ design: Int) -> Ensemble.Simulator
  ) throws -> OutcomeTable? {
    let cohorts = Cohort.count(of: replications.count)
    let store = OutcomeStore(designs, replications: replications, keeping: extent)
    let isComplete = try inOrder(0..<cohorts, threads: threads, isCancelled: isCancelled) {
      designs.indices.map { design in
        let partnership = designs[design].partnership
        let record = CohortRecord(
          horizon: partnership.horizon, partners: partnership.partners.count, aims: partnership.aims.count)
        return (simulate: simulator(design), record: record)
      }
    } make: { worker, cohort in
      let first = replications.lowerBound + cohort * Lane.width
      for design in designs.indices {
        worker[design].simulate(first, worker[design].record)
        store.keep(worker[design].record, design: design, first: first)
      }
    } take: { _ in
      .goOn
    }
    guard isComplete else { return nil }
    let table = store.takeTable()
    try table.check(from: replications.lowerBound)
    return table
  }

  /// Looks for outcomes that can't be.
  private func check(from first: Int) throws {
    for design in designs.indices {
      for outcome in [Outcome.attainment, .ownTargets, .cost] {
        let range = OutcomeColumn.outcome(outcome).range
        let values = values(outcome, design: design)
        guard let index = values.firstIndex(where: { !range.contains($0) }) else { continue }
        throw BrokenReplication(
          replication: first + index, design: designs[design].name, designNumber: design,
          quantity: outcome.definition.name,
          value: values[index])
      }
    }
  }
}
