/// What is observed of a partnership every month.
public enum Measure: Int, Sendable, CaseIterable, BitwiseCopyable {
  // Results.
  case attainment, ownTargets
  // Agreement.
  case signUp, aimsAgreed, plan
  // Relations.
  case trust, trustSpread, conflict, attendance, members
  // Contribution.
  case contribution, contributionGini, belief
  // Decisions so far.
  case decisionsTaken, referredBack
  // Money so far.
  case cost, overhead
  // Knowledge and legitimacy.
  case needKnown, legitimacy
}

extension Measure {
  /// Those that are shares.
  static let shares = allCases.filter { $0.definition.unit == .share }

  /// Name, unit, range and meaning; the CSV column and the description take them from here.
  public var definition: QuantityDefinition {
    switch self {
    case .attainment:
      .share("attainment", "Attainment of the joint aims, weighted: 0 nothing, 1 every aim in full.")
    case .ownTargets:
      .share(
        "own_targets",
        "Attainment of the partners' own targets: performance as a share of the goal, at most 1, weighted by stake.")
    case .signUp:
      .share(
        "sign_up", "Share of the aims that partners have signed up to, weighted by aim and by weight at the table.")
    case .aimsAgreed: .share("aims_agreed", "Share of the aims (by weight) that the partnership has agreed.")
    case .plan: .share("plan", "How complete the joint plan is.")
    case .trust: .share("trust", "Mean trust between the representatives of pairs of members.")
    case .trustSpread: .share("trust_spread", "Standard deviation of trust between pairs of members.")
    case .conflict: .share("conflict", "Conflict at the last meeting.")
    case .attendance:
      .share("attendance", "Share of members whose representative (not a deputy) came to the last meeting.")
    case .members: .count("members", "Number of partners that are members.")
    case .contribution: .share("contribution", "What members gave this month as a share of what they had pledged.")
    case .contributionGini:
      .share("contribution_gini", "Gini coefficient of contribution relative to pledge among the members.")
    case .belief: .share("belief", "Members' mean belief that the partnership gets results.")
    case .decisionsTaken: .count("decisions_taken", "Decisions taken so far.")
    case .referredBack:
      .count("referred_back", "Times so far that a representative had to take an aim back for approval.")
    case .cost:
      .money("cost", "Cost in full so far: contributions, meetings, secretariat, everything that the design asks for.")
    case .overhead: .money("overhead", "The part of the cost so far that isn't work on the aims.")
    case .needKnown: .share("need_known", "How well the partnership understands the need it serves.")
    case .legitimacy: .share("legitimacy", "Standing with users and communities.")
    }
  }
}

/// What a column means: its name in files, its unit and its meaning in one sentence.
public struct QuantityDefinition: Sendable, Hashable {
  public enum Unit: String, Sendable, Hashable {
    case share, count, months, pounds
    case fte = "FTE"
    case truth = "0 or 1"
  }
  public var name: String
  public var unit: Unit
  public var meaning: String

  public init(name: String, unit: Unit, meaning: String) {
    self.name = name
    self.unit = unit
    self.meaning = meaning
  }

  static func share(_ name: String, _ meaning: String) -> Self { .init(name: name, unit: .share, meaning: meaning) }
  static func count(_ name: String, _ meaning: String) -> Self { .init(name: name, unit: .count, meaning: meaning) }
  static func months(_ name: String, _ meaning: String) -> Self { .init(name: name, unit: .months, meaning: meaning) }
  static func money(_ name: String, _ meaning: String) -> Self { .init(name: name, unit: .pounds, meaning: meaning) }
  static func truth(_ name: String, _ meaning: String) -> Self { .init(name: name, unit: .truth, meaning: meaning) }
}
