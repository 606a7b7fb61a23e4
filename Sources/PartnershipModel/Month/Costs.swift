import LaneArithmetic

extension World {
  /// What the design asks for by itself, as a share of what it comes to in a year.
  func addAdministration(_ share: Lane, to pounds: inout CostsByPart) {
    guard design.form == .formal else { return }
    func costs(_ part: CostPart, _ aYear: Lane) { pounds[part] += aYear * share }
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
    let agreements =
      levers.riskSharing + levers.pooledBudget + levers.sanction + flag(design.governance.hasStatutoryDuty)
      + levers.conflictOfInterestRule * flag(design.function == .commissioning)
    let people =
      flag(design.meetings.hasDeputies) * 0.2 + flag(design.meetings.hasInduction) * 0.5 + flag(asksByStages) * 0.5
    costs(.secretariat, levers.secretariat * p[.costOfStaff])
    costs(.accountability, accountability * p[.costOfAccountability])
    costs(.chair, chair * p[.costOfChair])
    costs(.indicators, indicators * p[.costOfIndicators])
    costs(.reporting, reports * p[.costOfReport])
    costs(.fundingStreams, levers.fundingStreams * p[.costOfStream])
    costs(.engagement, engagement * (0.7 + 0.1 * Lane(reasons)))
    costs(.needsAnalysis, levers.needsAnalysis * p[.costOfNeedsAnalysis] * (month <= 12 ? 1 : 0.25))
    costs(.agreements, (agreements + people) * p[.costOfAgreement])
    costs(.setUp, (1 - structure) * byLevel(.setUpCostOfCooperation))
    costs(.running, byLevel(.runningCostOfCooperation) * members)
  }

  /// Whether anybody has been asked to join later than at the start.
  private var asksByStages: Bool { blueprint.joinsInMonth.contains { (1...month).contains($0 ?? 0) } }
}
