/// What holding a partnership together takes, and what moves inside it.
extension Parameter {
  static let structures: [Row] = [
    Row(
      .controlOfCooperation, 0.1, 0.05...0.2, "share",
      "Control given up in co-operation.",
      "assumption"),
    Row(
      .controlOfCoordination, 0.35, 0.25...0.5, "share",
      "Control given up in co-ordination.",
      "assumption"),
    Row(
      .controlOfIntegration, 0.75, 0.6...0.9, "share",
      "Control given up in integration.",
      "assumption"),
    Row(
      .controlTakenByLead, 0.15, 0.05...0.3, "share",
      "Control that a lead takes from the others; an administrative body half of it.",
      "assumption"),
    Row(
      .controlKeptByClearRoles, 0.5, 0.3...0.7, "share",
      "Loss of control removed by clear roles of the accountable body.",
      "assumption"),
    Row(
      .weightOfLead, 1.4, 1.1...1.8, "ratio",
      "Weight at the table that leading adds.",
      "assumption"),
    Row(
      .coordinationAtLeast, 0.15, 0.05...0.3, "FTE",
      "Co-ordination that any partnership takes.",
      "assumption"),
    Row(
      .coordinationPerPair, 0.012, 0.006...0.02, "FTE a pair",
      "Co-ordination in shared governance.",
      "crossover with hubs at 6-8 partners (Provan & Kenis 2008); size: assumption"),
    Row(
      .coordinationPerSpoke, 0.045, 0.03...0.07, "FTE a partner",
      "Co-ordination through a hub.",
      "as above"),
    Row(
      .coordinationOfCooperation, 0.6, 0.4...0.8, "ratio",
      "Factor for co-operation.",
      "assumption"),
    Row(
      .coordinationOfCoordination, 1, 0.8...1.2, "ratio",
      "Factor for co-ordination.",
      "assumption"),
    Row(
      .coordinationOfIntegration, 1.6, 1.3...2.2, "ratio",
      "Factor for integration.",
      "assumption"),
    Row(
      .coordinationPerStream, 0.05, 0.02...0.08, "FTE a stream",
      "Co-ordination per funding stream.",
      "14 grants with separate conditions (PAC); size: assumption"),
    Row(
      .coordinationPerReport, 0.06, 0.03...0.1, "FTE a regime",
      "Co-ordination per reporting regime.",
      "assumption"),
    Row(
      .coordinationPerAim, 0.06, 0.03...0.1, "FTE an aim",
      "Co-ordination per joint aim.",
      "assumption"),
    Row(
      .staffOfLead, 0.5, 0.2...0.8, "FTE",
      "Co-ordinating staff that a lead organisation brings.",
      "assumption"),
    Row(
      .skillOfAdministrativeBody, 1.25, 1.1...1.5, "ratio",
      "Effectiveness of an administrative body's staff.",
      "assumption"),
    Row(
      .paceWithoutSteering, 0.3, 0.15...0.45, "share",
      "Pace of plans and structures without anyone to drive them.",
      "assumption"),
    Row(
      .mostBurden, 0.6, 0.5...0.7, "share",
      "Most of what members give that co-ordination can eat up.",
      "assumption"),
    Row(
      .monthsToSetUpCooperation, 2, 1...4, "months",
      "Time constant of setting up co-operation.",
      "assumption"),
    Row(
      .monthsToSetUpCoordination, 5, 3...8, "months",
      "Time constant of setting up co-ordination.",
      "first strategy after about 12 months (CDRPs)"),
    Row(
      .monthsToSetUpIntegration, 9, 6...14, "months",
      "Time constant of setting up integration.",
      "first outputs after 12-24 months"),
    Row(
      .monthsToPlan, 5, 3...8, "months",
      "Time to a complete plan, everything in favour.",
      "audit and strategy in about 12 months (CDRPs)"),
    Row(
      .ageingOfPlans, 0.015, 0.005...0.03, "share a month",
      "Ageing of plans that nobody renews.",
      "assumption"),
    Row(
      .mobilityOfCooperation, 0.08, 0.03...0.15, "share",
      "Effort that can move to where it is needed in co-operation.",
      "assumption"),
    Row(
      .mobilityOfCoordination, 0.35, 0.2...0.5, "share",
      "The same in co-ordination.",
      "assumption"),
    Row(
      .mobilityOfIntegration, 0.85, 0.7...0.95, "share",
      "The same in integration.",
      "assumption"),
    Row(
      .mobilityOfInformalContact, 0.12, 0.05...0.2, "share",
      "The same where people work together informally.",
      "assumption"),
    Row(
      .willingWithoutTrust, 0.15, 0.05...0.3, "share",
      "Part of what could move that partners let move without trusting each other.",
      "assumption"),
    Row(
      .mixBoughtByCommissioning, 0.5, 0.3...0.7, "share",
      "Share of money with which a commissioner buys the mix that is needed, whoever holds it.",
      "assumption"),
    Row(
      .mobilityOfPooledBudget, 0.05, 0.01...0.1, "share",
      "Mobility that a pooled budget adds.",
      "over half of schemes without significant effect (Mason et al. 2015); size: assumption"),
    Row(
      .monthsBetweenInformalContacts, 3, 2...4, "months",
      "Time between occasions of informal contact.",
      "assumption"),
    Row(
      .daysOfInformalContact, 0.4, 0.2...0.6, "days",
      "Time that an informal contact takes.",
      "assumption"),
    Row(
      .gainOfInformalContact, 0.25, 0.1...0.4, "share",
      "Effect of own work gained by informal contact with trusted people.",
      "assumption"),
    Row(
      .absorptionWithoutSteering, 0.3, 0.15...0.45, "share",
      "Share of money that can be put to use without a secretariat.",
      "administrative bottlenecks (Bitterman & Koliba 2020); size: assumption"),
    Row(
      .releaseHeldUpByUnclearRoles, 0.4, 0.2...0.6, "share",
      "Release of money held up where the accountable body's role is unclear.",
      "assumption"),
    Row(
      .catchingUp, 1.5, 1.2...2, "ratio",
      "Fastest spending as a multiple of income.",
      "assumption"),
    Row(
      .wasteWithoutSystem, 0.25, 0.1...0.35, "share",
      "Joint work wasted without common project management.",
      "assumption"),
    Row(
      .aimsThatFit, 4, 3...7, "aims",
      "Aims that a partnership can attend to.",
      "effective aims before dilution: assumption"),
    Row(
      .dilutionPerAim, 0.12, 0.06...0.2, "per aim",
      "Focus lost to each further aim.",
      "dilution: Audit Commission 2002; size: assumption"),
    Row(
      .lossToProviders, 0.4, 0.2...0.6, "share",
      "Effect of money lost where providers decide commissions unchecked.",
      "direction: the briefing; size: assumption"),
    Row(
      .risksPrevented, 0.6, 0.4...0.8, "share",
      "Things that go wrong prevented by full risk management.",
      "assumption"),
    Row(
      .damageOfRisk, 0.15, 0.08...0.25, "share",
      "Attainment lost when something goes wrong.",
      "assumption"),
    Row(
      .damageAvertedByContingency, 0.5, 0.3...0.7, "share",
      "Damage averted by a contingency plan.",
      "assumption"),
    Row(
      .slopeOfLeaving, 10, 6...14, "per share",
      "How sharply disappointment makes members leave.",
      "assumption"),
    Row(
      .beliefThatKeepsMembers, 0.2, 0.1...0.3, "share",
      "Mean of belief and trust below which members tend to leave.",
      "assumption"),
    Row(
      .chanceOfLeaving, 0.03, 0.015...0.06, "share a month",
      "Chance that a thoroughly disappointed member leaves.",
      "assumption"),
    Row(
      .turnoutOfTheLiving, 0.5, 0.4...0.6, "share",
      "Share of members sending anybody below which a meeting counts as failed.",
      "assumption"),
    Row(
      .patience, 12, 8...18, "months",
      "Months of failed meetings until a partnership is dormant.",
      "assumption"),
    Row(
      .patienceByDuty, 1, 0.5...2, "ratio",
      "How much longer under a statutory duty.",
      "assumption"),
    Row(
      .monthsBeforeDissolution, 18, 12...30, "months",
      "Months of dormancy until dissolution.",
      "few formal dissolutions (Law Gazette on CLSPs); size: assumption"),
  ]
}
