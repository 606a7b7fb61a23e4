import PartnershipModel
import Results

/// How the figures came about, what they rest on and how to get them again.
extension RunView {
  var background: [Section] { [method, evidence, reproduction] }

  /// What the conclusion hangs on.
  ///
  /// - Parameter assumptions: those that matter most, in words; none where that isn't known.
  func restsOn(_ assumptions: [String]) -> HTML {
    let most: HTML? =
      assumptions.isEmpty
      ? nil : " What matters most among them: \(assumptions.map { HTML(text: $0) }.joined(separator: "; "))."
    let file = ScenarioEvidence(run.scenario)
    let constants = Self.constants
    return """
      <div class="rests"><p><strong>This conclusion rests on</strong> \
      \(locale.count(file.count(.assumption) + file.count(.unstated))) of \(locale.count(file.lines.count)) lines of the \
      scenario with numbers that are assumptions, and on \(locale.count(constants.assumed.count)) of \
      \(locale.count(constants.all)) constants of the model that are.\(most) <a href="#evidence">Which ones</a>. Believe \
      differences between designs before levels, and levels before money.</p></div>

      """
  }

  private var method: Section {
    Section(
      id: "method", heading: "How these figures came about, and what they can't tell",
      finding: """
        Each design was played through month by month \(locale.count(replications)) times, on the same luck as the \
        others: replication 7 of one meets the same departures, cuts and targets as replication 7 of another. Two \
        replications at a time share a draw of everything that nobody knows. ± and intervals say how far chance may \
        have moved a figure, 95% of the time; more replications make them narrower. They don't say how right the \
        model is.
        """,
      note: """
        It isn't calibrated to any one place. It knows only its own mechanisms: representation, agreement, \
        contribution, trust, accountability, resources, engagement and performance management. Personal history and \
        party politics are luck here. Cost and benefit are counted for the partners only, in pounds of 2003-04.
        """)
  }

  private var evidence: Section {
    let file = ScenarioEvidence(run.scenario)
    let constants = Self.constants
    var table = DataTable(
      caption:
        "Lines of the scenario file whose comment names a source or derives the number from one, as they stand there.",
      header: ["Line", "It says", "Its comment"], words: [1, 2])
    for line in file.lines where line.standing == .source || line.standing == .derived {
      table.rows.append(["\(line.number)", "<bdi>\(line.text)</bdi>", "<bdi>\(line.comment)</bdi>"])
    }
    var others = DataTable(
      caption:
        "Constants of the model behind which a published figure stands; all others are assumptions within a range.",
      header: ["Constant", "Default", "Range", "Source"], words: [3])
    for definition in constants.sourced {
      func written(_ value: Double) -> String { locale.fixed(value, abs(value) >= 100 ? 0 : abs(value) >= 10 ? 1 : 3) }
      others.rows.append([
        "\(definition.name) (\(definition.unit))", "\(written(definition.defaultValue))",
        "\(written(definition.range.lowerBound)) to \(written(definition.range.upperBound))", "\(definition.source)",
      ])
    }
    return Section(
      id: "evidence", heading: "What is sourced and what is assumed",
      finding: """
        Of \(locale.count(file.lines.count)) lines of the scenario with numbers, \(locale.count(file.count(.source))) \
        name a source, \(locale.count(file.count(.derived))) are derived from one, \
        \(locale.count(file.count(.assumption))) are said to be assumptions and \(locale.count(file.count(.unstated))) \
        say nothing. Of the \(locale.count(constants.all)) constants of the model, \
        \(locale.count(constants.sourced.count)) come from a publication; whatever the scenario doesn't say has the \
        model's default.
        """,
      charts: [], tables: [table, others].filter { !$0.rows.isEmpty }, tablesTitle: "Which ones",
      note: "A comment counts for its line, or for all below its heading. Convene can't tell whether a source is right."
    )
  }

  private var reproduction: Section {
    Section(
      id: "again", heading: "How to get the same again",
      finding: """
        Made by Convene \(run.manifest.version) with seed \(String(run.manifest.seed)). In the folder of this page, \
        where <code>scenario.yaml</code> lies too, this gives the same figures to the last digit:
        """,
      note: """
        <code>\(run.manifest.command)</code><br><br>The tables lie beside this page as CSV files; \
        <code>datapackage.json</code> says what each column means, <code>charts/</code> has each chart as a Vega-Lite \
        specification. Numbers are written for \(locale.name).
        """)
  }

  /// Constants of the model by whether their source is a publication. One that says "as above" or "as tier 2" stands with
  /// the one above; one that defines a word is neither.
  private static let constants: (all: Int, sourced: [Parameter.Definition], assumed: [Parameter.Definition]) = {
    var sourced: [Parameter.Definition] = []
    var assumed: [Parameter.Definition] = []
    var isAssumed = true
    for definition in Parameter.allCases.map(\.definition) where definition.source != "definition" {
      if !definition.source.hasPrefix("as ") { isAssumed = definition.source.lowercased().contains("assumption") }
      if isAssumed { assumed.append(definition) } else { sourced.append(definition) }
    }
    return (sourced.count + assumed.count, sourced, assumed)
  }()
}
