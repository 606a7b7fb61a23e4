import Analyses
import Experiments

/// Which patterns the model shows, in words and a table.
public struct PatternSummary {
  private let findings: PatternFindings

  public init(_ findings: PatternFindings) { self.findings = findings }

  public var text: String {
    [answer, table, legend, remarks].filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n\n"
  }

  /// `N of M passed, emergent n of m, strong n of m`.
  public var lastLine: String {
    "\(words(findings.count())) passed, emergent \(words(emergent)), strong \(words(strong))"
  }

  private var emergent: (passed: Int, all: Int) { findings.count(where: PatternFindings.isEmergent) }
  private var strong: (passed: Int, all: Int) { findings.count(where: PatternFindings.isStrong) }
  private func words(_ count: (passed: Int, all: Int)) -> String { "\(count.passed) of \(count.all)" }

  private var answer: String {
    let verdict = findings.isEnough ? "That is enough to go on" : "That is not enough to go on"
    let (all, someEmergent, someStrong) = PatternFindings.needed
    return """
      The model shows \(words(findings.count())) patterns that are known of partnerships: \(words(emergent)) that nothing \
      in it was made to show, and \(words(strong)) that are well founded. \(verdict), which \(Wording.percent(all)), \
      \(Wording.percent(someEmergent)) and \(Wording.percent(someStrong)) of these are.
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
    points; of an event the difference of its chances; of a claim about a level, the level; ±: its 95% interval. points: \
    where it is as claimed, beyond chance and by its least size (an effect of 0.1 or 2 points, unless the pattern says \
    more); an order needs \(Wording.percent(ClaimVerdict.neededShare)) of them. use: a rule of the model says it (input), \
    its constants were chosen with it in view (calibrated), or it has to emerge.
    """.wrapped()
  }

  /// Which claims failed and why; and where a known failure has gone.
  private var remarks: String {
    let sizeless = findings.verdicts.filter { verdict in
      verdict.pattern.leastEffect == nil && verdict.claims.contains { $0.claim.isAboutOrder }
    }.map(\.pattern.id)
    let old =
      sizeless.isEmpty
      ? []
      : [
        """
        Without a least effect, where an order of any size beyond chance counts: \(sizeless.joined(separator: ", ")). \
        Write least effect: 0.1 to ask for one that matters.
        """.wrapped()
      ]
    return (old + failures).joined(separator: "\n\n")
  }

  private var failures: [String] {
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
    }
  }
}
