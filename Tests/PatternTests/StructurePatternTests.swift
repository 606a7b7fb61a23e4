import LaneArithmetic
import PartnershipModel
import TestSupport
import Testing

@Suite("Patterns of structures") struct StructurePatternTests {
  private static func engagement(_ kind: Engagement.Kind, support: Bool) -> (Partnership) -> Partnership {
    { partnership in
      partnership.with {
        $0.design.engagement.kind = kind
        $0.design.engagement.hasSupport = support
        $0.design.engagement.forCapacity = true
      }
    }
  }

  @Test("P23: sustained, supported engagement beats a one-off; without support it is no better") func engagement() {
    let readings: [(String, Reading)] = [
      ("need known, mean", { $0.mean(.needKnown) }), ("legitimacy, mean", { $0.mean(.legitimacy) }),
      ("need known, end", { $0[.needKnown] }), ("legitimacy, end", { $0[.legitimacy] }),
      ("attainment", { $0[.attainment] }),
    ]
    let oneOff = Self.engagement(.oneOff, support: false)
    let supported = readings.map { name, reading in
      Trial(
        "P23 \(name), sustained and supported over one-off", reading,
        higher: Self.engagement(.sustained, support: true), lower: oneOff)
    }
    let unsupported = readings.map { name, reading in
      Trial(
        "P23 \(name), unsupported over one-off", reading, higher: Self.engagement(.sustained, support: false),
        lower: oneOff)
    }
    report("P23 engagement", supported + unsupported)
    for trial in supported.prefix(4) { #expect(trial.holds, "\(trial)\(trial.exceptions)") }
    // Over the partnership's life: a one-off informs the decisions of its first year, though its standing fades after.
    for trial in unsupported.prefix(2) {
      #expect(trial.typical.d < 0.1 && trial.shareAbove - trial.shareNull <= 0.2, "\(trial)")
    }
  }

  @Test("P24: a secretariat raises delivery; without it, money queues") func secretariat() {
    func staffed(_ secretariat: Double) -> (Partnership) -> Partnership {
      { $0.with { $0.design.governance.secretariat = .fixed(secretariat) } }
    }
    // Where the grant is all there is, what isn't overhead is grant spent.
    func grantOnly(_ secretariat: Double) -> (Partnership) -> Partnership {
      { partnership in
        staffed(secretariat)(partnership).withPartners { partner, _ in
          partner.staffPledged = 0
          partner.moneyPledged = 0
        }
      }
    }
    let delivery = Trial("P24 attainment, 2 FTE over none", { $0[.attainment] }, higher: staffed(2), lower: staffed(0))
    let spent = Trial(
      "P24 share of the grant spent in three years, 2 FTE over none",
      { ($0[.cost, month: 36] - $0[.overhead, month: 36]) * Lane(1.0 / 900_000) }, higher: grantOnly(2),
      lower: grantOnly(0))
    report("P24 secretariat", [delivery, spent])
    #expect(delivery.holds, "\(delivery.exceptions)")
    #expect(spent.holds, "\(spent.exceptions)")
  }

  @Test("P30: pooling budgets alone makes next to no difference") func pooling() {
    func pooled(_ share: Double) -> (Partnership) -> Partnership {
      { $0.with { $0.design.resourcing.pooledBudget = .fixed(share) } }
    }
    let half = Trial(
      "P30 attainment, half pooled over nothing pooled", { $0[.attainment] }, higher: pooled(0.5), lower: pooled(0))
    let whole = Trial(
      "P30 attainment, all pooled over nothing pooled", { $0[.attainment] }, higher: pooled(1), lower: pooled(0))
    report("P30 pooling (null: |d| < .1)", [half, whole])
    #expect(half.isNull)
    #expect(whole.isNull)
  }
}
