import PartnershipModel
import Results

/// What an exploration says: what matters, by how much, and when.
extension RunView {
  private var indices: [RecordedRow] { run.rows("sensitivity") }

  /// The outcome that decides what matters: the first.
  var exploredOutcome: String { indices.first?.text("outcome") ?? "" }
  var lastExploredMonth: Double {
    let outcome = exploredOutcome
    return indices.reduce(0) { $1.text("outcome") == outcome ? max($0, $1.number("month") ?? 0) : $0 }
  }

  /// Rows about the outcome that decides, at the end.
  func rows(_ method: String, _ index: String) -> [RecordedRow] {
    let (outcome, month) = (exploredOutcome, lastExploredMonth)
    return indices.filter {
      $0.text("method") == method && $0.text("index") == index && $0.text("outcome") == outcome
        && $0.number("month") == month
    }
  }

  static func value(_ row: RecordedRow) -> Figure? {
    Figure(row.number("value"), row.number("low"), row.number("high"))
  }

  /// Inputs by an index, the largest first.
  func ranked(_ method: String, _ index: String) -> [RecordedRow] {
    rows(method, index).filter { $0.text("input") != "dummy" && $0.number("value") != nil }.enumerated().sorted {
      (-abs($0.element.number("value") ?? 0), $0.offset) < (-abs($1.element.number("value") ?? 0), $1.offset)
    }.map(\.element)
  }

  /// Inputs by what they matter, the most first: in all, or where no shares of variance were taken by their mean effects, or
  /// by how far the outcome goes along with them.
  var leadingInputs: [RecordedRow] {
    let ways = [
      ("sobol", "total"), ("morris", "mean absolute effect"), ("pawn", "median distance"),
      ("prcc", "partial rank correlation"),
    ]
    return ways.lazy.map(ranked).first { !$0.isEmpty } ?? []
  }

  var explorationAnswer: HTML {
    guard let first = leadingInputs.first else { return "Too little was tried to say what matters." }
    let outcome = words(ofColumn: exploredOutcome)
    let others = leadingInputs.dropFirst().prefix(2).map { HTML.quoted(name(ofInput: $0.text("input"))) }
    let next: HTML = others.isEmpty ? "" : " Next come \(listed(others))."
    switch first.text("method") {
    case "sobol": break
    case "morris": return "What moves \(outcome) most is \(HTML.quoted(name(ofInput: first.text("input")))).\(next)"
    default:
      return """
        What goes along with \(outcome) most is \(HTML.quoted(name(ofInput: first.text("input"))))\
        \(direction(of: first.text("input"))).\(next)
        """
    }
    let luck = rows("sobol", "share").first { $0.text("input") == "luck" }.flatMap(Self.value)
    return """
      \(luck.map { "Luck makes \(locale.written($0, .share)) of the spread in \(outcome). Of the rest, " } ?? "Of what isn't luck in \(outcome), ")\
      \(HTML.quoted(name(ofInput: first.text("input")))) makes \(locale.written(Self.value(first), .share)), alone or together with \
      others.\(next)
      """
  }

  var explorationSections: [Section] {
    [shares, byMonth, associations, failures, information, effects].compactMap { $0 }
  }

  private var shares: Section? {
    guard leadingInputs.first?.text("method") == "sobol", let drawn = chart("sensitivity") else { return nil }
    let alone = rows("sobol", "first")
    var table = DataTable(
      caption:
        "Shares of the variance that isn't luck (95%). Alone: what goes if the input alone gets known. In all: what stays if all others get known. The dummy acts on nothing and shares its luck with what it is compared with: exactly 0 shows that the plan wasn't mixed up, and says nothing of chance.",
      header: ["Input", "Alone", "In all"])
    for row in leadingInputs {
      let own = alone.first { $0.text("input") == row.text("input") }.flatMap(Self.value)
      table.rows.append([
        HTML.name(name(ofInput: row.text("input"))), "\(locale.written(own, .share))",
        "\(locale.written(Self.value(row), .share))",
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
        [HTML.name(name(ofInput: input))]
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
      return best.map { name(ofInput: $0.text("input")) } ?? ""
    }
    let (early, late) = (leader(months[0]), leader(months[months.count - 1]))
    return Section(
      id: "matters-when", heading: "When does it matter?",
      finding: early == late
        ? "What matters most is the same from month \(locale.fixed(months[0], 0)) to the end: \(HTML.quoted(late))."
        : "In month \(locale.fixed(months[0], 0)) it is \(HTML.quoted(early)) that matters most, at the end \(HTML.quoted(late)).",
      charts: [drawn], tables: [table])
  }
}
