import Experiments
import PartnershipModel

extension Reading {
  /// The number that a name, a moment and a partner stand for; nil, and a fault, where there is none.
  mutating func observed(
    _ name: String, at tree: Tree, moment: Tree?, whose: Tree?, in partnership: Partnership
  ) -> Observed? {
    if let whose { return observed(name, at: tree, of: whose, in: partnership) }
    let measures = Measure.allCases.map(\.definition.name)
    func unknown(_ names: [String], _ what: String) -> Observed? {
      report(
        tree, "isn't \(what)", allowed: names.joined(separator: ", "), nearest: nearest(to: name, among: names))
      return nil
    }
    if let moment, let text = moment.text, text != "end" {
      guard let measure = Measure.allCases.first(where: { $0.definition.name == name }) else {
        return unknown(measures, "something that is known of every month")
      }
      if text == "mean" { return .mean(measure) }
      if text == "start" { return .measure(measure, month: 0) }
      guard let values = try? Amount.month.values(text, atMost: 1) else {
        report(moment, "isn't a time", allowed: "end, start, mean or month 1 to \(partnership.horizon)")
        return nil
      }
      guard Int(values[0]) <= partnership.horizon else {
        report(moment, "is after the end of the run", allowed: "months 1 to \(partnership.horizon)")
        return nil
      }
      return .measure(measure, month: Int(values[0]))
    }
    if name == Observed.netValueName { return .netValue }
    if let outcome = Outcome.allCases.first(where: { $0.definition.name == name }) { return .outcome(outcome) }
    if let measure = Measure.allCases.first(where: { $0.definition.name == name }) {
      return .measure(measure, month: partnership.horizon)
    }
    return unknown(Outcome.allCases.map(\.definition.name) + measures + [Observed.netValueName], "an outcome")
  }

  private mutating func observed(
    _ name: String, at tree: Tree, of whose: Tree, in partnership: Partnership
  ) -> Observed? {
    guard let measure = PartnerMeasure.allCases.first(where: { $0.definition.name == name }) else {
      let names = PartnerMeasure.allCases.map(\.definition.name)
      report(
        tree, "isn't something that is known of every partner", allowed: names.joined(separator: ", "),
        nearest: nearest(to: name, among: names))
      return nil
    }
    let id = whose.text ?? ""
    if partnership.partners.contains(where: { $0.id == id }) { return .partner(measure, id: id) }
    if let summary = Observed.Summary(rawValue: id) { return .partners(measure, summary) }
    let words = Observed.Summary.allCases.map(\.rawValue)
    let ids = partnership.partners.prefix(12).map(\.id)
    report(
      whose, "is neither a partner nor a way to put partners together", allowed: (words + ids).joined(separator: ", "),
      nearest: nearest(to: id, among: words + ids))
    return nil
  }
}
