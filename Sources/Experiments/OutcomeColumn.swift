import PartnershipModel
import Statistics

/// One number of a replication: an outcome of the model, or a comparison with a counterfactual.
public enum OutcomeColumn: Sendable, Hashable {
  case outcome(Outcome)
  case comparison(Comparison)

  /// Outcomes first, comparisons last; the order in every table.
  public static let all =
    Outcome.allCases.map(OutcomeColumn.outcome) + Comparison.allCases.map(OutcomeColumn.comparison)

  /// Position in `all`.
  public var index: Int {
    switch self {
    case .outcome(let outcome): outcome.rawValue
    case .comparison(let comparison): Outcome.allCases.count + comparison.rawValue
    }
  }

  public var definition: QuantityDefinition {
    switch self {
    case .outcome(let outcome): outcome.definition
    case .comparison(let comparison): comparison.definition
    }
  }

  public var layout: HistogramLayout {
    switch self {
    case .comparison(.extraCost): .signedMagnitude
    case .comparison(.gainOverNone), .comparison(.gainOverInformal), .comparison(.ownTargetsChange): .signedShare
    default: definition.layout
    }
  }

  /// What the number can be at all; anything else is a fault of the model.
  public var range: ClosedRange<Double> {
    switch (layout, definition.unit) {
    case (.share, _), (_, .truth): 0...1
    case (.signedShare, _): -1...1
    case (.signedMagnitude, _): -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    default: 0...Double.greatestFiniteMagnitude
    }
  }
}

extension QuantityDefinition {
  /// How a histogram of the quantity is divided.
  public var layout: HistogramLayout {
    switch unit {
    case .share: .share
    case .count, .months, .truth: .whole
    case .pounds, .fte: .magnitude
    }
  }

  /// Whether one replication's number is always whole.
  public var isWhole: Bool { unit == .count || unit == .months || unit == .truth }
}
