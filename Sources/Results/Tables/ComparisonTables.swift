import Analyses
import Experiments
import PartnershipModel
import Statistics

/// Two designs by one quantity.
public struct DifferenceRow: Sendable {
  public let first, second: String
  public let difference: DesignDifference

  public static func rows(_ findings: ComparisonFindings) -> [DifferenceRow] {
    let names = findings.designs.names
    return findings.differences.all.map {
      DifferenceRow(first: names[$0.first], second: names[$0.second], difference: $0)
    }
  }
}

extension Table<DifferenceRow> {
  /// `comparison.csv`.
  public static let comparison = Table(
    name: "comparison", title: "Every pair of designs on the same replications",
    columns: [
      .key("outcome", "What the designs are compared by.", text: \.difference.quantity.definition.name),
      .key("first", "Name of a design.", text: \.first),
      .key("second", "Name of the design it is compared with.", text: \.second),
      Column("unit", .string, "Unit of the difference.") { .text($0.difference.quantity.definition.unit.rawValue) },
      .statistic("difference", "Mean of first less second, replication by replication.") {
        $0.difference.comparison.difference.mean
      },
      .statistic("standard_error", "Monte Carlo standard error of the difference, from the means of futures.") {
        $0.difference.comparison.difference.standardError
      },
      .statistic("low", "Lower end of its interval: 95% jointly over all pairs by this outcome (Šidák, Student's t).") {
        $0.difference.interval?.lowerBound
      },
      .statistic("high", "Upper end of its interval.") { $0.difference.interval?.upperBound },
      Column(
        "chance_first_better", .number, unit: "share",
        "Share of replications in which the first does better on the same luck; ties count half."
      ) { .number($0.difference.chanceOfBetter) },
      Column("chance_standard_error", .number, unit: "share", "Its Monte Carlo standard error.") {
        .number($0.difference.comparison.standardErrorOfChance)
      },
      Column("chance_low", .number, unit: "share", "Lower end of its 95% interval (Wilson).") {
        .number($0.difference.intervalOfBetter?.lowerBound)
      },
      Column("chance_high", .number, unit: "share", "Upper end of it.") {
        .number($0.difference.intervalOfBetter?.upperBound)
      },
      Column("correlation", .number, "Correlation between the two designs, over futures; empty where one is constant.")
      {
        .number($0.difference.comparison.correlation)
      },
      Column(
        "variance_reduction", .number,
        "Independent replications that one replication on common luck is worth; empty where the difference is constant."
      ) { .number($0.difference.comparison.varianceReduction) },
      Column(
        "replications_saved", .number, unit: "count",
        "Replications that independent runs would have needed on top for the same precision; negative where common luck did harm."
      ) { .number($0.difference.comparison.replicationsSaved) },
      Column("is_inert", .integer, unit: "0 or 1", "Whether the difference is exactly 0 in every replication.") {
        .whole($0.difference.comparison.isInert ? 1 : 0)
      },
    ])
}

/// How likely a design is the best buy at a willingness to pay.
public struct AcceptabilityRow: Sendable {
  public let willingness: Double
  public let design: String
  public let chance, netBenefit: Double

  public static func rows(_ findings: ComparisonFindings) -> [AcceptabilityRow] {
    findings.justification.acceptability.points.flatMap { point in
      findings.designs.names.enumerated().map { index, name in
        AcceptabilityRow(
          willingness: point.willingness, design: name, chance: point.chances[index],
          netBenefit: point.netBenefits[index])
      }
    }
  }
}

extension Table<AcceptabilityRow> {
  /// `acceptability.csv`.
  public static let acceptability = Table(
    name: "acceptability", title: "How likely each design is the best buy, by what a point of attainment is worth",
    columns: [
      Column(
        "willingness_to_pay", .number, unit: "pounds", "What a percentage point of attainment is worth.", isKey: true
      ) { .number($0.willingness) },
      .key("design", "Name of the design.", text: \.design),
      Column(
        "chance_best", .number, unit: "share", "Share of futures in which its net benefit is highest, luck taken out."
      ) {
        .number($0.chance)
      },
      Column("net_benefit", .number, unit: "pounds", "Mean of the worth of attainment less cost.") {
        .number($0.netBenefit)
      },
    ])
}
