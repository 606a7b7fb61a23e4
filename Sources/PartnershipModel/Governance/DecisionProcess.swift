import LaneArithmetic

/// Box 2, line 3: "well-defined decision-making processes that ensure decisions are made at the appropriate level of the
/// partnership … and in a transparent manner".
extension World {
  /// Chance that an item on the agenda for which there is enough support is decided, given the conflict in the room. A
  /// lead that decides for everybody needn't wait for it to calm down.
  func chanceOfDecision() -> Lane {
    let heeded = design.governance.decisionRule == .leadDecides ? Lane(0) : conflict
    return from(p[.decisionsWithoutProcess], by: levers.decisionProcess) * (1 - heeded)
  }

  /// Whether an aim has the support that the rule asks for, of those at the table; ties pass. Where all must agree, nobody
  /// objects and half have signed: who waits for a mandate does not stand in the way.
  func hasSupport(_ votes: Lane, of present: Lane, aim j: Int) -> LaneMask {
    let share = votes + .rounding
    return switch design.governance.decisionRule {
    case .unanimity: (objections[j] <= 0) & (share >= 0.5 * present)
    case .supermajority: share >= p[.supermajority] * present
    case .majority: share >= 0.5 * present
    case .leadDecides: isSigned[blueprint.lead, j] > 0
    }
  }
}
