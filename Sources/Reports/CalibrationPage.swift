import Analyses
import PartnershipModel
import Statistics

/// The page of the documentation on the parameter sets that are shipped, and the source file that holds them.
public enum CalibrationPage {
  public static func text(_ findings: CalibrationFindings, command: String) -> String {
    let lines =
      introduction + [
        "", "### What was measured", "", CalibrationSummary(findings).answer, "", "Made by `\(command)`.", "",
      ] + targets(findings) + [""] + posterior(findings.ensemble)
    return lines.joined(separator: "\n") + "\n"
  }

  private static let introduction = [
    "# Calibration", "",
    "Which values of the model's assumptions give what was measured, and which targets are missed.", "",
    "## Overview", "",
    "Made by `make ensemble`; don't edit. Most constants of the model are assumptions: a range that its authors find plausible.",
    "Calibration asks which values within these ranges, taken together, give what was measured of partnerships and of people who",
    "give to a common good. The answer isn't one set of values but several hundred, which the model draws its futures from: so",
    "every result carries what isn't known about the constants, and what is known about them *together*.", "",
    "The method is approximate Bayesian computation by a population that is moved towards what was measured (Lenormand et al.",
    "2013, doi:10.1007/s00180-013-0428-3, for the schedule; Drovandi & Pettitt 2011, doi:10.1111/j.1541-0420.2010.01410.x, for",
    "the moves; `PopulationCalibration` in Statistics). How far a set is away is the root mean square of its targets' deviations,",
    "each in the target's tolerance. Patterns that have to emerge are never targets: a test keeps the two lists apart.",
    "",
    "*Before* and *after* are means over sets drawn from the ranges, and over the accepted ones (with luck that had no part in",
    "accepting them); *away* is in tolerances.",
  ]

  static func targets(_ findings: CalibrationFindings) -> [String] {
    [
      "| target | pattern | measured | tolerance | before | after | away | source |",
      "|---|---|---:|---:|---:|---:|---:|---|",
    ]
      + findings.fits.map { fit in
        row([
          fit.target.name, fit.target.pattern, Wording.fixed(fit.target.value, 2),
          Wording.fixed(fit.target.tolerance, 2), spread(fit.before), spread(fit.after),
          Wording.fixed(fit.deviation, 1) + (fit.isMissed ? " (missed)" : ""), fit.target.source,
        ])
      }
  }

  /// What the sets say of each assumption, and which go together.
  public static func posterior(_ ensemble: ParameterEnsemble) -> [String] {
    let correlations = ensemble.correlations(atLeast: CalibrationFindings.notableCorrelation)
    return [
      "### What the sets say of each assumption", "",
      "Median and 90% interval over \(ensemble.sets.count) sets; *shift* is in standard deviations beforehand, *narrower* is how",
      "much less variance is left.",
      "", "| constant | default | range | median | 90% interval | shift | narrower |",
      "|---|---:|---|---:|---|---:|---:|",
    ]
      + ensemble.summaries.map { summary in
        let definition = summary.parameter.definition
        return row([
          "`\(summary.parameter)`", figure(definition.defaultValue),
          "\(figure(definition.range.lowerBound)) to \(figure(definition.range.upperBound))", figure(summary.median),
          "\(figure(summary.low)) to \(figure(summary.high))", Wording.fixed(summary.shift, 2),
          Wording.percent(summary.contraction),
        ])
      } + [
        "", "### Assumptions that go together", "",
        correlations.isEmpty
          ? "No two correlate by \(CalibrationFindings.notableCorrelation) or more."
          : "Correlations of \(CalibrationFindings.notableCorrelation) or more, strongest first.", "",
      ]
      + (correlations.isEmpty
        ? []
        : ["| constant | constant | correlation |", "|---|---|---:|"]
          + correlations.map { row(["`\($0.first)`", "`\($0.second)`", Wording.fixed($0.correlation, 2)]) })
  }

  /// The sets as a source file of the model.
  public static func source(_ ensemble: ParameterEnsemble) -> String {
    let names = ensemble.names.joined(separator: " ").wrapped(at: 110).split(separator: "\n").map { "      \($0)" }
    let quotes = "\"\"\""
    return """
      // Made by `make ensemble`; don't edit.
      // swift-format-ignore-file

      extension ParameterEnsemble {
        /// The parameter sets that futures are drawn from unless a scenario says otherwise.
        public static let shipped = ParameterEnsemble(
          names: \(quotes)
      \(names.joined(separator: "\n"))
            \(quotes),
          digits: #\(quotes)
      \(ensemble.digits.map { "      \($0)" }.joined(separator: "\n"))
            \(quotes)#)
      }

      """
  }

  private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private static func spread(_ moments: Moments) -> String {
    "\(Wording.fixed(moments.mean, 2)) ± \(Wording.fixed(moments.variance.squareRoot(), 2))"
  }
}
