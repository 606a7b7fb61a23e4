import Analyses
import Experiments
import PartnershipModel
import Results
import Statistics

/// What a stress test found, in words and tables for someone who has to decide; 80 columns wide.
public struct StressSummary: Sendable {
  public let findings: StressFindings
  public let title: String

  public init(_ findings: StressFindings, title: String) {
    self.findings = findings
    self.title = title
  }

  /// Stresses in the table at most; all are in the files.
  static let mostRows = 16
  static let mostPairs = 5

  /// The answer first, then what it rests on.
  public var text: String {
    let parts = [heading, answer.wrapped(), table, pairs, reserve.wrapped()]
    return parts.compactMap { $0 }.joined(separator: "\n\n") + "\n"
  }

  var name: String { "\"\(findings.design.name)\"" }
  var column: OutcomeColumn { findings.rule.rule.column }

  private var heading: String {
    "\(title): \(name) under stress".wrapped() + "\n"
      + "\(Wording.count(findings.experiment.replications)) replications of each stress and severity, seed \(findings.experiment.seed)"
  }

  /// What the design bears, what it doesn't, and what failure means here.
  public var answer: String {
    let level = "as designed it \(has(findings.asDesigned(column).mean)) and fails in "
    let failing = Wording.percent(findings.failures.mean) + " of replications"
    let rule = "It counts as failed where it \(failed)."
    guard !findings.rule.hasNothingToLose else {
      return """
        There is nothing to put under stress: as designed \(name) \(has(findings.asDesigned(column).mean)), which chance alone may \
        have given, so it has nothing to lose. Try a longer horizon, more means, or another rule (\(optionWord("fails"))).
        """
    }
    guard findings.margin.mean >= 0 else {
      return "\(name) fails already as designed: it \(has(findings.asDesigned(column).mean)), on average. \(rule)"
    }
    let single = findings.switching.filter { !$0.stress.isEverything }
    let breaking = single.filter { $0.verdict == .switches }.sorted {
      ($0.severity?.value ?? 1) < ($1.severity?.value ?? 1)
    }
    let held = "\(single.count { $0.verdict == .holds }) of \(single.count) stresses"
    if let near = single.first(where: { $0.verdict == .mayFail }) {
      return """
        \(name) may fail already as designed: it \(has(findings.asDesigned(column).mean)), too near to failure for chance to say; under \
        \(near.stress.name) it \(near.sentence). \(rule)
        """
    }
    let first =
      breaking.isEmpty
      ? "\(name) holds whatever goes wrong by itself: \(held) leave it above failure at any size."
      : "\(name) holds until \(breaking.prefix(3).compactMap(\.limit).joined(separator: ", or until ")). It withstands \(held) at any size."
    return first + together + " \(level.prefix(1).uppercased() + level.dropFirst())\(failing). \(rule)"
  }

  /// What it bears of everything at once, where that was asked for.
  private var together: String {
    guard let all = findings.switching.first(where: \.stress.isEverything), all.verdict == .switches,
      let amount = all.amount
    else { return "" }
    return " With everything at once it holds up to \(all.stress.text(ofAmount: amount.value)) of the worst of each."
  }

  /// `gains 51.5 points over no partnership`, `has cost £2.1m`.
  private func has(_ value: Double) -> String {
    switch column {
    case .outcome(.attainment): "attains \(written(value)) of the joint aims"
    case .comparison(.gainOverNone): "gains \(points(value)) over no partnership in the same world"
    default: "has \(column.definition.name) \(written(value))"
    }
  }

  /// What failing is, in words.
  var failed: String {
    let less = findings.rule.rule.failsBelow ? "less" : "more"
    let limit =
      switch column {
      case .outcome(.attainment): "attains \(less) than \(written(findings.rule.threshold)) of the joint aims"
      case .comparison(.gainOverNone): "gains \(less) than \(points(findings.rule.threshold)) over no partnership"
      default: "has \(column.definition.name) \(less == "less" ? "below" : "above") \(written(findings.rule.threshold))"
      }
    guard case .ofDesigned(let share) = findings.rule.rule.limit else { return limit }
    let part = share == 0.5 ? "half" : Wording.percent(share)
    return limit + ", \(part) of as designed (\(optionWord("fails")) says otherwise)"
  }

  private var isShare: Bool { column.definition.unit == .share || column.definition.unit == .truth }

  func written(_ value: Double) -> String {
    isShare ? Wording.percent(value, decimals: 1) : Wording.quantity(value, column.definition.unit, precision: 0.001)
  }

  private func points(_ value: Double) -> String { "\(Wording.fixed(value * 100, 1)) points" }

  /// A change of the rule's outcome; of shares in points.
  func change(_ value: Double) -> String {
    isShare
      ? String(Wording.points(value, decimals: 1).dropLast(" pts".count))
      : column.definition.unit == .pounds ? Wording.money(value) : Wording.fixed(value, 1)
  }
}
