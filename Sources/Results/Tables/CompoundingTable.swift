import Analyses
import Experiments
import Statistics

/// Two stresses at once.
public struct CompoundingRow: Sendable {
  let pair: Compounding.Pair
  let outcome: String

  public static func rows(_ findings: StressFindings) -> [CompoundingRow] {
    (findings.compounding?.pairs ?? []).map {
      CompoundingRow(pair: $0, outcome: findings.rule.rule.column.definition.name)
    }
  }
}

extension Table<CompoundingRow> {
  /// `compounding.csv`.
  public static let compounding = Table(
    name: "compounding", title: "Pairs of stresses at half of the worst, in the same replications",
    columns: [
      .key("first", "Key of a stress: of its family the one that does most harm.") { $0.pair.first.key },
      .key("second", "Key of the other.") { $0.pair.second.key },
      Column("first_name", .string, "The first in few words.") { .text($0.pair.first.name) },
      Column("second_name", .string, "The other.") { .text($0.pair.second.name) },
      Column("severity", .number, unit: "share", "Of both, 0 as designed … 1 as bad as it gets.") { _ in
        .number(Compounding.severity)
      },
      Column("outcome", .string, "Harm is counted by this outcome, in its unit: how much nearer to failure.") {
        .text($0.outcome)
      },
      .statistic("harm_first", "Mean harm of the first alone.") { $0.pair.harmOfFirst },
      .statistic("harm_second", "Mean harm of the second alone.") { $0.pair.harmOfSecond },
      .statistic("harm_both", "Mean harm of both at once.") { $0.pair.harmOfBoth },
      .statistic("excess", "Harm of both less the sum of each; above 0 they compound.") { $0.pair.excess.mean },
      .statistic("low", "Lower end of its interval: 95% jointly over all pairs (Šidák, Student's t).") {
        $0.pair.interval?.lowerBound
      },
      .statistic("high", "Upper end of it.") { $0.pair.interval?.upperBound },
      Column(
        "verdict", .string,
        "By the interval: " + Compounding.Verdict.allCases.map(\.rawValue).joined(separator: ", ") + "."
      ) { .text($0.pair.verdict.rawValue) },
    ])
}
