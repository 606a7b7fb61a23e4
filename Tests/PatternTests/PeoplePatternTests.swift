import LaneArithmetic
import PartnershipModel
import TestSupport
import Testing

@Suite("Patterns of people") struct PeoplePatternTests {
  @Test("P14: turnover of representatives costs trust and momentum; turnover of staff hardly matters") func turnover() {
    func turnover(_ factor: Double) -> (Partnership) -> Partnership {
      { partnership in
        partnership.withPartners { partner, _ in partner.turnover = .fixed(partner.turnover.median * factor) }
      }
    }
    func trial(_ claim: String, _ reading: @escaping Reading) -> Trial {
      Trial("P14 \(claim), turnover halved over doubled", reading, higher: turnover(0.5), lower: turnover(2))
    }
    let trust = trial("trust at the end") { $0[.trust] }
    let plan = trial("plan, mean of the months") { $0.mean(.plan) }
    let contribution = trial("contribution") { $0[.contribution] }
    let attainment = trial("attainment") { $0[.attainment] }

    let (staff, seats) = (Self.correlationWithStaffTurnover(), Self.correlationWithRepresentativesLeft())
    report(
      "P14 turnover",
      [trust, plan, contribution, attainment].map(\.description) + [
        "r of staff turnover (8-20% a year) with attainment \(staff)",
        "r of representatives who left with attainment \(seats)",
      ])
    #expect(trust.holds, "\(trust.exceptions)")
    #expect(plan.holds, "\(plan.exceptions)")
    #expect(abs(staff) <= 0.15)
  }

  /// Over replications that each have a staff turnover of their own.
  private static func correlationWithStaffTurnover() -> Double {
    var rates: [Double] = []
    var attained: [Double] = []
    for step in 0..<60 {
      let rate = 0.08 + 0.12 * (Double(step) + 0.5) / 60
      let values = Setting().partnership.with { $0.surroundings.staffTurnover = .fixed(rate) }
        .readings([{ $0[.attainment] }], replications: 40, first: step * 40)[0]
      attained += values
      rates += values.map { _ in rate }
    }
    return correlation(rates, attained)
  }

  private static func correlationWithRepresentativesLeft() -> Double {
    let values = Setting().partnership.readings(
      [{ $0[.representativesLeft] }, { $0[.attainment] }], replications: 2400)
    return correlation(values[0], values[1])
  }

  /// Two partners with nothing else to disturb them; in month 25 one stops delivering for half a year.
  private static func pair(_ setting: Setting, withBreach: Bool) -> Partnership {
    var two = setting
    two.partners = 2
    return two.partnership.with {
      $0.horizon = 72
      $0.design.meetings.interval = 1
      for i in 0..<2 {
        $0.partners[i].turnover = 0
        $0.partners[i].tier = .second
        $0.partners[i].ownTargets = []
        $0.partners[i].otherStance = 0.8
      }
      $0.surroundings.riskEvents = 0
      $0.surroundings.reorganisation = 0
      $0.surroundings.budgetCuts = 0
      if withBreach {
        $0.surroundings.events = [
          ScheduledEvent(kind: .pledgeShortfall, month: 25, partner: "partner 1", size: 0.05, duration: 6)
        ]
      }
    }
  }

  private static let trust: [Reading] = (0...72).map { month in { $0[.trust, month: month] } }

  @Test("P17: trust falls faster than it grew, and takes longer to win back than it took to build")
  func trustAsymmetry() {
    let speed = Trial("P17 fall a month over growth a month") { setting, replications in
      let breach = Self.pair(setting, withBreach: true).readings(Self.trust, replications: replications)
      let calm = Self.pair(setting, withBreach: false).readings(Self.trust, replications: replications)
      // With what would have come anyway added to the fall.
      let fall = zip(calm[30], breach[30]).map { ($0 - $1) / 6 }
      let growth = zip(calm[24], calm[0]).map { ($0 - $1) / 24 }
      return PairedDifference(fall, growth)
    }
    var strangers = Setting()
    strangers.history = 0.2
    let path = Self.pair(strangers, withBreach: true).readings(Self.trust, replications: 800).map {
      $0.reduce(0, +) / 800
    }
    let bottom = (24...40).min { path[$0] < path[$1] }!
    let winningBack = (bottom..<path.count).first { path[$0] >= path[24] }.map { $0 - bottom } ?? 99
    // The same rise, when it was first made.
    let building = 24 - (0...24).first { path[$0] >= path[bottom] }!
    let everyHalfYear = stride(from: 0, through: 72, by: 6).map { (path[$0] * 1000).rounded() / 1000 }
    report(
      "P17 trust in a partnership of two",
      [
        "\(speed)", "every half year, breach in months 25 to 30: \(everyHalfYear)",
        "the trust lost took \(building) months to build, \(winningBack) to win back",
      ])
    #expect(speed.holds, "\(speed.exceptions)")
    #expect(winningBack > building)
  }
}
