import LaneArithmetic

/// The balanced scorecard, from what the model knows of it.
extension Outcome {
  public static var scorecardOutcomes: Outcome {
    .share("scorecard_outcomes", .high, "Balanced scorecard: outcomes (attainment at the end).") {
      $0.world.overallAttainment
    }
  }
  public static var scorecardUsers: Outcome {
    .share("scorecard_users", .high, "Balanced scorecard: users (need known and legitimacy).") {
      0.5 * ($0.world.needKnown + $0.world.legitimacy)
    }
  }
  public static var scorecardProcesses: Outcome {
    .share("scorecard_processes", .high, "Balanced scorecard: processes (plan, attendance, contribution).") {
      ($0.world.plan + $0.turnout + $0.contribution) * third * $0.isFormal
    }
  }
  public static var scorecardLearning: Outcome {
    .share("scorecard_learning", .high, "Balanced scorecard: learning (skill gained and trust).") {
      0.5 * ($0.world.skill + $0.atEnd(.trust))
    }
  }

  static var scorecard: [Outcome] { [.scorecardOutcomes, .scorecardUsers, .scorecardProcesses, .scorecardLearning] }
}

/// The six principles of the Nuffield partnership assessment tool (Hardy, Hudson & Waddington 2003), each from what the
/// model knows of it.
extension Outcome {
  public static var principleNeed: Outcome {
    .share("principle_need", .high, "Nuffield principle 1: need for partnership recognised.") {
      0.5 * ($0.world.needKnown + $0.world.overallSignUp)
    }
  }
  public static var principlePurpose: Outcome {
    .share("principle_purpose", .high, "Nuffield principle 2: clarity and realism of purpose.") {
      $0.purpose * (0.5 + 0.5 * $0.world.plan) * $0.isFormal
    }
  }
  public static var principleCommitment: Outcome {
    .share("principle_commitment", .high, "Nuffield principle 3: commitment and ownership.") {
      ($0.world.overallSignUp + $0.turnout + $0.contribution) * third * $0.isFormal
    }
  }
  public static var principleTrust: Outcome {
    .share("principle_trust", .high, "Nuffield principle 4: trust developed and maintained.") {
      $0.atEnd(.trust) * (1 - 0.5 * ($0.tallies.sums.conflict / $0.meetings))
    }
  }
  public static var principleArrangements: Outcome {
    .share("principle_arrangements", .high, "Nuffield principle 5: clear and robust arrangements.") {
      0.5 * ($0.world.structures + $0.world.steering) * $0.isFormal
    }
  }
  public static var principleLearning: Outcome {
    .share("principle_learning", .high, "Nuffield principle 6: performance monitored, measured and learnt from.") {
      0.5 * ($0.world.measurement + $0.world.skill) * $0.isFormal
    }
  }

  static var principles: [Outcome] {
    [
      .principleNeed, .principlePurpose, .principleCommitment, .principleTrust, .principleArrangements,
      .principleLearning,
    ]
  }
}

private let third = Lane(1.0 / 3)

extension World {
  /// The five lines of Box 2 together, as a share of all of them in full.
  var structures: Lane {
    (levers.accountableBodyRoles + levers.elementRoles + levers.decisionProcess + levers.projectManagement
      + levers.riskManagement) * 0.2
  }
}
