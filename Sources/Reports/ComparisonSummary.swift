import Analyses
import Experiments
import PartnershipModel
import Statistics

/// What a comparison of designs found, in words and tables for someone who has to decide; 80 columns wide.
public struct ComparisonSummary: Sendable {
  public let findings: ComparisonFindings
  public let title: String

  public init(_ findings: ComparisonFindings, title: String) {
    self.findings = findings
    self.title = title
  }

  var designs: ComparedDesigns { findings.designs }
  var names: [String] { designs.names }

  /// The answer first, then a table for each question.
  public var text: String {
    let parts = [
      heading, answer.wrapped(), assumptions, overview, gaps, why, justification, typology, obstacles, partners,
      robustness,
    ]
    return parts.compactMap { $0 }.joined(separator: "\n\n") + "\n"
  }

  /// What the figures of the first design rest on.
  private var assumptions: String? {
    designs.table.designs.first.flatMap {
      AssumptionsThatMatter.shipped.sentence(for: $0.partnership.design.function)?.wrapped()
    }
  }

  private var heading: String {
    let count = designs.table.designs.count - 2
    return "\(title): \(count) design\(count == 1 ? "" : "s") compared".wrapped() + "\n"
      + "\(Wording.count(findings.experiment.replications)) replications of each, seed \(findings.experiment.seed)"
  }

  /// Which design it should be, how sure that is and whether a partnership is justified.
  public var answer: String {
    let selection = findings.selection
    let leader = selection.leader
    let definition = selection.quantity.definition
    let subset = selection.subset.filter { $0 != leader }
    let moments = PairedMoments(designs.values(selection.quantity, design: leader))
    let level = written(moments.mean, definition.unit)
    let what = selection.quantity == .outcome(.attainment) ? "attains most" : "does best by \(definition.name)"
    let ofWhat = selection.quantity == .outcome(.attainment) ? " of the joint aims" : ""
    let gap = byLeading.dropFirst().first.flatMap { next in
      findings.differences.between(leader, next, by: selection.quantity).map { (next: next, $0.mean, $0.interval) }
    }
    var text = "\"\(names[leader])\" \(what): \(level)\(ofWhat)"
    if subset.isEmpty, let (next, mean, interval) = gap, let interval {
      let ends = [interval.lowerBound, interval.upperBound].map { difference($0, selection.quantity, isShort: true) }
      text += """
        , \(difference(mean, selection.quantity)) (\(ends[0]) to \(ends[1])) against the next best, "\(names[next])". \
        No other can be the best (95%).
        """
    } else {
      text += """
        , but chance can't tell it from \(listed(subset.map { "\"\(names[$0])\"" })) (95%). That it is the best on average \
        has a chance of \(Wording.percent(selection.chanceOfBestMean[leader])).
        """
    }
    if let judged = findings.justification.strongest { text += " " + sentence(judged) }
    return text
  }

  private var overview: String {
    let hasValue = designs.value != nil
    var table = TextTable(
      header: ["Design", "attained", "own t.", "cost"] + (hasValue ? ["net value"] : []) + ["best in", "chance"])
    let order = byLeading
    for design in order {
      func mean(_ quantity: ComparedQuantity) -> Double {
        PairedMoments(designs.values(quantity, design: design)).mean
      }
      let mark = findings.selection.isInSubset[design] ? " *" : ""
      let aims =
        (designs.pursuesSameAims(design) ? "" : "†") + (months(design) == months(designs.noPartnership) ? "" : "‡")
      table.rows.append(
        [
          names[design].cut(at: 23) + aims + mark, Wording.percent(mean(.outcome(.attainment)), decimals: 1),
          Wording.percent(mean(.outcome(.ownTargets)), decimals: 1), Wording.money(mean(.outcome(.cost))),
        ] + (hasValue ? [Wording.money(mean(.netValue))] : []) + [
          Wording.percent(findings.selection.chanceOfBestInWorld[design]),
          Wording.percent(findings.selection.chanceOfBestMean[design]),
        ])
    }
    var legend = """
      *: can't be told from the best (95%). own t.: own targets attained. best in: share of replications in which it \
      does best, by \(findings.selection.quantity.definition.name). chance: probability that its mean is best.
      """
    if designs.table.designs.indices.contains(where: { !designs.pursuesSameAims($0) }) {
      legend +=
        " †: pursues other aims; counted over the aims of the scenario all the same, those it drops as without a partnership."
    }
    let others = order.filter { months($0) != months(designs.noPartnership) }
    if !others.isEmpty {
      legend +=
        " ‡: over another time than the rest: "
        + listed(others.map { "\"\(names[$0])\" \(months($0)) months, not \(months(designs.noPartnership))" })
        + ". Each is judged at its own end."
    }
    return table.text + "\n" + legend.wrapped()
      + [race, budgeted].compactMap { $0.map { "\n" + $0.wrapped() } }.joined()
  }

  private func months(_ design: Int) -> Int { designs.table.designs[design].partnership.horizon }

  private var race: String? {
    guard let sequential = findings.selection.sequential else { return nil }
    let unit = findings.selection.quantity.definition.unit
    let zone =
      unit == .share ? Wording.percent(sequential.indifference, decimals: 1) : written(sequential.indifference, unit)
    guard let selected = sequential.selected else {
      return
        "Step by step, \(Wording.count(sequential.replications.max() ?? 0)) replications were not enough to select one."
    }
    let spent = Wording.count(sequential.replications.reduce(0, +))
    return """
      Step by step, with 95% confidence and differences up to \(zone) of no matter: "\(names[selected])", after \
      \(spent) replications over all designs.
      """
  }

  private var budgeted: String? {
    guard let spent = findings.selection.budgeted else { return nil }
    return """
      With \(Wording.count(spent.replications.reduce(0, +))) replications spent where they tell most (OCBA): \
      "\(names[spent.selected])", best with a chance of \
      \(Wording.percent(spent.chanceOfCorrectSelection)): an estimate, not a promise.
      """
  }

  /// Designs from the best mean down; ties keep the order of the scenario.
  var byLeading: [Int] {
    let quantity = findings.selection.quantity
    let sign = quantity.isBetterHigh ? -1.0 : 1
    let means = names.indices.map { sign * PairedMoments(designs.values(quantity, design: $0)).mean }
    return names.indices.sorted { (means[$0], $0) < (means[$1], $1) }
  }

  /// The leader against every other design.
  private var gaps: String? {
    let leader = findings.selection.leader
    let quantity = findings.selection.quantity
    var table = TextTable(
      header: ["\"\(names[leader].cut(at: 20))\" less", "", "95% jointly", "better in", "luck saves"])
    for other in byLeading where other != leader {
      guard let gap = findings.differences.between(leader, other, by: quantity),
        let pair = findings.differences.all.first(where: {
          $0.quantity == quantity && ($0.first, $0.second) == (min(leader, other), max(leader, other))
        })
      else { continue }
      let chance = leader < other ? pair.chanceOfBetter : 1 - pair.chanceOfBetter
      table.rows.append([
        names[other].cut(at: 27), difference(gap.mean, quantity),
        gap.interval.map {
          "\(difference($0.lowerBound, quantity, isShort: true)) to \(difference($0.upperBound, quantity, isShort: true))"
        } ?? "-",
        Wording.percent(chance), pair.comparison.varianceReduction.map { "× " + Wording.fixed($0, 1) } ?? "exact",
      ])
    }
    let legend =
      "better in: share of replications, on the same luck. luck saves: how many independent replications one on common luck is worth."
    return table.text + "\n" + legend.wrapped()
  }

  func difference(_ value: Double, _ quantity: ComparedQuantity, isShort: Bool = false) -> String {
    switch quantity.definition.unit {
    case .share, .truth:
      let text = Wording.points(value, decimals: 1)
      return isShort ? String(text.dropLast(" pts".count)) : text
    case .pounds: return Wording.money(value)
    default: return Wording.fixed(value, 2)
    }
  }

  func written(_ value: Double, _ unit: QuantityDefinition.Unit) -> String {
    unit == .share ? Wording.percent(value, decimals: 1) : Wording.quantity(value, unit, precision: 0.001)
  }
}

/// `A, B and C`.
func listed(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}

extension String {
  func cut(at width: Int) -> String { count > width ? prefix(width - 1) + "…" : self }
}
