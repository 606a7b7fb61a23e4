import PartnershipModel

/// A number of one replication that a claim is about.
public enum Observed: Sendable, Hashable {
  /// How measures of the partners are put together.
  public enum Summary: String, Sendable, CaseIterable {
    case least, greatest, mean
    /// Standard deviation between partners.
    case spread
  }

  case outcome(Outcome)
  /// What attainment is worth, less cost in full, pounds; 0 is the worth of attainment where none is stated.
  case netValue
  /// Month 0 is the start.
  case measure(Measure, month: Int)
  /// Over the months from the first on.
  case mean(Measure)
  /// Of the partner with this id.
  case partner(PartnerMeasure, id: String)
  case partners(PartnerMeasure, Summary)

  /// As it is called in pattern files.
  public static let netValueName = "net_value"

  public var unit: QuantityDefinition.Unit {
    switch self {
    case .outcome(let outcome): outcome.definition.unit
    case .netValue: .pounds
    case .measure(let measure, _), .mean(let measure): measure.definition.unit
    case .partner(let measure, _), .partners(let measure, _): measure.definition.unit
    }
  }
}
