import Analyses
import Experiments

/// Which patterns the model shows, in words and a table.
public struct PatternSummary {
  private let findings: PatternFindings

  public init(_ findings: PatternFindings) { self.findings = findings }

  public var text: String {
    [answer, table, legend, remarks].filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n\n"
  }

  /// `N of M passed, strong n of m`.
  public var lastLine: String {
    "\(findings.passed) of \(findings.verdicts.count) passed, strong \(findings.strongPassed) of \(findings.strong)"
  }

  private var answer: String {
    let emergent = findings.verdicts.filter { $0.pattern.use == .emergent }
    let verdict = findings.isEnough ? "That is enough to go on" : "That is not enough to go on"
    return """
      The model shows \(findings.passed) of \(findings.verdicts.count) patterns that are known of partnerships, and \
      \(emergent.count(where: \.passes)) of the \(emergent.count) that nothing in it was made to show. \(verdict) \
      (three quarters of all and nine tenths of the strong are).
      """.wrapped()
  }

  private var table: String {
    var table = TextTable(header: ["Pattern", "", "effect", "±", "points", "evidence", "use"])
    for verdict in findings.verdicts {
      let decisive = verdict.decisive
      let half = decisive.interval.upperBound - decisive.size
      let digits = max(abs(decisive.size), half) < 99 ? 2 : 0
      table.rows.append([
        "\(verdict.pattern.id) \(verdict.pattern.title)".cut(at: 28), verdict.passes ? "passed" : "FAILED",
        Wording.fixed(decisive.size, digits), Wording.fixed(half, digits), Wording.percent(decisive.share),
        verdict.pattern.strength.rawValue, verdict.pattern.use.rawValue,
      ])
    }
    return table.text
  }

  private var legend: String {
    """
    Each pattern was tried at \(findings.points) points of a hypercube of everything that it doesn't set, in \
    \(findings.replications) paired replications a condition. The row shows the claim that holds at fewest points; \
    patterns.csv has them all. effect: difference over the standard deviation between replications, mean over the \
    points; of a claim about a level, the level; ±: its 95% interval. points: where it is as claimed beyond chance; \
    an order needs \(Wording.percent(ClaimVerdict.neededShare)) of them. use: a rule of the model says it (input), \
    its constants were chosen with it in view (calibrated), or it has to emerge.
    """.wrapped()
  }

  /// Which claims failed and why; and where a known failure has gone.
  private var remarks: String {
    findings.verdicts.compactMap { verdict -> String? in
      let known = verdict.pattern.knownToFail
      if verdict.passes {
        return known.isEmpty
          ? nil : "\(verdict.pattern.id) passes again, though its file says why it fails: \(known)".wrapped()
      }
      let failed = verdict.claims.filter { !$0.holds }.map { claim in
        "\(claim.claim.words) (\(Wording.fixed(claim.size, 2)), \(Wording.percent(claim.share)) of points)"
      }
      let reason = known.isEmpty ? "Why isn't known." : "Known to fail because \(known)"
      return "\(verdict.pattern.id) fails at: \(failed.joined(separator: "; ")). \(reason)".wrapped()
    }.joined(separator: "\n\n")
  }
}
