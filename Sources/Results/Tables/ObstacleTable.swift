import Analyses
import Experiments
import PartnershipModel
import Statistics

/// What an obstacle of Box 1 costs the first design.
public struct ObstacleRow: Sendable {
  let place: Int
  let loss: ObstacleLosses.Loss

  public static func rows(_ findings: ComparisonFindings) -> [ObstacleRow] {
    (findings.obstacles?.losses ?? []).enumerated().map { ObstacleRow(place: $0 + 1, loss: $1) }
  }
}

extension Table<ObstacleRow> {
  /// `obstacles.csv`.
  public static let obstacles = Table(
    name: "obstacles", title: "What each obstacle of Box 1 costs the first design, on the same replications",
    columns: [
      .key("number", "Place in Box 1, from 1.", whole: \.place),
      Column("obstacle", .string, "Key of the obstacle, as in the outcomes.") { .text($0.loss.obstacle.key) },
      Column("name", .string, "The obstacle in words.") { .text($0.loss.obstacle.name) },
      Column("degree", .number, unit: "share", "How strongly it binds: 0 not at all, mean of the months.") {
        .number($0.loss.degree)
      },
      Column("alone", .number, unit: "share", "Attainment gained by removing it alone.") {
        .number($0.loss.alone.mean)
      },
      Column("alone_low", .number, unit: "share", "Lower end of its interval, 95% jointly over the eleven.") {
        .number($0.loss.aloneInterval?.lowerBound)
      },
      Column("alone_high", .number, unit: "share", "Upper end of its interval.") {
        .number($0.loss.aloneInterval?.upperBound)
      },
      Column("share", .number, unit: "share", "Its Shapley share of the attainment that all eleven cost together.") {
        .number($0.loss.share)
      },
      Column("share_low", .number, unit: "share", "Lower end of its interval, 95% jointly over the eleven.") {
        .number($0.loss.shareInterval?.lowerBound)
      },
      Column("share_high", .number, unit: "share", "Upper end of its interval.") {
        .number($0.loss.shareInterval?.upperBound)
      },
      Column("rank", .integer, "Place by share, from 1: what costs most.") { .whole($0.loss.rank) },
      Column("operation", .string, "What its removal sets.") { .text($0.loss.obstacle.operation) },
      Column("lever", .string, "What in the design mends it.") { .text($0.loss.obstacle.lever) },
    ])
}
