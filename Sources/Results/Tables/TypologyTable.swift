import Analyses
import Experiments
import PartnershipModel
import Statistics

/// One type of Figure 1.
public struct TypologyRow: Sendable {
  let fit: TypologyFit
  let index: Int
  /// Keys of the partners, in the order of the scenario.
  let partners: [String]
  var cell: TypologyFit.Cell { fit.cells[index] }

  public static func rows(_ findings: ComparisonFindings) -> [TypologyRow] {
    guard let fit = findings.typology else { return [] }
    let partners = findings.experiment.designs[0].partnership.partners.map(\.id)
    return fit.cells.indices.map { TypologyRow(fit: fit, index: $0, partners: partners) }
  }
}

extension Table<TypologyRow> {
  /// `typology.csv`.
  public static let typology = Table(
    name: "typology", title: "The first design as each of the nine types of Figure 1, on the same replications",
    columns: [
      .key("level", "Level of collaboration.", text: \.cell.level.rawValue),
      .key("function", "Function of the partnership.", text: \.cell.function.rawValue),
      Column("is_chosen", .integer, unit: "0 or 1", "Whether it is the design's own type.") {
        .whole($0.index == $0.fit.chosen ? 1 : 0)
      },
      Column("attainment", .number, unit: "share", "Mean attainment of the joint aims at the end.") {
        .number($0.cell.attainment.mean)
      },
      Column("attainment_standard_error", .number, unit: "share", "Its Monte Carlo standard error.") {
        .number($0.cell.attainment.standardError)
      },
      Column("own_targets", .number, unit: "share", "Mean attainment of the partners' own targets.") {
        .number($0.cell.ownTargets.mean)
      },
      Column("cost", .number, unit: "pounds", "Mean cost in full.") { .number($0.cell.cost.mean) },
      Column(
        "net_value", .number, unit: "pounds",
        "Mean worth of attainment less cost; empty where the scenario states no value of attainment."
      ) { .number($0.cell.netValue) },
      Column("loss", .number, unit: "share", "Attainment of the best type less this one's, on the same replications.") {
        .number($0.cell.loss.mean)
      },
      Column("loss_low", .number, unit: "share", "Lower end of its interval, 95% jointly over the types.") {
        .number($0.cell.lossInterval?.lowerBound)
      },
      Column("loss_high", .number, unit: "share", "Upper end of its interval.") {
        .number($0.cell.lossInterval?.upperBound)
      },
      Column("chance_best", .number, unit: "share", "Share of replications in which it attains most.") {
        .number($0.cell.chanceOfBest)
      },
      Column("in_best_subset", .integer, unit: "0 or 1", "Whether it can't be told from the best (95%).") {
        .whole($0.cell.isInSubset ? 1 : 0)
      },
      Column("preferred_by", .integer, unit: "count", "Partners to whom this type is worth most.") {
        .whole($0.cell.preferredBy.count)
      },
      Column("partners", .string, "Their keys, with spaces between them.") { row in
        .text(row.cell.preferredBy.map { row.partners[$0] }.joined(separator: " "))
      },
    ])
}
