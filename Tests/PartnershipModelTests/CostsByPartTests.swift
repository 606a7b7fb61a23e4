import LaneArithmetic
import PartnershipModel
import TestSupport
import Testing

@Suite("The cost in full") struct CostsByPartTests {
  @Test("is the sum of its parts, and a partner's of its own, whatever the partnership") func sums() {
    for seed in UInt64(1)...200 {
      let record = Run(.random(seed), seed: seed).record(first: 0)
      for k in 0..<Lane.width {
        func equal(_ sum: Double, _ whole: Double, _ what: String) {
          #expect(abs(sum - whole) <= 1e-9 * max(1, whole), "\(what), random partnership \(seed)")
        }
        equal(CostPart.allCases.reduce(0) { $0 + record[$1][k] }, record[.cost][k], "all parts")
        for part in CostPart.byPartner {
          let borne = (0..<record.partners).reduce(0) { $0 + record[.pays(for: part), partner: $1][k] }
          equal(borne, record[part][k], "\(part)")
        }
        for partner in 0..<record.partners {
          let parts = CostPart.byPartner.reduce(0) { $0 + record[.pays(for: $1), partner: partner][k] }
          equal(parts, record[.cost, partner: partner][k], "partner \(partner)")
        }
        equal(record[.grant][k] + record[.grantReturned][k], record[.grantReceived][k], "the grant")
      }
    }
  }

  @Test("of running the structure goes by members, not by all who are in the file") func running() {
    let few = Setting().partnership.withPartners { partner, index in partner.isAtTable = index < 4 }
    let costs = [Setting().partnership, few].map { partnership in
      Run(partnership.with { $0.constants[.chanceOfLeaving] = 0 }, seed: 1).record(first: 0)[CostPart.running][0]
    }
    #expect(abs(costs[1] * 2 - costs[0]) < 1e-6 * costs[0])
  }
}

@Suite("Own targets of all") struct OwnTargetsOfAllTests {
  @Test("count who has some, and by the same weights in every design") func whoCounts() {
    var partnership = Setting().partnership
    for index in partnership.partners.indices where index != 2 { partnership.partners[index].ownTargets = [] }
    partnership.design.governance.mode = .lead
    partnership.design.governance.lead = "partner 0"
    let record = Run(partnership, seed: 1).record(first: 0)
    for k in 0..<Lane.width {
      #expect(abs(record[.ownTargets][k] - record[.ownTargets, partner: 2][k]) < 1e-9)
      #expect(record[.ownTargets][k] < 1)
    }
  }
}
