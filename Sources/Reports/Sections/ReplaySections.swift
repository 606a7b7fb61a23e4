import PartnershipModel
import Results

/// One replication as it happened.
extension RunView {
  private var story: [RecordedRow] { run.rows("story") }

  private func value(_ measure: Measure, _ month: Int) -> Double? {
    run.rows("months").first {
      $0.number("month") == Double(month) && $0.text("measure") == measure.definition.name
    }?.number("value")
  }

  var replayAnswer: HTML {
    let last = Int(run.rows("months").last?.number("month") ?? 0)
    func percent(_ measure: Measure) -> String { value(measure, last).map { locale.percent($0) } ?? "–" }
    let left = story.count { $0.text("kind") == "representativeLeft" }
    let met = story.count { $0.text("kind") == "meetingHeld" }
    return """
      By month \(last) this partnership has attained \(percent(.attainment)) of its joint aims; trust stands at \
      \(percent(.trust)). Meetings held: \(locale.count(met)); representatives lost on the way: \(locale.count(left)).
      """
  }

  var replaySections: [Section] {
    var table = DataTable(
      caption: "Everything worth telling, in the order in which it happened.", header: ["Month", "What happened"],
      words: [1])
    var months: [Int] = []
    for row in story {
      if let month = row.number("month").map({ Int($0) }), months.last != month { months.append(month) }
    }
    for month in months {
      let told = story.filter { $0.number("month") == Double(month) }.map { HTML("<bdi>\($0.text("sentence"))</bdi>") }
      table.rows.append(["\(month)", told.joined(separator: "; ")])
    }
    let last = Int(run.rows("months").last?.number("month") ?? 0)
    let measures: [(title: HTML, measure: Measure)] = [
      ("Joint aims attained", .attainment), ("Plan", .plan), ("Sign-up", .signUp), ("Trust", .trust),
      ("Contribution", .contribution),
    ]
    var numbers = DataTable(
      caption: "As they were in this replication: single numbers, so none has an interval.",
      header: ["Month"] + measures.map(\.title))
    for month in RunSummary.months(upTo: last) {
      numbers.rows.append(
        ["\(month)"] + measures.map { HTML("\(value($0.measure, month).map { locale.percent($0) } ?? "–")") })
    }
    let lowest = (1...max(1, last)).min { (value(.trust, $0) ?? 1, $0) < (value(.trust, $1) ?? 1, $1) } ?? 1
    return [
      Section(
        id: "life", heading: "How it went",
        finding:
          "Trust was lowest in month \(lowest), at \(value(.trust, lowest).map { locale.percent($0) } ?? "–").",
        charts: [chart("life")].compactMap { $0 }, tables: [numbers]),
      Section(
        id: "events", heading: "What happened",
        finding: "\(locale.count(story.count)) things happened in \(locale.count(months.count)) of \(last) months.",
        charts: [chart("events")].compactMap { $0 }, tables: [table]),
    ]
  }
}
