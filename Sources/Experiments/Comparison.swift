import PartnershipModel

/// What a design makes of a replication compared with what a counterfactual makes of the same luck.
public enum Comparison: Int, Sendable, CaseIterable {
  case gainOverNone, gainOverInformal, ownTargetsChange, extraCost, detectableGain

  /// The gain in attainment that the usual indicators can tell from noise, as a share of full attainment (assumption).
  public static let smallestDetectableGain = 0.03

  public var definition: QuantityDefinition {
    switch self {
    case .gainOverNone:
      .init(
        name: "gain_over_none", unit: .share,
        meaning: "Attainment at the end less attainment in the same replication with no partnership, -1 to 1.")
    case .gainOverInformal:
      .init(
        name: "gain_over_informal", unit: .share,
        meaning: "Attainment at the end less attainment in the same replication with informal working, -1 to 1.")
    case .ownTargetsChange:
      .init(
        name: "own_targets_change", unit: .share,
        meaning:
          "Attainment of the partners' own targets less the same in the same replication with no partnership, -1 to 1.")
    case .extraCost:
      .init(
        name: "extra_cost", unit: .pounds,
        meaning: "Cost in full less cost in the same replication with no partnership; may be negative.")
    case .detectableGain:
      .init(
        name: "detectable_gain", unit: .truth,
        meaning: "Whether the gain over no partnership is above 0.03, which the usual indicators can tell from noise.")
    }
  }
}
