import Analyses
import PartnershipModel
import Results

/// Why one design does better than another.
extension RunView {
  var why: Section? {
    let rows = run.rows("why")
    guard let first = rows.first else { return nil }
    var outcomes: [String] = []
    var changes: [String] = []
    for row in rows {
      if !outcomes.contains(row.text("outcome")) { outcomes.append(row.text("outcome")) }
      if !changes.contains(row.text("change")) { changes.append(row.text("change")) }
    }
    func unit(_ outcome: String) -> QuantityDefinition.Unit {
      rows.first { $0.text("outcome") == outcome }.flatMap { QuantityDefinition.Unit(rawValue: $0.text("unit")) }
        ?? .share
    }
    func moved(_ change: String, _ outcome: String) -> HTML {
      let row = rows.first { $0.text("change") == change && $0.text("outcome") == outcome }
      let figure = row.flatMap { Figure($0.number("moved"), $0.number("moved_low"), $0.number("moved_high")) }
      return "\(locale.written(figure, unit(outcome), isDifference: true))"
    }
    var table = DataTable(
      caption:
        "What each change adds, averaged over \(first.isTrue("is_exact") ? "all" : "a sample of the") orders in which they could be made; shares in points (95% jointly). The parts add up to the whole.",
      header: ["Change"] + outcomes.map { HTML("\(words(ofColumn: $0).capitalisedFirst)") })
    for change in changes { table.rows.append([HTML.name(change)] + outcomes.map { moved(change, $0) }) }
    let most = rows.first { $0.text("outcome") == outcomes[0] }
    return Section(
      id: "why", heading: "Why is it better?",
      finding:
        "\(HTML.quoted(first.text("better"))) against \(HTML.quoted(first.text("than"))): \(moved("all together", outcomes[0])) in \(words(ofColumn: outcomes[0])); most of it comes from \(HTML.name(most?.text("change") ?? "")) (\(moved(most?.text("change") ?? "", outcomes[0]))).",
      charts: [chart("why", ["whyOutcome": .text(outcomes[0]), "unit": .text(unit(outcomes[0]).rawValue)])].compactMap {
        $0
      },
      tables: [table])
  }
}
