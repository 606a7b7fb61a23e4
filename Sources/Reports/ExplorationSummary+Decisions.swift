import Analyses
import Experiments
import PartnershipModel
import Statistics

/// Where the design fails, and what is worth finding out, in words.
extension ExplorationSummary {
  /// `"As it was" fails when …`, for the answer.
  var failing: String? {
    guard let found = findings.conditions else { return nil }
    let conditions = found.conditions(of: found.region.box)
    guard !conditions.isEmpty else {
      return "No condition tells where it fails: \(rule(found)) in \(Wording.percent(found.chance)) of lives."
    }
    return """
      It fails (\(rule(found))) when \(listed(conditions)): then in \(Wording.percent(found.region.densityAgain.value)) of \
      lives, against \(Wording.percent(found.chance)) over all.
      """
  }

  private func rule(_ found: FailureConditions) -> String {
    let definition = found.rule.column.definition
    let limit = Wording.quantity(found.threshold, definition.unit, precision: 0.001)
    return "\(definition.name) \(found.rule.failsBelow ? "under" : "over") \(limit)"
  }

  var failures: String? {
    guard let found = findings.conditions, !found.region.box.restrictions.isEmpty else { return nil }
    var table = TextTable(header: ["Where it fails", "limit", "by chance", "again in"])
    for restriction in found.region.box.restrictions {
      let input = found.inputs[restriction.input]
      let chances = [restriction.lowerQuasiP, restriction.upperQuasiP, restriction.categoriesQuasiP].compactMap(\.self)
      let condition = found.conditions(of: found.region.box)[
        found.region.box.restrictions.firstIndex(of: restriction) ?? 0]
      table.rows.append([
        input.label, String(condition.dropFirst(input.label.count + 4).prefix(26)),
        chances.max().map { $0 < 0.001 ? "<0.1%" : Wording.percent($0, decimals: 1) } ?? "-",
        Wording.percent(found.region.reproducibility.byCoverage[restriction.input]),
      ])
    }
    let box = found.region.box
    let legend = """
      Failure: \(rule(found)). The region holds \(Wording.percent(box.mass)) of all rows and \
      \(Wording.percent(box.coverage)) of the failures; \(Wording.percent(box.density)) of what lies in it fails, \
      \(Wording.percent(found.region.densityAgain.value)) in rows that it wasn't found in. by chance: that the limit only seems to matter. \
      again in: halves of the rows that restrict the input too. The way there is in peeling.csv.
      """
    return table.text + "\n" + legend.wrapped() + (questions(found).map { "\n" + $0.wrapped() } ?? "")
  }

  /// The leaf of the tree that fails most often.
  private func questions(_ found: FailureConditions) -> String? {
    guard let worst = found.tree.leaves.first, found.tree.leaves.count > 1 else { return nil }
    let conditions = found.conditions(of: worst.box)
    return "A tree of questions comes to: \(listed(conditions)); there \(Wording.percent(worst.mean)) fail (tree.csv)."
  }

  var information: String? {
    guard let found = findings.worth else { return nil }
    let isMoney = found.quantity.definition.unit == .pounds
    func written(_ value: Double) -> String {
      isMoney ? Wording.money(value) : Wording.points(value, decimals: 2)
    }
    func row(_ name: String, _ worth: Estimate) -> [String] {
      [
        PlanInput.label(for: name), written(worth.value),
        worth.interval.map { "\(written($0.lowerBound)) to \(written($0.upperBound))" } ?? "-",
      ]
    }
    var table = TextTable(header: ["Worth finding out", "worth", "95%"])
    let worthwhile = found.worthwhile
    let items = worthwhile.filter { $0.inputs == 1 }.prefix(5) + worthwhile.filter { $0.inputs > 1 }
    table.rows = items.map { row($0.name, $0.worth) } + [row("everything", found.everything)]
    let legend = """
      What choosing among \(found.designs.count) designs would gain if it were known beforehand, in \
      \(isMoney ? "pounds of net value" : "attainment, since the scenario states no value of it"), over \
      \(Wording.count(found.futures)) futures\(items.isEmpty ? "; nothing that could be found out is surely worth anything" : ""). As things are known now, "\(found.designs[found.best])" is best. The \
      groups are of the \(WorthFindingOut.mostInGroup) things in them that are worth most by themselves.
      """
    return table.text + "\n" + legend.wrapped()
  }
}
