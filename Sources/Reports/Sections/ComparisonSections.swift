import Analyses
import PartnershipModel
import Results

/// What a comparison of designs says.
extension RunView {
  var comparisonAnswer: HTML {
    let definition = quantity.definition
    guard let best = designsByMean.first else { return "" }
    let subset = run.rows("designs").filter { $0.isTrue("in_best_subset") && $0.text("design") != leader }
    let shown = subset.prefix(3).map { HTML.quoted($0.text("design")) }
    let others: [HTML] = subset.count > 3 ? ["\(locale.count(subset.count - 3)) others"] : []
    let sure: HTML =
      subset.isEmpty
      ? "No other design comes within \(matters) of it (95%)."
      : "Not to be told from it by \(matters), the smallest difference that matters: \(listed(shown + others)) (95%)."
    let isAttainment = quantity == .outcome(.attainment)
    let level = Figure(
      best.number(definition.name), best.number(definition.name + "_low"), best.number(definition.name + "_high"))
    let attains: HTML =
      isAttainment
      ? "attains most: \(locale.written(level, .share)) of the joint aims"
      : level.map { "does best by \(quantityTitle): \(locale.written($0, definition.unit))" }
        ?? "does best by \(quantityTitle)"
    return """
      \(HTML.quoted(leader)) \(attains). \(sure) \(verdict)
      """
  }

  /// The smallest difference that matters by what the designs are judged by.
  private var matters: String {
    let smallest = run.manifest.smallestDifference ?? [:]
    guard quantity.definition.unit == .share else { return locale.percent(smallest["cost"] ?? 0.01, decimals: 1) }
    return locale.fixed((smallest["attainment"] ?? 0.01) * 100, 1) + " points"
  }

  /// Whether a formal partnership is worth it by its strongest case, the formal design with the highest net value, or that
  /// attains most where no value is stated.
  private var verdict: HTML {
    let formal = run.rows("designs").filter { !$0.text("verdict").isEmpty }
    let measure = formal.contains { $0.number("net_value") != nil } ? "net_value" : "attainment"
    var strongest: RecordedRow?
    for row in formal where row.number(measure) ?? 0 > strongest?.number(measure) ?? -.infinity { strongest = row }
    guard let row = strongest else { return "" }
    let design = HTML.quoted(row.text("design"))
    let worth: HTML = value.map { "At \(locale.money($0)) for full success " } ?? ""
    let futures: HTML = "in \(locale.percent(row.number("verdict_probability") ?? 0)) of futures"
    let why = beside(row)
    return switch Justification.Verdict(rawValue: row.text("verdict")) {
    case .aboveBreakEven:
      "Set up \(design) if full success is worth more than \(breakEven(row) ?? "–") to you: \(why)."
    case .atAnyValue: "Set up \(design) whatever success is worth: \(why)."
    case .atNoValue: "No value of success makes \(design) worth setting up: \(why)."
    case .justified: "\(worth)\(design) is justified, \(futures): \(why)."
    case .lighterDoesAsWell: "\(worth)a lighter form than \(design) does as well, \(futures): \(why)."
    case .notJustified: "\(worth)\(design) is not justified, \(futures): \(why)."
    case .cannotTell, nil:
      "Whether to set up \(design) can't be told yet\(row.number("verdict_probability") == nil ? "" : ": it is worth more than either lighter form \(futures)")."
    }
  }

  private func beside(_ row: RecordedRow) -> HTML {
    let (gain, extra) = (row.number("gain_over_rival") ?? 0, row.number("extra_over_rival") ?? 0)
    return
      "against \(HTML.quoted(row.text("rival"))) it attains \(locale.fixed(abs(gain) * 100, 1)) points \(gain >= 0 ? "more" : "less") and costs \(locale.money(abs(extra))) \(extra >= 0 ? "more" : "less")"
  }

  /// `£1.0m (£0.8m to £1.3m)`.
  private func breakEven(_ row: RecordedRow) -> HTML? {
    row.number("break_even").map { ratio in
      let low = locale.roundMoney(max(0, row.number("break_even_low") ?? 0))
      let high = row.number("break_even_high").map { "to " + locale.roundMoney($0) } ?? "or more"
      return "\(locale.roundMoney(max(0, ratio))) (\(low) \(high))"
    }
  }

  /// What full attainment is worth, pounds, where the scenario states one number.
  private var value: Double? {
    let text = run.manifest.configuration?["designs"]?.list.first?["surroundings"]?["value of full attainment"]?.text
    return text.flatMap { Double($0.drop { $0 == "£" }) }
  }

  var comparisonSections: [Section] {
    [overview, chances, why, worth, typology, obstacles, partnerEffects, balance, scorecard].compactMap { $0 }
  }

  private var overview: Section {
    let rows = designsByMean
    let hasValue = rows.contains { $0.number("net_value") != nil }
    let others = rows.contains { !$0.isTrue("has_same_aims") }
    var table = DataTable(
      caption:
        "Means; ±: how far chance may have moved them (95%). *: can't be told from the best by \(matters).\(others ? " †: counts the aims by other weights than the first." : "")",
      header: ["Design", "Joint aims attained", "Own targets attained", "Cost in full"]
        + (hasValue ? ["Net value"] : [])
        + ["Less than the leading one, 95% jointly"])
    for row in rows {
      func written(_ name: String, _ unit: QuantityDefinition.Unit) -> HTML {
        HTML(
          "\(locale.written(Figure(row.number(name), row.number(name + "_low"), row.number(name + "_high")), unit))")
      }
      let design = row.text("design")
      let marks = (row.isTrue("has_same_aims") ? "" : " †") + (row.isTrue("in_best_subset") ? " *" : "")
      let gap =
        design == leader ? "–" : locale.written(gap(design, leader), quantity.definition.unit, isDifference: true)
      table.rows.append(
        [
          "\(HTML.name(design))\(marks)", written("attainment", .share), written("own_targets", .share),
          written("cost", .pounds),
        ]
          + (hasValue ? [written("net_value", .pounds)] : []) + ["\(gap)"])
    }
    let second = rows.dropFirst().first?.text("design")
    let finding: HTML =
      second.flatMap { other in
        gap(leader, other).map { gap in
          let size = locale.size(gap, quantity.definition.unit)
          let unit = quantity.definition.unit == .share ? " points" : ""
          return gap.isCertain
            ? "\(HTML.quoted(leader)) leads the next, \(HTML.quoted(other)), by \(size)\(unit) (95% jointly over all pairs)."
            : "\(HTML.quoted(leader)) leads \(HTML.quoted(other)) by \(size)\(unit), which chance may explain (95% jointly)."
        }
      } ?? "There is nothing to compare \(HTML.quoted(leader)) with."
    return Section(
      id: "differences", heading: "How far apart are the designs?", finding: finding,
      charts: [chart("differences")].compactMap { $0 }, tables: [table], showsTables: true)
  }

  private var chances: Section {
    var table = DataTable(
      caption:
        "As good as any: share of replications in which no other does better by \(matters) (±: chance, 95%). On average: how often no mean is better by so much when the futures are drawn again. Expected loss: what choosing it loses on average against the best. Fails: share without a gain of 3 points over no partnership.",
      header: ["Design", "As good as any", "On average", "Expected loss", "Fails"])
    for row in designsByMean {
      table.rows.append([
        HTML.name(row.text("design")), "\(locale.written(share(row.number("chance_best")), .share))",
        "\(locale.percent(row.number("chance_best_mean") ?? 0))",
        "\(row.number("expected_loss").map { quantity.definition.unit == .share ? locale.fixed($0 * 100, 1) : locale.number($0, quantity.definition.unit) } ?? "–")",
        "\(locale.written(share(row.number("risk_of_failure")), .share))",
      ])
    }
    let best = designsByMean.first
    return Section(
      id: "best", heading: "How likely is each to do best?",
      finding:
        "On the same luck, no design does better than \(HTML.quoted(leader)) in \(locale.written(share(best?.number("chance_best")), .share)) of replications, and fails to make a difference in \(locale.written(share(best?.number("risk_of_failure")), .share)).",
      charts: [chart("best"), chart("distribution")].compactMap { $0 }, tables: [table])
  }

  /// A share of replications with its interval. Replications come in pairs that share a future: counting a pair as one makes
  /// the interval wide enough.
  func share(_ share: Double?) -> Figure? {
    share.flatMap { share in
      let half = 1.96 * (share * (1 - share) / Double(max(1, replications / 2))).squareRoot()
      return Figure(share, share - half, share + half)
    }
  }

  private var worth: Section {
    let formal = run.rows("designs").filter { !$0.text("verdict").isEmpty }
    let isValued = formal.contains { $0.number("verdict_probability") != nil }
    var table = DataTable(
      caption:
        "Each formal design against informal working and no partnership of its own partners and money. \(isValued ? "Futures: share in which the verdict holds (±: chance, 95%)." : "Break-even: value of full success from which on it is worth more than either (95% jointly).") A grant that isn't spent isn't saved: it counts as cost. Per point: extra cost over no partnership for each percentage point gained, where a gain is certain.",
      header: ["Design", "Verdict", isValued ? "Futures" : "Break-even", "Per point"], words: [1])
    for row in formal {
      table.rows.append([
        HTML.name(row.text("design")), "\(row.text("verdict"))",
        isValued ? "\(locale.written(share(row.number("verdict_probability")), .share))" : breakEven(row) ?? "–",
        "\(row.number("cost_per_point").map { locale.money($0) } ?? "–")",
      ])
    }
    let none = noPartnership
    let extra = gap(leader, none, by: .outcome(.cost))
    let gain = gap(leader, none, by: .outcome(.attainment))
    return Section(
      id: "worth", heading: "Is it worth it?",
      finding: leader == none
        ? "By \(quantityTitle) no design does better than \(HTML.quoted(leader)). \(verdict)"
        : "Against \(HTML.quoted(none)), \(HTML.quoted(leader)) attains \(locale.size(gain, .share)) points more and costs \(locale.written(extra, .pounds)) more (95% jointly over all pairs).",
      charts: [chart("plane"), chart("acceptability")].compactMap { $0 }, tables: [table])
  }

  private var balance: Section? {
    guard let drawn = chart("pareto") else { return nil }
    let undominated = run.rows("designs").filter { $0.isTrue("is_undominated") }.map { HTML.quoted($0.text("design")) }
    var table = DataTable(
      caption:
        "By futures: what a design comes to in the worst, in the tenth worst of a hundred, and how far it falls short of the best design of the same future at most.",
      header: ["Design", "Worst future", "One in ten is below", "Largest regret"])
    let names = ["maximin", "percentile_10", "minimax_regret"]
    let unit = quantity.definition.unit
    for row in designsByMean {
      let design = row.text("design")
      table.rows.append(
        [HTML.name(design)]
          + names.map { metric in
            let found = self.row("robustness", where: ("metric", metric), ("design", design))
            return HTML("\(found?.number("value").map { locale.number($0, unit) } ?? "–")\(interval(found, unit))")
          })
    }
    return Section(
      id: "balance", heading: "What is given up for what?",
      finding:
        "No other design is as good in attainment, cost, own targets and risk of failure all at once as \(listed(undominated)).",
      charts: [drawn], tables: [table])
  }

  /// ` (4.1% to 5.2%)`.
  private func interval(_ row: RecordedRow?, _ unit: QuantityDefinition.Unit) -> String {
    guard let low = row?.number("low"), let high = row?.number("high") else { return "" }
    return " (\(locale.number(low, unit)) to \(locale.number(high, unit)))"
  }
}

/// `A, B and C`.
package func listed(_ pieces: [HTML]) -> HTML {
  guard let last = pieces.last, pieces.count > 1 else { return pieces.first ?? "none" }
  return "\(Array(pieces.dropLast()).joined(separator: ", ")) and \(last)"
}
