/// What is known of one partner when a replication has ended.
public enum PartnerMeasure: Int, Sendable, CaseIterable {
  case contribution, staffGiven, cost, ownTargets, attendance, signUp, trustReceived, benefit, left, representativesLeft
}

extension PartnerMeasure {
  /// Those that are shares.
  static let shares = allCases.filter { $0.definition.unit == .share }

  public var definition: QuantityDefinition {
    switch self {
    case .contribution: .share("contribution", "What the partner gave as a share of its pledge, over the run.")
    case .staffGiven: .init(name: "staff_given", unit: .fte, meaning: "Staff the partner gave, mean of the months.")
    case .cost: .money("cost", "What the partnership cost this partner: staff and money given, and its people's time.")
    case .ownTargets: .share("own_targets", "Attainment of the partner's own targets, mean of the months.")
    case .attendance: .share("attendance", "Share of meetings that its representative came to.")
    case .signUp: .share("sign_up", "Share of the aims the partner is signed up to at the end, by weight.")
    case .trustReceived: .share("trust_received", "Mean trust of the others in this partner at the end.")
    case .benefit:
      .share("benefit", "Attainment of the joint aims at the end, weighted by this partner's own interest in each.")
    case .left: .truth("left", "Whether the partner left the partnership before the end.")
    case .representativesLeft:
      .count("representatives_left", "Representatives of this partner who left during the run.")
    }
  }
}
