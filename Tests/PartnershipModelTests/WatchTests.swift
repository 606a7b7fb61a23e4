import LaneArithmetic
import PartnershipModel
import TestSupport
import Testing

@Suite struct WatchTests {
  @Test func `What is watched has the same bits as what isn't`() {
    for seed in 1...5 as ClosedRange<UInt64> {
      let partnership = Partnership.random(seed)
      let (partners, aims) = (partnership.partners.count, partnership.aims.count)
      let records = [0, 1].map { _ in CohortRecord(horizon: partnership.horizon, partners: partners, aims: aims) }
      let watch = Watch(horizon: partnership.horizon, partners: partners, aims: aims)
      Cohort(Simulation(partnership, seed: seed)).run(first: 8, into: records[0])
      Cohort(Simulation(partnership, seed: seed)).run(first: 8, into: records[1], watchedBy: watch)
      withExtendedLifetime(records) {
        #expect(zip(records[0].monthly, records[1].monthly).allSatisfy { $0.bits.storage == $1.bits.storage })
        #expect(zip(records[0].outcomes, records[1].outcomes).allSatisfy { $0.bits.storage == $1.bits.storage })
      }
    }
  }

  @Test func `What members gave is what the record says of them`() {
    for seed in 1...5 as ClosedRange<UInt64> {
      let partnership = Partnership.random(seed)
      let (partners, aims) = (partnership.partners.count, partnership.aims.count)
      let record = CohortRecord(horizon: partnership.horizon, partners: partners, aims: aims)
      let watch = Watch(horizon: partnership.horizon, partners: partners, aims: aims)
      Cohort(Simulation(partnership, seed: seed)).run(first: 0, into: record, watchedBy: watch)
      guard partnership.design.form == .formal else { continue }
      for month in 1...partnership.horizon {
        var (given, members): (Lane, Lane) = (0, 0)
        for partner in 0..<partners {
          let isMember = watch[.isMember, partner: partner, month: month]
          given += isMember * watch[.giving, partner: partner, month: month]
          members += isMember
        }
        let mean = given / most(1, members)
        for lane in 0..<Lane.width {
          #expect(abs(mean[lane] - record[.contribution, month: month][lane]) < 1e-9, "seed \(seed), month \(month)")
        }
      }
    }
  }
}
