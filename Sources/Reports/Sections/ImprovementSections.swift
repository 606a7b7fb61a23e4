import Analyses
import PartnershipModel
import Results

/// What a search for improvements says.
extension RunView {
  private var steps: [RecordedRow] { run.rows("improvement").filter { $0.number("step") ?? 0 > 0 } }
  private var recommended: [RecordedRow] { steps.filter { $0.isTrue("is_recommended") } }
  private var improvementOutcome: String { run.rows("improvement").first?.text("outcome") ?? "attainment" }
  private var improvedUnit: QuantityDefinition.Unit {
    QuantityDefinition.Unit(rawValue: run.rows("improvement").first?.text("unit") ?? "") ?? .share
  }
  private var points: String { improvedUnit == .share || improvedUnit == .truth ? " points" : "" }

  var improvementUnit: [String: JSONValue] {
    let title = words(ofColumn: improvementOutcome)
    return [
      "unit": .text(improvedUnit == .truth ? "share" : improvedUnit.rawValue), "stressTitle": .text(title),
      "StressTitle": .text(title.capitalisedFirst),
    ]
  }

  private func gain(_ row: RecordedRow, _ name: String = "gain") -> Figure? {
    Figure(row.number(name), row.number(name + "_low"), row.number(name + "_high"))
  }

  private func cost(_ row: RecordedRow) -> Figure? { gain(row, "cost") }

  /// ` for £108k`, where chance can't tell it from nothing empty.
  private func price(_ row: RecordedRow) -> String {
    guard let cost = cost(row), cost.isCertain else { return "" }
    return (cost.value > 0 ? " for " : " and saves ") + locale.money(abs(cost.value))
  }

  var improvementAnswer: HTML {
    guard let now = run.rows("improvement").first, let level = now.number("level") else { return "Nothing was tried." }
    let start: HTML =
      "\(HTML.quoted(firstDesign)): \(words(ofColumn: improvementOutcome)) \(locale.number(level, improvedUnit))"
    guard let last = recommended.last, let end = last.number("level") else {
      return "\(start). Nothing that was tried is sure to improve it by enough to matter."
    }
    let each = recommended.map { row in
      HTML(
        "\(HTML.name(row.text("change"))) (\(locale.written(gain(row), improvedUnit, isDifference: true))\(points)\(price(row)))"
      )
    }
    let count = recommended.count == 1 ? "one change" : "\(recommended.count) changes together"
    return "\(start); with \(count) \(locale.number(end, improvedUnit)): \(each.joined(separator: ", then "))."
  }

  /// The top of the ladder, for a comparison.
  var topChange: HTML? {
    guard let row = recommended.first else { return nil }
    return """
       Of \(locale.count(run.rows("changes").count { $0.number("tried") != nil })) changes that were tried, this gains \
      most: \(HTML.name(row.text("change"))) (\(locale.written(gain(row), improvedUnit, isDifference: true))\(points)\(price(row)); \
      in the hands of \(row.text("hands"))). <code>\(commandWord("improve"))</code> has the ladder.
      """
  }

  var improvementSections: [Section] { [ladder, payers, singleChanges, harmfulChanges, snippet].compactMap { $0 } }

  private var ladder: Section? {
    guard !steps.isEmpty else { return nil }
    var table = DataTable(
      caption: "Each on top of those above it, on the same luck (95% jointly\(points.isEmpty ? "" : "; in points"))",
      header: ["Change", "Gains", "Costs in full", "Level", "In the hands of", "Sure to matter"], words: [4, 5])
    for row in steps {
      let level = Figure(row.number("level"), row.number("level_low"), row.number("level_high"))
      table.rows.append([
        HTML.name(row.text("change")), "\(locale.written(gain(row), improvedUnit, isDifference: true))",
        "\(locale.written(cost(row), .pounds))", "\(locale.written(level, improvedUnit))", "\(row.text("hands"))",
        row.isTrue("is_recommended") ? "yes" : "no",
      ])
    }
    let doubtful = steps.count - recommended.count
    let finding: HTML =
      recommended.isEmpty
      ? "None of the changes is sure to gain enough to matter on luck that had no part in choosing it."
      : "Together \(locale.written(gain(recommended[recommended.count - 1], "together"), improvedUnit, isDifference: true))\(points) against the design as it is\(doubtful > 0 ? "; the last of the ladder isn't sure to matter and isn't recommended" : "")."
    return Section(
      id: "ladder", heading: "What would improve it, step by step?", finding: finding,
      charts: [chart("ladder", improvementUnit)].compactMap { $0 }, tables: [table],
      note:
        "Each step is what gains most on top of those before it; of changes that gain as much, the one that asks least."
    )
  }

  private var payers: Section? {
    guard let last = recommended.last?.number("step") else { return nil }
    let rows = run.rows("improvement_payers").filter { $0.number("step") == last }
      .enumerated().sorted {
        (-abs($0.element.number("together") ?? 0), $0.offset) < (-abs($1.element.number("together") ?? 0), $1.offset)
      }.map(\.element)
    guard let most = rows.first(where: { $0.number("together") ?? 0 > 0 }) else { return nil }
    var table = DataTable(
      caption: "Paid over the run beyond the design as it is, by all recommended steps together.",
      header: ["Payer", "Pays more by"])
    for row in rows {
      table.rows.append([HTML.name(row.text("name")), "\(row.number("together").map { locale.money($0) } ?? "–")"])
    }
    return Section(
      id: "improvement-payers", heading: "Who pays for it?",
      finding:
        "Most of it falls on \(HTML.name(most.text("name"))): \(locale.money(most.number("together") ?? 0)) over the run.",
      tables: [table])
  }

  private func changes(_ rows: [RecordedRow]) -> DataTable {
    var table = DataTable(
      caption:
        "Each alone, against the design as it is, on fresh luck (95% jointly\(points.isEmpty ? "" : "; in points")).",
      header: ["Change", "Gains", "Costs in full", "In the hands of"], words: [3])
    for row in rows {
      table.rows.append([
        HTML.name(row.text("change")), "\(locale.written(gain(row), improvedUnit, isDifference: true))",
        "\(locale.written(cost(row), .pounds))", "\(row.text("hands"))",
      ])
    }
    return table
  }

  /// Changes that were looked at again, from the best down.
  private var again: [RecordedRow] {
    run.rows("changes").filter { $0.number("gain") != nil }.enumerated().sorted {
      (-($0.element.number("gain") ?? 0), $0.offset) < (-($1.element.number("gain") ?? 0), $1.offset)
    }.map(\.element)
  }

  private var smallestGain: Double { run.rows("improvement").first?.number("smallest") ?? 0 }

  private var singleChanges: Section? {
    let rows = again.filter { $0.number("gain") ?? 0 > smallestGain && gain($0)?.isCertain ?? false }
    let all = run.rows("changes").count
    guard let first = rows.first else { return nil }
    return Section(
      id: "changes", heading: "What would one change alone do?",
      finding:
        "Of \(locale.count(all)) changes that were tried, \(HTML.name(first.text("change"))) gains most by itself: \(locale.written(gain(first), improvedUnit, isDifference: true))\(points).",
      tables: [changes(rows)], showsTables: true,
      note: "All that were tried are in changes.csv; those that fell behind early were played through less often.")
  }

  private var harmfulChanges: Section? {
    let rows = Array(
      again.filter { $0.number("gain") ?? 0 < -smallestGain && gain($0)?.isCertain ?? false }.reversed())
    guard let first = rows.first else { return nil }
    return Section(
      id: "harm", heading: "What would do harm?",
      finding:
        "Most harm does \(HTML.name(first.text("change"))): \(locale.written(gain(first), improvedUnit, isDifference: true))\(points).",
      tables: [changes(rows)], showsTables: true)
  }

  private var snippet: Section? {
    guard let last = recommended.last else { return nil }
    let lines = last.text("lines").split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    return Section(
      id: "snippet", heading: "What to write into the file",
      finding: "As an alternative, to be compared with the others:",
      note: "<code class=\"lines\">alternatives:\n  improved:\n\(lines)</code>")
  }
}
