import Analyses
import Experiments
import PartnershipModel
import Statistics

/// How bad one stress has to be for the design to fail, and how much it does at its worst: the bars of a tornado chart.
public struct SwitchingRow: Sendable {
  public let findings: StressFindings
  public let place: Int
  /// From 1.
  public let rank: Int

  var value: SwitchingValue { findings.switching[place] }
  var effect: StressEffects { findings.effects[place] }
  var half: StressEffects.Grade? { effect.grades.first { $0.severity == 0.5 } }

  var worstInterval: ClosedRange<Double>? {
    let column = findings.rule.rule.column
    return column.definition.interval(ofChange: effect.worst.change(column))
  }

  /// In the order of the catalogue.
  public static func rows(_ findings: StressFindings) -> [SwitchingRow] {
    let ranked = findings.ranked
    return findings.effects.indices.map { place in
      SwitchingRow(findings: findings, place: place, rank: (ranked.firstIndex(of: place) ?? 0) + 1)
    }
  }
}

extension Table<SwitchingRow> {
  /// `switching_values.csv`.
  public static let switchingValues = Table(
    name: "switching_values",
    title: "How bad each stress has to be for the design to fail, and what it does at its worst",
    columns: [
      .key("stress", "Key of the stress.") { $0.value.stress.key },
      Column("name", .string, "The stress in few words.") { .text($0.value.stress.name) },
      Column("rank", .integer, "Place by harm at the worst, from 1.") { .whole($0.rank) },
      Column("rule", .string, "When a design counts as failed.") { .text($0.findings.rule.rule.description) },
      .statistic("limit", "The limit of the rule, in the unit of its outcome.") { $0.findings.rule.threshold },
      Column(
        "verdict", .string,
        "Of the mean over replications: " + SwitchingValue.Verdict.allCases.map(\.rawValue).joined(separator: ", ")
          + "."
      ) { .text($0.value.verdict.rawValue) },
      Column(
        "severity", .number, unit: "share", "Where it begins to fail, 0 as designed … 1 as bad as the stress gets."
      ) { .number($0.value.severity?.value) },
      Column("severity_low", .number, unit: "share", "Lower end of its 95% interval.") {
        .number($0.value.severity?.interval?.lowerBound)
      },
      Column("severity_high", .number, unit: "share", "Upper end of it.") {
        .number($0.value.severity?.interval?.upperBound)
      },
      .statistic("amount", "The severity in the stress's own unit.") { $0.value.amount?.value },
      .statistic("amount_low", "Lower end of its 95% interval.") { $0.value.amount?.interval?.lowerBound },
      .statistic("amount_high", "Upper end of it.") { $0.value.amount?.interval?.upperBound },
      Column("amount_unit", .string, "What the amount is.") { .text($0.value.stress.unit) },
      Column("futures", .integer, unit: "count", "Futures asked about, each lived twice.") {
        .whole($0.value.futures)
      },
      Column("outcome", .string, "Outcome of the rule; the changes that follow are in its unit.") {
        .text($0.findings.rule.rule.column.definition.name)
      },
      .statistic("change_at_half", "Its mean change at half of the worst.") { row in
        row.half?.change(row.findings.rule.rule.column).mean
      },
      .statistic("change_at_worst", "Its mean change at the worst.") { row in
        row.effect.worst.change(row.findings.rule.rule.column).mean
      },
      .statistic("worst_low", "Lower end of its 95% interval.") { row in
        row.worstInterval?.lowerBound
      },
      .statistic("worst_high", "Upper end of it.") { row in
        row.worstInterval?.upperBound
      },
      Column("sentence", .string, "The same in words.") { .text($0.value.sentence) },
      Column("fails_beyond", .string, "The amount at which it fails on average, with its 95% interval, in few words.") {
        row in
        row.value.verdict == .switches
          ? row.value.amount.map { .text(row.value.stress.text(of: $0)) } ?? .missing : .missing
      },
    ])
}
