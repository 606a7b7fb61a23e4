import Experiments
import PartnershipModel

/// What designs are compared by.
public enum ComparedQuantity: Sendable, Hashable {
  case outcome(Outcome)
  /// What attainment is worth less what it costs. A grant that came and wasn't spent isn't saved: it counts as a cost here,
  /// so that no design is worth more because it can't use its money.
  case netValue

  public var definition: QuantityDefinition {
    switch self {
    case .outcome(let outcome): outcome.definition
    case .netValue:
      QuantityDefinition(
        name: "net_value", unit: .pounds,
        meaning:
          "Attainment times the value of full attainment that the scenario states, less cost in full and grant returned.",
        good: .high, isDifference: true)
    }
  }

  /// Whether more of it is better, all else equal.
  public var isBetterHigh: Bool { definition.isBetterHigh }
}
