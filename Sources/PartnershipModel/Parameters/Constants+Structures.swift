/// What holding a partnership together takes, and what moves inside it.
extension Parameter {
  static let structures: [Row] = [
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
      .coordinationAtLeast, 0.08, 0.03...0.15, "FTE",
      "Staff that do half of the co-ordination that any partnership takes.",
      "assumption"),
    Row(
      .coordinationPerMember, 0.012, 0.006...0.02, "FTE",
      "More of them by member, times the number of members to a power.",
      "assumption"),
    Row(
      .exponentOfCoordination, 1.4, 1...2, "exponent",
      "How co-ordination grows with the number of members who share governance.",
      "1.0 to 2.0 by analogy; even the sign of returns is disputed: assumption"),
    Row(
      .sizeWhereHubsPay, 7, 5...10, "members",
      "Members from which a hub takes less co-ordination than sharing it.",
      "6 to 8 (Provan & Kenis 2008)"),
    Row(
      .membersTimeForCoordination, 0.04, 0.02...0.07, "share",
      "Part of what a member gives that goes into co-ordination, times the number of members to that power less 1.",
      "active members give days a month (PROSPER, Mexican coalitions): assumption"),
    Row(
      .coordinationPerStream, 0.025, 0.01...0.04, "FTE a stream",
      "The same by funding stream.",
      "14 grants with separate conditions (PAC); size: assumption"),
    Row(
      .coordinationPerReport, 0.03, 0.015...0.05, "FTE a regime",
      "The same by reporting regime.",
      "assumption"),
    Row(
      .coordinationPerAim, 0.03, 0.015...0.05, "FTE an aim",
      "The same by joint aim.",
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
      "Pace of plans, structures and spending without anyone to drive them.",
      "administrative bottlenecks (Bitterman & Koliba 2020); size: assumption"),
    Row(
      .monthsToSetUp, 10, 6...15, "months",
      "Time constant of structures that would move everything; less for a level that moves less.",
      "first outputs after 12-24 months; strategies after 12 (CDRPs)"),
    Row(
      .monthsToPlan, 5, 3...8, "months",
      "Time to a complete plan, everything in favour.",
      "audit and strategy in about 12 months (CDRPs)"),
    Row(
      .ageingOfPlans, 0.015, 0.005...0.03, "share a month",
      "Ageing of plans that nobody renews.",
      "assumption"),
    Row(
      .mobilityOfCooperation, 0.1, 0.05...0.2, "share",
      "Effort that can move to where it is needed in co-operation, and control over it that members give up.",
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
      .willingWithoutTrust, 0.05, 0.02...0.15, "share",
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
      .monthsBetweenChanceContacts, 6, 4...9, "months",
      "Time between occasions on which organisations meet that have nothing to do with each other.",
      "assumption"),
    Row(
      .daysOfInformalContact, 0.4, 0.2...0.6, "days",
      "Time that an informal contact takes.",
      "assumption"),
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
      .chanceOfLeaving, 0.04, 0.02...0.08, "share a month",
      "Chance that a member who believes nothing and trusts nobody leaves.",
      "assumption"),
    Row(
      .speedOfEnergy, 0.06, 0.04...0.1, "share a month",
      "Speed at which the energy of a partnership follows what its meetings are worth.",
      "assumption"),
    Row(
      .chanceOfSleep, 0.08, 0.04...0.16, "share a month",
      "Chance that a partnership without any energy falls asleep.",
      "3-8% a year of once-funded coalitions end (Feinberg 2008), mapped: assumption"),
    Row(
      .slopeOfSleep, 8, 6...10, "per share",
      "How fast energy keeps sleep off a partnership, and belief and trust keep members in it.",
      "assumption"),
    Row(
      .sleepKeptOffByMoney, 0.4, 0.2...0.6, "share",
      "Sleep kept off while a grant flows.",
      "10% in three funded years (Feinberg 2008): assumption"),
    Row(
      .sleepKeptOffByDuty, 0.4, 0.2...0.6, "share",
      "Sleep kept off by statutory duty.",
      "a fifth of mandated, unfunded committees inactive (Adams 1994): assumption"),
    Row(
      .carriedByStructures, 0.5, 0.3...0.7, "share",
      "What structures with clear roles carry of what persons carry elsewhere: sleep kept off, practice kept when a chair goes.",
      "assumption"),
    Row(
      .chanceOfWaking, 0.025, 0.005...0.05, "share a month",
      "Chance that somebody who fully trusts the others calls the next meeting of a partnership that sleeps.",
      "exists (Imperial 2023), rate unknown: assumption"),
    Row(
      .chanceOfWindingUp, 0.01, 0.003...0.02, "share a month",
      "Chance that who would have to call it, trusting nobody, winds it up instead.",
      "few formal dissolutions (Law Gazette on CLSPs); size: assumption"),
  ]
}
