import Analyses
import Experiments

/// A claim of a pattern and what became of it.
public struct PatternRow: Sendable {
  let pattern: Pattern
  let passes: Bool
  let claim: Int
  let verdict: ClaimVerdict

  static func rows(_ findings: PatternFindings) -> [PatternRow] {
    findings.verdicts.flatMap { verdict in
      verdict.claims.enumerated().map {
        PatternRow(pattern: verdict.pattern, passes: verdict.passes, claim: $0 + 1, verdict: $1)
      }
    }
  }
}

/// A claim of a pattern at one point of the hypercube.
public struct PatternPointRow: Sendable {
  let row: PatternRow
  let point: Int
  let found: ClaimAtPoint

  static func rows(_ findings: PatternFindings) -> [PatternPointRow] {
    PatternRow.rows(findings).flatMap { row in
      row.verdict.points.enumerated().map { PatternPointRow(row: row, point: $0, found: $1) }
    }
  }
}

extension Table<PatternRow> {
  /// `patterns.csv`.
  public static let patterns = Table(
    name: "patterns", title: "Every claim of every pattern, and whether the model shows it",
    columns: [
      .key("pattern", "Key of the pattern.", text: \.pattern.id),
      .key("claim", "Number of the claim within the pattern, from 1; all have to hold.", whole: \.claim),
      Column("title", .string, "The pattern in a sentence.") { .text($0.pattern.title) },
      Column("expected", .string, "What the claim says.") { .text($0.verdict.claim.words) },
      Column("pattern_passed", .string, "Whether all claims of the pattern hold: yes or no.") {
        .text($0.passes ? "yes" : "no")
      },
      Column("holds", .string, "Whether this claim holds: yes or no.") { .text($0.verdict.holds ? "yes" : "no") },
      Column(
        "kind", .string,
        "order: size is a standardised difference. points: size is a difference of shares. level: size is the value itself."
      ) {
        .text(!$0.verdict.claim.isAboutOrder ? "level" : $0.verdict.claim.isInPoints ? "points" : "order")
      },
      .statistic("least", "What an order has to come to in that measure; of no difference, what it has to stay within.")
      {
        switch $0.verdict.claim.kind {
        case .above(let least): least
        case .notBelow(let within), .null(let within): within
        case .level, .chance, .variation, .humps: nil
        }
      },
      .statistic("size", "Mean over the points of the hypercube, of the standardised effect or the value.") {
        $0.verdict.size
      },
      .statistic("size_low", "Lower end of its 95% interval over the points.") { $0.verdict.interval.lowerBound },
      .statistic("size_high", "Upper end of its 95% interval over the points.") { $0.verdict.interval.upperBound },
      Column("share_of_points", .number, unit: "share", "Share of the points at which it is as claimed.") {
        .number($0.verdict.share)
      },
      Column("strength", .string, "How well the pattern is founded: strong, medium or weak.") {
        .text($0.pattern.strength.rawValue)
      },
      Column("use", .string, "What it was to the makers of the model: input, calibrated or emergent.") {
        .text($0.pattern.use.rawValue)
      },
      Column("source", .string, "Where the pattern is known from.") { .text($0.pattern.source) },
      Column("known_to_fail_because", .string, "Why the model is known not to show it; empty where it should.") {
        .text($0.pattern.knownToFail)
      },
    ])
}

extension Table<PatternPointRow> {
  /// `pattern_points.csv`.
  public static let patternPoints = Table(
    name: "pattern_points", title: "Every claim at every point of the hypercube of nuisance parameters",
    columns: [
      .key("pattern", "Key of the pattern.", text: \.row.pattern.id),
      .key("claim", "Number of the claim within the pattern, from 1.", whole: \.row.claim),
      .key("point", "Number of the point, from 0.", whole: \.point),
      .statistic("value", "Mean of the difference, or the level itself, in the outcome's unit.") { $0.found.value },
      .statistic("low", "Lower end of its 95% interval over the replications.") { $0.found.interval.lowerBound },
      .statistic("high", "Upper end of its 95% interval over the replications.") { $0.found.interval.upperBound },
      .statistic(
        "effect",
        "Standardised effect: the mean over the standard deviation between replications; of a claim in points the mean."
      ) {
        $0.found.effect
      },
      Column("as_claimed", .string, "Whether it is here as claimed: yes or no.") {
        .text($0.found.isAsClaimed ? "yes" : "no")
      },
    ])
}

/// The tables that a trial of patterns writes.
public enum PatternFiles {
  public static func files(_ findings: PatternFindings) -> [(name: String, bytes: [UInt8])] {
    [
      ComparisonFiles.file(.patterns, PatternRow.rows(findings)),
      ComparisonFiles.file(.patternPoints, PatternPointRow.rows(findings)),
    ]
  }

  public static var schemas: [TableSchema] {
    [Table<PatternRow>.patterns.schema, Table<PatternPointRow>.patternPoints.schema]
  }
}
