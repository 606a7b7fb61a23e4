import Analyses
import PartnershipModel
import Results
import Statistics

/// What would improve the first design most, in the words of a comparison: told only after it has been tried.
extension ComparisonSummary {
  var improvement: String? {
    guard let found = findings.improvement else { return nil }
    let count = found.singles.count { $0.tried != nil }
    guard let step = found.recommended.first else {
      return "Of \(count) changes of \"\(found.design.name)\" that were tried, none is sure to gain enough to matter."
    }
    let isShare = found.quantity.definition.unit == .share || found.quantity.definition.unit == .truth
    let gain = difference(step.added.gain.mean, found.quantity, isShort: true) + (isShare ? " points" : "")
    let price = step.added.costInterval.map { !$0.contains(0) } ?? false
    let money = Wording.money(abs(step.added.cost.mean))
    let cost = !price ? "" : step.added.cost.mean > 0 ? " for \(money)" : " and saves \(money)"
    return """
      Of \(count) changes that were tried, this gains most: \(step.candidate.change.name) (\(gain)\(cost); in the hands of \
      \(step.candidate.hands.rawValue)). "\(commandWord("improve"))" has the ladder.
      """
  }
}
