import Analyses
import Experiments
import PartnershipModel
import Statistics

/// Whether a formal partnership is worth forming, in words.
extension ComparisonSummary {
  /// What is to be said of the strongest case for a formal partnership.
  func sentence(_ judged: Justification.Case) -> String {
    let design = "\"\(names[judged.design])\""
    let worth = designs.value(judged.design).map { "At \(Wording.money($0)) for full success " } ?? ""
    let futures = judged.probability.map { "in \(Wording.percent($0)) of futures" } ?? ""
    let why = beside(judged)
    switch judged.verdict {
    case .aboveBreakEven:
      return "Set up \(design) if full success is worth more than \(breakEven(judged) ?? "-") to you: \(why)."
    case .atAnyValue: return "Set up \(design) whatever success is worth: \(why)."
    case .atNoValue: return "No value of success makes \(design) worth setting up: \(why)."
    case .justified: return "\(worth)\(design) is justified, \(futures): \(why)."
    case .lighterDoesAsWell: return "\(worth)a lighter form than \(design) does as well, \(futures): \(why)."
    case .notJustified: return "\(worth)\(design) is not justified, \(futures): \(why)."
    case .cannotTell:
      let doubt =
        switch judged.doubt {
        case .tooFewReplications(let needed)?:
          "chance still blurs the difference, and about \(Wording.count(needed)) replications would tell"
        default: "it is worth more than either lighter form \(futures) and not in the others, and only facts would tell"
        }
      return "Whether to set up \(design) can't be told yet: \(doubt)."
    }
  }

  /// `£1.0m (£0.8m to £1.3m)`: from what value of full attainment on a design is worth it.
  func breakEven(_ judged: Justification.Case) -> String? {
    judged.breakEven.map { found in
      let high = found.high.map { "to " + Wording.roughMoney($0) } ?? "or more"
      return "\(Wording.roughMoney(max(0, found.ratio))) (\(Wording.roughMoney(max(0, found.low ?? 0))) \(high))"
    }
  }

  /// `against informal working it attains 12.1 points more and costs £121k more`.
  private func beside(_ judged: Justification.Case) -> String {
    let gain = Wording.fixed(abs(judged.gain.mean) * 100, 1) + " points " + (judged.gain.mean >= 0 ? "more" : "less")
    let extra = Wording.money(abs(judged.extra.mean)) + (judged.extra.mean >= 0 ? " more" : " less")
    let unspent = mean(.outcome(.grantReturned), judged.design) - mean(.outcome(.grantReturned), judged.rival)
    let isUnspent = unspent > 0.5 && unspent > 0.01 * abs(judged.extra.mean)
    return "against \"\(names[judged.rival])\" it attains \(gain) and costs \(extra)"
      + (isUnspent ? ", with \(Wording.money(unspent)) of grant that it can't spend" : "")
  }

  private func mean(_ quantity: ComparedQuantity, _ design: Int) -> Double {
    PairedMoments(designs.values(quantity, design: design)).mean
  }

  var justification: String {
    let judgement = findings.justification
    let isValued = judgement.quantity == .netValue
    var table = TextTable(
      header: ["Is it worth it?", "verdict", isValued ? "futures" : "break-even", "per point", "own t."])
    for judged in judgement.cases {
      let none = designs.noPartnerships[judged.design]
      let dilution = findings.differences.between(judged.design, none, by: .outcome(.ownTargets))
      table.rows.append([
        names[judged.design].cut(at: 22), judged.verdict.brief,
        isValued
          ? judged.probability.map { Wording.percent($0) } ?? "-"
          : judged.breakEven.map { Wording.roughMoney(max(0, $0.ratio)) } ?? "-",
        judged.costPerPoint.map(Wording.money) ?? "-",
        hasOwnTargets ? dilution.map { Wording.points($0.mean, decimals: 1) } ?? "-" : "-",
      ])
    }
    let by =
      (isValued ? designs.value(judgement.cases[0].design) : nil).map {
        "judged by attainment worth \(Wording.money($0)) in full, less cost. futures: share in which the verdict holds."
      }
      ?? "since the scenario states no value of success. break-even: value of full success from which on it is worth more than either."
    var legend = """
      Each against informal working and no partnership of its own partners and money, \(by) A grant that isn't spent isn't \
      saved: it counts as cost here. per point: extra cost over no partnership for each point gained. own t.: change of \
      own targets against no partnership.
      """
    if let money = findings.equalMoney.first(where: { $0.design == judgement.strongest?.design }) {
      legend += """
         With equal money: the grant of \"\(names[money.design])\" without a partnership would bring \
        \(Wording.points(money.byMoney.mean, decimals: 1)) of attainment over no partnership; working together adds \
        \(Wording.points(money.byPartnership.mean, decimals: 1)).
        """
    }
    legend += " " + doubts
    return table.text + "\n" + legend.wrapped()
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

extension Justification.Verdict {
  /// In a narrow column.
  var brief: String {
    switch self {
    case .justified: "justified"
    case .lighterDoesAsWell: "lighter form does"
    case .notJustified: "not justified"
    case .aboveBreakEven: "above break-even"
    case .atAnyValue: "at any value"
    case .atNoValue: "at no value"
    case .cannotTell: "can't tell yet"
    }
  }
}
