import PartnershipModel
import Results

/// Type, obstacles and partners: what a comparison says of the first design and of the leading one.
extension RunView {
  var typology: Section? {
    let rows = run.rows("typology")
    var best: RecordedRow?
    for row in rows where row.number("attainment") ?? 0 > best?.number("attainment") ?? -1 { best = row }
    guard let best, let chosen = rows.first(where: { $0.isTrue("is_chosen") }) else { return nil }
    var table = DataTable(
      caption:
        "The first design as each type, all else as it is. Loss: attainment of the best type less this one's, in points (95% jointly).",
      header: ["Type", "Joint aims attained", "Loss", "Cost in full", "Preferred by"])
    for row in rows {
      let half = row.number("attainment_standard_error").map { 1.96 * $0 } ?? 0
      let mean = row.number("attainment") ?? 0
      table.rows.append([
        "\(type(row))\(row.isTrue("is_chosen") ? " (chosen)" : "")\(row.isTrue("in_best_subset") ? " *" : "")",
        "\(locale.written(Figure(mean, mean - half, mean + half), .share))",
        "\(locale.written(loss(row), .share, isDifference: true))",
        "\(row.number("cost").map { locale.money($0) } ?? "–")",
        "\(row.number("preferred_by").map { locale.count(Int($0)) } ?? "–")",
      ])
    }
    let finding: HTML =
      best.isTrue("is_chosen")
      ? "The chosen type, \(type(chosen)), attains most."
      : chosen.isTrue("in_best_subset")
        ? "The chosen type, \(type(chosen)), can't be told from the best, \(type(best))."
        : "As \(type(best)) it would attain most; as it is (\(type(chosen))) it loses \(locale.size(loss(chosen), .share)) points to that (95% jointly)."
    return Section(
      id: "typology", heading: "Which type fits?", finding: finding, charts: [chart("typology")].compactMap { $0 },
      tables: [table])
  }

  private func type(_ row: RecordedRow) -> String {
    let function = row.text("function") == Function.delivery.rawValue ? "service delivery" : row.text("function")
    return "\(row.text("level")), \(function)"
  }

  private func loss(_ row: RecordedRow) -> Figure? {
    Figure(row.number("loss"), row.number("loss_low"), row.number("loss_high"))
  }

  var obstacles: Section? {
    let rows = run.rows("obstacles").sorted { ($0.number("rank") ?? 0) < ($1.number("rank") ?? 0) }
    guard let first = rows.first else { return nil }
    var table = DataTable(
      caption:
        "Alone: attainment gained if it alone were gone. Share: its Shapley share of what all eleven cost together. In percentage points, 95% jointly.",
      header: ["Obstacle", "Binds", "Alone", "Share", "What would be done about it"], words: [4])
    func estimate(_ row: RecordedRow, _ name: String) -> Figure? {
      Figure(row.number(name), row.number(name + "_low"), row.number(name + "_high"))
    }
    for row in rows {
      table.rows.append([
        "\(row.text("name"))", "\(row.number("degree").map { locale.percent($0) } ?? "–")",
        "\(locale.written(estimate(row, "alone"), .share, isDifference: true))",
        "\(locale.written(estimate(row, "share"), .share, isDifference: true))", "\(row.text("lever"))",
      ])
    }
    let together = rows.reduce(0) { $0 + ($1.number("share") ?? 0) }
    let name = first.text("name")
    return Section(
      id: "obstacles", heading: "What stands in its way?",
      finding:
        "The eleven obstacles of Box 1 cost \(HTML.quoted(firstDesign)) \(locale.fixed(together * 100, 1)) points of attainment together, most of it \(name.prefix(1).lowercased() + name.dropFirst()) (\(locale.size(estimate(first, "share"), .share)) points).\(topChange ?? "")",
      charts: [chart("obstacles")].compactMap { $0 }, tables: [table],
      note:
        "Each is a thought experiment: what would be if it didn't bind, not a promise that it could be removed, or for free."
    )
  }

  var partnerEffects: Section? {
    let rows = run.rows("partner_effects").filter { $0.text("design") == leader }
      .enumerated().sorted {
        (-($0.element.number("cost") ?? 0), $0.offset) < (-($1.element.number("cost") ?? 0), $1.offset)
      }
      .map(\.element)
    guard let most = rows.first else { return nil }
    var table = DataTable(
      caption:
        "Under the leading design. Gains and own targets: against no partnership, in points (±: chance, 95%). Burden: share of the cost over share of the gains; above 1, a partner pays more than its part.",
      header: ["Partner", "Cost", "Of all", "Gains", "Own targets", "Burden", "Leaves"])
    for row in rows {
      func change(_ name: String) -> HTML {
        let estimate = Figure(row.number(name), row.number(name + "_low"), row.number(name + "_high"))
        return "\(locale.written(estimate, .share, isDifference: true))"
      }
      let key = row.text("partner")
      let cost = self.row("partners", where: ("design", leader), ("partner", key), ("measure", "cost"))
        .flatMap(Self.byStandardError)
      table.rows.append([
        HTML.name(name(ofPartner: key)), "\(locale.written(cost ?? Figure(row.number("cost")), .pounds))",
        "\(locale.percent(row.number("cost_share") ?? 0))", change("benefit_gain"), change("own_targets_change"),
        "\(row.number("burden").map { locale.fixed($0, 1) } ?? "–")",
        "\(locale.written(share(row.number("left")), .share))",
      ])
    }
    let overburdened = rows.count { $0.number("burden") ?? 0 > 1 }
    return Section(
      id: "partner-effects", heading: "Who wins, who pays?",
      finding:
        "Under \(HTML.quoted(leader)), \(HTML.name(name(ofPartner: most.text("partner")))) pays \(locale.percent(most.number("cost_share") ?? 0)) of what all partners pay. \(locale.count(overburdened)) of \(locale.count(rows.count)) partners pay a larger share than they gain.",
      charts: [chart("partners")].compactMap { $0 }, tables: [table])
  }
}
