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
    let count = findings.experiment.chosen.count
    return "\(title): \(count) design\(count == 1 ? "" : "s") compared".wrapped() + "\n"
      + "\(Wording.count(findings.experiment.replications)) replications of each, seed \(findings.experiment.seed)"
  }

  /// Which design it should be, how sure that is and whether a partnership is worth it.
  public var answer: String {
    let selection = findings.selection
    let leader = selection.leader
    let quantity = selection.quantity
    let mean = PairedMoments(designs.values(quantity, design: leader)).mean
    let what =
      switch quantity {
      case .outcome(.attainment): "attains most: \(written(mean, .share)) of the joint aims"
      case .outcome(.cost): "costs least: \(written(mean, .pounds))"
      default: "does best by \(quantity.definition.name): \(written(mean, quantity.definition.unit))"
      }
    var text = "\"\(names[leader])\" \(what)\(howSure)"
    guard let judged = findings.justification.strongest else { return text }
    // What is best by one thing alone isn't what should be set up: that hangs on attainment and cost together.
    let isWhole = quantity == findings.justification.quantity || quantity == .outcome(.attainment)
    if !isWhole {
      text += " By \(quantity.definition.name.replacing("_", with: " ")) alone nothing should be set up or not:"
    }
    let sentence = sentence(judged)
    return text + " " + (isWhole ? sentence : sentence.prefix(1).lowercased() + sentence.dropFirst())
  }

  /// How far the others are behind the leader, and what chance has to do with it.
  private var howSure: String {
    let selection = findings.selection
    let (leader, quantity) = (selection.leader, selection.quantity)
    let matters = difference(selection.smallestDifference, quantity, isSize: true)
    func gap(_ other: Int) -> (mean: Double, interval: ClosedRange<Double>?)? {
      findings.differences.between(leader, other, by: quantity)
    }
    let others = selection.subset.filter { $0 != leader }
    guard !others.isEmpty else {
      guard let next = byLeading.dropFirst().first, let (mean, interval) = gap(next), let interval else { return "." }
      let ends = [interval.lowerBound, interval.upperBound].map { difference($0, quantity, isShort: true) }
      return """
        , \(difference(mean, quantity)) (\(ends[0]) to \(ends[1])) against the next best, "\(names[next])". No other comes \
        within \(matters) of it (95%).
        """
    }
    let alike = others.filter { other in
      gap(other)?.interval.map { max(abs($0.lowerBound), abs($0.upperBound)) <= selection.smallestDifference } ?? false
    }
    let doubtful = others.filter { !alike.contains($0) }
    var text = "."
    if !alike.isEmpty { text += " As good, within \(matters): \(some(alike))." }
    if !doubtful.isEmpty {
      text += """
         Chance can't tell it by \(matters) from \(some(doubtful)) (95%). That none is better on average by so much has a \
        chance of \(Wording.percent(selection.chanceOfBestMean[leader])); choosing it is expected to lose \
        \(difference(selection.expectedLosses[leader], quantity, isSize: true)).
        """
    }
    return text
  }

  /// The names of a few.
  private func some(_ designs: [Int]) -> String {
    let shown = designs.prefix(3).map { "\"\(names[$0])\"" }
    return listed(designs.count > 3 ? shown + ["\(designs.count - 3) other\(designs.count == 4 ? "" : "s")"] : shown)
  }

  /// Whether any partner has targets of its own, so that there is anything to attain of them.
  var hasOwnTargets: Bool { designs.table.designs[0].partnership.partners.contains { !$0.ownTargets.isEmpty } }

  private var overview: String {
    let hasValue = designs.areValued
    var table = TextTable(
      header: ["Design", "attained", "own t.", "cost"] + (hasValue ? ["net value"] : []) + [
        "best in", "chance", "loses",
      ])
    let order = byLeading
    for design in order {
      func mean(_ quantity: ComparedQuantity) -> Double {
        PairedMoments(designs.values(quantity, design: design)).mean
      }
      let mark = findings.selection.isInSubset[design] ? " *" : ""
      let aims = (designs.countsSameAims(design) ? "" : "†") + (months(design) == months(0) ? "" : "‡")
      table.rows.append(
        [
          names[design].cut(at: hasValue ? 14 : 21) + aims + mark,
          Wording.percent(mean(.outcome(.attainment)), decimals: 1),
          hasOwnTargets ? Wording.percent(mean(.outcome(.ownTargets)), decimals: 1) : "-",
          Wording.money(mean(.outcome(.cost))),
        ] + (hasValue ? [Wording.money(mean(.netValue))] : []) + [
          Wording.percent(findings.selection.chanceOfBestInWorld[design]),
          Wording.percent(findings.selection.chanceOfBestMean[design]),
          difference(
            findings.selection.expectedLosses[design], findings.selection.quantity, isSize: true, isShort: true),
        ])
    }
    let matters = difference(findings.selection.smallestDifference, findings.selection.quantity, isSize: true)
    var legend = """
      *: can't be told from the best by \(matters), the smallest difference that matters (95%). own t.: own targets \
      attained. best in: share of replications in which none does better by that much, by \
      \(findings.selection.quantity.definition.name). chance: probability that no mean is better by that much. loses: what \
      choosing it is expected to lose against the best.
      """
    if designs.table.designs.indices.contains(where: { !designs.countsSameAims($0) }) {
      legend += " †: counts the aims by other weights than the first, so its attainment is of something else."
    }
    let others = order.filter { months($0) != months(0) }
    if !others.isEmpty {
      legend +=
        " ‡: over another time than the first: "
        + listed(others.map { "\"\(names[$0])\" \(months($0)) months, not \(months(0))" })
        + ". Each is judged at its own end."
    }
    if let grants { legend += " " + grants }
    return table.text + "\n" + legend.wrapped()
      + [race, budgeted].compactMap { $0.map { "\n" + $0.wrapped() } }.joined()
  }

  /// What becomes of the grants where some of the money isn't spent.
  private var grants: String? {
    func mean(_ outcome: Outcome, _ design: Int) -> Double {
      PairedMoments(designs.values(.outcome(outcome), design: design)).mean
    }
    let unspent = designs.formal.filter { mean(.grantReturned, $0) > 0.05 * max(1, mean(.grantReceived, $0)) }
    guard !unspent.isEmpty else { return nil }
    let told = unspent.prefix(3).map { design in
      let (received, returned) = (mean(.grantReceived, design), mean(.grantReturned, design))
      return
        "\"\(names[design])\" receives \(Wording.money(received)), spends \(Wording.money(received - returned)) and returns \(Wording.money(returned))"
    }
    return "Grant: \(listed(Array(told)))."
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

  func difference(
    _ value: Double, _ quantity: ComparedQuantity, isSize: Bool = false, isShort: Bool = false
  ) -> String {
    switch quantity.definition.unit {
    case .share, .truth:
      let number = Wording.fixed(value * 100, 1)
      if isSize && isShort { return number }
      if isSize { return number.replacing(".0", with: "") + (number == "1.0" ? " point" : " points") }
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
