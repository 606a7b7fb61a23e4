import LaneArithmetic

/// What has been added up since the start of a replication, by somebody who watches month by month. The rules know nothing of it.
final class Tallies {
  private(set) var sums = Sums()
  /// By partner: months given in full, months of membership, performance, FTE, meetings and persons.
  let given = row(per: .partner, startsAt: 0)
  let pledged = row(per: .partner, startsAt: 0)
  /// Pounds, by the parts of the cost that partners bear.
  private let costs = grid(per: .partner, .partOfCost, startsAt: 0)
  let ownTargets = row(per: .partner, startsAt: 0)
  let staff = row(per: .partner, startsAt: 0)
  let meetingsAttended = row(per: .partner, startsAt: 0)
  let representativesLeft = row(per: .partner, startsAt: 0)
  /// Whether the partnership existed while this month's costs fell: it ends at the end of a month.
  private var existed: Lane = 0

  struct Sums {
    var attainment: Lane = 0
    var ownTargets: Lane = 0
    var meetings: Lane = 0
    var turnout: Lane = 0
    var conflict: Lane = 0
    var gini: Lane = 0
    var decisions: Lane = 0
    var referredBack: Lane = 0
    var representativesLeft: Lane = 0
    var chairsLeft: Lane = 0
    var monthAgreed: Lane = .never
    var monthPlanned: Lane = .never
    var monthOfResults: Lane = .never
    /// Pounds.
    var costs = CostsByPart()
    /// Grant that fell due, whether it was spent or not, pounds.
    var grantDue: Lane = 0
    var obstacles = ByObstacle()

    /// Everything that was paid for.
    var cost: Lane { costs.sum() }
    /// The part of it that isn't work on the aims.
    var overhead: Lane { costs.sum { ![.work, .money, .grant].contains($0) } }
    /// Grant that fell due and wasn't spent, pounds.
    var grantUnspent: Lane { most(0, grantDue - costs[.grant]) }
  }

  /// What a partner has paid for something; and in all.
  func cost(of part: CostPart, to i: Int) -> Lane { costs[i, part.rawValue] }
  func cost(to i: Int) -> Lane {
    var sum: Lane = 0
    for part in 0..<costs.columns { sum += costs[i, part] }
    return sum
  }

  /// A partner pays for something.
  @inline(__always) private func bears(_ i: Int, _ part: CostPart, _ pounds: Lane) {
    costs[i, part.rawValue] += pounds
    sums.costs[part] += pounds
  }

  /// Begins anew with a world that is at its start; the rows begin with the world's.
  func begin(_ world: World) {
    sums = Sums()
    existed = world.exists
  }

  /// Takes in a month that has ended.
  func watch(_ world: World, _ relations: Relations) {
    sums.chairsLeft += world.news.chairLeft
    // Where nobody met, nothing of a meeting is to be added.
    if (world.held > 0).any { watchMeeting(world) }
    watchPartners(world)
    watchResults(world)
    sums.gini += relations.gini
    world.addObstacles(to: &sums.obstacles)
    existed = world.exists
  }

  private func watchMeeting(_ world: World) {
    let held = world.held
    let days = held * world.meetingLength
    for i in 0..<world.n {
      let came = world.attending[i]
      bears(i, .meetings, days * world.dayCost[i] * came)
      bears(i, .deputies, days * world.dayCostOfDeputy[i] * (world.represented[i] - came))
      meetingsAttended[i] += held * came
    }
    sums.meetings += held
    sums.turnout += held * world.turnout
    sums.conflict += held * world.conflict
    sums.decisions += world.news.decisions
    sums.referredBack += world.news.referredBack
  }

  /// The cost in full: whose time, at which tier, and everything that the design asks for. And what partners gave and got.
  private func watchPartners(_ world: World) {
    let monthly = Lane(1.0 / 12)
    let costOfStaff = world.p[.costOfStaff] * monthly
    var left = sums.representativesLeft
    for i in 0..<world.n {
      let (staffNow, member) = (world.staffGiven[i], world.isMember[i])
      bears(i, .work, world.timeOnAims[i] * costOfStaff)
      // Members' time that goes into holding the partnership together isn't work on the aims.
      bears(i, .holdingTogether, (staffNow - world.timeOnAims[i]) * costOfStaff)
      bears(i, .money, world.moneyGiven[i])
      staff[i] += staffNow
      given[i] += world.contribution[i] * member
      pledged[i] += member
      ownTargets[i] += world.targetAttainment[i]
      representativesLeft[i] += world.departures[i]
      left += world.departures[i]
    }
    sums.representativesLeft = left
    sums.costs[.grant] += world.moneySpent
    sums.grantDue += world.news.grantDue
    world.addAdministration(monthly * existed, to: &sums.costs)
  }

  private func watchResults(_ world: World) {
    sums.ownTargets += world.ownTargetsTogether
    sums.attainment += world.overallAttainment
    func first(_ month: Lane, where isReached: LaneMask) -> Lane {
      least(month, select(isReached, Lane(Double(world.month)), .never))
    }
    sums.monthAgreed = first(sums.monthAgreed, where: world.weightOfAgreedAims >= 0.8)
    sums.monthPlanned = first(sums.monthPlanned, where: world.news.planMade >= 0.8)
    sums.monthOfResults = first(sums.monthOfResults, where: world.overallAttainment >= world.p[.firstResultsAre])
  }
}

extension Lane {
  /// Later than any horizon.
  static var never: Lane { 1e9 }
}

extension World {
  /// The partners' own targets, weighted.
  var ownTargetsTogether: Lane {
    var together: Lane = 0
    for i in 0..<n { together += targetWeight[i] * targetAttainment[i] }
    return together
  }

  var weightOfAgreedAims: Lane {
    var agreed: Lane = 0
    for j in 0..<aims { agreed += jointWeight[j] * isAgreed[j] }
    return agreed
  }
}
