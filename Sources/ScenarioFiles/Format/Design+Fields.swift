import PartnershipModel

extension Design {
  static let fields: [Field<Design>] = [
    .word("form", \.form, "How formally the partners work together."),
    .word("level", \.level, "How closely: the rows of Figure 1."),
    .word("function", \.function, "What the partnership is for: the columns of Figure 1."),
    .map(
      "governance", \.governance, Governance.fields, defaults: Governance(), "Who steers, and how decisions are taken."),
    .map(
      "accountability", \.accountability, Accountability.fields, defaults: Accountability(),
      "Box 2 line by line, each 0 absent … 1 fully in place."),
    .map("resourcing", \.resourcing, Resourcing.fields, defaults: Resourcing(), "Money and how it reaches the work."),
    .map(
      "commissioning", \.commissioning, Commissioning.fields, defaults: Commissioning(),
      "What matters where services are commissioned."),
    .map("engagement", \.engagement, Engagement.fields, defaults: Engagement(), "Engagement of users and communities."),
    .map(
      "performance", \.performance, PerformanceManagement.fields, defaults: PerformanceManagement(),
      "How the partnership knows what it achieves."),
    .map("meetings", \.meetings, Meetings.fields, defaults: Meetings(), "The board's meetings."),
    .map("chair", \.chair, Chair.fields, defaults: Chair(), "The chair's three abilities, each 0 … 1."),
  ]
}

extension Governance {
  static let fields: [Field<Governance>] = [
    .word("mode", \.mode, "Who steers: all together, one partner, or a body set up to do so."),
    .partner("lead", \.lead, "The partner that leads in mode `lead`; the weightiest where absent."),
    .number("secretariat", \.secretariat, .staff, "Dedicated co-ordinating staff."),
    .word("decision rule", \.decisionRule, "When a proposed aim counts as agreed."),
    .flag("deliberation", \.hasDeliberation, "Whether members talk aims through before they decide."),
    .word("membership", \.isStaged, yes: "staged", no: "all at once", "Whether members join one after another."),
    .number(
      "sanction", \.sanction, .share, "Expected cost of minimal input, as a share of that of missing an own target."),
    .flag("statutory duty", \.hasStatutoryDuty, "Whether taking part is a statutory duty."),
    .number("risk sharing", \.riskSharing, .share, "How far losses are shared by agreement."),
  ]
}

extension Accountability {
  static let fields: [Field<Accountability>] = [
    .number("roles of the accountable body", \.accountableBodyRoles, .share, "Clear between it and the partnership."),
    .number("roles within the partnership", \.elementRoles, .share, "Clear between the partnership's parts."),
    .number("decision process", \.decisionProcess, .share, "Decisions at the right level, transparently."),
    .number("project management", \.projectManagement, .share, "One system, common to all the work."),
    .number("risk management", \.riskManagement, .share, "Regular assessment, prevention and contingency."),
  ]
}

extension Resourcing {
  static let fields: [Field<Resourcing>] = [
    .number("grant", \.grant, .poundsAYear, "Grant that comes only with the partnership."),
    .number("pooled budget", \.pooledBudget, .share, "Share of what partners give that is pooled."),
    .number("funding streams", \.fundingStreams, .count, "Streams, each with its own conditions and reporting."),
    .number("late funding", \.lateFunding, .share, "Chance that a year's grant comes late."),
  ]
}

extension Commissioning {
  static let fields: [Field<Commissioning>] = [
    .flag("providers on board", \.hasProvidersOnBoard, "Whether providers sit on the board that commissions."),
    .number(
      "conflict of interest rule", \.conflictOfInterestRule, .share, "How strictly interested members stand aside."),
    .number("needs analysis", \.needsAnalysis, .share, "Quality of the analysis that decisions start from."),
  ]
}

extension Engagement {
  static let fields: [Field<Engagement>] = [
    .word("kind", \.kind, "How lasting it is."),
    .flag("support", \.hasSupport, "Whether users and communities get support and training."),
    .words("reasons", \.reasons, "What it is for."),
  ]

  enum Reason: String, CaseIterable, Sendable {
    case understandingNeed = "understanding need"
    case accountability
    case capacity
  }

  fileprivate var reasons: [Reason] {
    get {
      let held: [(Reason, Bool)] = [
        (.understandingNeed, forUnderstandingNeed), (.accountability, forAccountability), (.capacity, forCapacity),
      ]
      return held.filter(\.1).map(\.0)
    }
    set {
      forUnderstandingNeed = newValue.contains(.understandingNeed)
      forAccountability = newValue.contains(.accountability)
      forCapacity = newValue.contains(.capacity)
    }
  }
}

extension PerformanceManagement {
  static let fields: [Field<PerformanceManagement>] = [
    .number("specific indicators", \.specificIndicators, .share, "Indicators specific to the partnership."),
    .number(
      "reuse of own indicators", \.reuseOfOwnIndicators, .share, "Reuse of indicators that partners collect anyway."),
    .number("outcome link", \.outcomeLink, .share, "How well activity is linked to outcomes."),
    .number("reporting load", \.reportingLoad, .count, "Reporting regimes on top of each other."),
  ]
}

extension Meetings {
  static let fields: [Field<Meetings>] = [
    .number("held", \.interval, .interval, "How often the board meets."),
    .number("length", \.length, .days, "Days a meeting takes, preparation and travel included."),
    .flag("deputies", \.hasDeputies, "Whether named deputies come in members' place."),
    .flag("induction", \.hasInduction, "Whether new representatives are inducted."),
  ]
}

extension Chair {
  static let fields: [Field<Chair>] = [
    .number("process of change", \.processOfChange, .share, "Understands the key stages of change."),
    .number("cultures", \.cultures, .share, "Identifies and engages with different cultures."),
    .number("team building", \.teamBuilding, .share, "Is experienced in building teams."),
  ]
}
