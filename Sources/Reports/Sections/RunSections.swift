import Experiments
import PartnershipModel
import Results

/// What a run of one design says.
extension RunView {
  var runAnswer: HTML { Answer.run(run, of: firstDesign).html(locale) }

  var months: Int { run.rows("months").last?.number("month").map { Int($0) } ?? 0 }

  private func outcomeRow(_ outcome: String) -> RecordedRow? {
    row("summary", where: ("design", firstDesign), ("outcome", outcome))
  }

  var runSections: [Section] { [outcomes, whoPays] }

  private var outcomes: Section {
    var table = DataTable(
      caption:
        "±: how far chance may have moved the mean (95%). Luck: how much of the spread between replications nobody could foresee; the rest is what isn't known beforehand. Months: a month that may never come has no mean; beside its median stands in how many it comes at all.",
      header: ["Outcome", "Mean", "Median", "5% to 95%", "Luck"])
    var compared = ""
    for (name, column) in RunSummary.mainOutcomes {
      let definition = column.definition
      guard let row = outcomeRow(definition.name), isThere(column, row) else { continue }
      let isDifference = column.layout == .signedShare
      func written(_ name: String) -> String {
        guard let value = row.number(name) else { return "–" }
        if definition.unit == .months && value > Double(months) { return "never" }
        return locale.number(value, definition.unit, isDifference: isDifference)
      }
      // Rows that say "more than …" name what they are about, since a listener can't see the row above.
      let isPart = name.hasPrefix(" ")
      if !isPart { compared = name }
      table.rows.append([
        "\(isPart ? compared + ", " + name.drop { $0 == " " } : name)",
        definition.unit == .months
          ? "–"
          : "\(locale.written(mean(definition.name, of: firstDesign), definition.unit, isDifference: isDifference))",
        "\(written("p50"))\(row.number("reached").map { " (in " + locale.percent($0) + ")" } ?? "")",
        "\(written("p05")) to \(written("p95"))",
        "\(row.number("luck_share").map { locale.percent($0) } ?? "–")",
      ])
    }
    let luck = outcomeRow("attainment")?.number("luck_share").map { locale.percent($0) } ?? "an unknown part"
    let cost = mean("cost", of: firstDesign)
    return Section(
      id: "outcomes", heading: "What comes of it",
      finding:
        "It costs \(locale.written(cost, .pounds)) in full. Equal partnerships end far apart: \(luck) of the spread in attainment is luck, which no finding out would reduce.",
      charts: [chart("distribution")].compactMap { $0 }, tables: [table], showsTables: true)
  }

  /// Whether there is anything of that kind in the scenario.
  private func isThere(_ column: OutcomeColumn, _ row: RecordedRow) -> Bool {
    switch column {
    case .outcome(.ownTargets), .comparison(.ownTargetsChange): run.hasOwnTargets
    case .outcome(.grantReceived), .outcome(.grantReturned): outcomeRow("grant_received")?.number("maximum") ?? 0 > 0
    default: true
    }
  }

  /// What the first design's cost in full is made of, and who pays it.
  private var parts: DataTable? {
    var table = DataTable(
      caption: "The cost in full by part. By partner, and time at meetings by the tier of whose it is: costs.csv.",
      header: ["What is paid for", "Cost", "Paid by"], words: [2])
    let rows = run.rows("costs").filter { $0.text("design") == firstDesign }
    for part in CostPart.allCases {
      let pounds = rows.filter { $0.text("part") == part.definition.name }.reduce(0) { $0 + ($1.number("mean") ?? 0) }
      guard pounds >= 0.5 else { continue }
      table.rows.append([
        "\(part.definition.name.replacing("_", with: " ").capitalisedFirst)", "\(locale.money(pounds))",
        "\(part.payer.rawValue)",
      ])
    }
    guard !table.rows.isEmpty else { return nil }
    table.rows.append(["All", "\(locale.money(rows.reduce(0) { $0 + ($1.number("mean") ?? 0) }))", ""])
    return table
  }

  private var whoPays: Section {
    let rows = run.rows("partners").filter { $0.text("design") == firstDesign }
    let estimates = Dictionary(
      rows.map { ([$0.text("partner"), $0.text("measure")], Self.byStandardError($0)) },
      uniquingKeysWith: { first, _ in first })
    func estimate(_ key: String, _ measure: PartnerMeasure) -> Figure? {
      estimates[[key, measure.definition.name]] ?? nil
    }
    let keys = rows.filter { $0.text("measure") == PartnerMeasure.cost.definition.name }.map { $0.text("partner") }
    let costs = keys.map { estimate($0, .cost)?.value ?? 0 }
    let byCost = keys.indices.sorted { (-costs[$0], $0) < (-costs[$1], $1) }.map { keys[$0] }
    var table = DataTable(
      caption: "Means over the replications; ±: how far chance may have moved them (95%).",
      header: ["Partner", "Cost", "Staff given (FTE)", "Given of what was pledged", "Own targets attained"])
    for key in byCost {
      table.rows.append(
        [HTML.name(name(ofPartner: key))]
          + [PartnerMeasure.cost, .staffGiven, .contribution, .ownTargets].map {
            $0 == .ownTargets && !run.hasOwnTargets(partner: key)
              ? "–" : HTML("\(locale.written(estimate(key, $0), $0.definition.unit))")
          })
    }
    let all = costs.reduce(0, +)
    let most = byCost.first.map { key in (name(ofPartner: key), (estimate(key, .cost)?.value ?? 0) / max(all, 1)) }
    return Section(
      id: "partners", heading: "Who pays",
      finding: most.map {
        "\(HTML.name($0.0)) pays most: \(locale.percent($0.1)) of the \(locale.money(all)) that all partners pay."
      } ?? "No partner pays anything.",
      tables: [table] + [parts].compactMap { $0 }, showsTables: true)
  }

  /// A mean with the 95% interval that its standard error gives: 1.96 times it on either side (normal).
  static func byStandardError(_ row: RecordedRow) -> Figure? {
    let half = row.number("standard_error").map { 1.96 * $0 }
    return row.number("mean").flatMap { mean in Figure(mean, half.map { mean - $0 }, half.map { mean + $0 }) }
  }
}
