import LaneArithmetic

/// "Dormant or dying on their feet": few partnerships are dissolved, attendance decays to a rump.
extension World {
  func partnershipHoldsOrFades() {
    guard design.form == .formal else { return }
    // A meeting without a quorum, or one to which few members send anybody, counts against it.
    let isQuiet = (held > 0) & ((quorate <= 0) | (presence < p[.turnoutOfTheLiving]))
    let isBusy = (held > 0) & !isQuiet
    quietMonths = select(
      isQuiet, quietMonths + meetingInterval, select(isBusy, most(0, quietMonths - meetingInterval), quietMonths))
    let patience = p[.patience] * (1 + p[.patienceByDuty] * flag(design.governance.hasStatutoryDuty))
    let isTooFew = members < (n > 1 ? 1.5 : 0.5)
    let goesDormant = (isActive > 0) & ((quietMonths >= patience) | isTooFew)
    isActive = select(goesDormant, 0, isActive)
    dormantMonths += exists * (1 - isActive)
    let canGo = LaneMask(!design.governance.hasStatutoryDuty)
    let dissolves = (exists > 0) & canGo & (dormantMonths >= p[.monthsBeforeDissolution])
    exists = select(dissolves, 0, exists)
    plan *= 1 - 0.03 * (1 - isActive)
  }
}
