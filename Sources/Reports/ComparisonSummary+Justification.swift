import Analyses
import Experiments
import PartnershipModel
import Statistics

/// Whether a formal partnership is worth forming, in words.
extension ComparisonSummary {
  /// What is to be said of the strongest case for a formal partnership.
  func sentence(_ judged: Justification.Case) -> String {
    let chance = Wording.percent(judged.probability)
    let worth = designs.value.map { "at \(Wording.money($0)) for full attainment, " } ?? ""
    let isLeader = judged.design == findings.selection.leader
    let design = isLeader ? "it" : "\"\(names[judged.design])\""
    switch judged.verdict {
    case .justified:
      return
        "A formal partnership is justified: \(worth)\(design) is worth more than either lighter form in \(chance) of futures."
    case .lighterDoesAsWell:
      return
        "But a lighter form than \(isLeader ? "this" : design) does as well or better: \(worth)in \(chance) of futures."
    case .notJustified:
      return
        "But a formal partnership is not justified: \(worth)a lighter form is worth more than \(isLeader ? "it" : "even " + design) in \(chance) of futures."
    case .cannotTell:
      return
        "Whether a formal partnership is justified can't be told yet: \(worth)\(chance) of futures say yes of \(design)."
    }
  }

  var justification: String {
    let judgement = findings.justification
    var table = TextTable(header: ["Is it justified?", "verdict", "futures", "per point", "own t."])
    for judged in judgement.cases {
      let dilution = findings.differences.between(judged.design, designs.noPartnership, by: .outcome(.ownTargets))
      table.rows.append([
        names[judged.design].cut(at: 27), verdict(judged.verdict), Wording.percent(judged.probability),
        judged.costPerPoint.map(Wording.money) ?? "-",
        dilution.map { Wording.points($0.mean, decimals: 1) } ?? "-",
      ])
    }
    let by =
      designs.value.map { "judged by attainment worth \(Wording.money($0)) in full, less cost" }
      ?? "judged by attainment alone, since the scenario states no value of it"
    var legend = """
      Against informal working and no partnership, \(by). futures: share in which the verdict holds. per point: \
      extra cost over no partnership for each point gained. own t.: change of own targets against no partnership.
      """
    legend += " " + doubts
    return table.text + "\n" + legend.wrapped()
  }

  private func verdict(_ verdict: Justification.Verdict) -> String {
    switch verdict {
    case .justified: "justified"
    case .lighterDoesAsWell: "lighter form does"
    case .notJustified: "not justified"
    case .cannotTell: "can't tell yet"
    }
  }

  /// What would tell where it can't be told.
  private var doubts: String {
    let judgement = findings.justification
    let needed = judgement.cases.compactMap { judged -> Int? in
      if case .tooFewReplications(let needed)? = judged.doubt { return needed }
      return nil
    }.min()
    var text = ""
    if let needed { text += "What would tell: about \(Wording.count(needed)) replications. " }
    if judgement.cases.contains(where: { $0.doubt == .futuresDisagree }) {
      text += "What would tell: not more replications, but facts about the inputs that are uncertain. "
    }
    let unit = judgement.quantity.definition.unit
    let known = judgement.valueOfKnowing
    guard known.interval?.lowerBound ?? known.value > 0 else {
      return text + "To know beforehand which future comes would be worth nothing that can be told from chance."
    }
    let worth = unit == .pounds ? Wording.money(known.value) : Wording.points(known.value, decimals: 1)
    return text + "To know beforehand which future comes would be worth \(worth)."
  }
}
