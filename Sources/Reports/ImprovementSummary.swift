import Analyses
import Experiments
import PartnershipModel
import Statistics

/// What a search for improvements found, in words and tables for someone who has to decide; 80 columns wide.
public struct ImprovementSummary: Sendable {
  public let findings: ImprovementFindings
  public let title: String

  public init(_ findings: ImprovementFindings, title: String) {
    self.findings = findings
    self.title = title
  }

  /// Rows of a table at most; all are in the files.
  static let mostRows = 8

  /// The answer first, then the ladder, who pays for it, what else was tried, and the lines for the file.
  public var text: String {
    let parts = [heading, answer.wrapped(), ladder, payers?.wrapped(), singles, harms, snippet]
    return parts.compactMap { $0 }.joined(separator: "\n\n") + "\n"
  }

  private var name: String { "\"\(findings.design.name)\"" }
  private var unit: QuantityDefinition.Unit { findings.quantity.definition.unit }
  private var isShare: Bool { unit == .share || unit == .truth }

  private var heading: String {
    "\(title): what would improve \(name)?".wrapped() + "\n"
      + "\(Wording.count(findings.singles.count { $0.tried != nil })) changes tried; \(Wording.count(findings.experiment.replications)) replications of each step, seed \(findings.experiment.seed)"
  }

  /// What to change, what that gains and costs.
  public var answer: String {
    let now = "\(name) \(has(findings.level.mean))"
    let steps = findings.recommended
    guard let last = steps.last else {
      return "\(now). Nothing that was tried is sure to improve it by \(smallest)\(nearly)"
    }
    let count = steps.count == 1 ? "one change" : "\(steps.count) changes together"
    let each = steps.map { "\($0.candidate.change.name) (\(gain($0.added))\(price($0.added)))" }
    return """
      \(now); with \(count) \(level(last.level.mean)): \(each.joined(separator: ", then ")). Gains are estimated again on \
      luck that had no part in the choice\(ends(after: steps.count)).
      """
  }

  /// The step that was next, where it doesn't gain enough.
  private func ends(after count: Int) -> String {
    guard count < findings.steps.count else { return "" }
    let next = findings.steps[count]
    return
      "; the next best, \(next.candidate.change.name), comes to \(gain(next.added)) there, which isn't sure to matter"
  }

  private var nearly: String {
    guard let best = findings.steps.first else { return "." }
    return ": the best, \(best.candidate.change.name), comes to \(gain(best.added)) on fresh luck."
  }

  private var smallest: String {
    findings.smallest > 0 ? difference(findings.smallest).drop { $0 == "+" } + (isShare ? " points" : "") : "anything"
  }

  private func has(_ value: Double) -> String {
    findings.quantity == .outcome(.attainment)
      ? "attains \(level(value)) of the joint aims" : "has \(findings.quantity.definition.name) \(level(value))"
  }

  private func level(_ value: Double) -> String {
    isShare ? Wording.percent(value, decimals: 1) : Wording.quantity(value, unit, precision: 0.001)
  }

  /// `+25.6 points`.
  private func gain(_ effect: ImprovementFindings.Effect) -> String {
    difference(effect.gain.mean) + (isShare ? " points" : "")
  }

  /// ` for £108k`, ` and saves £20k`; empty where chance can't tell it from nothing.
  private func price(_ effect: ImprovementFindings.Effect) -> String {
    guard let interval = effect.costInterval, !interval.contains(0) else { return "" }
    let money = Wording.money(abs(effect.cost.mean))
    return effect.cost.mean > 0 ? " for \(money)" : " and saves \(money)"
  }

  private func difference(_ value: Double) -> String {
    switch unit {
    case .share, .truth: String(Wording.points(value, decimals: 1).dropLast(" pts".count))
    case .pounds: Wording.money(value)
    default: Wording.fixed(value, 2)
    }
  }

  private func row(_ name: String, _ effect: ImprovementFindings.Effect, _ hands: Hands) -> [String] {
    let half = effect.interval.map { ($0.upperBound - $0.lowerBound) / 2 }
    let hasCost = effect.costInterval.map { !$0.contains(0) } ?? true
    return [
      name, difference(effect.gain.mean), half.map { String(difference($0).drop { $0 == "+" }) } ?? "-",
      hasCost ? Wording.money(effect.cost.mean) : "-", hands.word,
    ]
  }

  private func table(_ name: String) -> TextTable {
    var table = TextTable(header: [name, "gains", "±", "costs", "whose"])
    table.nameWidth = 44
    return table
  }

  private var ladder: String? {
    guard !findings.steps.isEmpty else { return nil }
    var table = table("Put together, step by step")
    for (place, step) in findings.steps.enumerated() {
      let mark = step.isRecommended ? "" : " ?"
      table.rows.append(
        row("\(place + 1) \(step.candidate.change.name.cut(at: 40))\(mark)", step.added, step.candidate.hands))
    }
    if findings.steps.count > 1, let last = findings.steps.last {
      table.rows.append(Array(row("all together", last.together, .board).dropLast()) + [""])
    }
    let legend = """
      Each on top of those above it, on the same luck\(isShare ? "; in points" : ""). ±: 95% jointly. costs: in full, over \
      the run, by all who pay. whose: who has to decide it.\(findings.steps.allSatisfy(\.isRecommended) ? "" : " ?: isn't sure to gain \(smallest).")
      """
    return table.text + "\n" + legend.wrapped()
  }

  /// Who pays for all that is recommended.
  private var payers: String? {
    guard let last = findings.recommended.last else { return nil }
    let certain = last.together.payers.filter {
      !($0.change.interval()?.contains(0) ?? true) && abs($0.change.mean) >= 0.5
    }
    guard !certain.isEmpty else { return "Nobody pays more than before." }
    func listed(_ payers: [ImprovementFindings.Payer]) -> String {
      let sorted = payers.sorted { abs($0.change.mean) > abs($1.change.mean) }
      let rest = sorted.dropFirst(4).reduce(0) { $0 + abs($1.change.mean) }
      return sorted.prefix(4).map { "\($0.name) \(Wording.money(abs($0.change.mean)))" }.joined(separator: ", ")
        + (sorted.count > 4 ? ", others \(Wording.money(rest))" : "")
    }
    let more = certain.filter { $0.change.mean > 0 }
    let less = certain.filter { $0.change.mean < 0 }
    return [
      more.isEmpty ? nil : "Who pays more: \(listed(more)).", less.isEmpty ? nil : "Who pays less: \(listed(less)).",
    ].compactMap(\.self).joined(separator: " ")
  }

  private var singles: String? {
    let helpful = findings.helpful
    guard !helpful.isEmpty else { return nil }
    var table = table("One change alone")
    for single in helpful.prefix(Self.mostRows) {
      guard let effect = single.effect else { continue }
      table.rows.append(row(single.candidate.change.name, effect, single.candidate.hands))
    }
    return table.text
  }

  private var harms: String? {
    let harmful = findings.harmful
    guard !harmful.isEmpty else { return nil }
    var table = table("What does harm")
    for single in harmful.prefix(ImprovementFindings.worst) {
      guard let effect = single.effect else { continue }
      table.rows.append(row(single.candidate.change.name, effect, single.candidate.hands))
    }
    return table.text
  }

  /// What to copy into the file.
  private var snippet: String? {
    guard let last = findings.recommended.last else { return nil }
    let lines = DesignChange.lines(last.settings).map { "    \($0)" }
    return
      "To compare it, copy this into the file (under alternatives, where it has some):\n\nalternatives:\n  improved:\n"
      + (findings.isMainDesign ? "" : "    like: \(findings.design.name)\n") + lines.joined(separator: "\n")
  }
}
