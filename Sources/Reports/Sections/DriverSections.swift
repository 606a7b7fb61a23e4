import PartnershipModel
import Results

/// What drives attainment in some scenarios, of all that nobody knows.
extension RunView {
  private var drivers: [RecordedRow] { run.rows("drivers") }

  /// In their order.
  private var drivenScenarios: [String] {
    drivers.map { $0.text("scenario") }.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  private func size(_ row: RecordedRow) -> Double { abs(row.number("swing") ?? 0) }

  var driverAnswer: HTML {
    let luck = drivers.compactMap { $0.number("luck") }
    guard let least = luck.min(), let greatest = luck.max() else { return "No scenario was looked into." }
    // By how far it moves all the scenarios together.
    var inputs: [String] = []
    var sums: [String: Double] = [:]
    for row in drivers where row.isTrue("matters") {
      if sums[row.text("input")] == nil { inputs.append(row.text("input")) }
      sums[row.text("input"), default: 0] += size(row)
    }
    let leading = inputs.enumerated().sorted {
      (-(sums[$0.element] ?? 0), $0.offset) < (-(sums[$1.element] ?? 0), $1.offset)
    }.prefix(3).map { HTML.quoted(name(ofInput: $0.element)) }
    let count = drivenScenarios.count
    let between =
      count == 1
      ? locale.percent(least) : "between \(locale.percent(least)) and \(locale.percent(greatest))"
    let most: HTML =
      leading.isEmpty ? "Nothing else moves it by itself." : "Of what nobody knows, most moves it: \(listed(leading))."
    return """
      Luck makes \(between) of the spread in joint aims attained\(count == 1 ? "" : " in \(locale.count(count)) scenarios"). \
      \(most)
      """
  }

  var driverSections: [Section] {
    drivenScenarios.enumerated().map { place, scenario in
      let rows = drivers.filter { $0.text("scenario") == scenario }
      let matter = rows.filter { $0.isTrue("matters") }.enumerated().sorted {
        (-size($0.element), $0.offset) < (-size($1.element), $1.offset)
      }.map(\.element)
      var table = DataTable(
        caption: "Those that matter. Swing in points, ±: how far chance may have moved it (95%).",
        header: ["What nobody knows", "What it is", "Swing"], words: [1])
      func swing(_ row: RecordedRow) -> String {
        let half = row.number("swing_standard_error").map { 1.96 * $0 }
        let figure = row.number("swing").flatMap { value in
          Figure(value, half.map { value - $0 }, half.map { value + $0 })
        }
        return locale.written(figure, .share, isDifference: true)
      }
      for row in matter {
        table.rows.append([HTML.name(name(ofInput: row.text("input"))), "\(row.text("kind"))", "\(swing(row))"])
      }
      let luck = rows.first?.number("luck").map { locale.percent($0) } ?? "–"
      let inert = rows.count { $0.isTrue("is_inert") }
      let most: HTML =
        matter.first.map { "Most moves it \(HTML.quoted(name(ofInput: $0.text("input")))): \(swing($0)) points." }
        ?? "Nothing else moves it by itself."
      return Section(
        id: "drivers-\(place + 1)", heading: scenario,
        finding: """
          Luck makes \(luck) of the spread. \(most) Of \(locale.count(rows.count)) things that nobody knows, \
          \(locale.count(matter.count)) matter and \(locale.count(inert)) have no part in it at all.
          """,
        charts: [chart("drivers", ["scenario": .text(scenario)], number: place + 1)].compactMap { $0 },
        tables: matter.isEmpty ? [] : [table])
    }
  }
}
