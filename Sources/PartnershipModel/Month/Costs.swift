import LaneArithmetic

extension World {
  /// What the design asks for by itself, pounds a year.
  func administration() -> Lane {
    guard design.form == .formal else { return 0 }
    let accountability =
      levers.accountableBodyRoles + levers.elementRoles + levers.decisionProcess + levers.projectManagement * 2
      + levers.riskManagement * 1.5
    let chair = levers.chairProcess + levers.chairCultures + levers.chairTeamBuilding
    let indicators = levers.specificIndicators + levers.outcomeLink + 0.2 * levers.reuseOfOwnIndicators
    let reports = levers.reportingLoad * (1 - 0.5 * levers.reuseOfOwnIndicators)
    let engagement: Lane =
      switch design.engagement.kind {
      case .none: 0
      case .oneOff: month <= 6 ? p[.costOfEngagement] * (design.engagement.hasSupport ? 1.4 : 1) : 0
      case .sustained: p[.costOfEngagement] * (design.engagement.hasSupport ? 1.8 : 1)
      }
    let reasons = Double(
      [design.engagement.forUnderstandingNeed, design.engagement.forAccountability, design.engagement.forCapacity]
        .count(where: { $0 }))
    let analysis = levers.needsAnalysis * p[.costOfNeedsAnalysis] * (month <= 12 ? 1 : 0.25)
    let agreements =
      levers.riskSharing + levers.pooledBudget + levers.sanction + flag(design.governance.hasStatutoryDuty)
      + levers.conflictOfInterestRule * flag(design.function == .commissioning)
    let people =
      flag(design.meetings.hasDeputies) * 0.2 + flag(design.meetings.hasInduction) * 0.5
      + flag(design.governance.isStaged) * 0.5
    let setUp = (1 - structure) * byLevel(.setUpCostOfCooperation)
    let running = byLevel(.runningCostOfCooperation) * Lane(Double(n))
    return levers.secretariat * p[.costOfStaff] + accountability * p[.costOfAccountability] + chair * p[.costOfChair]
      + indicators * p[.costOfIndicators] + reports * p[.costOfReport] + levers.fundingStreams * p[.costOfStream]
      + engagement * (0.7 + 0.1 * Lane(reasons)) + analysis + (agreements + people) * p[.costOfAgreement] + setUp
      + running
  }
}
