import Experiments
import PartnershipModel
import Statistics

/// One measure of one design in one month, over all replications.
public struct MonthRow: Sendable {
  public let design: String
  public let month: Int
  public let measure: QuantityDefinition
  public let moments: PairedMoments
  /// At `SummaryRow.shares`.
  public let quantiles: [Double]

  public static func rows(_ findings: Findings) -> [MonthRow] {
    findings.designs.flatMap { design in
      (0...design.design.partnership.horizon).flatMap { month in
        Measure.allCases.map { measure in
          let tally = design[measure, month: month]
          return MonthRow(
            design: design.design.name, month: month, measure: measure.definition, moments: tally.moments,
            quantiles: tally.histogram.quantiles(SummaryRow.shares) ?? [])
        }
      }
    }
  }
}

extension Table<MonthRow> {
  /// `months.csv`.
  public static let months = Table(
    name: "months", title: "Every measure month by month, over all replications",
    columns: [
      .key("design", "Name of the design.", text: \.design),
      .key("month", unit: "months", "Month of the run; 0 is the start.", whole: \.month),
      .key(
        "measure",
        "What is measured: "
          + Measure.allCases.map { "\($0.definition.name) (\($0.definition.unit.rawValue)): \($0.definition.meaning)" }
          .joined(separator: " "), text: \.measure.name),
      Column("unit", .string, "Unit of the measure and of every figure of the row.") {
        .text($0.measure.unit.rawValue)
      },
      .statistic("mean", "Mean over the replications.", value: \.moments.mean),
      .statistic("standard_error", "Monte Carlo standard error of the mean.", value: \.moments.standardError),
    ]
      + SummaryRow.shares.indices.map { index in
        let percent = Int((SummaryRow.shares[index] * 100).rounded())
        return .statistic(percentileName(percent), "\(percent)% of replications lie below; \(resolution)") {
          $0.quantiles.indices.contains(index) ? $0.quantiles[index] : nil
        }
      })
}

/// Attainment of one aim under one design in one month, over all replications.
public struct AimRow: Sendable {
  public let design: String
  public let aim: String
  public let month: Int
  public let moments: PairedMoments

  public static func rows(_ findings: Findings) -> [AimRow] {
    findings.designs.flatMap { design in
      design.design.partnership.aims.enumerated().flatMap { index, aim in
        (0...design.design.partnership.horizon).map { month in
          AimRow(design: design.design.name, aim: aim.id, month: month, moments: design[aim: index, month: month])
        }
      }
    }
  }
}

extension Table<AimRow> {
  /// `aims.csv`.
  public static let aims = Table(
    name: "aims", title: "Attainment of every aim month by month, over all replications",
    columns: [
      .key("design", "Name of the design.", text: \.design),
      .key("aim", "Key of the aim in the scenario file.", text: \.aim),
      .key("month", unit: "months", "Month of the run; 0 is the start.", whole: \.month),
      Column("mean", .number, unit: "share", "Mean attainment: 0 nothing, 1 in full.") { .number($0.moments.mean) },
      Column("standard_error", .number, unit: "share", "Monte Carlo standard error of the mean.") {
        .number($0.moments.standardError)
      },
      Column("standard_deviation", .number, unit: "share", "Standard deviation between replications.") {
        .number($0.moments.standardDeviation)
      },
    ])
}
