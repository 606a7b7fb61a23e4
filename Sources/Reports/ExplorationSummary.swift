import Analyses
import Experiments
import PartnershipModel
import Statistics

/// What an exploration found, in words and tables for someone who has to decide; 80 columns wide.
public struct ExplorationSummary: Sendable {
  public let findings: ExplorationFindings
  public let title: String

  public init(_ findings: ExplorationFindings, title: String) {
    self.findings = findings
    self.title = title
  }

  /// The answer first, then a table for each question.
  public var text: String {
    let parts = [heading, answer.wrapped(), shares, byMonth, screening, cells, given, failures, information, notes]
    return parts.compactMap { $0 }.joined(separator: "\n\n") + "\n"
  }

  private var heading: String {
    return "\(title): what matters to \"\(findings.design)\"".wrapped() + "\n"
      + "\(Wording.count(findings.rows)) rows of inputs, each lived twice, seed \(findings.seed)"
  }

  private var outcome: String { findings.responses.first?.definition.name ?? "" }

  /// What decides most, how much of it is luck, and when the design fails.
  public var answer: String { [drivers, failing].compactMap(\.self).joined(separator: " ") }

  private var drivers: String {
    if let shares = findings.shares { return answer(shares) }
    if let screening = findings.screening { return answer(screening) }
    return findings.givenData.map(answer) ?? ""
  }

  private func answer(_ shares: VarianceShares) -> String {
    let indices = shares.indices[0]
    let luck =
      indices.luck.map {
        " Luck makes \(Wording.percent($0.value)) of the spread, which finding out can't reduce."
      } ?? ""
    guard indices.hasVariance else {
      return "In \(Wording.count(shares.rows)) rows, nothing that was varied moves \(outcome) further than chance may."
        + luck
    }
    let ranked = shares.ranking.filter { shares.inputs[$0].role != .dummy }
    let named = ranked.filter { shares.inputs[$0].role != .rest }
    guard let first = named.first else { return luck }
    let next = named.dropFirst().prefix(2).map {
      "\(shares.inputs[$0].label) (\(Wording.percent(indices.total[$0].value)))"
    }
    var text = """
      What matters most to \(outcome) is \(shares.inputs[first].label), \(shares.inputs[first].kind): it has a hand in \
      \(Wording.percent(indices.total[first].value)) of the variance that isn't luck\(interval(indices.total[first])).
      """
    if !next.isEmpty { text += " Next: " + listed(next) + "." }
    return text + luck
  }

  private func interval(_ estimate: Estimate) -> String {
    estimate.interval.map {
      " (95%: \(Wording.percent($0.lowerBound)) to \(Wording.percent($0.upperBound)))"
    } ?? ""
  }

  private func answer(_ screening: Screening) -> String {
    let ranked = screening.ranking
    guard let first = ranked.first else { return "" }
    let unit = findings.responses[0].definition.unit
    let size = written(screening.effects[0].muStar[first].value, unit)
    let next = ranked.dropFirst().prefix(2).map { screening.inputs[$0].label }
    return """
      What moves \(outcome) most is \(screening.inputs[first].label), \(screening.inputs[first].kind): by \(size) over its \
      whole range, on average. Next: \(listed(next)).
      """
  }

  private func answer(_ given: GivenData) -> String {
    guard let first = given.ranking(.pawn).first ?? given.ranking(.prcc).first else {
      return "Nothing can be said: \(given.faults.joined(separator: " "))"
    }
    let sign =
      given.ranking(.prcc).first { $0.input == first.input }.map {
        $0.estimate.value < 0 ? ": the more of it, the less \(outcome)" : ": the more of it, the more \(outcome)"
      } ?? ""
    let next = given.ranking(first.method).dropFirst().prefix(2).map { PlanInput.label(for: $0.input) }
    return "What goes along with \(outcome) most is \(PlanInput.label(for: first.input))\(sign)."
      + (next.isEmpty ? "" : " Next: \(listed(next)).")
  }

  func written(_ value: Double, _ unit: QuantityDefinition.Unit) -> String {
    unit == .share ? Wording.points(value, decimals: 1) : Wording.quantity(value, unit, precision: 0.001)
  }
}

extension PlanInput {
  /// What kind of thing it is, with an article.
  var kind: String {
    switch role {
    case .lever: "a lever"
    case .unknown: "a number of the scenario that nobody knows"
    case .constant: "a constant of the model that nobody knows"
    case .rest: "all that nobody knows and that wasn't varied by itself"
    case .dummy: "a dummy"
    }
  }

  /// The same in a word.
  var kindInShort: String {
    switch role {
    case .lever: "lever"
    case .unknown: "unknown"
    case .constant: "model"
    case .rest: "group"
    case .dummy: "check"
    }
  }
}
