import Analyses
import Experiments
import PartnershipModel
import Statistics

/// What is said of one design in a comparison.
public struct DesignRow: Sendable {
  public let findings: ComparisonFindings
  public let index: Int

  public static func rows(_ findings: ComparisonFindings) -> [DesignRow] {
    findings.designs.table.designs.indices.map { DesignRow(findings: findings, index: $0) }
  }

  func moments(_ quantity: ComparedQuantity) -> PairedMoments? {
    if quantity == .netValue && findings.designs.value(index) == nil { return nil }
    return PairedMoments(findings.designs.values(quantity, design: index))
  }
  var justification: Justification.Case? { findings.justification.cases.first { $0.design == index } }
}

extension Table<DesignRow> {
  /// `designs.csv`.
  public static let designs = Table(
    name: "designs", title: "The designs compared: what they come to, how likely each is best, whether it is justified",
    columns: [
      .key("design", "Name of the design.") { $0.findings.designs.names[$0.index] },
      Column("form", .string, "none, informal or formal.") {
        .text($0.findings.designs.table.designs[$0.index].partnership.design.form.rawValue)
      },
      Column(
        "has_same_aims", .integer, unit: "0 or 1",
        "Whether it counts the same aims by the same weights as the first design. Aims that a design doesn't pursue count as well."
      ) { .whole($0.findings.designs.countsSameAims($0.index) ? 1 : 0) },
      Column("months", .integer, unit: "months", "Horizon; attainment is at its end, cost up to it.") {
        .whole($0.findings.designs.table.designs[$0.index].partnership.horizon)
      },
    ] + quantity(.outcome(.attainment), "share") + quantity(.outcome(.ownTargets), "share")
      + quantity(.outcome(.cost), "pounds") + quantity(.netValue, "pounds") + [
        .statistic(
          "chance_best",
          "Share of replications in which none does better by a difference that matters, by the outcome that decides."
        ) {
          $0.findings.selection.chanceOfBestInWorld[$0.index]
        },
        .statistic("chance_best_low", "Lower end of its 95% interval (Wilson).") {
          $0.findings.selection.intervalsOfBestInWorld[$0.index]?.lowerBound
        },
        .statistic("chance_best_high", "Upper end of it.") {
          $0.findings.selection.intervalsOfBestInWorld[$0.index]?.upperBound
        },
        .statistic(
          "chance_best_mean",
          "Probability that no mean is better by a difference that matters (bootstrap over futures)."
        ) {
          $0.findings.selection.chanceOfBestMean[$0.index]
        },
        .statistic(
          "expected_loss",
          "How far its mean is behind the best on average (bootstrap over futures), in the unit of the outcome that decides."
        ) { $0.findings.selection.expectedLosses[$0.index] },
        Column(
          "in_best_subset", .integer, unit: "0 or 1",
          "Whether it can't be told from the best by a difference that matters (95%; Nelson et al. 2001)."
        ) {
          .whole($0.findings.selection.isInSubset[$0.index] ? 1 : 0)
        },
        .statistic(
          "budget_share", "Share of further replications that would tell the best soonest (OCBA; Chen et al. 2000)."
        ) {
          $0.findings.selection.budgetShares[$0.index]
        },
        Column(
          "sequential_replications", .integer, unit: "count",
          "Replications until the sequential selection (Kim & Nelson 2001) dropped it or ended; empty without \(optionWord("indifference"))."
        ) { row in row.findings.selection.sequential.map { .whole($0.replications[row.index]) } ?? .missing },
        Column(
          "budget_replications", .integer, unit: "count",
          "Replications that the selection within a budget gave it (OCBA; Chen & Lee 2011); empty without \(optionWord("budget"))."
        ) { row in row.findings.selection.budgeted.map { .whole($0.replications[row.index]) } ?? .missing },
        Column(
          "risk_of_failure", .number, unit: "share",
          "Share of replications without a gain over no partnership of more than 0.03."
        ) { .number($0.findings.robustness.risksOfFailure[$0.index].mean) },
        Column("risk_of_failure_low", .number, unit: "share", "Lower end of its 95% interval (Wilson).") {
          .number($0.findings.robustness.risksOfFailure[$0.index].chanceInterval()?.lowerBound)
        },
        Column("risk_of_failure_high", .number, unit: "share", "Upper end of it.") {
          .number($0.findings.robustness.risksOfFailure[$0.index].chanceInterval()?.upperBound)
        },
        Column(
          "is_undominated", .integer, unit: "0 or 1",
          "Whether no other design is as good in attainment, cost, own targets and risk of failure, and better in one by a difference that matters."
        ) { .whole($0.findings.robustness.isUndominated[$0.index] ? 1 : 0) },
      ] + verdict)

  private static func quantity(_ quantity: ComparedQuantity, _ unit: String) -> [Column<DesignRow>] {
    let definition = quantity.definition
    return [
      Column(definition.name, .number, unit: unit, "Mean. " + definition.meaning) {
        .number($0.moments(quantity)?.mean)
      },
      Column(definition.name + "_low", .number, unit: unit, "Lower end of its 95% interval.") {
        .number($0.moments(quantity).flatMap { definition.interval(ofMean: $0) }?.lowerBound)
      },
      Column(definition.name + "_high", .number, unit: unit, "Upper end of its 95% interval.") {
        .number($0.moments(quantity).flatMap { definition.interval(ofMean: $0) }?.upperBound)
      },
    ]
  }

  private static let verdict: [Column<DesignRow>] = [
    Column(
      "verdict", .string,
      "For a formal design: "
        + Justification.Verdict.allCases.map(\.rawValue).joined(separator: ", ") + "."
    ) { $0.justification.map { .text($0.verdict.rawValue) } ?? .missing },
    .statistic(
      "verdict_probability",
      "Share of futures in which the verdict holds, luck taken out; for \"can't tell yet\", in which the formal design does best; empty where no value of success is stated."
    ) {
      $0.justification?.share?.value
    },
    .statistic(
      "verdict_probability_low", "Lower end of its 95% interval (bootstrap over futures, at least as wide as Wilson's)."
    ) {
      $0.justification?.share?.interval?.lowerBound
    },
    .statistic("verdict_probability_high", "Upper end of it.") { $0.justification?.share?.interval?.upperBound },
    Column(
      "rival", .string,
      "The lighter form that the verdict hangs on: the stronger one, or the one with the higher break-even."
    ) { row in row.justification.map { .text(row.findings.designs.names[$0.rival]) } ?? .missing },
    Column("gain_over_rival", .number, unit: "share", "Attainment less the rival's.") {
      .number($0.justification?.gain.mean)
    },
    Column(
      "extra_over_rival", .number, unit: "pounds", "Cost in full and grant returned, less the same of the rival."
    ) { .number($0.justification?.extra.mean) },
    Column(
      "break_even", .number, unit: "pounds",
      "Value of full attainment from which on it is worth more than either lighter form; empty without a certain gain over both."
    ) { .number($0.justification?.breakEven?.ratio) },
    Column(
      "break_even_low", .number, unit: "pounds", "Lower end of its interval (Fieller), 95% jointly over both forms."
    ) {
      .number($0.justification?.breakEven?.low)
    },
    Column(
      "break_even_high", .number, unit: "pounds", "Upper end of its interval; empty where chance doesn't bound it."
    ) {
      .number($0.justification?.breakEven?.high)
    },
    Column(
      "gain_by_money", .number, unit: "share",
      "What the same money would gain over no partnership without one; empty without a grant that comes only with it."
    ) { row in .number(row.findings.equalMoney.first { $0.design == row.index }?.byMoney.mean) },
    Column(
      "gain_by_partnership", .number, unit: "share", "What the design gains over the same money without a partnership."
    ) { row in .number(row.findings.equalMoney.first { $0.design == row.index }?.byPartnership.mean) },
    Column(
      "cost_per_point", .number, unit: "pounds",
      "Extra cost over no partnership for each percentage point gained; empty without a certain gain."
    ) { .number($0.justification?.costPerPoint) },
  ]
}
