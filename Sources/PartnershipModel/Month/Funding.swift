import LaneArithmetic

extension World {
  /// The grant comes month by month, now and then up to a year late; what can't be put to use queues
  /// ("half of 72 projects delayed up to a year", NAO 2004; administrative bottlenecks, Bitterman & Koliba 2020,
  /// doi:10.1093/jopart/muaa004).
  func fundsArrive() {
    if (month - 1) % 12 == 0 {
      let year = uniforms(.funding)
      let isLate = year.a < levers.lateFunding
      news.grantLate = select(isLate, year.b * 12, 0) * flag(design.form == .formal)
      grantDelay = most(grantDelay, news.grantLate)
    }
    let isFlowing = select((grantDelay > 0) | (grantStopped > 0), 0, 1)
    let monthly = levers.grant * Lane(1.0 / 12)
    let withPartnership = monthly * exists
    let without = monthly * (1 - exists) * levers.grantWithoutPartnership
    news.grantDue = withPartnership * select(grantStopped > 0, 0, 1) + without
    // What was late comes with the month after.
    grantOwed += withPartnership * (1 - isFlowing) * select(grantStopped > 0, 0, 1)
    grantHeld += (withPartnership + grantOwed) * isFlowing
    grantOwed *= 1 - isFlowing
    grantDelay = most(grantDelay - 1, 0)

    var pledged: Lane = 0
    for i in 0..<n { pledged += moneyPledged[i] * Lane(1.0 / 12) }
    let organised = (p[.absorptionWithoutSteering] + (1 - p[.absorptionWithoutSteering]) * steering) * speedOfRelease()
    let capacity = (monthly + pledged) * p[.catchingUp] * organised * (0.3 + 0.7 * plan) * isActive
    let spent = least(grantHeld, capacity)
    grantHeld -= spent
    moneySpent = spent + without
  }
}
