import Analyses
import Experiments
import PartnershipModel
import Statistics

/// A change that was tried by itself.
public struct ChangeRow: Sendable {
  let number: Int
  let findings: ImprovementFindings
  var single: ImprovementFindings.Single { findings.singles[number - 1] }
  var candidate: Candidate { single.candidate }
  var effect: ImprovementFindings.Effect? { single.effect }

  public static func rows(_ findings: ImprovementFindings) -> [ChangeRow] {
    findings.singles.indices.map { ChangeRow(number: $0 + 1, findings: findings) }
  }
}

/// A change on top of those before it.
public struct ImprovementRow: Sendable {
  /// From 1; 0 is the design as it is.
  let number: Int
  let findings: ImprovementFindings
  var step: ImprovementFindings.Step? { number > 0 ? findings.steps[number - 1] : nil }

  public static func rows(_ findings: ImprovementFindings) -> [ImprovementRow] {
    (0...findings.steps.count).map { ImprovementRow(number: $0, findings: findings) }
  }
}

/// What somebody pays more than without a step.
public struct PayerRow: Sendable {
  let number: Int
  let payer: ImprovementFindings.Payer
  let together: ImprovementFindings.Payer

  public static func rows(_ findings: ImprovementFindings) -> [PayerRow] {
    findings.steps.enumerated().flatMap { place, step in
      zip(step.added.payers, step.together.payers).map { PayerRow(number: place + 1, payer: $0, together: $1) }
    }
  }
}

extension Table<ChangeRow> {
  /// `changes.csv`.
  public static let changes = Table(
    name: "changes", title: "Every change that was tried by itself, and the best and worst again on fresh luck",
    columns: [
      .key("number", "Number of the change, from 1.", whole: \.number),
      Column("change", .string, "What changes, from what to what.") { .text($0.candidate.change.name) },
      Column("kind", .string, "lever, type, or mend of an obstacle.") { .text($0.candidate.origin.name) },
      Column("hands", .string, "In whose hands it lies.") { .text($0.candidate.hands.rawValue) },
      Column("outcome", .string, "The outcome to improve.") { .text($0.findings.quantity.definition.name) },
      Column("unit", .string, "Its unit.") { .text($0.findings.quantity.definition.unit.rawValue) },
      .statistic("tried", "Gain in the replications of the search, more being better; empty where it changes nothing.")
      {
        $0.single.tried?.mean
      },
      Column("tried_in", .integer, unit: "count", "Replications of the search.") {
        $0.single.tried.map { .whole($0.count) } ?? .missing
      },
      .statistic("gain", "Gain on fresh luck; empty where it wasn't looked at again.") { $0.effect?.gain.mean },
      .statistic("gain_low", "Lower end of its interval, 95% jointly over those looked at again.") {
        $0.effect?.interval?.lowerBound
      },
      .statistic("gain_high", "Upper end of it.") { $0.effect?.interval?.upperBound },
      Column("cost", .number, unit: "pounds", "Change of the cost in full over the run.") {
        .number($0.effect?.cost.mean)
      },
      Column("cost_low", .number, unit: "pounds", "Lower end of its interval.") {
        .number($0.effect?.costInterval?.lowerBound)
      },
      Column("cost_high", .number, unit: "pounds", "Upper end of it.") {
        .number($0.effect?.costInterval?.upperBound)
      },
      Column("lines", .string, "What to write into the file, as an alternative.") {
        .text($0.candidate.change.lines.joined(separator: "\n"))
      },
    ])
}

extension Table<ImprovementRow> {
  /// `improvement.csv`.
  public static let improvement = Table(
    name: "improvement", title: "The best changes put together one after the other, on fresh luck",
    columns: [
      .key("step", "0 the design as it is, then one change more each.", whole: \.number),
      Column("change", .string, "What changes, from what to what.") {
        .text($0.step?.candidate.change.name ?? "as it is")
      },
      Column("hands", .string, "In whose hands it lies.") { .text($0.step?.candidate.hands.rawValue ?? "") },
      Column("outcome", .string, "The outcome to improve.") { .text($0.findings.quantity.definition.name) },
      Column("unit", .string, "Its unit.") { .text($0.findings.quantity.definition.unit.rawValue) },
      .statistic("level", "Mean of the outcome.") { ($0.step?.level ?? $0.findings.level).mean },
      .statistic("level_low", "Lower end of its 95% interval.") {
        ($0.step?.level ?? $0.findings.level).interval()?.lowerBound
      },
      .statistic("level_high", "Upper end of it.") { ($0.step?.level ?? $0.findings.level).interval()?.upperBound },
      .statistic("gain", "Gain over the step before, more being better.") { $0.step?.added.gain.mean },
      .statistic("gain_low", "Lower end of its interval, 95% jointly over the steps.") {
        $0.step?.added.interval?.lowerBound
      },
      .statistic("gain_high", "Upper end of it.") { $0.step?.added.interval?.upperBound },
      .statistic("together", "Gain over the design as it is.") { $0.step?.together.gain.mean },
      .statistic("together_low", "Lower end of its interval.") { $0.step?.together.interval?.lowerBound },
      .statistic("together_high", "Upper end of it.") { $0.step?.together.interval?.upperBound },
      Column("cost", .number, unit: "pounds", "Cost in full over the run, beyond the step before.") {
        .number($0.step?.added.cost.mean)
      },
      Column("cost_low", .number, unit: "pounds", "Lower end of its interval.") {
        .number($0.step?.added.costInterval?.lowerBound)
      },
      Column("cost_high", .number, unit: "pounds", "Upper end of it.") {
        .number($0.step?.added.costInterval?.upperBound)
      },
      .statistic("smallest", "The smallest gain that matters.") { $0.findings.smallest },
      Column("is_recommended", .integer, unit: "0 or 1", "Whether it and all before it gain enough to matter.") {
        .whole($0.step?.isRecommended ?? false ? 1 : 0)
      },
      Column("lines", .string, "All changes so far, as an alternative of the file.") {
        .text($0.step.map { DesignChange.lines($0.settings).joined(separator: "\n") } ?? "")
      },
    ])
}

extension Table<PayerRow> {
  /// `improvement_payers.csv`.
  public static let improvementPayers = Table(
    name: "improvement_payers", title: "Who pays for each step, on fresh luck",
    columns: [
      .key("step", "The step, from 1.", whole: \.number),
      .key("payer", "Id of the partner, or \"in common\": grant, secretariat and all that is run together.") {
        $0.payer.partner ?? "in common"
      },
      Column("name", .string, "The payer in words.") { .text($0.payer.name) },
      Column("change", .number, unit: "pounds", "Paid over the run beyond the step before.") {
        .number($0.payer.change.mean)
      },
      Column("change_low", .number, unit: "pounds", "Lower end of its 95% interval.") {
        .number($0.payer.change.interval()?.lowerBound)
      },
      Column("change_high", .number, unit: "pounds", "Upper end of it.") {
        .number($0.payer.change.interval()?.upperBound)
      },
      Column("together", .number, unit: "pounds", "Paid beyond the design as it is.") {
        .number($0.together.change.mean)
      },
    ])
}
