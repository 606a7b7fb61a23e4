import LaneArithmetic

/// What has been added up since the start of a replication, by somebody who watches month by month. The rules know nothing of it.
final class Tallies {
  private(set) var sums = Sums()
  /// By partner: months given in full, months of membership, pounds, performance, FTE, meetings and persons.
  let given = row(per: .partner, startsAt: 0)
  let pledged = row(per: .partner, startsAt: 0)
  let cost = row(per: .partner, startsAt: 0)
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
    // Pounds.
    var work: Lane = 0
    var meetingTime: Lane = 0
    var burden: Lane = 0
    var administration: Lane = 0
    var obstacles = ByObstacle()

    /// Everything that was paid for.
    var cost: Lane { work + meetingTime + administration }
    /// The part of it that isn't work on the aims.
    var overhead: Lane { burden + meetingTime + administration }
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
    var meetingTime = sums.meetingTime
    for i in 0..<world.n {
      let came = world.attending[i]
      let time = days * (world.dayCost[i] * came + world.dayCostOfDeputy[i] * (world.represented[i] - came))
      cost[i] += time
      meetingTime += time
      meetingsAttended[i] += held * came
    }
    sums.meetingTime = meetingTime
    sums.meetings += held
    sums.turnout += held * world.turnout
    sums.conflict += held * world.conflict
    sums.decisions += world.news.decisions
    sums.referredBack += world.news.referredBack
  }

  /// The cost in full: whose time, at which tier, and everything that the design asks for. And what partners gave and got.
  private func watchPartners(_ world: World) {
    let monthly = Lane(1.0 / 12)
    let costOfStaff = world.p[.costOfStaff]
    var (paidTogether, money, left) = (Lane.zero, Lane.zero, sums.representativesLeft)
    for i in 0..<world.n {
      let (staffNow, moneyNow, member) = (world.staffGiven[i], world.moneyGiven[i], world.isMember[i])
      let paid = staffNow * costOfStaff * monthly
      cost[i] += paid + moneyNow
      paidTogether += paid
      money += moneyNow
      staff[i] += staffNow
      given[i] += world.contribution[i] * member
      pledged[i] += member
      ownTargets[i] += world.targetAttainment[i]
      representativesLeft[i] += world.departures[i]
      left += world.departures[i]
    }
    sums.representativesLeft = left
    sums.work += paidTogether + money + world.moneySpent
    // Members' time that goes into holding the partnership together isn't work on the aims.
    sums.burden += world.timeForCoordination * costOfStaff * monthly
    sums.administration += world.administration() * monthly * existed
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
    for i in 0..<n { together += weight[i] * targetAttainment[i] }
    return together
  }

  var weightOfAgreedAims: Lane {
    var agreed: Lane = 0
    for j in 0..<aims { agreed += aimWeight[j] * isAgreed[j] }
    return agreed
  }
}
