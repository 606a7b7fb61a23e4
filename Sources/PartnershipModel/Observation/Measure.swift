import LaneArithmetic

/// What is observed of a partnership every month.
public typealias Measure = Probe<MonthSeen>

/// A partnership at the end of a month, in the replications of a cohort, and what was tallied so far.
public struct MonthSeen {
  let world: World
  let relations: Relations
  let tallies: Tallies
}

extension Measure {
  // Results.
  public static var attainment: Measure {
    .share("attainment", .high, "Attainment of the joint aims, weighted: 0 nothing, 1 every aim in full.") {
      $0.world.overallAttainment
    }
  }
  public static var ownTargets: Measure {
    .share(
      "own_targets", .high,
      "Attainment of the partners' own targets: performance as a share of the goal, at most 1, weighted by stake."
    ) { $0.world.ownTargetsTogether }
  }

  // Agreement.
  public static var signUp: Measure {
    .share(
      "sign_up", .high, "Share of the aims that partners have signed up to, weighted by aim and by weight at the table."
    ) { $0.world.overallSignUp }
  }
  public static var aimsAgreed: Measure {
    .share("aims_agreed", .high, "Share of the aims (by weight) that the partnership has agreed.") {
      $0.world.weightOfAgreedAims
    }
  }
  public static var plan: Measure { .share("plan", .high, "How complete the joint plan is.") { $0.world.plan } }

  // Relations.
  public static var trust: Measure {
    .share("trust", .high, "Mean trust between the representatives of pairs of members.") { $0.relations.trust }
  }
  public static var trustSpread: Measure {
    .share("trust_spread", .low, "Standard deviation of trust between pairs of members.") { $0.relations.trustSpread }
  }
  public static var conflict: Measure {
    .share("conflict", .low, "Conflict at the last meeting.") { $0.world.conflict }
  }
  public static var attendance: Measure {
    .share(
      "attendance", .high, "Share of members whose representative (not a deputy) came to the last meeting."
    ) { $0.world.turnout * $0.world.exists }
  }
  public static var members: Measure {
    .count("members", .high, "Number of partners that are members.") { $0.relations.members }
  }

  // Contribution.
  public static var contribution: Measure {
    .share("contribution", .high, "What members gave this month as a share of what they had pledged.") {
      $0.relations.contribution
    }
  }
  public static var contributionGini: Measure {
    .share("contribution_gini", .low, "Gini coefficient of contribution relative to pledge among the members.") {
      $0.relations.gini
    }
  }
  public static var belief: Measure {
    .share("belief", .high, "Members' mean belief that the partnership gets results.") { $0.relations.belief }
  }

  // Decisions so far.
  public static var decisionsTaken: Measure {
    .count("decisions_taken", .high, "Decisions taken so far.") { $0.tallies.sums.decisions }
  }
  public static var referredBack: Measure {
    .count(
      "referred_back", .low, "Times so far that a representative had to take an aim back for approval."
    ) { $0.tallies.sums.referredBack }
  }

  // Money so far.
  public static var cost: Measure {
    .money(
      "cost", .low, "Cost in full so far: contributions, meetings, secretariat, everything that the design asks for."
    ) { $0.tallies.sums.cost }
  }
  public static var overhead: Measure {
    .money("overhead", .low, "The part of the cost so far that isn't work on the aims.") { $0.tallies.sums.overhead }
  }

  // Knowledge and legitimacy.
  public static var needKnown: Measure {
    .share("need_known", .high, "How well the partnership understands the need it serves.") { $0.world.needKnown }
  }
  public static var legitimacy: Measure {
    .share("legitimacy", .high, "Standing with users and communities.") { $0.world.legitimacy }
  }

  /// Those that are shipped, in the order of every table.
  public static var allCases: [Measure] { Observation.shipped.measures.probes }

  static var shipped: [Measure] {
    [
      .attainment, .ownTargets, .signUp, .aimsAgreed, .plan, .trust, .trustSpread, .conflict, .attendance, .members,
      .contribution, .contributionGini, .belief, .decisionsTaken, .referredBack, .cost, .overhead, .needKnown,
      .legitimacy,
    ]
  }
}
