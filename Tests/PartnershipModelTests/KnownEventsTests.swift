import LaneArithmetic
import PartnershipModel
import TestSupport
import Testing

/// What is known to be coming bites only where it bites, and never makes up for anything else.
@Suite struct KnownEventsTests {
  private func bits(_ partnership: Partnership, events: [ScheduledEvent], seed: UInt64 = 11) -> [[UInt64]] {
    let record = Run(partnership.with { $0.surroundings.events = events }, seed: seed).record(first: 0)
    return [record.outcomes, record.monthly].flatMap { lanes in
      lanes.map { lane in (0..<Lane.width).map { lane[$0].bitPattern } }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `A cut of nothing, a shortfall that leaves the whole pledge and demand that stays are no events`(seed: UInt64) {
    let partnership = Partnership.random(seed)
    let none = bits(partnership, events: [], seed: seed)
    for (kind, size) in [
      (ScheduledEvent.Kind.budgetCut, 0.0), (.pledgeShortfall, 1), (.demandUp, 0), (.targetChange, 0),
    ] {
      let event = ScheduledEvent(kind: kind, month: 2, size: .fixed(size), duration: 200)
      // A change of targets by nothing is still news to whoever watches; nothing else moves.
      #expect(bits(partnership, events: [event], seed: seed) == none, "\(kind)")
    }
  }

  @Test func `Two cuts of a half leave a quarter, in whichever order they come`() {
    let partnership = Setting().partnership
    func cut(_ size: Double, for months: Int = 12) -> ScheduledEvent {
      ScheduledEvent(kind: .budgetCut, month: 6, partner: "partner 0", size: .fixed(size), duration: months)
    }
    let together = bits(partnership, events: [cut(0.5), cut(0.5)])
    #expect(together == bits(partnership, events: [cut(0.75)]))
    #expect(together != bits(partnership, events: [cut(0.5)]))
    #expect(
      bits(partnership, events: [cut(0.5), cut(0.25, for: 3)])
        == bits(partnership, events: [cut(0.25, for: 3), cut(0.5)]))
  }

  @Test func `The lower of two shortfalls counts for as long as both last`() {
    let partnership = Setting().partnership
    func shortfall(_ size: Double) -> ScheduledEvent {
      ScheduledEvent(kind: .pledgeShortfall, month: 6, size: .fixed(size), duration: 12)
    }
    #expect(
      bits(partnership, events: [shortfall(0.1), shortfall(0.6)]) == bits(partnership, events: [shortfall(0.1)]))
  }

  @Test func `A seat of the chair that stands empty to the end makes the chair's abilities as good as none`() {
    func attainment(_ ability: Double, vacant: Int) -> [Double] {
      let partnership = Setting().partnership.with {
        $0.design.chair.processOfChange = .fixed(ability)
        $0.design.chair.cultures = .fixed(ability)
        $0.design.chair.teamBuilding = .fixed(ability)
        $0.surroundings.events = [ScheduledEvent(kind: .chairVacancy, month: 1, duration: vacant)]
      }
      let attainment = Run(partnership, seed: 3).record(first: 0)[.attainment]
      return (0..<Lane.width).map { attainment[$0] }
    }
    #expect(attainment(0, vacant: 48) == attainment(1, vacant: 48))
    #expect(attainment(0, vacant: 3) != attainment(1, vacant: 3))
  }
}
