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
  var history, staffTurnover, chairTurnover, reorganisation, budgetCuts, targetChanges,
    riskEvents: Number
  var volatility, grantWithoutPartnership: Number

  /// The same levers, each number read by `value`.
  func map<Other>(_ value: (Number, Lever) -> Other) -> Levers<Other> {
    let share = Lever.ofDesign(0...1)
    let amount = Lever.ofDesign(0...1e12)
    let chance = Lever.lasting(0...0.99)
    return Levers<Other>(
      secretariat: value(secretariat, amount), sanction: value(sanction, share),
      riskSharing: value(riskSharing, share),
      accountableBodyRoles: value(accountableBodyRoles, share),
      elementRoles: value(elementRoles, share), decisionProcess: value(decisionProcess, share),
      projectManagement: value(projectManagement, share),
      riskManagement: value(riskManagement, share), grant: value(grant, .lasting(0...1e12)),
      pooledBudget: value(pooledBudget, share), fundingStreams: value(fundingStreams, amount),
      lateFunding: value(lateFunding, share),
      conflictOfInterestRule: value(conflictOfInterestRule, share),
      needsAnalysis: value(needsAnalysis, share),
      specificIndicators: value(specificIndicators, share),
      reuseOfOwnIndicators: value(reuseOfOwnIndicators, share),
      outcomeLink: value(outcomeLink, share), reportingLoad: value(reportingLoad, amount),
      meetingInterval: value(meetingInterval, .lasting(0.5...12)),
      meetingLength: value(meetingLength, .lasting(0.1...3)),
      chairProcess: value(chairProcess, share), chairCultures: value(chairCultures, share),
      chairTeamBuilding: value(chairTeamBuilding, share), history: value(history, .lasting(0...1)),
      staffTurnover: value(staffTurnover, chance), chairTurnover: value(chairTurnover, chance),
      reorganisation: value(reorganisation, chance), budgetCuts: value(budgetCuts, chance),
      targetChanges: value(targetChanges, chance), riskEvents: value(riskEvents, .lasting(0...12)),
      volatility: value(volatility, .lasting(0...5)),
      grantWithoutPartnership: value(grantWithoutPartnership, .lasting(0...1)))
  }
}

extension Levers: Sendable where Number: Sendable {}

extension Levers<Quantity> {
  init(_ design: Design, _ surroundings: Surroundings) {
    self.init(
      secretariat: design.governance.secretariat, sanction: design.governance.sanction,
      riskSharing: design.governance.riskSharing,
      accountableBodyRoles: design.accountability.accountableBodyRoles,
      elementRoles: design.accountability.elementRoles,
      decisionProcess: design.accountability.decisionProcess,
      projectManagement: design.accountability.projectManagement,
      riskManagement: design.accountability.riskManagement,
      grant: design.resourcing.grant, pooledBudget: design.resourcing.pooledBudget,
      fundingStreams: design.resourcing.fundingStreams, lateFunding: design.resourcing.lateFunding,
      conflictOfInterestRule: design.commissioning.conflictOfInterestRule,
      needsAnalysis: design.commissioning.needsAnalysis,
      specificIndicators: design.performance.specificIndicators,
      reuseOfOwnIndicators: design.performance.reuseOfOwnIndicators,
      outcomeLink: design.performance.outcomeLink,
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

/// What there is to say of every lever, so that none can be added without it.
struct Lever {
  /// What it can be; a number beyond counts as the end of it.
  var range: ClosedRange<Double>
  /// Whether it means something without a formal partnership too: what the surroundings are, the grant (they say what would
  /// become of it), and how people would meet. Nothing else that a design sets up is there then.
  var outlastsDesign: Bool

  static func ofDesign(_ range: ClosedRange<Double>) -> Lever {
    Lever(range: range, outlastsDesign: false)
  }
  static func lasting(_ range: ClosedRange<Double>) -> Lever {
    Lever(range: range, outlastsDesign: true)
  }
}
