import PartnershipModel

/// The eleven obstacles of Box 1 of the briefing, and for each an operation on a partnership that takes it away.
///
/// An operation is a thought experiment: it sets the inputs through which the obstacle works to where it no longer binds.
/// It says what the obstacle costs, not that it could be removed, or for free.
public enum ObstacleRemoval: Sendable, CaseIterable {
  case sharedVision, targetsUnappreciated, localAgainstNational, riskSharing, absentPartners, ideologies, conflict
  case representation, governance, trust, performanceManagement

  /// The obstacle, in few words.
  public var name: String {
    switch self {
    case .sharedVision: "No shared vision"
    case .targetsUnappreciated: "Others' targets not appreciated"
    case .localAgainstNational: "Local against national targets"
    case .riskSharing: "No agreement on sharing risk"
    case .absentPartners: "Absent or disengaged partners"
    case .ideologies: "Competing ideologies"
    case .conflict: "Conflict and poor decisions"
    case .representation: "Inappropriate representation"
    case .governance: "Poor governance"
    case .trust: "Lack of trust, people issues"
    case .performanceManagement: "Poor performance management"
    }
  }

  /// The outcome which says how strongly it binds.
  public var outcome: Outcome {
    switch self {
    case .sharedVision: .obstacleSharedVision
    case .targetsUnappreciated: .obstacleTargetsUnappreciated
    case .localAgainstNational: .obstacleLocalAgainstNational
    case .riskSharing: .obstacleRiskSharing
    case .absentPartners: .obstacleAbsentPartners
    case .ideologies: .obstacleIdeologies
    case .conflict: .obstacleConflict
    case .representation: .obstacleRepresentation
    case .governance: .obstacleGovernance
    case .trust: .obstacleTrust
    case .performanceManagement: .obstaclePerformanceManagement
    }
  }

  /// Key in files, that of the outcome.
  public var key: String { String(outcome.name.dropFirst("obstacle_".count)) }

  /// What the operation does.
  public var operation: String {
    switch self {
    case .sharedVision: "Each aim matters as much to every partner as to the one it matters most to."
    case .targetsUnappreciated:
      "Need is analysed in full, partners' own indicators are reused in full, members talk aims through and newcomers are inducted."
    case .localAgainstNational: "Nothing hangs on the partners' own targets, and national targets stay as they are."
    case .riskSharing: "Losses are shared in full by agreement."
    case .absentPartners:
      "Taking part is a statutory duty with a full sanction, deputies are named and all partners join at once."
    case .ideologies: "All partners have the same culture."
    case .conflict:
      "Nothing that members disagree on turns into conflict at meetings, and the decision process is in place in full."
    case .representation: "Every representative is of tier 1 or 2."
    case .governance: "All five lines of Box 2 and the rule on conflicts of interest are in place in full."
    case .trust:
      "The history of working together is long and good, the chair builds teams as well as anybody, and newcomers are inducted."
    case .performanceManagement:
      "Specific indicators and the link to outcomes are in place in full, and one reporting regime applies at most."
    }
  }

  /// What somebody who sets up the partnership can do about it.
  public var lever: String {
    switch self {
    case .sharedVision: "members who talk aims through (deliberation); fewer, clearer aims"
    case .targetsUnappreciated: "needs analysis; reuse of partners' own indicators; induction"
    case .localAgainstNational: "aims that serve the partners' own targets; timing against their due dates"
    case .riskSharing: "an agreement on sharing risk"
    case .absentPartners: "a sanction or duty; named deputies"
    case .ideologies: "a chair who can engage different cultures"
    case .conflict: "a clear and open decision process; deliberation"
    case .representation: "representatives of tier 1 or 2"
    case .governance: "the five lines of Box 2"
    case .trust: "a chair with experience of team-building; induction; start small where history is bad"
    case .performanceManagement: "indicators of its own, linked to outcomes; one reporting regime"
    }
  }

  /// The partnership without the obstacle, in every other respect the same.
  public func removed(from partnership: Partnership) -> Partnership {
    var other = partnership
    switch self {
    case .sharedVision:
      for aim in other.aims {
        let stances = other.partners.map { $0.stance[aim.id] ?? $0.otherStance }
        guard let highest = stances.max(by: { $0.median < $1.median }) else { continue }
        for index in other.partners.indices { other.partners[index].stance[aim.id] = highest }
      }
    case .targetsUnappreciated:
      other.design.commissioning.needsAnalysis = 1
      other.design.performance.reuseOfOwnIndicators = 1
      other.design.governance.hasDeliberation = true
      other.design.meetings.hasInduction = true
    case .localAgainstNational:
      for partner in other.partners.indices {
        for target in other.partners[partner].ownTargets.indices {
          other.partners[partner].ownTargets[target].stake = 0
        }
      }
      other.surroundings.targetChanges = 0
    case .riskSharing: other.design.governance.riskSharing = 1
    case .absentPartners:
      other.design.governance.hasStatutoryDuty = true
      other.design.governance.sanction = 1
      other.design.governance.isStaged = false
      other.design.meetings.hasDeputies = true
    case .ideologies: for partner in other.partners.indices { other.partners[partner].culture = 0.5 }
    case .conflict:
      for source in [Parameter.conflictByDisagreement, .conflictByCulture, .conflictByImbalance] {
        other.constants[source] = 0
      }
      other.design.accountability.decisionProcess = 1
    case .representation:
      for partner in other.partners.indices where other.partners[partner].tier.rawValue > Tier.second.rawValue {
        other.partners[partner].tier = .second
      }
    case .governance:
      other.design.accountability.accountableBodyRoles = 1
      other.design.accountability.elementRoles = 1
      other.design.accountability.decisionProcess = 1
      other.design.accountability.projectManagement = 1
      other.design.accountability.riskManagement = 1
      other.design.commissioning.conflictOfInterestRule = 1
    case .trust:
      other.surroundings.history = 1
      other.design.chair.teamBuilding = 1
      other.design.meetings.hasInduction = true
    case .performanceManagement:
      other.design.performance.specificIndicators = 1
      other.design.performance.outcomeLink = 1
      if other.design.performance.reportingLoad.median > 1 { other.design.performance.reportingLoad = 1 }
    }
    return other
  }
}

extension Partnership {
  /// Without several obstacles, taken away in the order of Box 1, so that the same set always gives the same partnership.
  public func without(_ obstacles: Set<ObstacleRemoval>) -> Partnership {
    ObstacleRemoval.allCases.filter(obstacles.contains).reduce(self) { $1.removed(from: $0) }
  }
}
