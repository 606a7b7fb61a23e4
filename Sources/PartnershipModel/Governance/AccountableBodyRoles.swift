import LaneArithmetic

/// Box 2, line 1: "clear roles and responsibilities for the accountable body and the partnership".
extension World {
  /// How much say over its own resources a member feels it gives up, 0 … 1: what can be moved is what it no
  /// longer controls. Less where it is clear who answers for what; a lead takes more of it from the others.
  func controlGivenUp() -> Lane {
    let byMode = design.governance.mode == .lead ? p[.controlTakenByLead] : 0
    return share(
      (byLevel(.mobilityOfCooperation) + byMode) * (1 - p[.controlKeptByClearRoles] * levers.accountableBodyRoles))
  }

  /// How fast an accountable body that knows its role lets money go, as a share of the fastest.
  func speedOfRelease() -> Lane { 1 - p[.releaseHeldUpByUnclearRoles] * (1 - levers.accountableBodyRoles) }
}
