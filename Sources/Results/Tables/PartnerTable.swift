import Experiments
import PartnershipModel
import Statistics

/// One measure of one partner under one design, over all replications.
public struct PartnerRow: Sendable {
  public let design: String
  public let partner: String
  public let measure: QuantityDefinition
  public let moments: PairedMoments

  public static func rows(_ findings: Findings) -> [PartnerRow] {
    findings.designs.flatMap { design in
      design.design.partnership.partners.enumerated().flatMap { index, partner in
        PartnerMeasure.allCases.map { measure in
          PartnerRow(
            design: design.design.name, partner: partner.id, measure: measure.definition,
            moments: design[measure, partner: index])
        }
      }
    }
  }
}

extension Table<PartnerRow> {
  /// `partners.csv`.
  public static let partners = Table(
    name: "partners", title: "What every partner gave and got, over all replications",
    columns: [
      .key("design", "Name of the design.", text: \.design),
      .key("partner", "Key of the partner in the scenario file.", text: \.partner),
      .key(
        "measure",
        "What is measured: "
          + PartnerMeasure.allCases
          .map { "\($0.definition.name) (\($0.definition.unit.rawValue)): \($0.definition.meaning)" }
          .joined(separator: " "), text: \.measure.name),
      Column("unit", .string, "Unit of the measure and of every figure of the row.") {
        .text($0.measure.unit.rawValue)
      },
      .statistic("mean", "Mean over the replications.", value: \.moments.mean),
      .statistic("standard_error", "Monte Carlo standard error of the mean.", value: \.moments.standardError),
      .statistic("standard_deviation", "Standard deviation between replications.", value: \.moments.standardDeviation),
    ])
}
