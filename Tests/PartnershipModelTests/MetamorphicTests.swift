import LaneArithmetic
import PartnershipModel
import TestSupport
import Testing

/// What must happen to the results if the description is changed in a way whose effect is known.
///
/// Order is looked at beside this (`SameLuckTests`, to the bit).
@Suite("Metamorphic relations") struct MetamorphicTests {
  @Test("Other names to show change nothing; other ids give other luck, not another distribution") func renaming() {
    let partnership = Setting().partnership
    let called = partnership.withPartners { partner, i in partner.name = "Another \(i)" }
    #expect(
      Run(called, seed: 3).record(first: 0)[.attainment].bits
        == Run(partnership, seed: 3).record(first: 0)[.attainment].bits)

    let renamed = partnership.with { other in
      let ids = other.partners.map(\.id)
      for i in ids.indices { other.partners[i].id = "renamed \(i)" }
      for j in other.aims.indices {
        let inputs = other.aims[j].inputs
        other.aims[j].inputs = [:]
        for (i, id) in ids.enumerated() where inputs[id] != nil { other.aims[j].inputs["renamed \(i)"] = inputs[id] }
      }
    }
    let readings: [Reading] = [{ $0[.attainment] }, { $0[.trust] }, { $0[.contribution] }, { $0[.cost] }]
    let (a, b) = (partnership.readings(readings, replications: 1600), renamed.readings(readings, replications: 1600))
    for k in readings.indices {
      let (x, y) = (PairedDifference(a[k], b[k]), PairedDifference(b[k], a[k]))
      // Constants are the same in both, people aren't; five standard errors.
      #expect(abs(x.mean) < 2.5 * (x.interval.upperBound - x.interval.lowerBound) / 2, "\(x) \(y)")
      #expect(a[k] != b[k])
    }
  }

  @Test("Twice the pounds everywhere are twice the costs, and nothing else to the bit") func currency() {
    for seed in UInt64(1)...100 {
      var partnership = Partnership.random(seed)
      partnership.drawsConstants = false
      for i in partnership.partners.indices where partnership.partners[i].moneyPledged.isUncertain {
        partnership.partners[i].moneyPledged = 50_000
      }
      if partnership.design.resourcing.grant.isUncertain { partnership.design.resourcing.grant = 300_000 }
      var doubled = partnership
      doubled.design.resourcing.grant = twice(partnership.design.resourcing.grant)
      for i in doubled.partners.indices {
        doubled.partners[i].moneyPledged = twice(partnership.partners[i].moneyPledged)
      }
      for parameter in Parameter.allCases where parameter.definition.unit.hasPrefix("pounds") {
        doubled.constants[parameter] = .fixed(2 * parameter.definition.defaultValue)
      }
      let (a, b) = (Run(partnership, seed: seed).record(first: 0), Run(doubled, seed: seed).record(first: 0))
      for outcome in Outcome.allCases where outcome != .overheadShare {
        let factor = outcome.definition.unit == .pounds ? Lane(2) : 1
        #expect((a[outcome] * factor).bits == b[outcome].bits, "\(outcome), random partnership \(seed)")
      }
      for measure in Measure.allCases {
        let factor = measure.definition.unit == .pounds ? Lane(2) : 1
        let (x, y) = (a[measure, month: partnership.horizon] * factor, b[measure, month: partnership.horizon])
        #expect(x.bits == y.bits, "\(measure), random partnership \(seed)")
      }
    }
  }

  private func twice(_ quantity: Quantity) -> Quantity { .fixed(2 * quantity.median) }

  /// A partner as two with half of everything: staff, money, weight, and what the aims need of it.
  private func halved(_ partnership: Partnership, _ index: Int) -> Partnership {
    func half(_ quantity: Quantity) -> Quantity { .fixed(quantity.median / 2) }
    return partnership.with { other in
      var first = other.partners[index]
      first.staffPledged = half(first.staffPledged)
      first.moneyPledged = half(first.moneyPledged)
      first.discretionaryStaff = half(first.discretionaryStaff)
      first.weight = half(first.weight)
      var second = first
      second.id += "-b"
      for j in other.aims.indices {
        // Where nobody is listed every partner has 1.
        if other.aims[j].inputs.isEmpty {
          for partner in other.partners { other.aims[j].inputs[partner.id] = 1 }
        }
        if let needed = other.aims[j].inputs[first.id] {
          other.aims[j].inputs[first.id] = half(needed)
          other.aims[j].inputs[second.id] = half(needed)
        }
      }
      other.partners[index] = first
      other.partners.append(second)
    }
  }

  @Test("A partner in two halves works the same by itself", arguments: [0.0, 0.5, 1.0])
  func halvesAlone(crossCutting: Double) {
    let partnership = Partnership.calm(4, form: .none, crossCutting: crossCutting)
    let whole = Run(partnership, seed: 1).record(first: 0)
    let halves = Run(halved(partnership, 1), seed: 1).record(first: 0)
    #expect(abs(whole[.attainment][0] - halves[.attainment][0]) < 1e-9)
    #expect(abs(whole[.cost][0] - halves[.cost][0]) < 1e-6 * whole[.cost][0])
    #expect(abs(whole[.ownTargets][0] - halves[.ownTargets][0]) < 1e-9)
  }

  @Test("In a partnership, halves take longer to agree and cost more to hold together; what they pledge is the same")
  func halvesTogether() {
    // All six of Setting's first partners in halves, so that the direction stands out from other luck.
    let partnership = Setting().partnership
    let halves = (0..<6).reduce(partnership) { halved($0, $1) }
    let readings: [Reading] = [{ $0[.monthsToAgreedAims] }, { $0[.overheadShare] }]
    let (a, b) = (halves.readings(readings, replications: 1600), partnership.readings(readings, replications: 1600))
    #expect(PairedDifference(a[0], b[0]).isAbove)
    #expect(PairedDifference(a[1], b[1]).isAbove)
    func pledged(_ partnership: Partnership) -> Double {
      partnership.partners.reduce(0) { $0 + $1.staffPledged.median }
    }
    #expect(abs(pledged(halves) - pledged(partnership)) < 1e-12)
  }
}

extension Lane {
  /// The bits of each replication.
  fileprivate var bits: [UInt64] { (0..<Lane.width).map { self[$0].bitPattern } }
}
