import Analyses
import PartnershipModel
import Statistics

/// What a calibration found, in words and tables; 80 columns wide.
public struct CalibrationSummary: Sendable {
  public let findings: CalibrationFindings

  public init(_ findings: CalibrationFindings) { self.findings = findings }

  public var text: String {
    ([answer.wrapped(), targets] + [narrowed, together].compactMap(\.self)).joined(separator: "\n\n") + "\n"
  }

  /// How well the accepted sets agree with what was measured.
  public var answer: String {
    let fits = findings.fits
    let kept = fits.count - findings.missed.count
    let result = findings.result
    let missed =
      findings.missed.isEmpty
      ? "None is missed."
      : "Missed: "
        + findings.missed.map { "\($0.target.name) (\(Wording.fixed($0.deviation, 1)))" }
        .joined(separator: "; ") + "."
    let end =
      result.tolerance <= findings.goal
      ? "With the luck that they were accepted with, all sets come within \(Wording.fixed(findings.goal, 2)) tolerances of what was measured (root mean square)."
      : "With the luck that they were accepted with, sets come within \(Wording.fixed(result.tolerance, 2)) tolerances of what was measured (root mean square); nearer ones were not found, though \(Wording.fixed(findings.goal, 2)) was the goal."
    return
      "\(result.population.count) parameter sets on average agree with \(kept) of \(fits.count) targets to within a tolerance. \(missed) \(end) \(Wording.count(result.evaluations)) sets were tried; of an assumption the accepted ones have \(Wording.percent(findings.distinct)) as many values as they are."
  }

  private var targets: String {
    var table = TextTable(header: ["target", "measured", "+/-", "before", "after", "away"])
    for fit in findings.fits {
      table.rows.append([
        fit.target.name, Wording.fixed(fit.target.value, 2), Wording.fixed(fit.target.tolerance, 2),
        Wording.fixed(fit.before.mean, 2), Wording.fixed(fit.after.mean, 2),
        Wording.fixed(fit.deviation, 1) + (fit.isMissed ? " !" : "  "),
      ])
    }
    return table.text
  }

  private var narrowed: String? {
    let found = findings.ensemble.summaries.sorted {
      ($0.contraction + abs($0.shift), $1.parameter.rawValue) > ($1.contraction + abs($1.shift), $0.parameter.rawValue)
    }.prefix(12)
    guard !found.isEmpty else { return nil }
    var table = TextTable(header: ["assumptions that moved most", "default", "median", "90% from", "to", "narrower"])
    for summary in found {
      table.rows.append([
        summary.parameter.definition.name, figure(summary.parameter.definition.defaultValue), figure(summary.median),
        figure(summary.low), figure(summary.high), Wording.percent(max(0, summary.contraction)),
      ])
    }
    return table.text
  }

  private var together: String? {
    let found = findings.ensemble.correlations(atLeast: CalibrationFindings.notableCorrelation).prefix(6)
    guard !found.isEmpty else { return nil }
    return
      (["Assumptions that go together:"]
      + found.map {
        "  \(Wording.fixed($0.correlation, 2))  \($0.first.definition.name), \($0.second.definition.name)"
      }).joined(separator: "\n")
  }
}

/// A constant in three figures.
func figure(_ value: Double) -> String {
  Wording.fixed(value, abs(value) < 0.1 ? 3 : abs(value) < 10 ? 2 : 0)
}
