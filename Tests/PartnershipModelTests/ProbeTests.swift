import LaneArithmetic
import PartnershipModel
import TestSupport
import Testing

@Suite("Probes") struct ProbeTests {
  @Test("that a run is handed are read beside those that are shipped, which they leave as they are")
  func handedIn() {
    let partnership = Setting().partnership
    let afterAYear = Outcome(
      QuantityDefinition(name: "trust_after_a_year", unit: .share, meaning: "Mean trust in month 12.", good: .high)
    ) { $0.record[.trust, month: 12] }
    let asked = Observation(
      measures: Measure.allCases, outcomes: [afterAYear] + Outcome.allCases.reversed(), byPartner: [.cost])
    let (mine, shipped) = (record(of: partnership, asked), record(of: partnership, .shipped))
    #expect(numbers(mine[afterAYear]) == numbers(shipped[.trust, month: 12]))
    for outcome in Outcome.allCases {
      #expect(numbers(mine[outcome]) == numbers(shipped[outcome]), "\(outcome)")
    }
    for partner in partnership.partners.indices {
      #expect(numbers(mine[.cost, partner: partner]) == numbers(shipped[.cost, partner: partner]))
    }
  }

  private func numbers(_ lane: Lane) -> [Double] { (0..<Lane.width).map { lane[$0] } }

  private func record(of partnership: Partnership, _ observation: Observation) -> CohortRecord {
    let record = CohortRecord(
      horizon: partnership.horizon, partners: partnership.partners.count, aims: partnership.aims.count,
      observing: observation)
    Cohort(Simulation(partnership, seed: 7)).run(first: 0, into: record)
    return record
  }
}
