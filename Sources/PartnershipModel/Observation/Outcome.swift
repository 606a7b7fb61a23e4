import LaneArithmetic

/// What is known of a replication when it has ended: one number each.
public typealias Outcome = Probe<Ended>

/// A partnership at the end of its months, in the replications of a cohort, and what was tallied on the way.
public struct Ended {
  /// The months behind it.
  public let record: CohortRecord
  let world: World
  let tallies: Tallies

  /// A measure in the last month.
  func atEnd(_ measure: Measure) -> Lane { record[measure, month: record.months - 1] }

  var months: Lane { Lane(Double(world.horizon)) }
  var meetings: Lane { most(1, tallies.sums.meetings) }
  /// Mean attendance of meetings.
  var turnout: Lane { tallies.sums.turnout / meetings }
  /// 1 where there was a formal partnership.
  var isFormal: Lane { world.flag(world.design.form == .formal) }
  var isEffective: Lane { world.isActive * (world.overallAttainment >= world.p[.effectiveIs]).indicator }
  func reached(_ month: Lane) -> Lane { least(month, Lane(Double(world.horizon + 1))) }

  /// Of all that was pledged, over the run.
  var contribution: Lane {
    var given: Lane = 0
    var pledged: Lane = 1e-9
    for i in 0..<world.n {
      given += tallies.given[i]
      pledged += tallies.pledged[i]
    }
    return given / pledged
  }

  /// How clear and how feasible the aims are together.
  var purpose: Lane {
    var clear: Lane = 0
    for j in 0..<world.aims { clear += world.jointWeight[j] * world.clarity[j] * (1 - 0.5 * world.difficulty[j]) }
    return clear
  }
}

// Results at the end, and on the way there; when things came about; money over the whole run.
extension Outcome {
  public static var attainment: Outcome {
    .share("attainment", .high, "Attainment of the joint aims at the end, weighted.") { $0.world.overallAttainment }
  }
  public static var meanAttainment: Outcome {
    .share("mean_attainment", .high, "Mean over the months of the attainment of the joint aims.") {
      $0.tallies.sums.attainment / $0.months
    }
  }
  public static var ownTargets: Outcome {
    .share(
      "own_targets", .high,
      "Mean over the months of the attainment of the partners' own targets, weighted by stake."
    ) { $0.tallies.sums.ownTargets / $0.months }
  }
  public static var monthsToAgreedAims: Outcome {
    .months(
      "months_to_agreed_aims", .low,
      "First month in which aims of at least four fifths of the weight were agreed; horizon + 1 if never."
    ) { $0.reached($0.tallies.sums.monthAgreed) }
  }
  public static var monthsToPlan: Outcome {
    .months(
      "months_to_plan", .low,
      "First month in which the joint plan was at least four fifths complete; horizon + 1 if never."
    ) { $0.reached($0.tallies.sums.monthPlanned) }
  }
  public static var monthsToFirstResults: Outcome {
    .months(
      "months_to_first_results", .low, "First month in which attainment had risen by a tenth; horizon + 1 if never."
    ) { $0.reached($0.tallies.sums.monthOfResults) }
  }
  public static var cost: Outcome { .money("cost", .low, "Cost in full over the run.") { $0.tallies.sums.cost } }
  public static var overheadShare: Outcome {
    .share("overhead_share", .low, "Share of the cost that isn't work on the aims.") {
      $0.tallies.sums.overhead / most(1, $0.tallies.sums.cost)
    }
  }
  public static var grantReceived: Outcome {
    .money(
      "grant_received", .high, "Grant that fell due over the run, to the partnership or to partners without one."
    ) { $0.tallies.sums.grantDue }
  }
  public static var grantReturned: Outcome {
    .money(
      "grant_returned", .low, "What of the grant that fell due wasn't spent by the end; it is no part of the cost."
    ) { $0.tallies.sums.grantUnspent }
  }
}

// Relations at the end, or on the mean of the months.
extension Outcome {
  public static var signUp: Outcome { .share("sign_up", .high, "Sign-up at the end.") { $0.world.overallSignUp } }
  public static var plan: Outcome {
    .share("plan", .high, "Completeness of the joint plan at the end.") { $0.world.plan }
  }
  public static var trust: Outcome { .share("trust", .high, "Mean trust at the end.") { $0.atEnd(.trust) } }
  public static var trustSpread: Outcome {
    .share("trust_spread", .low, "Standard deviation of trust between pairs at the end.") { $0.atEnd(.trustSpread) }
  }
  public static var conflict: Outcome {
    .share("conflict", .low, "Mean conflict at meetings.") { $0.tallies.sums.conflict / $0.meetings }
  }
  public static var attendance: Outcome {
    .share("attendance", .high, "Mean attendance of representatives at meetings.") { $0.turnout * $0.isFormal }
  }
  public static var contribution: Outcome {
    .share("contribution", .high, "Contribution as a share of what was pledged, over the run.") { $0.contribution }
  }
  public static var contributionGini: Outcome {
    .share(
      "contribution_gini", .low, "Gini coefficient of contribution relative to pledge, mean of the months."
    ) { $0.tallies.sums.gini / $0.months }
  }
  public static var belief: Outcome {
    .share("belief", .high, "Members' mean belief in results at the end.") { $0.atEnd(.belief) }
  }
  public static var decisionsTaken: Outcome {
    .count("decisions_taken", .high, "Decisions taken.") { $0.tallies.sums.decisions }
  }
  public static var referredBack: Outcome {
    .count("referred_back", .low, "Times a representative had to take an aim back for approval.") {
      $0.tallies.sums.referredBack
    }
  }
  public static var members: Outcome { .count("members", .high, "Members at the end.") { $0.atEnd(.members) } }
  public static var needKnown: Outcome {
    .share("need_known", .high, "Understanding of need at the end.") { $0.world.needKnown }
  }
  public static var legitimacy: Outcome {
    .share("legitimacy", .high, "Standing with users and communities at the end.") { $0.world.legitimacy }
  }
}

// State at the end: exactly one is 1.
extension Outcome {
  public static var endedEffective: Outcome {
    .truth(
      "ended_effective", .high, "Active at the end and the joint aims attained by at least two fifths."
    ) { $0.isEffective }
  }
  public static var endedDrifting: Outcome {
    .truth("ended_drifting", .low, "Active at the end but not effective.") { $0.world.isActive - $0.isEffective }
  }
  public static var endedDormant: Outcome {
    .truth("ended_dormant", .low, "Not dissolved, but no longer meeting to any purpose.") {
      $0.world.exists * (1 - $0.world.isActive)
    }
  }
  public static var endedDissolved: Outcome {
    .truth("ended_dissolved", .low, "Dissolved before the end.") { $0.isFormal - $0.world.exists }
  }

  /// The four end states, in the order good to bad.
  public static var endStates: [Outcome] { [.endedEffective, .endedDrifting, .endedDormant, .endedDissolved] }
}

// Events that happened, for the story and for checks of turnover effects.
extension Outcome {
  public static var representativesLeft: Outcome {
    .count("representatives_left", .low, "Representatives who left during the run.") {
      $0.tallies.sums.representativesLeft
    }
  }
  public static var chairsLeft: Outcome {
    .count("chairs_left", .low, "Chairs who left during the run.") { $0.tallies.sums.chairsLeft }
  }
}

extension Outcome {
  /// Those that are shipped, in the order of every table.
  public static var allCases: [Outcome] { Observation.shipped.outcomes.probes }

  static var shipped: [Outcome] {
    [
      .attainment, .meanAttainment, .ownTargets, .monthsToAgreedAims, .monthsToPlan, .monthsToFirstResults, .cost,
      .overheadShare, .grantReceived, .grantReturned, .signUp, .plan, .trust, .trustSpread, .conflict, .attendance,
      .contribution, .contributionGini,
      .belief, .decisionsTaken, .referredBack, .members, .needKnown, .legitimacy,
    ] + endStates + scorecard + principles + obstacles + [.representativesLeft, .chairsLeft]
  }
}
