import Analyses
import Experiments
import Statistics

/// How a design scores by a metric of robustness.
public struct RobustnessRow: Sendable {
  let design: String
  let outcome: String
  let score: Robustness.Score

  public static func rows(_ findings: ComparisonFindings) -> [RobustnessRow] {
    findings.robustness.scores.map {
      RobustnessRow(
        design: findings.designs.names[$0.design], outcome: findings.quantities[0].definition.name, score: $0)
    }
  }
}

extension Table<RobustnessRow> {
  /// `robustness.csv`.
  public static let robustness = Table(
    name: "robustness", title: "How each design stands up to the futures",
    columns: [
      .key(
        "metric",
        "The metric (McPhail et al. 2018): "
          + RobustnessMetric.allCases.map { "\($0.name): \($0.meaning)" }.joined(separator: " "),
        text: \.score.metric.name),
      .key("design", "Name of the design.", text: \.design),
      Column("outcome", .string, "What is judged over the futures; of one that is better low, the negative.") {
        .text($0.outcome)
      },
      Column("better", .string, "Whether a higher or a lower value is better.") {
        .text($0.score.metric.isBetterHigh ? "higher" : "lower")
      },
      .statistic("value", "The design's value of the metric.") { $0.score.value },
      .statistic(
        "low",
        "Lower end of its 95% interval (bootstrap over futures). Of a metric that hangs on one extreme future, only what bounds it: the worst future there is can't be better than the worst that was run, but may be far worse."
      ) { $0.score.low },
      .statistic("high", "Upper end of its 95% interval.") { $0.score.high },
      Column("is_best", .integer, unit: "0 or 1", "Whether no design has a better value.") {
        .whole($0.score.isBest ? 1 : 0)
      },
    ])
}
