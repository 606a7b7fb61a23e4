import Analyses
import Results

/// Which patterns that are known of partnerships the model shows.
extension RunView {
  private var claims: [RecordedRow] { run.rows("patterns") }
  /// One row of each.
  private var patterns: [RecordedRow] { claims.filter { $0.number("claim") == 1 } }

  private static func passes(_ row: RecordedRow) -> Bool { row.text("pattern_passed") == "yes" }

  var patternAnswer: HTML { Answer.patterns(run).html(locale) }

  var patternSections: [Section] { [shown, failed].compactMap { $0 } }

  private func title(_ row: RecordedRow) -> HTML { HTML.name("\(row.text("pattern")) \(row.text("title"))") }

  /// `sign up: seniors > juniors`.
  private func claim(_ row: RecordedRow) -> HTML { HTML.name(words(ofColumn: row.text("expected"))) }

  private var shown: Section {
    var table = DataTable(
      caption: """
        Every claim of every pattern. Effect: the difference over the standard deviation between replications, mean over \
        the points; of an event the difference of its chances; of a claim about a level, the level itself; ±: its 95% \
        interval over the points.
        """,
      header: ["Pattern", "What is claimed", "Shown", "Effect", "As claimed at", "Evidence", "To the makers"],
      words: [1, 2, 5, 6])
    var sources = DataTable(
      caption: "Where the patterns come from.", header: ["Pattern", "Source"], words: [1])
    for row in patterns { sources.rows.append([title(row), HTML.name(row.text("source"))]) }
    for row in claims {
      let size = Figure(row.number("size"), row.number("size_low"), row.number("size_high"))
      table.rows.append([
        title(row), claim(row),
        "\(row.text("holds"))", "\(locale.written(size, .fte))",
        "\(row.number("share_of_points").map { locale.percent($0) } ?? "–") of points", "\(row.text("strength"))",
        "\(row.text("use"))",
      ])
    }
    let broken = patterns.filter { !Self.passes($0) }
    return Section(
      id: "patterns", heading: "Which patterns does it show?",
      finding: broken.isEmpty
        ? "It shows all of them."
        : "It doesn't show \(locale.count(broken.count)) of \(locale.count(patterns.count)); they stand below.",
      charts: [chart("patterns")].compactMap { $0 }, tables: [table, sources],
      note: """
        To the makers: a rule of the model says it (input), its constants were chosen with it in view (calibrated), or it \
        has to emerge (emergent).
        """)
  }

  private var failed: Section? {
    let rows = claims.filter { !Self.passes($0) && $0.text("holds") == "no" }
    guard !rows.isEmpty else { return nil }
    var table = DataTable(
      caption: "Claims that don't hold, and why, where that is known.",
      header: ["Pattern", "What is claimed", "Effect", "Why not"], words: [1, 3])
    for row in rows {
      let size = Figure(row.number("size"), row.number("size_low"), row.number("size_high"))
      let reason = row.text("known_to_fail_because")
      table.rows.append([
        title(row), claim(row), "\(locale.written(size, .fte))",
        reason.isEmpty ? "Not known." : HTML.name(reason),
      ])
    }
    let unknown = rows.filter { $0.text("known_to_fail_because").isEmpty }.count
    return Section(
      id: "failed", heading: "Why doesn't it show the others?",
      finding: unknown == 0
        ? "For all of them the reason is known."
        : "Of \(locale.count(rows.count)) claims that don't hold, the reason of \(locale.count(unknown)) isn't known.",
      tables: [table], showsTables: true)
  }
}
