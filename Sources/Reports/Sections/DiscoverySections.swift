import PartnershipModel
import Results

/// Where a design fails and what finding out would be worth: what an exploration says of what nobody knows.
extension RunView {
  var failures: Section? {
    let limits = run.rows("boxes")
    guard let region = limits.first else { return nil }
    var table = DataTable(
      caption:
        "The region that was chosen, input by input. Only seems to matter: the chance that a limit is there by luck. Found again: share of random halves of the rows in which the same input is limited.",
      header: ["Input", "Condition", "Only seems to matter", "Found again"], words: [1])
    for row in limits {
      table.rows.append([
        HTML.name(name(ofInput: row.text("input"))), HTML.name(condition(row)), "\(seeming(row) ?? "–")",
        "\(row.number("reproduced_by_coverage").map { locale.percent($0) } ?? "–")",
      ])
    }
    var steps = DataTable(
      caption:
        "On the way there. Coverage: share of all failures in the region; density: share of the region that fails; mass: share of all rows in it.",
      header: ["Step", "Coverage", "Density", "Mass", "Inputs limited"])
    for row in run.rows("peeling") {
      steps.rows.append(
        ["\(row.number("step").map { locale.fixed($0, 0) } ?? "")"]
          + ["coverage", "density", "mass"].map { HTML("\(row.number($0).map { locale.percent($0) } ?? "–")") }
          + ["\(row.number("restricted").map { locale.fixed($0, 0) } ?? "")"])
    }
    func share(_ name: String) -> String { region.number(name).map { locale.percent($0) } ?? "–" }
    let conditions = limits.map { row in
      HTML("\(HTML.quoted(name(ofInput: row.text("input")))) is \(HTML.name(condition(row)))")
    }
    return Section(
      id: "failures", heading: "Where does it fail?",
      finding: """
        It counts as failed with \(rule(region.text("rule"))). That comes about where \(listed(conditions)): \(share("density")) of what lies there fails (\(share("density_again")) in \
        rows that weren't looked at), and it holds \(share("coverage")) of all failures (\(share("coverage_again")) in such rows).
        """,
      charts: [chart("box"), chart("peeling")].compactMap { $0 }, tables: [table, steps])
  }

  var information: Section? {
    let rows = run.rows("value_of_information")
    guard let drawn = chart("information") else { return nil }
    func worth(_ row: RecordedRow) -> String {
      let figure = Figure(row.number("worth"), row.number("low"), row.number("high"))
      return locale.size(figure, row.text("unit") == "pounds" ? .pounds : .share)
    }
    var table = DataTable(
      caption:
        "What the choice among the designs is expected to gain by finding it out first (95%; of shares in points). Everything: all that can be known, without luck; luck foreseen as well is shown to be held against it, since nobody can.",
      header: ["What is found out", "Worth"])
    for row in rows { table.rows.append([HTML.name(name(ofInput: row.text("input"))), "\(worth(row))"]) }
    let most = rows.filter { $0.number("inputs") != 0 && ($0.number("low") ?? 0) > 0 }.enumerated().max {
      ($0.element.number("worth") ?? 0, -$0.offset) < ($1.element.number("worth") ?? 0, -$1.offset)
    }?.element
    return Section(
      id: "information", heading: "What is worth finding out?",
      finding: most.map {
        "Finding out \(HTML.quoted(name(ofInput: $0.text("input")))) before choosing is worth most: \(worth($0))."
      } ?? "Nothing that could be found out is surely worth anything: the choice would stay what it is.",
      charts: [drawn], tables: [table])
  }
}
