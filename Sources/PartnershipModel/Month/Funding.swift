import LaneArithmetic

extension World {
  /// The grant comes month by month, now and then up to a year late; what can't be put to use queues
  /// ("half of 72 projects delayed up to a year", NAO 2004; administrative bottlenecks, Bitterman & Koliba 2020,
  /// doi:10.1093/jopart/muaa004). The part that would have come anyway is spent as it would have been anyway.
  func fundsArrive() {
    if (month - 1) % 12 == 0 {
      let year = uniforms(.funding)
      let isLate = year.a < levers.lateFunding
      news.grantLate = select(isLate, year.b * 12, 0) * flag(design.form == .formal)
      grantDelay = most(grantDelay, news.grantLate)
    }
    let isFlowing = select((grantDelay > 0) | (grantStopped > 0), 0, 1)
    let monthly = levers.grant * Lane(1.0 / 12)
    let anyway = levers.grantWithoutPartnership
    let withPartnership = monthly * exists
    news.grantDue = withPartnership * select(grantStopped > 0, 0, 1) + monthly * (1 - exists) * anyway
    // What was late comes with the month after.
    grantOwed += withPartnership * (1 - isFlowing) * select(grantStopped > 0, 0, 1)
    grantHeld += (withPartnership + grantOwed) * isFlowing + monthly * (1 - exists) * anyway
    grantOwed *= 1 - isFlowing
    grantDelay = most(grantDelay - 1, 0)

    let organised =
      from(p[.paceWithoutSteering], by: steering) * from(p[.paceWithoutSteering], by: plan)
      * speedOfRelease() * isActive
    moneySpent = least(grantHeld, monthly * p[.catchingUp] * teamReady * from(anyway, by: organised))
    grantHeld -= moneySpent
  }
}
