import LaneArithmetic
import PartnershipModel
import TestSupport
import Testing

@Suite struct LivesTests {
  private func record(of partnership: Partnership) -> CohortRecord {
    CohortRecord(horizon: partnership.horizon, partners: partnership.partners.count, aims: partnership.aims.count)
  }

  @Test func `A life that is told what a future would draw has the bits of its replication, in any lane`() {
    var luck = Bits(0)
    for (lane, replication) in [13, 8, 15, 9, 10, 14, 11, 12].enumerated() { luck[lane] = UInt64(replication) }
    for seed in UInt64(0)..<60 {
      let partnership = Partnership.random(seed)
      let simulation = Simulation(partnership, seed: seed)
      let (drawn, told) = (record(of: partnership), record(of: partnership))
      Cohort(simulation).run(first: 8, into: drawn)
      let lives = Lives(luck: luck, unknowns: simulation.unknowns(inFutures: luck &>> 1))
      Cohort(simulation).run(lives, into: told)
      for lane in 0..<Lane.width {
        let replication = Int(luck[lane]) - 8
        let isSame =
          drawn.outcomes.indices.allSatisfy {
            drawn.outcomes[$0][replication].bitPattern == told.outcomes[$0][lane].bitPattern
          }
          && drawn.monthly.indices.allSatisfy {
            drawn.monthly[$0][replication].bitPattern == told.monthly[$0][lane].bitPattern
          }
        #expect(isSame, "random partnership \(seed), lane \(lane)")
      }
    }
  }

  @Test func `A cohort has the bits of its replications whichever cohorts were run before it`() {
    for seed in UInt64(0)..<20 {
      let partnership = Partnership.random(seed)
      let simulation = Simulation(partnership, seed: seed)
      let (again, alone) = (record(of: partnership), record(of: partnership))
      let used = Cohort(simulation)
      for place in [1, 0, 3, 2, 1, 7] {
        used.run(first: place * Lane.width, into: again)
        Cohort(simulation).run(first: place * Lane.width, into: alone)
        let isSame = again.outcomes.indices.allSatisfy { outcome in
          (0..<Lane.width).allSatisfy {
            again.outcomes[outcome][$0].bitPattern == alone.outcomes[outcome][$0].bitPattern
          }
        }
        #expect(isSame, "random partnership \(seed), cohort \(place)")
      }
    }
  }

  @Test func `A tier that is told is a tier that is described`() {
    for seed in UInt64(0)..<20 {
      var partnership = Partnership.random(seed)
      let before = Simulation(partnership, seed: seed)
      let luck = Bits(countingFrom: 0)
      let tiers = partnership.partners.indices.map { Tier.allCases[($0 + Int(seed)) % 4] }
      let told = record(of: partnership)
      Cohort(before).run(
        Lives(
          luck: luck, unknowns: before.unknowns(inFutures: luck &>> 1), tiers: tiers.map { Lane(Double($0.rawValue)) }),
        into: told)
      for (index, tier) in tiers.enumerated() { partnership.partners[index].tier = tier }
      let described = record(of: partnership)
      Cohort(Simulation(partnership, seed: seed)).run(first: 0, into: described)
      for outcome in Outcome.allCases {
        for lane in 0..<Lane.width {
          #expect(told[outcome][lane].bitPattern == described[outcome][lane].bitPattern, "\(seed): \(outcome)")
        }
      }
    }
  }

  @Test func `What nobody knows has the name it stands at, and a distribution to draw it from`() {
    var partnership = Partnership.random(3)
    partnership.design.governance.secretariat = Quantity(
      name: "design.governance.secretariat", .uniform(low: 0, high: 2))
    partnership.drawsConstants = true
    let unknowns = Simulation(partnership, seed: 1).unknowns
    let secretariat = unknowns.first { $0.name == "design.governance.secretariat" }
    #expect(secretariat?.distribution == .uniform(low: 0, high: 2) && secretariat?.parameter == nil)
    let gain = unknowns.first { $0.parameter == .trustGain }
    #expect(gain?.name == "parameters.trust gain")
    let names = unknowns.map(\.name).filter { !$0.isEmpty }
    #expect(Set(names).count == names.count)
  }
}
