import Analyses
import Experiments
import PartnershipModel
import Statistics

/// What a stress at one severity does to one outcome.
public struct StressRow: Sendable {
  public let stress: Stress
  public let grade: StressEffects.Grade
  public let column: OutcomeColumn
  public let asDesigned: PairedMoments

  var change: PairedMoments { grade.change(column) }
  var interval: ClosedRange<Double>? { column.definition.interval(ofChange: change) }

  public static func rows(_ findings: StressFindings) -> [StressRow] {
    findings.effects.flatMap { effect in
      effect.grades.flatMap { grade in
        FailureRule.columns.map { column in
          StressRow(
            stress: effect.stress, grade: grade, column: column, asDesigned: findings.asDesigned(column))
        }
      }
    }
  }
}

extension Table<StressRow> {
  /// `stress.csv`.
  public static let stress = Table(
    name: "stress", title: "What each stress does to each outcome, by severity, in the same replications",
    columns: [
      .key("stress", "Key of the stress.") { $0.stress.key },
      Column(
        "severity", .number, unit: "share", "0 as designed … 1 as bad as the stress gets.", isKey: true
      ) { .number($0.grade.severity) },
      .key("outcome", "The outcome.") { $0.column.definition.name },
      Column("amount", .number, "The severity in the stress's own unit.") {
        .number($0.stress.amount(at: $0.grade.severity))
      },
      Column("amount_unit", .string, "What the amount is.") { .text($0.stress.unit) },
      Column("unit", .string, "Unit of the outcome.") { .text($0.column.definition.unit.rawValue) },
      .statistic("as_designed", "Mean with nothing gone wrong.") { $0.asDesigned.mean },
      .statistic("stressed", "Mean under the stress.") { $0.asDesigned.mean + $0.change.mean },
      .statistic("change", "Mean of stressed less as designed, replication by replication.") { $0.change.mean },
      .statistic("standard_error", "Monte Carlo standard error of the change, from the means of futures.") {
        $0.change.standardError
      },
      .statistic(
        "low",
        "Lower end of the change's 95% interval (Student's t; of a chance Tango's score interval); empty where no replication changed."
      ) { $0.interval?.lowerBound },
      .statistic("high", "Upper end of it.") { $0.interval?.upperBound },
      Column(
        "chance_of_failure", .number, unit: "share", "Share of replications that fail by the rule under the stress."
      ) { .number($0.grade.failures.mean) },
      Column("chance_low", .number, unit: "share", "Lower end of its 95% interval (Wilson).") {
        .number($0.grade.failures.chanceInterval()?.lowerBound)
      },
      Column("chance_high", .number, unit: "share", "Upper end of it.") {
        .number($0.grade.failures.chanceInterval()?.upperBound)
      },
    ])
}
