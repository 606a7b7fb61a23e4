import LaneArithmetic

/// "Dormant or dying on their feet": attendance fades to a rump, which can go on, sleep or wake; few partnerships are wound up.
extension World {
  /// A partnership lives on people who come and find it worth coming: for its results, for each other, for who leads it.
  /// Without that energy it falls asleep one day; money, duty and clear structures keep sleep off.
  func partnershipHoldsOrFades() {
    guard design.form == .formal else { return }
    var trusting: Lane = 0
    var believing: Lane = 0
    for i in 0..<n {
      trusting += isMember[i] * meanTrust[i]
      believing += isMember[i] * belief[i]
    }
    let each = 1 / most(1, members)
    let worth = (trusting * each + believing * each + leadership()) * Lane(1.0 / 3)
    energy += least(1, p[.speedOfEnergy] * meetingInterval * held) * (turnoutOfAll * worth - energy)

    // A draw has room for four months.
    if monthOfFour == 0 { endingLuck.set(0, uniforms(.ending)) }
    let luck = endingLuck[0, monthOfFour]
    let isFunded = (levers.grant > 0).indicator * select(grantStopped > 0, 0, 1)
    let tiredness =
      p[.chanceOfSleep] * exp(-p[.slopeOfSleep] * energy) * (1 - p[.sleepKeptOffByMoney] * isFunded)
      * (1 - p[.sleepKeptOffByDuty] * flag(design.governance.hasStatutoryDuty)) * leftToPersons()
    let isTooFew = members < (n > 1 ? 1.5 : 0.5)
    let fallsAsleep = (isActive > 0) & ((luck < tiredness) | isTooFew)
    // Somebody calls the next meeting, or winds the partnership up: whoever leads it, or the members together.
    let trustOfWhoDecides = design.governance.mode == .lead ? meanTrust[blueprint.lead] : trusting * each
    let isAsleep = (exists > 0) & (isActive <= 0)
    let wakes = isAsleep & !isTooFew & (luck < p[.chanceOfWaking] * trustOfWhoDecides)
    let mayEnd = LaneMask(!design.governance.hasStatutoryDuty)
    let isWoundUp = isAsleep & !wakes & mayEnd & (luck > 1 - p[.chanceOfWindingUp] * (1 - trustOfWhoDecides))
    energy = select(wakes, worth, energy)
    isActive = select(fallsAsleep, 0, select(wakes, 1, isActive))
    exists = select(isWoundUp, 0, exists)
    if isWoundUp.any {
      for i in 0..<n { isMember[i] = select(isWoundUp, 0, isMember[i]) }
    }
    plan *= 1 - p[.ageingOfPlans] * (1 - isActive)
  }

  /// What persons have to carry because no structure with clear roles does it, as a share.
  func leftToPersons() -> Lane { 1 - p[.carriedByStructures] * structure * levers.elementRoles }
}
