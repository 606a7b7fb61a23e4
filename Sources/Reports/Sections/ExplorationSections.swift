import PartnershipModel
import Results

/// What an exploration says: what matters, by how much, and when.
extension RunView {
  private var indices: [RecordedRow] { run.rows("sensitivity") }

  /// The outcome that decides what matters: the first.
  var exploredOutcome: String { indices.first?.text("outcome") ?? "" }
  var lastExploredMonth: Double {
    indices.reduce(0) { $1.text("outcome") == exploredOutcome ? max($0, $1.number("month") ?? 0) : $0 }
  }

  /// Rows about the outcome that decides, at the end.
  private func rows(_ method: String, _ index: String) -> [RecordedRow] {
    indices.filter {
      $0.text("method") == method && $0.text("index") == index && $0.text("outcome") == exploredOutcome
        && $0.number("month") == lastExploredMonth
    }
  }

  private static func value(_ row: RecordedRow) -> Figure? {
    Figure(row.number("value"), row.number("low"), row.number("high"))
  }

  /// Inputs by what they matter in all, the most first. Where no shares of variance were taken: by their mean effects.
  var leadingInputs: [RecordedRow] {
    let shares = rows("sobol", "total").filter { $0.text("input") != "dummy" && $0.number("value") != nil }
    let ranked = shares.isEmpty ? rows("morris", "mean absolute effect") : shares
    return ranked.enumerated().sorted {
      (-($0.element.number("value") ?? 0), $0.offset) < (-($1.element.number("value") ?? 0), $1.offset)
    }.map(\.element)
  }

  var explorationAnswer: HTML {
    guard let first = leadingInputs.first else { return "Nothing was varied that could matter." }
    let outcome = words(ofColumn: exploredOutcome)
    guard first.text("method") == "sobol" else {
      return "What moves \(outcome) most is \(HTML.quoted(first.text("input")))."
    }
    let luck = rows("sobol", "share").first { $0.text("input") == "luck" }.flatMap(Self.value)
    let others = leadingInputs.dropFirst().prefix(2).map { HTML.quoted($0.text("input")) }
    return """
      \(luck.map { "Luck makes \(locale.written($0, .share)) of the spread in \(outcome). Of the rest, " } ?? "Of what isn't luck in \(outcome), ")\
      \(HTML.quoted(first.text("input"))) makes \(locale.written(Self.value(first), .share)), alone or together with \
      others. Next come \(listed(others)).
      """
  }

  var explorationSections: [Section] { [shares, byMonth, failures, information, effects].compactMap { $0 } }

  private var shares: Section? {
    guard leadingInputs.first?.text("method") == "sobol", let drawn = chart("sensitivity") else { return nil }
    let alone = rows("sobol", "first")
    var table = DataTable(
      caption:
        "Shares of the variance that isn't luck (95%). Alone: what goes if the input alone gets known. In all: what stays if all others get known. The dummy acts on nothing and has to come out at 0.",
      header: ["Input", "Alone", "In all"])
    for row in leadingInputs {
      let own = alone.first { $0.text("input") == row.text("input") }.flatMap(Self.value)
      table.rows.append([
        HTML.name(row.text("input")), "\(locale.written(own, .share))", "\(locale.written(Self.value(row), .share))",
      ])
    }
    let large = leadingInputs.count { $0.number("low") ?? 0 > 0.1 }
    return Section(
      id: "matters", heading: "What matters?",
      finding:
        "\(locale.count(large)) of \(locale.count(leadingInputs.count)) inputs surely make more than a tenth of the spread that isn't luck.",
      charts: [drawn], tables: [table])
  }

  private var byMonth: Section? {
    guard leadingInputs.first?.text("method") == "sobol", let drawn = chart("sensitivity-by-month") else { return nil }
    let rows = indices.filter {
      $0.text("method") == "sobol" && $0.text("index") == "total" && $0.text("outcome") == exploredOutcome
    }
    var months: [Double] = []
    for row in rows { if let month = row.number("month"), !months.contains(month) { months.append(month) } }
    guard months.count > 1 else { return nil }
    months.sort()
    var table = DataTable(
      caption: "Share of the variance, luck left out, that stays if all other inputs get known (95%).",
      header: ["Input"] + months.map { "Month \(locale.fixed($0, 0))" })
    for input in leadingInputs.map({ $0.text("input") }) {
      table.rows.append(
        [HTML.name(input)]
          + months.map { month in
            let row = rows.first { $0.text("input") == input && $0.number("month") == month }
            return HTML("\(locale.written(row.flatMap(Self.value), .share))")
          })
    }
    func leader(_ month: Double) -> String {
      var best: RecordedRow?
      for row in rows where row.number("month") == month && row.number("value") ?? 0 > best?.number("value") ?? 0 {
        best = row
      }
      return best?.text("input") ?? ""
    }
    let (early, late) = (leader(months[0]), leader(months[months.count - 1]))
    return Section(
      id: "matters-when", heading: "When does it matter?",
      finding: early == late
        ? "What matters most is the same from month \(locale.fixed(months[0], 0)) to the end: \(HTML.quoted(late))."
        : "In month \(locale.fixed(months[0], 0)) it is \(HTML.quoted(early)) that matters most, at the end \(HTML.quoted(late)).",
      charts: [drawn], tables: [table])
  }

  /// The screening: what each input moves.
  private var effects: Section? {
    let all = rows("morris", "mean absolute effect").enumerated().sorted {
      (-($0.element.number("value") ?? 0), $0.offset) < (-($1.element.number("value") ?? 0), $1.offset)
    }.map(\.element)
    guard let first = all.first else { return nil }
    let unit = Outcome.allCases.first { $0.definition.name == exploredOutcome }?.definition.unit ?? .share
    var table = DataTable(
      caption:
        "Mean absolute effect of a step through the range of an input on \(words(ofColumn: exploredOutcome)), of shares in points; ±: how far chance may have moved it (95%). The twenty largest of \(locale.count(all.count)).",
      header: ["Input", "Mean absolute effect"])
    for row in all.prefix(20) {
      table.rows.append([
        HTML.name(row.text("input")), "\(locale.size(Self.value(row), unit))",
      ])
    }
    return Section(
      id: "screening", heading: "What was looked through?",
      finding:
        "Of \(locale.count(all.count)) inputs, \(HTML.quoted(first.text("input"))) moves \(words(ofColumn: exploredOutcome)) most.",
      tables: [table])
  }
}
