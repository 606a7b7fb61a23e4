import LaneArithmetic

/// "Generally, sustained engagement and involvement is better than 'one-off' consultation exercises, but for this to be
/// successful users and communities require appropriate support and training" (the briefing).
extension World {
  /// How strongly users and communities are engaged this month, 0 … 1.
  func engagementNow() -> Lane {
    switch design.engagement.kind {
    case .none: 0
    case .oneOff: month <= 6 ? p[.engagementOneOff] * halfAtLeast(flag(design.engagement.hasSupport)) : 0
    case .sustained: design.engagement.hasSupport ? 1 : p[.engagementUnsupported]
    }
  }

  /// The three reasons for engagement, each with its own stock that engagement fills and time empties.
  func needIsUnderstood() {
    let engaged = engagementNow() * isActive
    let analysed = levers.needsAnalysis * p[.needByAnalysis] * isActive
    let heard = design.engagement.forUnderstandingNeed ? engaged * p[.needByEngagement] : 0
    let byWork = p[.needByWork] * (1 + flag(design.commissioning.hasProvidersOnBoard) * isActive)
    needKnown = share(
      needKnown + (analysed + heard + byWork) * (1 - needKnown)
        - p[.needForgotten] * most(0, needKnown - p[.needKnownAtStart]))

    let answered = design.engagement.forAccountability ? engaged * p[.legitimacyByEngagement] : 0
    let suspicion = lostToProviders() * p[.legitimacyLostToProviders]
    legitimacy = share(legitimacy + answered * (1 - legitimacy) - (p[.legitimacyFading] + suspicion) * legitimacy)

    let developed = design.engagement.forCapacity ? engaged * p[.capacityByEngagement] : 0
    socialCapacity = share(
      socialCapacity + developed * (1 - socialCapacity) - p[.legitimacyFading] * socialCapacity)
  }
}
