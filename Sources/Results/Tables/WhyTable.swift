import Analyses
import Experiments
import PartnershipModel
import Statistics

/// What one change between two designs moves.
public struct WhyRow: Sendable {
  let why: WhyBetter
  /// nil: all changes together.
  let part: WhyBetter.Part?
  let quantity: Int

  var moved: Estimate { part?.moved[quantity] ?? why.whole[quantity] }
  var definition: QuantityDefinition { why.quantities[quantity].definition }

  public static func rows(_ why: WhyBetter?) -> [WhyRow] {
    guard let why else { return [] }
    return (why.parts.map(Optional.some) + [nil]).flatMap { part in
      why.quantities.indices.map { WhyRow(why: why, part: part, quantity: $0) }
    }
  }
}

extension Table<WhyRow> {
  /// `why.csv`.
  public static let why = Table(
    name: "why", title: "Why one design does better than another: what each change between them accounts for",
    columns: [
      .key("change", "What is changed, or \"all together\".") { $0.part?.name ?? "all together" },
      .key("outcome", "What it moves.", text: \.definition.name),
      Column("better", .string, "The design that is explained.") { .text($0.why.better) },
      Column("than", .string, "The design that it is compared with.") { .text($0.why.than) },
      Column("unit", .string, "Unit of the outcome.") { .text($0.definition.unit.rawValue) },
      .statistic("moved", "Shapley share of the difference: what the change adds, over all orders of making them.") {
        $0.moved.value
      },
      .statistic("moved_low", "Lower end of its interval, 95% jointly over the changes.") {
        $0.moved.interval?.lowerBound
      },
      .statistic("moved_high", "Upper end of it.") { $0.moved.interval?.upperBound },
      Column("is_exact", .integer, unit: "0 or 1", "Whether every order was gone through; else a sample of them.") {
        .whole($0.why.isExact ? 1 : 0)
      },
    ])
}
