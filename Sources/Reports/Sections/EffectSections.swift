import PartnershipModel
import Results

/// What an exploration says where it took no shares of variance: what moves the outcome, or goes along with it.
extension RunView {
  /// The screening: what each input moves.
  var effects: Section? {
    let all = ranked("morris", "mean absolute effect")
    guard let first = all.first else { return nil }
    let unit = Outcome.allCases.first { $0.definition.name == exploredOutcome }?.definition.unit ?? .share
    let outcome = words(ofColumn: exploredOutcome)
    var table = DataTable(
      caption:
        "Mean absolute effect of a step through the range of an input on \(outcome), of shares in points; ±: how far chance may have moved it (95%). The twenty largest of \(locale.count(all.count)).",
      header: ["Input", "Mean absolute effect"])
    for row in all.prefix(20) {
      table.rows.append([
        HTML.name(name(ofInput: row.text("input"))), "\(locale.size(Self.value(row), unit))",
      ])
    }
    let drawn = chart(
      "effects",
      effect(
        first, title: "How far each input moves the outcome",
        reading: "Mean absolute effect of a step through the range of the input.",
        axis: "Effect on \(outcome)\(unit == .share ? " (points)" : "")", scale: unit == .share ? 100 : 1))
    return Section(
      id: "screening", heading: "What was looked through?",
      finding:
        "Of \(locale.count(all.count)) inputs, \(HTML.quoted(name(ofInput: first.text("input")))) moves \(outcome) most.",
      charts: [drawn].compactMap { $0 }, tables: [table])
  }

  /// A sample that somebody had already: what goes along with what.
  var associations: Section? {
    guard let first = leadingInputs.first, ["pawn", "prcc"].contains(first.text("method")) else { return nil }
    let outcome = words(ofColumn: exploredOutcome)
    let chance = rows("pawn", "95% of chance").first?.number("value")
    func written(_ input: String, _ method: String, _ index: String) -> HTML {
      let row = rows(method, index).first { $0.text("input") == input }
      return "\(locale.written(row.flatMap(Self.value), .fte))"
    }
    var table = DataTable(
      caption: """
        Distance: between what comes of slices of the input and of everything, 0 to 1 (PAWN)\
        \(chance.map { "; up to \(locale.fixed($0, 2)) is chance" } ?? ""). Ranks: partial correlation of ranks, -1 to 1. \
        ±: how far chance may have moved it (95%). The twenty largest of \(locale.count(leadingInputs.count)).
        """,
      header: ["Input", "Distance", "Ranks"])
    for row in leadingInputs.prefix(20) {
      let input = row.text("input")
      table.rows.append([
        HTML.name(name(ofInput: input)), written(input, "pawn", "median distance"),
        written(input, "prcc", "partial rank correlation"),
      ])
    }
    let isDistance = first.text("method") == "pawn"
    let drawn = chart(
      "effects",
      effect(
        first, title: "What goes along with the outcome",
        reading: isDistance
          ? "How far the outcome's distribution shifts with the input (PAWN). Left of the dashed line it may be chance."
          : "Partial correlation of ranks: left of 0, the more of it, the less of the outcome.",
        axis: isDistance ? "Distance, 0 to 1" : "Correlation, -1 to 1", chance: chance ?? 0))
    let sure = leadingInputs.count { ($0.number("low") ?? 0) > (isDistance ? chance ?? 0 : 0) }
    return Section(
      id: "associations", heading: "What goes along with it?",
      finding: isDistance
        ? "\(locale.count(sure)) of \(locale.count(leadingInputs.count)) inputs surely shift \(outcome) further than chance does."
        : "\(HTML.quoted(name(ofInput: first.text("input")))) goes along with \(outcome) most.",
      charts: [drawn].compactMap { $0 }, tables: [table])
  }

  /// The direction in which an input and the outcome go together, where that is known.
  func direction(of input: String) -> String {
    let row = rows("prcc", "partial rank correlation").first { $0.text("input") == input }
    guard let value = row?.number("value") else { return "" }
    return ": the more of it, the \(value < 0 ? "less" : "more")"
  }

  private func effect(
    _ row: RecordedRow, title: String, reading: String, axis: String, scale: Double = 1, chance: Double = 0
  ) -> [String: JSONValue] {
    [
      "effectMethod": .text(row.text("method")), "effectIndex": .text(row.text("index")), "effectTitle": .text(title),
      "effectReading": .text(reading), "effectAxis": .text(axis), "effectScale": .number(scale),
      "chance": .number(chance),
    ]
  }
}
