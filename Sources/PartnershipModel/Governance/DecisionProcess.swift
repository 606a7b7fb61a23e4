import LaneArithmetic

/// Box 2, line 3: "well-defined decision-making processes that ensure decisions are made at the appropriate level of the
/// partnership … and in a transparent manner".
extension World {
  /// Chance that an item on the agenda for which there is enough support is decided, given the conflict in the room.
  func chanceOfDecision() -> Lane {
    (p[.decisionsWithoutProcess] + (1 - p[.decisionsWithoutProcess]) * levers.decisionProcess) * (1 - conflict)
  }

  /// Chance that a key decision is taken "between more powerful partners away from the partnership setting".
  func chanceDecidedAway() -> Lane { p[.dealsAway] * (1 - levers.decisionProcess) * imbalance }

  /// Share of the votes at the table that agrees an aim, and whose votes count.
  func hasSupport(_ votes: Lane, lead: Lane) -> LaneMask {
    switch design.governance.decisionRule {
    case .unanimity: votes > 0.999
    case .supermajority: votes >= p[.supermajority]
    case .majority: votes > 0.5
    case .leadDecides: lead > 0
    }
  }
}
