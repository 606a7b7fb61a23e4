import Analyses
import Results

/// How far what the model says is as large as what was published, in words and a table.
public struct SizeSummary {
  private let findings: SizeFindings

  public init(_ findings: SizeFindings) { self.findings = findings }

  public var text: String { [answer, table, legend].joined(separator: "\n\n") + "\n\n" }

  /// `N of M inside, weight 3: n of m, held out: n of m`.
  public var lastLine: String {
    func words(_ count: (inside: Int, all: Int)) -> String { "\(count.inside) of \(count.all)" }
    let heaviest = words(findings.count { $0.weight == 3 })
    return
      "\(words(findings.count())) inside, weight 3: \(heaviest), held out: \(words(findings.count(where: \.isHeldOut)))"
  }

  private var answer: String {
    let (all, heavy, held) = (
      findings.count(), findings.count { $0.weight == 3 }, findings.count(where: \.isHeldOut)
    )
    return """
      Of \(all.all) things whose size is known of partnerships, the model has \(all.inside) as large as they are: \
      \(heavy.inside) of the \(heavy.all) that weigh most, and \(held.inside) of the \(held.all) that constants are never \
      fitted to.
      """.wrapped()
  }

  private var table: String {
    var table = TextTable(header: ["", "target", "from", "to", "model", "±", "", "w", ""])
    table.nameWidth = 34
    for row in findings.rows {
      if row.parts.count > 1 {
        table.rows.append(["\(row.size.number) \(row.size.title)"] + Array(repeating: "", count: 8))
      }
      for finding in row.parts {
        let part = finding.part
        let words = row.parts.count > 1 ? "  \(part.words)" : "\(part.key) \(row.size.title)"
        table.rows.append([
          words, figure(part.target), part.isOneSided.below ? "" : figure(part.range.lowerBound),
          part.isOneSided.above ? "" : figure(part.range.upperBound), figure(finding.value),
          figure(finding.error) + (finding.isPrecise ? "" : "!"), finding.isInside ? "inside" : "OUTSIDE",
          "\(row.size.weight)", row.size.isHeldOut ? "held" : part.isFromLaboratory ? "half" : "",
        ])
      }
    }
    return table.text
  }

  private func figure(_ value: Double) -> String { Wording.fixed(value, abs(value) >= 9.995 ? 1 : 3) }

  private var legend: String {
    """
    A row is inside where all its statistics are. model: mean over \(findings.sets) parameter sets; ±: its standard error, \
    with ! where that is more than a third of the tolerance (then ask for more \(optionWord("replications"))). w: weight. held: held out, \
    constants are never fitted to it. half: target and range are half of an effect from hours in a laboratory. sizes.csv has sources, \
    size_sets.csv each parameter set.
    """.wrapped()
  }
}
