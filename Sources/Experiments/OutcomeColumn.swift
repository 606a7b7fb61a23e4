import PartnershipModel
import Statistics

/// One number of a replication: an outcome of the model, or a comparison with a counterfactual.
public enum OutcomeColumn: Sendable, Hashable {
  case outcome(Outcome)
  case comparison(Comparison)

  static let comparisons = ProbeList<BesideCounterfactuals>([
    .gainOverNone, .gainOverInformal, .ownTargetsChange, .extraCost, .detectableGain,
  ])

  /// Outcomes first, comparisons last; the order in every table.
  public static let all =
    Outcome.allCases.map(OutcomeColumn.outcome) + comparisons.probes.map(OutcomeColumn.comparison)

  /// Position in `all`.
  public var index: Int {
    switch self {
    case .outcome(let outcome): Observation.shipped.outcomes.place(of: outcome)
    case .comparison(let comparison): Observation.shipped.outcomes.count + Self.comparisons.place(of: comparison)
    }
  }

  public var definition: QuantityDefinition {
    switch self {
    case .outcome(let outcome): outcome.definition
    case .comparison(let comparison): comparison.definition
    }
  }

  public var layout: HistogramLayout { definition.layout }

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
    case .share: isDifference ? .signedShare : .share
    case .count, .months, .truth: .whole
    case .pounds, .fte: isDifference ? .signedMagnitude : .magnitude
    }
  }

  /// Whether one replication's number is always whole.
  public var isWhole: Bool { unit == .count || unit == .months || unit == .truth }
}
