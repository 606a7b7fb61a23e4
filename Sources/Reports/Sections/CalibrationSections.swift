import PartnershipModel
import Results

/// Which values of the model's assumptions give what was measured.
extension RunView {
  private var targets: [RecordedRow] { run.rows("calibration_targets") }

  var calibrationAnswer: HTML { Answer.calibration(run).html(locale) }

  var calibrationSections: [Section] { [fit, narrowed, approach].compactMap { $0 } }

  private func written(_ row: RecordedRow, _ mean: String, _ deviation: String) -> HTML {
    let spread = row.number(deviation).map { "\u{A0}±\u{2060}" + locale.fixed($0, 2) } ?? ""
    return "\(row.number(mean).map { locale.fixed($0, 2) } ?? "–")\(spread)"
  }

  private var fit: Section {
    var table = DataTable(
      caption: """
        Measured: ±, its tolerance. Before and after: means over the sets drawn beforehand and over the accepted ones; ±, \
        their standard deviation. Away: in tolerances.
        """,
      header: ["What was measured", "Measured", "Before", "After", "Away", "Source"], words: [5])
    for row in targets {
      table.rows.append([
        HTML.name(row.text("target")), written(row, "value", "tolerance"), written(row, "before", "before_deviation"),
        written(row, "after", "after_deviation"),
        "\(row.number("deviations_away").map { locale.fixed($0, 1) } ?? "–")\(row.isTrue("is_missed") ? " (missed)" : "")",
        HTML.name(row.text("source")),
      ])
    }
    let farthest = targets.max { abs($0.number("deviations_away") ?? 0) < abs($1.number("deviations_away") ?? 0) }
    return Section(
      id: "fit", heading: "How near does it come?",
      finding: farthest.map { row in
        "Farthest off is \(HTML.quoted(row.text("target"))): \(written(row, "after", "after_deviation")), where \(written(row, "value", "tolerance")) was measured."
      } ?? "There is no target.",
      charts: [chart("calibration")].compactMap { $0 }, tables: [table])
  }

  private var narrowed: Section? {
    let rows = run.rows("calibration_parameters").enumerated().sorted {
      (-($0.element.number("contraction") ?? 0), $0.offset) < (-($1.element.number("contraction") ?? 0), $1.offset)
    }.map(\.element)
    guard let first = rows.first else { return nil }
    func number(_ row: RecordedRow, _ column: String) -> String {
      row.number(column).map { locale.fixed($0, abs($0) < 0.1 ? 3 : abs($0) < 10 ? 2 : 0) } ?? "–"
    }
    var table = DataTable(
      caption: "The twenty that were narrowed most. Narrower: how much less variance is left.",
      header: ["Assumption", "Plausible", "Likeliest beforehand", "Median", "Nine in ten of the sets", "Narrower"])
    for row in rows.prefix(20) {
      table.rows.append([
        "\(row.text("constant"))", "\(number(row, "range_low")) to \(number(row, "range_high"))",
        "\(number(row, "default"))", "\(number(row, "median"))", "\(number(row, "low")) to \(number(row, "high"))",
        "\(row.number("contraction").map { locale.percent(max(0, $0)) } ?? "–")",
      ])
    }
    let half = rows.count { $0.number("contraction") ?? 0 >= 0.5 }
    return Section(
      id: "narrowed", heading: "What does that say of the assumptions?",
      finding: """
        Most is said of \(HTML.quoted(first.text("constant"))): \(number(first, "low")) to \(number(first, "high")), of \
        \(number(first, "range_low")) to \(number(first, "range_high")) that seemed plausible. Of \
        \(locale.count(rows.count)) assumptions, \(locale.count(half)) lose half of their variance or more.
        """,
      tables: [table])
  }

  private var approach: Section? {
    let rows = run.rows("calibration_generations")
    guard let last = rows.last, let distance = last.number("tolerance") else { return nil }
    var table = DataTable(
      caption: "Distance: root mean square of the targets' deviations, in tolerances, that was still accepted.",
      header: ["Generation", "Distance", "Moves that stayed within it", "Sets run"])
    for row in rows {
      table.rows.append([
        "\(row.number("generation").map { locale.fixed($0, 0) } ?? "–")",
        "\(row.number("tolerance").map { locale.fixed($0, 2) } ?? "–")",
        "\(row.number("acceptance").map { locale.percent($0) } ?? "–")",
        "\(row.number("evaluations").map { locale.count(Int($0)) } ?? "–")",
      ])
    }
    return Section(
      id: "approach", heading: "How were they found?",
      finding:
        "In \(locale.count(rows.count)) generations the sets came to within \(locale.fixed(distance, 2)) tolerances, with the luck that they were accepted with.",
      tables: [table])
  }
}
