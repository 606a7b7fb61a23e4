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
  private static func pair(withBreach: Bool) -> Partnership {
    var setting = Setting()
    setting.partners = 2
    setting.history = 0.2
    return setting.partnership.with {
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

  @Test("P17: trust falls faster than it grew, and takes longer to win back than it took to build")
  func trustAsymmetry() {
    let months: [Reading] = (0...72).map { month in { $0[.trust, month: month] } }
    let breach = Self.pair(withBreach: true).readings(months, replications: 800)
    let undisturbed = Self.pair(withBreach: false).readings(months, replications: 800)

    // Per month, with what would have come anyway taken off the fall.
    func perMonth(_ run: [[Double]], from: Int, to: Int) -> [Double] {
      zip(run[to], run[from]).map { ($0 - $1) / Double(to - from) }
    }
    let fall = zip(perMonth(undisturbed, from: 24, to: 30), perMonth(breach, from: 24, to: 30)).map { $0 - $1 }
    let growth = perMonth(undisturbed, from: 0, to: 24)
    let speed = PairedDifference(fall, growth)

    let path = breach.map { $0.reduce(0, +) / Double($0.count) }
    let lowest = path[24...36].min()!
    let bottom = path.firstIndex(of: lowest)!
    let regained = path[bottom...].firstIndex { $0 >= path[24] } ?? path.count
    let fromBottom = regained - bottom
    // How long the same rise took when it was first made.
    let firstAtBottom = path[...24].firstIndex { $0 >= lowest } ?? 0
    let build = 24 - firstAtBottom
    report(
      "P17 trust in a partnership of two",
      [
        "P17 fall a month over growth a month \(speed)",
        "lost \(path[24] - lowest) by month \(bottom); took \(build) months to build, \(fromBottom) to win back",
        "path every 6 months "
          + stride(from: 0, through: 72, by: 6).map { "\((path[$0] * 1000).rounded() / 1000)" }.joined(separator: " "),
        "undisturbed         "
          + stride(from: 0, through: 72, by: 6).map { month in
            "\((undisturbed[month].reduce(0, +) / 800 * 1000).rounded() / 1000)"
          }.joined(separator: " "),
      ])
    #expect(speed.isAbove)
    #expect(fromBottom > build)
  }
}
