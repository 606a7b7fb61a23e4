import LaneArithmetic
import PartnershipModel

/// What a design makes of a replication compared with what its own counterfactual makes of the same luck.
public typealias Comparison = Probe<BesideCounterfactuals>

/// What the same replications came to under a design and under the two counterfactuals.
public struct BesideCounterfactuals {
  public let design, noPartnership, informalWorking: CohortRecord

  public init(design: CohortRecord, noPartnership: CohortRecord, informalWorking: CohortRecord) {
    self.design = design
    self.noPartnership = noPartnership
    self.informalWorking = informalWorking
  }

  fileprivate var gain: Lane { design[.attainment] - noPartnership[.attainment] }
}

extension Comparison {
  /// The gain in attainment that the usual indicators can tell from noise, as a share of full attainment (assumption).
  public static var smallestDetectableGain: Double { 0.03 }

  public static var gainOverNone: Comparison {
    difference(
      "gain_over_none", .share, .high,
      "Attainment at the end less attainment in the same replication with no partnership, -1 to 1."
    ) { $0.gain }
  }
  public static var gainOverInformal: Comparison {
    difference(
      "gain_over_informal", .share, .high,
      "Attainment at the end less attainment in the same replication with informal working, -1 to 1."
    ) { $0.design[.attainment] - $0.informalWorking[.attainment] }
  }
  public static var ownTargetsChange: Comparison {
    difference(
      "own_targets_change", .share, .high,
      "Attainment of the partners' own targets less the same in the same replication with no partnership, -1 to 1."
    ) { $0.design[.ownTargets] - $0.noPartnership[.ownTargets] }
  }
  public static var extraCost: Comparison {
    difference(
      "extra_cost", .pounds, .low,
      "Cost in full less cost in the same replication with no partnership; may be negative."
    ) { $0.design[.cost] - $0.noPartnership[.cost] }
  }
  public static var detectableGain: Comparison {
    Comparison(
      QuantityDefinition(
        name: "detectable_gain", unit: .truth,
        meaning: "Whether the gain over no partnership is above 0.03, which the usual indicators can tell from noise.",
        good: .high)
    ) { ($0.gain > Lane(smallestDetectableGain)).indicator }
  }

  /// Those that are shipped, in the order of every table.
  public static var allCases: [Comparison] { OutcomeColumn.comparisons.probes }

  private static func difference(
    _ name: String, _ unit: QuantityDefinition.Unit, _ good: Good, _ meaning: String,
    read: @escaping @Sendable (BesideCounterfactuals) -> Lane
  ) -> Comparison {
    Comparison(
      QuantityDefinition(name: name, unit: unit, meaning: meaning, good: good, isDifference: true), read: read)
  }
}
