import Analyses
import Experiments
import Statistics

/// Stresses by harm, what compounds, and the reserve.
extension StressSummary {
  /// One row a stress, the most harmful first.
  var table: String {
    var table = TextTable(header: ["What goes wrong", "half", "worst", "±", "attained", "fails beyond"])
    let attained = findings.asDesigned(.outcome(.attainment)).mean
    for place in findings.ranked.prefix(Self.mostRows) {
      let (effect, value) = (findings.effects[place], findings.switching[place])
      let worst = effect.worst.change(column)
      let half = column.definition.interval(ofChange: worst).map { ($0.upperBound - $0.lowerBound) / 2 }
      func at(_ severity: Double) -> String {
        effect.grades.first { $0.severity == severity }.map { change($0.change(column).mean) } ?? "-"
      }
      table.rows.append([
        effect.stress.name.cut(at: 27), at(0.5), change(worst.mean),
        half.map { change($0).filter { $0 != "+" } } ?? "-",
        Wording.percent(attained + effect.worst.change(.outcome(.attainment)).mean), limit(value),
      ])
    }
    let left = findings.effects.count - min(findings.effects.count, Self.mostRows)
    let unit = column.definition.unit == .share ? "points of \(column.definition.name)" : column.definition.name
    var words = """
      Change in \(unit) at half and all of the worst, in the same replications; ±: 95%. attained: of the joint aims at the \
      worst, \(Wording.percent(attained)) as designed. fails beyond: the size at which it fails on average, with its 95% \
      interval.
      """
    if left > 0 { words += " The other \(left) do less harm; see switching_values.csv." }
    return table.text + "\n" + words.wrapped()
  }

  private func limit(_ value: SwitchingValue) -> String {
    switch value.verdict {
    case .holds: "holds"
    case .fails: "as designed"
    case .cannotTell: "can't tell"
    case .mayFail: "may already"
    case .nothingToLose: "-"
    case .switches: value.amount.map { value.stress.text(of: $0) } ?? "-"
    }
  }

  /// Pairs that are worse together.
  var pairs: String? {
    guard let compounding = findings.compounding else { return nil }
    let worse = compounding.compounding
    let count = compounding.pairs.count
    let all = "Of \(count) pairs of stresses, each at half of its worst,"
    guard !worse.isEmpty else {
      return "\(all) none does surely more harm than the sum of its two (95% jointly over the pairs).".wrapped()
    }
    var table = TextTable(header: ["Worse together", "each", "", "both", "beyond", "95% jointly"])
    for pair in worse.prefix(Self.mostPairs) {
      table.rows.append([
        "\(pair.first.key) + \(pair.second.key)", change(-pair.harmOfFirst), change(-pair.harmOfSecond),
        change(-pair.harmOfBoth), change(-pair.excess.mean),
        pair.interval.map { "\(change(-$0.upperBound)) to \(change(-$0.lowerBound))" } ?? "-",
      ])
    }
    let overlaps = compounding.pairs.count { $0.verdict == .overlaps }
    let words = """
      \(all) \(worse.count) surely \(worse.count == 1 ? "does" : "do") more harm than the sum of the two, \(overlaps) \
      surely less; of the rest chance can't say.
      """
    return table.text + "\n" + words.wrapped()
  }

  /// The cheapest change of resources that would do.
  var reserve: String {
    let reserve = findings.reserve
    let risk = Wording.percent(reserve.risk)
    func chance(_ candidate: Reserve.Candidate) -> String {
      Wording.percent(candidate.failures.mean)
        + (candidate.failures.chanceInterval().map {
          " (\(Wording.percent($0.lowerBound)) to \(Wording.percent($0.upperBound)))"
        } ?? "")
    }
    let asItIs = "as designed it fails in \(chance(reserve.asDesigned)) of replications"
    switch (reserve.verdict, reserve.chosen) {
    case (.found, let chosen?):
      let cost = chosen.cost.mean
      let price = cost < 0 ? "saves \(Wording.money(-cost))" : "costs \(Wording.money(cost)) more"
      let range =
        chosen.cost.interval().map { " (\(Wording.money($0.lowerBound)) to \(Wording.money($0.upperBound)))" } ?? ""
      return """
        Reserve: the cheapest change found that brings the chance of failure to \(risk) or below is \(chosen.name). It \
        \(price)\(range) in full over the run and fails in \(chance(chosen)) of replications it wasn't chosen by; \
        \(asItIs). \(Wording.count(reserve.tried)) combinations were tried.
        """
    case (.outOfReach, let chosen?):
      return """
        Reserve: none of the \(Wording.count(reserve.tried)) combinations within reach brings the chance of failure to \
        \(risk); \(asItIs). The least is \(chance(chosen)), with \(chosen.name).
        """
    default: return "Reserve: none is needed for a chance of failure of \(risk); \(asItIs)."
    }
  }
}
