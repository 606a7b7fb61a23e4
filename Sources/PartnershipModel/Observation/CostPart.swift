import LaneArithmetic

/// What the cost in full is made of; a pound is in one part, and the parts add up to the whole.
public enum CostPart: Int, Sendable, CaseIterable {
  // Partners'.
  case work, holdingTogether, money, meetings, deputies
  // The funder's.
  case grant
  // The partnership's own.
  case secretariat, accountability, chair, indicators, reporting, fundingStreams, engagement, needsAnalysis, agreements
  case setUp, running

  /// Who bears a part of the cost.
  public enum Payer: String, Sendable, CaseIterable {
    case partners = "partners"
    case funder = "whoever gives the grant"
    case partnership = "the partnership together"
  }

  public var payer: Payer {
    switch self {
    case .work, .holdingTogether, .money, .meetings, .deputies: .partners
    case .grant: .funder
    default: .partnership
    }
  }

  /// Those that each partner bears by itself.
  public static let byPartner: [CostPart] = allCases.filter { $0.payer == .partners }

  public var definition: QuantityDefinition {
    switch self {
    case .work: Self.pounds("work", "Partners' staff at work on the aims.")
    case .holdingTogether:
      Self.pounds(
        "holding_together", "Partners' staff who hold the partnership together, which nobody is employed for.")
    case .money: Self.pounds("money", "Money that partners give.")
    case .meetings: Self.pounds("meetings", "Representatives' time at meetings, by the day's cost of their tier.")
    case .deputies: Self.pounds("deputies", "Deputies' time at meetings, by the day's cost of a tier below.")
    case .grant: Self.pounds("grant", "Grant that is spent, by the partnership or by partners who get it without one.")
    case .secretariat: Self.pounds("secretariat", "Dedicated co-ordinating staff.")
    case .accountability: Self.pounds("accountability", "The five lines of Box 2.")
    case .chair: Self.pounds("chair", "What is asked of the chair.")
    case .indicators: Self.pounds("indicators", "Indicators, and their link to outcomes.")
    case .reporting: Self.pounds("reporting", "Reporting regimes.")
    case .fundingStreams: Self.pounds("funding_streams", "Keeping funding streams apart.")
    case .engagement: Self.pounds("engagement", "Engagement of users and communities.")
    case .needsAnalysis: Self.pounds("needs_analysis", "Analysis of need.")
    case .agreements:
      Self.pounds(
        "agreements", "Keeping up agreements: risk sharing, pooling, sanction, duty, deputies, induction, stages.")
    case .setUp: Self.pounds("set_up", "Setting up the structure, until it stands.")
    case .running: Self.pounds("running", "Running the structure, by member.")
    }
  }
}

extension CostPart {
  fileprivate static func pounds(_ name: String, _ meaning: String) -> QuantityDefinition {
    QuantityDefinition(name: name, unit: .pounds, meaning: meaning, good: .low)
  }
}

/// Pounds so far, by part.
struct CostsByPart {
  private var pounds = InlineArray<17, Lane>(repeating: 0)

  subscript(_ part: CostPart) -> Lane {
    get { pounds[part.rawValue] }
    set { pounds[part.rawValue] = newValue }
  }

  func sum(where counts: (CostPart) -> Bool = { _ in true }) -> Lane {
    var sum: Lane = 0
    for part in CostPart.allCases where counts(part) { sum += self[part] }
    return sum
  }
}
