import LaneArithmetic
import PartnershipModel
import TestSupport
import Testing

@Suite("A partner who isn't at the table, and an aim that isn't pursued, stay in the world")
struct NotAtTheTableTests {
  private static let seeds: ClosedRange<UInt64> = 1...60

  @Test("Left out is the same as never asked, to the bit") func neverAsked() {
    for seed in Self.seeds {
      var partnership = Partnership.random(seed)
      partnership.design.form = .formal
      partnership.design.governance.isStaged = true
      for index in partnership.partners.indices { partnership.partners[index].stage = 0 }
      let last = partnership.partners.count - 1
      guard last > 0, partnership.design.governance.lead != partnership.partners[last].id else { continue }
      let (leftOut, neverAsked) = (
        partnership.withPartners { partner, index in partner.isAtTable = index != last },
        partnership.withPartners { partner, index in partner.stage = index == last ? 40 : 0 }
      )
      let (a, b) = (Run(leftOut, seed: seed).record(first: 0), Run(neverAsked, seed: seed).record(first: 0))
      #expect(words(a) == words(b), "random partnership \(seed)")
    }
  }

  @Test("Leaving in the first month is like never having come, but for that month") func leavesAtOnce() {
    var partnership = Setting().partnership
    partnership.design.governance.lead = "partner 0"
    let leaving = partnership.with {
      $0.surroundings.events = [ScheduledEvent(kind: .partnerLeaves, month: 1, partner: "partner 7")]
    }
    let leftOut = partnership.withPartners { partner, index in partner.isAtTable = index != 7 }
    let months = Double(partnership.horizon)
    let readings: [Reading] = [{ $0[.attainment] }, { $0[.cost] }, { $0[.trust] }]
    let (a, b) = (leaving.readings(readings, replications: 400), leftOut.readings(readings, replications: 400))
    for k in readings.indices {
      let (mean, difference) = (b[k].reduce(0, +) / Double(b[k].count), PairedDifference(a[k], b[k]).mean)
      #expect(abs(difference) < mean / months)
    }
  }

  @Test("An aim that needs a partner attains no more where that partner is left out") func needed() {
    let aim = Aim(
      id: "safe", clarity: 0.7, effortNeeded: 3, crossCutting: 0.9, inputs: ["police": 1, "hospital": 1, "school": 1])
    let partners = ["police", "hospital", "school"].map { Partner(id: $0, staffPledged: 1, otherStance: 0.6) }
    let partnership = Partnership(partners: partners, aims: [aim])
    let without = partnership.withPartners { partner, index in partner.isAtTable = index != 1 }
    let attained = [partnership, without].map { $0.readings([{ $0[.attainment] }], replications: 400)[0] }
    #expect(PairedDifference(attained[0], attained[1]).isAbove)
  }

  @Test("Without a partnership nothing hangs on who would be asked to it, or which aims it would pursue")
  func counterfactuals() {
    for seed in Self.seeds {
      for form in [Form.none, .informal] {
        let partnership = Partnership.random(seed).with { $0.design.form = form }
        let other = partnership.with {
          for index in $0.partners.indices where index > 0 { $0.partners[index].isAtTable = false }
          for index in $0.aims.indices where index > 0 { $0.aims[index].isPursued = false }
        }
        #expect(words(Run(partnership, seed: seed).record(first: 0)) == words(Run(other, seed: seed).record(first: 0)))
      }
    }
  }

  @Test("An aim that isn't pursued goes on as it would without a partnership; time isn't given twice") func unpursued()
  {
    var partnership = Partnership.calm(3)
    partnership.aims.append(partnership.aims[0])
    partnership.aims[1].id = "other"
    for parameter in [Parameter.learning, .needByAnalysis, .needByWork] { partnership.constants[parameter] = 0 }
    let none = Run(partnership.with { $0.design.form = .none }, seed: 1)
    let one = Run(partnership.with { $0.aims[1].isPursued = false }, seed: 1)
    let (alone, together) = (none.record(first: 0), one.record(first: 0))
    // Members give more than they would alone, so it is no less; and all that is given is spent once.
    let end = alone.months - 1
    #expect(together[aim: 1, month: end][0] >= alone[aim: 1, month: end][0])
    #expect(together[aim: 0, month: end][0] > together[aim: 1, month: end][0])
    var books: Books?
    one.cohort.keepBooks(first: 0) { books = $0 }
    #expect(books.map { $0.error[0] < 1e-9 } ?? false)
  }

  private func words(_ record: CohortRecord) -> [[UInt64]] {
    [record.outcomes, record.monthly, record.byPartner, record.aimAttainment, record.costs].map { lanes in
      lanes.flatMap { lane in (0..<Lane.width).map { lane[$0].bitPattern } }
    }
  }
}
