import LaneArithmetic

/// Box 2, line 2: "clear roles and responsibilities for different elements of the partnership
/// (eg partnership board, sub-groups, individual members)".
extension World {
  /// Chance that what a representative signed stays signed when the person goes.
  func chanceThatCommitmentsOutlivePerson() -> Lane {
    from(p[.commitmentsKeptWithoutRoles], by: levers.elementRoles)
  }

  /// Authority of someone at the table: members with a clear role come with a mandate.
  @inline(__always) func mandated(_ authority: Lane) -> Lane {
    authority + p[.mandateByRoles] * levers.elementRoles * (1 - authority)
  }

  /// Items a meeting gets through: more members take more time, sub-groups with a clear role give some of it back.
  func itemsPerMeeting() -> Lane {
    let strain = p[.timePerExtraMember] * most(0, members - 1) * (1 - p[.reliefBySubgroups] * levers.elementRoles)
    return p[.itemsPerDay] * levers.meetingLength / (1 + strain)
  }
}
