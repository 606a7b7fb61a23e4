import Analyses
import Experiments
import PartnershipModel
import Statistics

/// One bar of the picture of how an outcome is spread.
public struct DistributionRow: Sendable {
  let design: String
  let outcome: QuantityDefinition
  let low, high, share, futures: Double

  var standardError: Double { (share * (1 - share) / max(1, futures)).squareRoot() }

  /// Bins over the range of an outcome, the same for all designs.
  static let bins = 40
  /// What a run shows; a comparison shows what its designs are compared by.
  static let outcomes: [OutcomeColumn] = [
    .outcome(.attainment), .outcome(.ownTargets), .outcome(.cost), .outcome(.trust), .comparison(.gainOverNone),
    .comparison(.ownTargetsChange), .comparison(.extraCost),
  ]

  public static func rows(_ findings: Findings) -> [DistributionRow] {
    outcomes.flatMap { column in
      rows(
        column.definition, findings.designs.map { ($0.design.name, $0.outcomes[column.index].histogram) })
    }
  }

  public static func rows(_ findings: ComparisonFindings) -> [DistributionRow] {
    findings.quantities.flatMap { quantity in
      let definition = quantity.definition
      return rows(
        definition,
        findings.designs.names.enumerated().map { index, name in
          var histogram = Histogram(definition.layout)
          for value in findings.designs.values(quantity, design: index) { histogram.add(value) }
          return (name, histogram)
        })
    }
  }

  private static func rows(
    _ outcome: QuantityDefinition, _ designs: [(name: String, histogram: Histogram)]
  ) -> [DistributionRow] {
    guard let edges = Histogram.edges(over: designs.map(\.histogram), count: bins) else { return [] }
    return designs.flatMap { name, histogram in
      histogram.shares(between: edges).enumerated().map { index, share in
        DistributionRow(
          design: name, outcome: outcome, low: edges[index], high: edges[index + 1], share: share,
          futures: Double(histogram.count / 2))
      }
    }
  }
}

extension Table<DistributionRow> {
  /// `distributions.csv`.
  public static let distributions = Table(
    name: "distributions", title: "How outcomes are spread over the replications, in bins of equal width",
    columns: [
      .key("outcome", "Name of the outcome. In a comparison, attainment counts over the scenario's own aims.") {
        $0.outcome.name
      },
      .key("design", "Name of the design.", text: \.design),
      Column("low", .number, "Where the bin begins, in the unit of the row.", isKey: true) { .number($0.low) },
      .statistic("high", "Where it ends.", value: \.high),
      Column("unit", .string, "Unit of the outcome.") { .text($0.outcome.unit.rawValue) },
      Column("share", .number, unit: "share", "Share of the replications that end in the bin.") { .number($0.share) },
      Column(
        "standard_error", .number, unit: "share",
        "Its Monte Carlo standard error at most: the two replications of a future are counted as one."
      ) { .number($0.standardError) },
      Column("share_low", .number, unit: "share", "Lower end of its 95% interval (Wilson), counted so.") {
        .number(chanceInterval($0.share, of: $0.futures)?.lowerBound)
      },
      Column("share_high", .number, unit: "share", "Upper end of it.") {
        .number(chanceInterval($0.share, of: $0.futures)?.upperBound)
      },
    ])
}
