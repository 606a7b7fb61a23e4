import Analyses
import Statistics

/// A change of resources that came far in the search for a reserve.
public struct ReserveRow: Sendable {
  let place: Int
  let candidate: Reserve.Candidate
  let role: String

  public static func rows(_ findings: StressFindings) -> [ReserveRow] {
    let reserve = findings.reserve
    let answer =
      [(reserve.asDesigned, "as designed")]
      + (reserve.chosen.map { [($0, reserve.verdict == .found ? "found" : "fails least")] } ?? [])
    return (answer + reserve.finalists.map { ($0, "finalist") }).enumerated().map { place, row in
      ReserveRow(place: place + 1, candidate: row.0, role: row.1)
    }
  }
}

extension Table<ReserveRow> {
  /// `reserve.csv`.
  public static let reserve = Table(
    name: "reserve", title: "The cheapest change of resources that brings the chance of failure to the risk asked for",
    columns: [
      .key("number", "Place in the table, from 1.", whole: \.place),
      Column(
        "role", .string,
        "as designed; found, or fails least where nothing does it: both in replications that nothing was chosen by; finalist: in those of the search."
      ) { .text($0.role) },
      Column("change", .string, "What is changed.") { .text($0.candidate.name) },
      Column("chance_of_failure", .number, unit: "share", "Share of replications that fail by the rule.") {
        .number($0.candidate.failures.mean)
      },
      Column("chance_low", .number, unit: "share", "Lower end of its 95% interval (Wilson).") {
        .number($0.candidate.failures.chanceInterval()?.lowerBound)
      },
      Column("chance_high", .number, unit: "share", "Upper end of it.") {
        .number($0.candidate.failures.chanceInterval()?.upperBound)
      },
      Column("cost", .number, unit: "pounds", "Cost in full less that of the design, in the same replications.") {
        .number($0.candidate.cost.mean)
      },
      Column("cost_low", .number, unit: "pounds", "Lower end of its 95% interval.") {
        .number($0.candidate.cost.interval()?.lowerBound)
      },
      Column("cost_high", .number, unit: "pounds", "Upper end of it.") {
        .number($0.candidate.cost.interval()?.upperBound)
      },
      Column("replications", .integer, unit: "count", "How many it was judged in.") {
        .whole($0.candidate.failures.count)
      },
    ])
}
