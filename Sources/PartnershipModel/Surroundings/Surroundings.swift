/// What happens around the partnership, whatever its design.
public struct Surroundings: Sendable, Hashable {
  /// History of working together, 0 (none, or bad) … 1 (long and good): where trust starts.
  public var history: Quantity = 0.5
  /// Staff turnover in the partners' organisations, share a year, 0 … 1.
  public var staffTurnover: Quantity = 0.14
  /// Chance a year that the chair leaves, 0 … 1.
  public var chairTurnover: Quantity = 0.18
  /// Chance a year that a partner is reorganised, 0 … 1.
  public var reorganisation: Quantity = 0.28
  /// Chance a year that a partner's budget is cut, 0 … 1.
  public var budgetCuts: Quantity = 0.06
  /// Chance a year that national targets change, 0 … 1.
  public var targetChanges: Quantity = 0.2
  /// Things that go wrong, a year, 0 or more.
  public var riskEvents: Quantity = 0.5
  /// Standard deviation of outside conditions as they bear on the aims (on the log scale of effort needed), 0 or more.
  public var volatility: Quantity = 0.25
  /// Share of the grant that would reach the partners separately if there were no formal partnership, 0 … 1.
  public var grantWithoutPartnership: Quantity = 0.5
  /// What a policy maker would pay for full attainment of all aims, pounds; nil where nobody has said.
  public var valueOfFullAttainment: Quantity?
  /// What is known to be coming.
  public var events: [ScheduledEvent] = []

  public init() {}
}

/// Something that is known to happen in a given month.
public struct ScheduledEvent: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A partner's budget falls by `size` (share) for `duration` months, on top of every other cut.
    case budgetCut = "budget cut"
    /// A partner is reorganised.
    case reorganisation
    /// A partner's representative leaves.
    case representativeLeaves = "representative leaves"
    /// A partner leaves the partnership for good.
    case partnerLeaves = "partner leaves"
    /// The chair leaves.
    case chairLeaves = "chair leaves"
    /// The chair leaves, and nobody is found for `duration` months.
    case chairVacancy = "chair vacancy"
    /// One post of the secretariat stands empty for `duration` months.
    case secretariatVacancy = "secretariat vacancy"
    /// National targets rise by `size` (share of the goal), one partner's or everybody's.
    case targetChange = "target change"
    /// Something goes wrong.
    case riskEvent = "risk event"
    /// The effort that all aims need rises by `size` (share) for good.
    case demandUp = "demand up"
    /// The grant stops for `duration` months.
    case grantStops = "grant stops"
    /// A partner delivers at most `size` (share) of its pledge for `duration` months.
    case pledgeShortfall = "pledge shortfall"

    /// Whether it happens to partners, one or all of them; everything else happens to the partnership as a whole.
    public var befallsPartners: Bool {
      switch self {
      case .budgetCut, .reorganisation, .representativeLeaves, .partnerLeaves, .targetChange, .pledgeShortfall: true
      case .chairLeaves, .chairVacancy, .secretariatVacancy, .riskEvent, .demandUp, .grantStops: false
      }
    }
  }
  public var kind: Kind
  /// Month of the run, 1 … horizon.
  public var month: Int
  /// The partner it happens to; nil: every partner, or the partnership.
  public var partner: String?
  /// See `Kind`; a share, 0 … 1.
  public var size: Quantity
  /// Months that it lasts, 1 or more.
  public var duration: Int

  public init(kind: Kind, month: Int, partner: String? = nil, size: Quantity = 0.2, duration: Int = 12) {
    self.kind = kind
    self.month = month
    self.partner = partner
    self.size = size
    self.duration = duration
  }
}
