import LaneArithmetic

/// Box 1 of the briefing: what stands in the way of partnerships.
enum Obstacle: Int, CaseIterable {
  case sharedVision, targetsUnappreciated, localAgainstNational, riskSharing, absentPartners, ideologies, conflict
  case representation, governance, trust, performanceManagement
}

/// A number for each obstacle.
struct ByObstacle {
  private var numbers = InlineArray<11, Lane>(repeating: 0)

  subscript(_ obstacle: Obstacle) -> Lane {
    get { numbers[obstacle.rawValue] }
    set { numbers[obstacle.rawValue] = newValue }
  }
}

extension World {
  /// Adds how strongly each of the eleven obstacles binds this month, 0 (not at all) … 1.
  func addObstacles(to sums: inout ByObstacle) {
    guard design.form == .formal else { return }
    func add(_ degree: Lane, to obstacle: Obstacle) { sums[obstacle] += share(degree) * exists }
    let equal = Lane(1 / Double(n))
    var crowded: Lane = 0
    var unaligned: Lane = 0
    var absent: Lane = 0
    var cultures: Lane = 0
    var juniors: Lane = 0
    var distrust: Lane = 0
    for i in 0..<n {
      crowded += weight[i] * least(1, crowding[i])
      unaligned += equal * share(crowding[i] - pull[i])
      absent += weight[i] * (1 - contribution[i] * takesPart(i))
      cultures += weight[i] * cultureGap[i]
      juniors += weight[i] * (1 - mandated(authority[i]))
      distrust += equal * (1 - meanTrust[i])
    }
    add(1 - overallSignUp, to: .sharedVision)
    add(unaligned * (1 - needKnown), to: .targetsUnappreciated)
    add(crowded, to: .localAgainstNational)
    add((1 - levers.riskSharing) * least(1, levers.riskEvents), to: .riskSharing)
    add(0.5 * (1 - turnout) + 0.5 * absent, to: .absentPartners)
    add(share(4 * cultures * (1 - p[.culturesBridgedByChair] * felt(chairCultures))), to: .ideologies)
    add(share(1 - (1 - conflict) * (0.5 + 0.5 * levers.decisionProcess)), to: .conflict)
    add(juniors, to: .representation)
    add(1 - structures, to: .governance)
    add(distrust * (1 - 0.5 * felt(chairTeamBuilding)), to: .trust)
    add(1 - measurement, to: .performanceManagement)
  }
}

/// How strongly each obstacle bound, mean of the months.
extension Outcome {
  private static func obstacle(_ obstacle: Obstacle, _ name: String, _ meaning: String) -> Outcome {
    .share("obstacle_" + name, .low, "Box 1: " + meaning) { $0.tallies.sums.obstacles[obstacle] / $0.months }
  }

  public static var obstacleSharedVision: Outcome {
    obstacle(.sharedVision, "shared_vision", "lack of a shared vision.")
  }
  public static var obstacleTargetsUnappreciated: Outcome {
    obstacle(
      .targetsUnappreciated, "targets_unappreciated", "lack of appreciation of the different partners' targets.")
  }
  public static var obstacleLocalAgainstNational: Outcome {
    obstacle(
      .localAgainstNational, "local_against_national", "inability to balance local with nationally driven targets.")
  }
  public static var obstacleRiskSharing: Outcome {
    obstacle(.riskSharing, "risk_sharing", "lack of agreement about risk-sharing.")
  }
  public static var obstacleAbsentPartners: Outcome {
    obstacle(.absentPartners, "absent_partners", "absent partners, poor engagement among partners.")
  }
  public static var obstacleIdeologies: Outcome {
    obstacle(.ideologies, "ideologies", "competing ideologies between partners.")
  }
  public static var obstacleConflict: Outcome {
    obstacle(.conflict, "conflict", "conflict and poor decision-making.")
  }
  public static var obstacleRepresentation: Outcome {
    obstacle(.representation, "representation", "inappropriate levels of representation.")
  }
  public static var obstacleGovernance: Outcome {
    obstacle(.governance, "governance", "poor governance, unclear accountability and responsibility.")
  }
  public static var obstacleTrust: Outcome {
    obstacle(.trust, "trust", "lack of trust, inability to manage people issues.")
  }
  public static var obstaclePerformanceManagement: Outcome {
    obstacle(.performanceManagement, "performance_management", "poor performance management.")
  }

  /// The eleven obstacles in the order of Box 1.
  public static var obstacles: [Outcome] {
    [
      .obstacleSharedVision, .obstacleTargetsUnappreciated, .obstacleLocalAgainstNational, .obstacleRiskSharing,
      .obstacleAbsentPartners, .obstacleIdeologies, .obstacleConflict, .obstacleRepresentation, .obstacleGovernance,
      .obstacleTrust, .obstaclePerformanceManagement,
    ]
  }
}
