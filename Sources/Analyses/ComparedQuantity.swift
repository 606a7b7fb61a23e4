import Experiments
import PartnershipModel

/// What designs are compared by.
public enum ComparedQuantity: Sendable, Hashable {
  /// Attainment counts over the aims of the scenario's own design, see `ComparedDesigns`.
  case outcome(Outcome)
  /// What attainment is worth less what it costs.
  case netValue

  public var definition: QuantityDefinition {
    switch self {
    case .outcome(let outcome): outcome.definition
    case .netValue:
      QuantityDefinition(
        name: "net_value", unit: .pounds,
        meaning: "Attainment times the value of full attainment that the scenario states, less cost in full.",
        good: .high, isDifference: true)
    }
  }

  /// Whether more of it is better, all else equal.
  public var isBetterHigh: Bool { definition.isBetterHigh }
}
