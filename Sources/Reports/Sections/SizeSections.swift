import Results

/// How large things are in the model beside what was published.
extension RunView {
  private var sizes: [RecordedRow] { run.rows("sizes") }
  /// One row of the table each.
  private var rowsOfSizes: [RecordedRow] {
    var seen: [Int] = []
    return sizes.filter { row in
      let number = Int(row.number("row") ?? 0)
      defer { seen.append(number) }
      return !seen.contains(number)
    }
  }

  private func inside(_ rows: [RecordedRow]) -> String {
    "\(locale.count(rows.count { $0.text("row_inside") == "yes" })) of \(locale.count(rows.count))"
  }

  var sizeAnswer: HTML {
    let heaviest = rowsOfSizes.filter { $0.number("weight") == 3 }
    let heldOut = rowsOfSizes.filter { $0.text("use") == "held out" }
    return """
      Of things whose size is known of partnerships, the model has \(inside(rowsOfSizes)) as large as they are: \
      \(inside(heaviest)) of those that weigh most, and \(inside(heldOut)) of those that its constants are never fitted to.
      """
  }

  var sizeSections: [Section] {
    func number(_ row: RecordedRow, _ column: String) -> String {
      row.number(column).map { locale.fixed($0, abs($0) >= 9.995 ? 1 : 2) } ?? "–"
    }
    var table = DataTable(
      caption: """
        Model: mean over the parameter sets; ±: its standard error. Laboratory: target and range are half of an effect that \
        was found in hours of a laboratory.
        """,
      header: ["Row", "What", "Target", "From", "To", "Model", "±", "Inside", "Weight", "Use", "Source"],
      words: [1, 7, 9, 10])
    for row in sizes {
      table.rows.append([
        HTML.name(row.text("statistic")), HTML.name("\(row.text("title")): \(row.text("words"))"),
        "\(number(row, "target"))", "\(number(row, "range_low"))", "\(number(row, "range_high"))",
        "\(number(row, "value"))", "\(number(row, "error"))", HTML.name(row.text("inside")),
        "\(row.number("weight").map { locale.fixed($0, 0) } ?? "–")",
        HTML.name(row.text("use") + (row.text("laboratory") == "yes" ? ", laboratory" : "")),
        HTML.name(row.text("source")),
      ])
    }
    let outside = rowsOfSizes.filter { $0.text("row_inside") == "no" }
    return [
      Section(
        id: "sizes", heading: "Where is it as large, and where not?",
        finding: outside.isEmpty
          ? "All rows are inside."
          : "Outside: \(listed(outside.map { HTML.quoted($0.text("title")) })).",
        tables: [table], showsTables: true,
        note: "A row is inside where all its statistics are. What each is read from is described in the guide of sizes."
      )
    ]
  }
}
