/// The design under test. Every member is a lever; what each costs, in money or in time, is in Month/Costs.swift and the
/// rules that use it.
public struct Design: Sendable, Hashable {
  public var form = Form.formal
  public var level = Level.coordination
  public var function = Function.strategic
  public var governance = Governance()
  public var accountability = Accountability()
  public var resourcing = Resourcing()
  public var commissioning = Commissioning()
  public var engagement = Engagement()
  public var performance = PerformanceManagement()
  public var meetings = Meetings()
  public var chair = Chair()

  public init() {}

  /// What is left of any design where there is no formal partnership: the form alone.
  static func without(_ form: Form) -> Design {
    var bare = Design()
    bare.form = form
    bare.commissioning.hasProvidersOnBoard = false
    return bare
  }
}

/// Who steers, and how decisions are taken.
public struct Governance: Sendable, Hashable {
  public var mode = Mode.shared
  /// The partner that leads, in mode `.lead`; the partner with most weight where nil.
  public var lead: String?
  /// Dedicated co-ordinating staff, FTE, 0 or more.
  public var secretariat: Quantity = 0
  public var decisionRule = DecisionRule.majority
  /// Whether members talk aims through, so that views can move, before they decide.
  public var hasDeliberation = true
  /// Whether members join stage by stage (each partner's `stage`) instead of all at once.
  public var isStaged = false
  /// Expected cost of minimal input, as a share of the penalty for missing an own target, 0 … 1.
  public var sanction: Quantity = 0
  /// Whether taking part is a statutory duty.
  public var hasStatutoryDuty = false
  /// How far losses are shared by agreement, 0 … 1.
  public var riskSharing: Quantity = 0

  public init() {}
}

/// The mode of governance (Provan & Kenis 2008, doi:10.1093/jopart/mum015).
public enum Mode: String, Sendable, Hashable, CaseIterable {
  case shared
  case lead
  case administrative
}

/// When a proposed aim counts as agreed.
public enum DecisionRule: String, Sendable, Hashable, CaseIterable {
  case unanimity
  case supermajority
  case majority
  case leadDecides = "lead decides"
}

/// Box 2 of the briefing, line by line; each 0 (absent) … 1 (fully in place).
public struct Accountability: Sendable, Hashable {
  /// "Clear roles and responsibilities for the accountable body and the partnership."
  public var accountableBodyRoles: Quantity = 0.5
  /// "Clear roles and responsibilities for different elements of the partnership."
  public var elementRoles: Quantity = 0.5
  /// "Well-defined decision-making processes that ensure decisions are made at the appropriate level … and in a transparent manner."
  public var decisionProcess: Quantity = 0.5
  /// "A project management system that is common to all the work undertaken within the partnership."
  public var projectManagement: Quantity = 0.5
  /// "Risk management including regular risk assessments and appropriate preventative and contingency strategies."
  public var riskManagement: Quantity = 0.5

  public init() {}
}

/// Money and how it reaches the work.
public struct Resourcing: Sendable, Hashable {
  /// Grant that comes only with the partnership, pounds a year, 0 or more.
  public var grant: Quantity = 0
  /// Share of what partners give that goes into a pooled budget, 0 … 1.
  public var pooledBudget: Quantity = 0
  /// Number of funding streams, each with its own conditions and reporting, 0 or more.
  public var fundingStreams: Quantity = 1
  /// Chance that a year's grant comes late, 0 … 1; if so it is up to twelve months late.
  public var lateFunding: Quantity = 0.3

  public init() {}
}

/// What matters where the partnership commissions services.
public struct Commissioning: Sendable, Hashable {
  /// Whether providers sit on the board that commissions.
  public var hasProvidersOnBoard = true
  /// How strictly members with an interest stand aside, 0 … 1.
  public var conflictOfInterestRule: Quantity = 0
  /// Quality of the analysis of need that decisions start from, 0 … 1. Counts for every function; most for commissioning.
  public var needsAnalysis: Quantity = 0.5

  public init() {}
}

/// Engagement of service users and communities.
public struct Engagement: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case none
    case oneOff = "one-off"
    case sustained
  }
  public var kind = Kind.none
  /// Whether users and communities get "appropriate support and training".
  public var hasSupport = false
  /// Reason 1: "improving the partnership's understanding of need".
  public var forUnderstandingNeed = true
  /// Reason 2: "improving the accountability of the partnership".
  public var forAccountability = true
  /// Reason 3: "developing individual and social capacity".
  public var forCapacity = false

  public init() {}
}

/// How the partnership knows what it achieves.
public struct PerformanceManagement: Sendable, Hashable {
  /// Indicators specific to the partnership, 0 … 1.
  public var specificIndicators: Quantity = 0.3
  /// Reuse of indicators that partners collect already, 0 … 1: cheap, but they measure the partners.
  public var reuseOfOwnIndicators: Quantity = 0.5
  /// How well activity is linked to outcomes (a balanced scorecard), 0 … 1.
  public var outcomeLink: Quantity = 0.3
  /// Reporting regimes that apply on top of each other, 0 or more.
  public var reportingLoad: Quantity = 1

  public init() {}
}

public struct Meetings: Sendable, Hashable {
  /// Months between meetings of the board, 0.5 … 12.
  public var interval: Quantity = 2
  /// Length of a meeting in days, preparation and travel included, 0.1 … 3.
  public var length: Quantity = 1
  /// Whether members have named deputies who come in their place.
  public var hasDeputies = false
  /// Whether new representatives are inducted.
  public var hasInduction = false

  public init() {}
}

/// The three abilities of a leader who can take care of the partners (the briefing), each 0 … 1.
public struct Chair: Sendable, Hashable {
  /// "An understanding of the key stages in the process of change."
  public var processOfChange: Quantity = 0.5
  /// "An ability to identify and engage with different organisational cultures."
  public var cultures: Quantity = 0.5
  /// "Experience of team-building."
  public var teamBuilding: Quantity = 0.5

  public init() {}
}
