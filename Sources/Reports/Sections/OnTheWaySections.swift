import PartnershipModel
import Results

/// What every run has: the months on the way and the balanced scorecard.
extension RunView {
  var onTheWaySections: [Section] {
    (run.rows("months").isEmpty ? [] : [onTheWay]) + (isComparison ? [] : [scorecard].compactMap { $0 })
  }

  private var onTheWay: Section {
    let measures: [(title: HTML, measure: Measure)] = [
      ("Joint aims attained", .attainment), ("Plan", .plan), ("Sign-up", .signUp), ("Trust", .trust),
      ("Contribution", .contribution),
    ]
    let rows = run.rows("months").filter { $0.text("design") == leader }
    func estimate(_ measure: Measure, _ month: Int) -> Figure? {
      rows.first { $0.number("month") == Double(month) && $0.text("measure") == measure.definition.name }
        .flatMap(Self.byStandardError)
    }
    let last = Int(rows.last?.number("month") ?? 0)
    var table = DataTable(
      caption: "Means over the replications; ±: how far chance may have moved them (95%).",
      header: ["Month"] + measures.map(\.title))
    for month in RunSummary.months(upTo: last) {
      table.rows.append(
        ["\(month)"] + measures.map { HTML("\(locale.written(estimate($0.measure, month), .share))") })
    }
    let half = estimate(.attainment, last / 2)
    let end = estimate(.attainment, last)
    return Section(
      id: "months", heading: "When does it come?",
      finding:
        "Half-way, in month \(last / 2), \(HTML.quoted(leader)) has attained \(locale.written(half, .share)); at the end \(locale.written(end, .share))\(leaderHasSameAims ? "" : " of the aims that it pursues itself, which aren't the scenario's").",
      charts: [chart("fan")].compactMap { $0 }, tables: [table])
  }

  var scorecard: Section? {
    guard let drawn = chart("scorecard") else { return nil }
    let perspectives = [
      ("Outcomes", Outcome.scorecardOutcomes), ("Users", .scorecardUsers), ("Processes", .scorecardProcesses),
      ("Learning", .scorecardLearning),
    ]
    let names = run.manifest.designs + run.manifest.counterfactuals
    var table = DataTable(
      caption: "0: nothing, 100%: in full. Means; ±: how far chance may have moved them (95%). \(ownAimsNote)",
      header: ["Design"] + perspectives.map { HTML("\($0.0)") })
    for name in names {
      table.rows.append(
        [HTML.name(name)]
          + perspectives.map { HTML("\(locale.written(mean($0.1.definition.name, of: name), .share))") })
    }
    let own = perspectives.compactMap { title, outcome in
      mean(outcome.definition.name, of: leader).map { (title, $0) }
    }
    var weakest = own.first
    for candidate in own where candidate.1.value < weakest?.1.value ?? 1 { weakest = candidate }
    return Section(
      id: "scorecard", heading: "Is it balanced?",
      finding: weakest.map {
        "\(HTML.quoted(leader)) is weakest in \($0.0.lowercased()): \(locale.written($0.1, .share)) on a scale to 100%."
      } ?? "",
      charts: [drawn], tables: [table])
  }
}
