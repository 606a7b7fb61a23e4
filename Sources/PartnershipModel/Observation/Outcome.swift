/// What is known of a replication when it has ended: one number each.
public enum Outcome: Int, Sendable, CaseIterable {
  // Results at the end, and on the way there.
  case attainment, meanAttainment, ownTargets
  // When things came about; the horizon + 1 where they never did.
  case monthsToAgreedAims, monthsToPlan, monthsToFirstResults
  // Money over the whole run.
  case cost, overheadShare
  // Relations at the end, or on the mean of the months.
  case signUp, plan, trust, trustSpread, conflict, attendance, contribution, contributionGini, belief
  case decisionsTaken, referredBack, members, needKnown, legitimacy
  // State at the end: exactly one is 1.
  case endedEffective, endedDrifting, endedDormant, endedDissolved
  // Balanced scorecard.
  case scorecardOutcomes, scorecardUsers, scorecardProcesses, scorecardLearning
  // The six principles of the Nuffield partnership assessment tool.
  case principleNeed, principlePurpose, principleCommitment, principleTrust, principleArrangements, principleLearning
  // Box 1: how strongly each obstacle bound, mean of the months.
  case obstacleSharedVision, obstacleTargetsUnappreciated, obstacleLocalAgainstNational, obstacleRiskSharing
  case obstacleAbsentPartners, obstacleIdeologies, obstacleConflict, obstacleRepresentation, obstacleGovernance
  case obstacleTrust, obstaclePerformanceManagement
  // Events that happened, for the story and for checks of turnover effects.
  case representativesLeft, chairsLeft
}

extension Outcome {
  /// Those that are shares.
  static let shares = allCases.filter { $0.definition.unit == .share }

  public var definition: QuantityDefinition {
    switch self {
    case .attainment: .share("attainment", "Attainment of the joint aims at the end, weighted.")
    case .meanAttainment: .share("mean_attainment", "Mean over the months of the attainment of the joint aims.")
    case .ownTargets:
      .share("own_targets", "Mean over the months of the attainment of the partners' own targets, weighted by stake.")
    case .monthsToAgreedAims:
      .months(
        "months_to_agreed_aims",
        "First month in which aims of at least four fifths of the weight were agreed; horizon + 1 if never.")
    case .monthsToPlan:
      .months(
        "months_to_plan", "First month in which the joint plan was at least four fifths complete; horizon + 1 if never."
      )
    case .monthsToFirstResults:
      .months("months_to_first_results", "First month in which attainment had risen by a tenth; horizon + 1 if never.")
    case .cost: .money("cost", "Cost in full over the run.")
    case .overheadShare: .share("overhead_share", "Share of the cost that isn't work on the aims.")
    case .signUp: .share("sign_up", "Sign-up at the end.")
    case .plan: .share("plan", "Completeness of the joint plan at the end.")
    case .trust: .share("trust", "Mean trust at the end.")
    case .trustSpread: .share("trust_spread", "Standard deviation of trust between pairs at the end.")
    case .conflict: .share("conflict", "Mean conflict at meetings.")
    case .attendance: .share("attendance", "Mean attendance of representatives at meetings.")
    case .contribution: .share("contribution", "Contribution as a share of what was pledged, over the run.")
    case .contributionGini:
      .share("contribution_gini", "Gini coefficient of contribution relative to pledge, mean of the months.")
    case .belief: .share("belief", "Members' mean belief in results at the end.")
    case .decisionsTaken: .count("decisions_taken", "Decisions taken.")
    case .referredBack: .count("referred_back", "Times a representative had to take an aim back for approval.")
    case .members: .count("members", "Members at the end.")
    case .needKnown: .share("need_known", "Understanding of need at the end.")
    case .legitimacy: .share("legitimacy", "Standing with users and communities at the end.")
    case .endedEffective:
      .truth("ended_effective", "Active at the end and the joint aims attained by at least two fifths.")
    case .endedDrifting: .truth("ended_drifting", "Active at the end but not effective.")
    case .endedDormant: .truth("ended_dormant", "Not dissolved, but no longer meeting to any purpose.")
    case .endedDissolved: .truth("ended_dissolved", "Dissolved before the end.")
    case .scorecardOutcomes: .share("scorecard_outcomes", "Balanced scorecard: outcomes (attainment at the end).")
    case .scorecardUsers: .share("scorecard_users", "Balanced scorecard: users (need known and legitimacy).")
    case .scorecardProcesses:
      .share("scorecard_processes", "Balanced scorecard: processes (plan, attendance, contribution).")
    case .scorecardLearning: .share("scorecard_learning", "Balanced scorecard: learning (skill gained and trust).")
    case .principleNeed: .share("principle_need", "Nuffield principle 1: need for partnership recognised.")
    case .principlePurpose: .share("principle_purpose", "Nuffield principle 2: clarity and realism of purpose.")
    case .principleCommitment: .share("principle_commitment", "Nuffield principle 3: commitment and ownership.")
    case .principleTrust: .share("principle_trust", "Nuffield principle 4: trust developed and maintained.")
    case .principleArrangements:
      .share("principle_arrangements", "Nuffield principle 5: clear and robust arrangements.")
    case .principleLearning:
      .share("principle_learning", "Nuffield principle 6: performance monitored, measured and learnt from.")
    case .obstacleSharedVision: .share("obstacle_shared_vision", "Box 1: lack of a shared vision.")
    case .obstacleTargetsUnappreciated:
      .share("obstacle_targets_unappreciated", "Box 1: lack of appreciation of the different partners' targets.")
    case .obstacleLocalAgainstNational:
      .share("obstacle_local_against_national", "Box 1: inability to balance local with nationally driven targets.")
    case .obstacleRiskSharing: .share("obstacle_risk_sharing", "Box 1: lack of agreement about risk-sharing.")
    case .obstacleAbsentPartners:
      .share("obstacle_absent_partners", "Box 1: absent partners, poor engagement among partners.")
    case .obstacleIdeologies: .share("obstacle_ideologies", "Box 1: competing ideologies between partners.")
    case .obstacleConflict: .share("obstacle_conflict", "Box 1: conflict and poor decision-making.")
    case .obstacleRepresentation: .share("obstacle_representation", "Box 1: inappropriate levels of representation.")
    case .obstacleGovernance:
      .share("obstacle_governance", "Box 1: poor governance, unclear accountability and responsibility.")
    case .obstacleTrust: .share("obstacle_trust", "Box 1: lack of trust, inability to manage people issues.")
    case .obstaclePerformanceManagement:
      .share("obstacle_performance_management", "Box 1: poor performance management.")
    case .representativesLeft: .count("representatives_left", "Representatives who left during the run.")
    case .chairsLeft: .count("chairs_left", "Chairs who left during the run.")
    }
  }

  /// The four end states, in the order good to bad.
  public static let endStates: [Outcome] = [.endedEffective, .endedDrifting, .endedDormant, .endedDissolved]
  /// The eleven obstacles in the order of Box 1.
  public static let obstacles: [Outcome] = [
    .obstacleSharedVision, .obstacleTargetsUnappreciated, .obstacleLocalAgainstNational, .obstacleRiskSharing,
    .obstacleAbsentPartners, .obstacleIdeologies, .obstacleConflict, .obstacleRepresentation, .obstacleGovernance,
    .obstacleTrust, .obstaclePerformanceManagement,
  ]
}
