import Analyses
import Experiments
import PartnershipModel
import Results
import Statistics

/// What a run found, in words and tables for someone who has to decide; 80 columns wide.
public struct RunSummary: Sendable {
  public let findings: Findings
  public let title: String

  public init(_ findings: Findings, title: String) {
    self.findings = findings
    self.title = title
  }

  private var experiment: Experiment { findings.experiment }

  /// The answer first, then the tables of each chosen design, then what happens without it.
  public var text: String {
    var parts: [String] = []
    for index in experiment.chosen.indices {
      let design = findings.designs[index]
      parts.append("\(title): \(design.design.name)".wrapped() + "\n" + circumstances)
      parts.append(answer(design).wrapped())
      let function = design.design.partnership.design.function
      if let assumptions = AssumptionsThatMatter.shipped.sentence(for: function) { parts.append(assumptions.wrapped()) }
      parts.append(outcomes(design))
      parts.append(trajectory(design))
      parts.append(partners(design))
      parts.append(costs(design))
      parts.append(endStates(design))
    }
    parts.append(counterfactuals)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var circumstances: String {
    "\(Wording.count(findings.replications)) replications, seed \(experiment.seed)"
  }

  /// What the design attains and how that compares, in two sentences.
  public func answer(_ design: DesignFindings) -> String {
    guard let run = try? RecordedRun(findings, title: title) else { return Answer([]).text }
    return Answer.run(run, of: design.design.name).text
  }

  private func outcomes(_ design: DesignFindings) -> String {
    var table = TextTable(header: ["", "mean", "±", "median", "5% to 95%", "luck"])
    for (name, column) in Self.mainOutcomes where isThere(column, design) {
      table.rows.append(row(name, column, design))
    }
    let legend = """
      ±: how far chance may have moved the mean (95%). luck: how much of the spread between replications is luck; \
      the rest is what nobody knows beforehand. Of months: in how many replications it comes about.
      """
    return table.text + "\n" + legend.wrapped()
  }

  /// Whether there is anything of that kind in the scenario.
  private func isThere(_ column: OutcomeColumn, _ design: DesignFindings) -> Bool {
    switch column {
    case .outcome(.ownTargets), .comparison(.ownTargetsChange):
      design.design.partnership.partners.contains { !$0.ownTargets.isEmpty }
    case .outcome(.grantReceived), .outcome(.grantReturned): design.design.partnership.design.resourcing.grant != 0
    default: true
    }
  }

  private func row(_ name: String, _ column: OutcomeColumn, _ design: DesignFindings) -> [String] {
    let tally = design.outcomes[column.index]
    let half = halfWidth(tally.moments)
    let unit = column.definition.unit
    let isDifference = column.layout == .signedShare
    func written(_ value: Double, precision: Double? = nil) -> String {
      if isDifference { return Wording.points(value, decimals: (precision ?? 1) < 0.005 ? 1 : 0) }
      if unit == .months && precision == nil && value > Double(design.design.partnership.horizon) { return "never" }
      return Wording.quantity(value, unit, precision: precision)
    }
    let quantiles = tally.histogram.quantiles([0.05, 0.5, 0.95]) ?? [0, 0, 0]
    let error = half.map {
      isDifference || unit == .share
        ? Wording.fixed($0 * 100, $0 < 0.005 ? 1 : 0) : Wording.quantity($0, unit, precision: $0)
    }
    let range = (written(quantiles[0]), written(quantiles[2]))
    let low = isDifference ? String(range.0.dropLast(" pts".count)) : range.0
    let luck = tally.moments.ignoranceShare.map { Wording.percent(1 - $0) }
    if unit == .months, let reached = tally.histogram.share(upTo: design.design.partnership.horizon) {
      return [name, "in \(Wording.percent(reached))", "-", written(quantiles[1]), "\(low) to \(range.1)", "-"]
    }
    return [
      name, written(tally.moments.mean, precision: half ?? 1), error ?? "-",
      written(quantiles[1]),
      "\(low) to \(range.1)", luck ?? "-",
    ]
  }

  /// What the first table shows, in its words.
  static let mainOutcomes: [(name: String, column: OutcomeColumn)] = [
    ("Joint aims attained", .outcome(.attainment)),
    ("  more than no partnership", .comparison(.gainOverNone)),
    ("  more than informal working", .comparison(.gainOverInformal)),
    ("Own targets attained", .outcome(.ownTargets)),
    ("  more than no partnership", .comparison(.ownTargetsChange)),
    ("Month when aims are agreed", .outcome(.monthsToAgreedAims)),
    ("Month when the plan stands", .outcome(.monthsToPlan)),
    ("Month of first results", .outcome(.monthsToFirstResults)),
    ("Cost in full", .outcome(.cost)),
    ("  more than no partnership", .comparison(.extraCost)),
    ("  of it not work on the aims", .outcome(.overheadShare)),
    ("Grant received", .outcome(.grantReceived)),
    ("  of it returned, not spent", .outcome(.grantReturned)),
    ("Given, of what was pledged", .outcome(.contribution)),
    ("Meetings attended in person", .outcome(.attendance)),
    ("Trust at the end", .outcome(.trust)),
    ("Conflict at meetings", .outcome(.conflict)),
    ("Standing with communities", .outcome(.legitimacy)),
  ]

  private func trajectory(_ design: DesignFindings) -> String {
    let measures: [(String, Measure)] = [
      ("aims attained", .attainment), ("plan", .plan), ("sign-up", .signUp), ("trust", .trust),
      ("contribution", .contribution),
    ]
    var table = TextTable(header: ["On the way (means)"] + measures.map(\.0))
    for month in Self.months(upTo: design.design.partnership.horizon) {
      table.rows.append(
        ["Month \(month)"] + measures.map { Wording.percent(design[$0.1, month: month].moments.mean) })
    }
    return table.text
  }

  /// 6, 12, then whole years, at most eight rows and always the last month.
  static func months(upTo horizon: Int) -> [Int] {
    let yearStep = max(1, (horizon / 12 + 5) / 6)
    let years = stride(from: 12 * yearStep, to: horizon, by: 12 * yearStep)
    return ([6, 12].filter { $0 < horizon && $0 < 12 * yearStep } + years + [horizon])
  }

  private func partners(_ design: DesignFindings) -> String {
    let partners = design.design.partnership.partners
    // Ties keep the order of the file, whatever the sort does with them.
    let byCost = partners.indices.sorted {
      (-design[.cost, partner: $0].mean, $0) < (-design[.cost, partner: $1].mean, $1)
    }
    let shown = byCost.prefix(12)
    var table = TextTable(header: ["Who pays", "cost", "staff (FTE)", "of pledge", "own targets"])
    for partner in shown {
      table.rows.append([
        partners[partner].name, Wording.money(design[.cost, partner: partner].mean),
        Wording.fixed(design[.staffGiven, partner: partner].mean, 2),
        Wording.percent(design[.contribution, partner: partner].mean),
        partners[partner].ownTargets.isEmpty ? "-" : Wording.percent(design[.ownTargets, partner: partner].mean),
      ])
    }
    let rest = partners.count - shown.count
    return table.text + (rest > 0 ? "\nThe other \(rest) pay less each; see partners.csv." : "")
  }

  /// The cost in full, by part and who pays; it adds up to the last line.
  private func costs(_ design: DesignFindings) -> String {
    var table = TextTable(header: ["What is paid for", "cost", "paid by"])
    for part in CostPart.allCases where design[part].mean >= 0.5 {
      table.rows.append([
        part.definition.name.replacing("_", with: " "), Wording.money(design[part].mean), part.payer.rawValue,
      ])
    }
    table.rows.append(["all", Wording.money(design[.cost].moments.mean), ""])
    return table.text + "\nBy partner, and time at meetings by tier: costs.csv."
  }

  private func endStates(_ design: DesignFindings) -> String {
    let names = ["effective", "drifting", "dormant", "dissolved"]
    let chances = zip(names, Outcome.endStates).map { name, state in
      "\(name) \(Wording.percent(design[state].moments.mean))"
    }
    return "How it ends: " + chances.joined(separator: ", ") + "."
  }

  private var counterfactuals: String {
    var table = TextTable(header: ["On the same replications", "aims attained", "own targets", "cost"])
    for design in findings.designs {
      table.rows.append([
        design.design.name, Wording.percent(design[.attainment].moments.mean),
        design.design.partnership.partners.contains { !$0.ownTargets.isEmpty }
          ? Wording.percent(design[.ownTargets].moments.mean) : "-",
        Wording.money(design[.cost].moments.mean),
      ])
    }
    return table.text
  }

  private func halfWidth(_ moments: PairedMoments) -> Double? {
    moments.interval().map { $0.upperBound - moments.mean }
  }
}
