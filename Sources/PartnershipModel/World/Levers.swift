import LaneArithmetic

/// The numerical levers of a design and the rates of its surroundings, as inputs (`Input`) or as they are in a cohort (`Lane`).
struct Levers<Number> {
  var secretariat, sanction, riskSharing: Number
  var accountableBodyRoles, elementRoles, decisionProcess, projectManagement, riskManagement: Number
  var grant, pooledBudget, fundingStreams, lateFunding: Number
  var conflictOfInterestRule, needsAnalysis: Number
  var specificIndicators, reuseOfOwnIndicators, outcomeLink, reportingLoad: Number
  var meetingInterval, meetingLength: Number
  var chairProcess, chairCultures, chairTeamBuilding: Number
  var history, staffTurnover, chairTurnover, reorganisation, budgetCuts, targetChanges, riskEvents: Number
  var volatility, grantWithoutPartnership: Number

  /// The same levers, each number read by `value` and held within what the lever can be.
  func map<Other>(_ value: (Number, ClosedRange<Double>) -> Other) -> Levers<Other> {
    let share = 0.0...1.0
    let amount = 0.0...1e12
    return Levers<Other>(
      secretariat: value(secretariat, amount), sanction: value(sanction, share), riskSharing: value(riskSharing, share),
      accountableBodyRoles: value(accountableBodyRoles, share), elementRoles: value(elementRoles, share),
      decisionProcess: value(decisionProcess, share), projectManagement: value(projectManagement, share),
      riskManagement: value(riskManagement, share), grant: value(grant, amount),
      pooledBudget: value(pooledBudget, share), fundingStreams: value(fundingStreams, amount),
      lateFunding: value(lateFunding, share), conflictOfInterestRule: value(conflictOfInterestRule, share),
      needsAnalysis: value(needsAnalysis, share), specificIndicators: value(specificIndicators, share),
      reuseOfOwnIndicators: value(reuseOfOwnIndicators, share), outcomeLink: value(outcomeLink, share),
      reportingLoad: value(reportingLoad, amount), meetingInterval: value(meetingInterval, 0.5...12),
      meetingLength: value(meetingLength, 0.1...3), chairProcess: value(chairProcess, share),
      chairCultures: value(chairCultures, share), chairTeamBuilding: value(chairTeamBuilding, share),
      history: value(history, share), staffTurnover: value(staffTurnover, 0...0.99),
      chairTurnover: value(chairTurnover, 0...0.99), reorganisation: value(reorganisation, 0...0.99),
      budgetCuts: value(budgetCuts, 0...0.99), targetChanges: value(targetChanges, 0...0.99),
      riskEvents: value(riskEvents, 0...12), volatility: value(volatility, 0...5),
      grantWithoutPartnership: value(grantWithoutPartnership, share))
  }
}

extension Levers: Sendable where Number: Sendable {}

extension Levers<Quantity> {
  init(_ design: Design, _ surroundings: Surroundings) {
    self.init(
      secretariat: design.governance.secretariat, sanction: design.governance.sanction,
      riskSharing: design.governance.riskSharing, accountableBodyRoles: design.accountability.accountableBodyRoles,
      elementRoles: design.accountability.elementRoles, decisionProcess: design.accountability.decisionProcess,
      projectManagement: design.accountability.projectManagement, riskManagement: design.accountability.riskManagement,
      grant: design.resourcing.grant, pooledBudget: design.resourcing.pooledBudget,
      fundingStreams: design.resourcing.fundingStreams, lateFunding: design.resourcing.lateFunding,
      conflictOfInterestRule: design.commissioning.conflictOfInterestRule,
      needsAnalysis: design.commissioning.needsAnalysis, specificIndicators: design.performance.specificIndicators,
      reuseOfOwnIndicators: design.performance.reuseOfOwnIndicators, outcomeLink: design.performance.outcomeLink,
      reportingLoad: design.performance.reportingLoad, meetingInterval: design.meetings.interval,
      meetingLength: design.meetings.length, chairProcess: design.chair.processOfChange,
      chairCultures: design.chair.cultures, chairTeamBuilding: design.chair.teamBuilding,
      history: surroundings.history, staffTurnover: surroundings.staffTurnover,
      chairTurnover: surroundings.chairTurnover, reorganisation: surroundings.reorganisation,
      budgetCuts: surroundings.budgetCuts, targetChanges: surroundings.targetChanges,
      riskEvents: surroundings.riskEvents, volatility: surroundings.volatility,
      grantWithoutPartnership: surroundings.grantWithoutPartnership)
  }
}

extension Levers<Lane> {
  /// Without a formal partnership there is nothing that the design could set up; the grant stays, for the surroundings
  /// say what would become of it.
  mutating func forgetDesign() {
    (secretariat, sanction, riskSharing) = (0, 0, 0)
    (accountableBodyRoles, elementRoles, decisionProcess, projectManagement, riskManagement) = (0, 0, 0, 0, 0)
    (pooledBudget, fundingStreams, lateFunding, conflictOfInterestRule, needsAnalysis) = (0, 0, 0, 0, 0)
    (specificIndicators, reuseOfOwnIndicators, outcomeLink, reportingLoad) = (0, 0, 0, 0)
    (chairProcess, chairCultures, chairTeamBuilding) = (0, 0, 0)
  }
}
