import Analyses
import Experiments
import PartnershipModel
import Results

/// What a stress test says.
extension RunView {
  private var stresses: [RecordedRow] {
    run.rows("switching_values").sorted { ($0.number("rank") ?? 0) < ($1.number("rank") ?? 0) }
  }

  /// The outcome by which a design counts as failed.
  var stressColumn: OutcomeColumn? {
    let name = run.rows("switching_values").first?.text("outcome")
    return OutcomeColumn.all.first { $0.definition.name == name }
  }

  var stressUnit: [String: JSONValue] {
    let unit = stressColumn?.definition.unit ?? .share
    return ["unit": .text(unit.rawValue), "points": .text(unit == .share ? " (points)" : "")]
  }

  var stressAnswer: HTML {
    guard let first = stresses.first else { return "No stress was tried." }
    let single = stresses.filter { $0.text("stress") != Stress.everything }
    func having(_ verdict: SwitchingValue.Verdict) -> [RecordedRow] {
      single.filter { $0.text("verdict") == verdict.rawValue }
    }
    let failing = having(.switches).sorted { ($0.number("severity") ?? 1) < ($1.number("severity") ?? 1) }
    let rule: HTML = "It counts as failed with \(self.rule(first.text("rule"), limit: first.number("limit")))."
    if stresses.allSatisfy({ $0.text("verdict") == SwitchingValue.Verdict.nothingToLose.rawValue }) {
      return """
        There is nothing to put under stress: as designed \(HTML.quoted(firstDesign)) comes to nothing that can be told from chance, \
        so it has nothing to lose. \(rule)
        """
    }
    if stresses.contains(where: { $0.text("verdict") == SwitchingValue.Verdict.mayFail.rawValue }) {
      return
        "\(HTML.quoted(firstDesign)) may fail already as designed: it is too near to failure for chance to say. \(rule)"
    }
    guard !stresses.allSatisfy({ $0.text("verdict").contains("already") }) else {
      return "\(HTML.quoted(firstDesign)) fails already as designed. \(rule)"
    }
    let weakest: HTML =
      failing.first.map { "\(HTML.quoted(firstDesign)) \($0.text("sentence"))." }
      ?? "\(HTML.quoted(firstDesign)) holds whatever goes wrong by itself, at any size that was tried."
    return """
      \(weakest) \(locale.count(having(.holds).count)) of \(locale.count(single.count)) stresses don't bring \
      it to failure however bad they get. \(rule)
      """
  }

  /// What failing is: `joint aims attained below 25%`.
  func rule(_ text: String, limit: Double? = nil) -> String {
    guard let rule = try? FailureRule(text) else { return text }
    let definition = rule.column.definition
    let isDifference = rule.column.layout == .signedShare
    func written(_ value: Double) -> String {
      isDifference
        ? locale.points(value).drop { $0 == "+" } + " points" : locale.number(value, definition.unit)
    }
    let what = "\(words(ofColumn: definition.name)) \(rule.failsBelow ? "below" : "above")"
    switch rule.limit {
    case .number(let number): return "\(what) \(written(number))"
    case .ofDesigned(let share):
      let part = share == 0.5 ? "half" : locale.percent(share)
      return "\(what) \(limit.map { "\(written($0)), " } ?? "")\(part) of as designed"
    }
  }

  var stressSections: [Section] { [tornado, compounding, reserve].compactMap { $0 } }

  private var tornado: Section {
    let unit = stressColumn?.definition.unit ?? .share
    var table = DataTable(
      caption:
        "Change of the outcome at the worst (95%; of shares in points); the size at which the design fails on average (95%).",
      header: ["Stress", "Change at the worst", "Fails beyond", "In words"], words: [3])
    for row in stresses {
      let change = Figure(row.number("change_at_worst"), row.number("worst_low"), row.number("worst_high"))
      table.rows.append([
        HTML.name(row.text("name")), "\(locale.written(change, unit, isDifference: true))",
        row.text("fails_beyond").isEmpty ? "–" : HTML.name(row.text("fails_beyond")),
        "<bdi>\(row.text("sentence"))</bdi>",
      ])
    }
    let worst = stresses.first
    return Section(
      id: "stresses", heading: "What can go wrong, and how badly?",
      finding: worst.map { row in
        let change = Figure(row.number("change_at_worst"), row.number("worst_low"), row.number("worst_high"))
        return
          "Most harm does \(HTML.quoted(row.text("name"))): at its worst it changes the outcome by \(locale.written(change, unit, isDifference: true))\(unit == .share ? " points" : "")."
      } ?? "",
      charts: [chart("tornado")].compactMap { $0 }, tables: [table])
  }

  private var compounding: Section? {
    let rows = run.rows("compounding")
    guard !rows.isEmpty else { return nil }
    let unit = stressColumn?.definition.unit ?? .share
    var table = DataTable(
      caption:
        "Harm of both at half of their worst, less the sum of each alone (95% jointly over all pairs; of shares in points).",
      header: ["Pair", "Harm of both", "More than the sum by", "Verdict"], words: [3])
    for row in rows {
      let excess = Figure(row.number("excess"), row.number("low"), row.number("high"))
      table.rows.append([
        HTML("\(HTML.name(row.text("first_name"))) × \(HTML.name(row.text("second_name")))"),
        "\(row.number("harm_both").map { locale.number($0, unit, isDifference: true) } ?? "–")",
        "\(locale.written(excess, unit, isDifference: true))", "\(row.text("verdict"))",
      ])
    }
    let worse = rows.count { $0.text("verdict") == "compounds" }
    return Section(
      id: "compounding", heading: "What is worse together?",
      finding:
        "\(locale.count(worse)) of \(locale.count(rows.count)) pairs of stresses do more harm together than the sum of each alone.",
      charts: [chart("compounding")].compactMap { $0 }, tables: [table])
  }

  private var reserve: Section? {
    let rows = run.rows("reserve")
    guard let designed = rows.first else { return nil }
    func chance(_ row: RecordedRow) -> Figure? {
      Figure(row.number("chance_of_failure"), row.number("chance_low"), row.number("chance_high"))
    }
    func cost(_ row: RecordedRow) -> Figure? {
      Figure(row.number("cost"), row.number("cost_low"), row.number("cost_high"))
    }
    var table = DataTable(
      caption: "Chance of failure and extra cost, each with how far chance may have moved it (95%).",
      header: ["Change of resources", "What it is", "Chance of failure", "Extra cost"], words: [1])
    for row in rows {
      table.rows.append([
        HTML.name(row.text("change")), "\(row.text("role"))", "\(locale.written(chance(row), .share))",
        row.text("role") == "as designed" ? "–" : "\(locale.written(cost(row), .pounds))",
      ])
    }
    let now: HTML = "As designed it fails in \(locale.written(chance(designed), .share)) of replications."
    let answer = rows.first { $0.text("role") != "as designed" && $0.text("role") != "finalist" }
    let mend: HTML? = answer.map { row in
      row.text("role") == "found"
        ? " The cheapest change that makes it safe enough: \(HTML.name(row.text("change"))), for \(locale.written(cost(row), .pounds))."
        : " Nothing that was tried is sure to make it safe enough; \(HTML.name(row.text("change"))) fails least."
    }
    return Section(
      id: "reserve", heading: "What reserve would make it safe?", finding: "\(now)\(mend)", tables: [table],
      showsTables: true)
  }
}
