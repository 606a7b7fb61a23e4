import LaneArithmetic

/// Box 2, line 1: "clear roles and responsibilities for the accountable body and the partnership".
extension World {
  /// How much say over its own resources a member feels it gives up, 0 … 1: more the closer the collaboration, less
  /// where it is clear who answers for what; a lead takes more of it from the others, an administrative body a little.
  func controlGivenUp() -> Lane {
    let byMode: Lane =
      switch design.governance.mode {
      case .shared: 0
      case .lead: p[.controlTakenByLead]
      case .administrative: p[.controlTakenByLead] * 0.5
      }
    return share(
      (byLevel(.controlOfCooperation) + byMode) * (1 - p[.controlKeptByClearRoles] * levers.accountableBodyRoles))
  }

  /// How fast an accountable body that knows its role lets money go, as a share of the fastest.
  func speedOfRelease() -> Lane { 1 - p[.releaseHeldUpByUnclearRoles] * (1 - levers.accountableBodyRoles) }
}
