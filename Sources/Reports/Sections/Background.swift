import Analyses
import PartnershipModel
import Results

/// How the figures came about, what they rest on and how to get them again.
extension RunView {
  var background: [Section] { [method, evidence, reproduction].compactMap { $0 } }

  /// The assumptions that matter most in partnerships of this function, the first most; none where that isn't known.
  private var assumptionsThatMatter: [String] {
    let design = run.manifest.configuration?["designs"]?.list.first?["design"]
    let function = design?["function"]?.text.flatMap(Function.init(rawValue:))
    return function.map { AssumptionsThatMatter.shipped.names(for: $0) } ?? []
  }

  /// What the conclusion hangs on; nil where it isn't about one scenario.
  var restsOn: HTML? {
    guard let scenario = run.scenario else { return nil }
    let names = assumptionsThatMatter
    let most: HTML? =
      names.isEmpty ? nil : " Among these, most hangs on \(listed(names.map { HTML(text: $0) }))."
    let file = ScenarioEvidence(scenario)
    let constants = Self.constants
    return """
      <div class="rests"><p><strong>This conclusion rests on</strong> \
      \(locale.count(file.count(.assumption) + file.count(.unstated))) of the scenario's \(locale.count(file.numbers)) \
      numbers that are assumptions, and on \(locale.count(constants.assumed.count)) of \
      \(locale.count(constants.all)) constants of the model that are.\(most) <a href="#evidence">Which ones</a>. Believe \
      differences between designs before levels, and levels before money.</p></div>

      """
  }

  private var method: Section {
    let played: HTML =
      switch subject {
      case .run, .comparison, .stressTest:
        """
        Each design was played through month by month \(locale.count(replications)) times, on the same luck as the \
        others: replication 7 of one meets the same departures, cuts and targets as replication 7 of another. Two \
        replications at a time share a draw of everything that nobody knows.
        """
      case .improvement:
        """
        Changes were tried in rounds, the worse half of them going after each, on luck of each step's own. The gains told \
        here are of \(locale.count(replications)) replications that had no part in the choice, with and without the \
        change on the same luck. Two replications at a time share a draw of everything that nobody knows.
        """
      case .exploration:
        """
        Every row of the plan was lived through twice, with the same inputs and with luck of its own each time: so what \
        luck does can be told from what the inputs do.
        """
      case .replay: "This is one replication of a run, lived through again to the last digit."
      case .patterns:
        """
        Each pattern was tried at points of a hypercube of everything that it doesn't set, in paired replications of each \
        of its conditions. An effect is the difference over the standard deviation between replications, averaged over \
        the points, which are a sample.
        """
      case .sizes:
        """
        Each figure was worked out on simulated partnerships like those that its source looked at, under some sets \
        of the model's constants, with lives added until its error was a third of its tolerance.
        """
      case .calibration:
        """
        A population of parameter sets was moved, step by step, towards what was measured, as far as luck allows to tell \
        (approximate Bayesian computation). How far a target is away is counted in its tolerance.
        """
      case .drivers:
        """
        Each thing that nobody knows was held at the low and at the high end of its 90% interval, on the same luck, all \
        else as drawn. The swing is attainment with it high less with it low. It matters where that is beyond what \
        chance gives among hundreds, and a twentieth of attainment's standard deviation or more.
        """
      }
    return Section(
      id: "method", heading: "How these figures came about, and what they can't tell",
      finding: """
        \(played) ± and intervals say how far chance may have moved a figure, 95% of the time; more replications make \
        them narrower. They don't say how right the model is.
        """,
      note: """
        It isn't calibrated to any one place. It knows only its own mechanisms: representation, agreement, \
        contribution, trust, accountability, resources, engagement and performance management. Personal history and \
        party politics are luck here. Cost and benefit are counted for the partners only, in pounds of 2003-04.
        """)
  }

  private var evidence: Section? {
    guard let scenario = run.scenario else { return nil }
    let file = ScenarioEvidence(scenario)
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
        Of \(locale.count(file.numbers)) numbers in the scenario, \(locale.count(file.count(.source))) have a comment that \
        names a source, \(locale.count(file.count(.derived))) are derived from one, \
        \(locale.count(file.count(.assumption))) are said to be assumptions and \(locale.count(file.count(.unstated))) \
        say nothing. Of the \(locale.count(constants.all)) constants of the model, \
        \(locale.count(constants.sourced.count)) come from a publication; whatever the scenario doesn't say has the \
        model's default.
        """,
      charts: [], tables: [table, others].filter { !$0.rows.isEmpty }, tablesTitle: "Which ones",
      note:
        "A comment counts for its line, or for all below its heading; on a line with several numbers, for those whose key or figures it repeats. Convene can't tell whether a source is right."
    )
  }

  private var reproduction: Section {
    Section(
      id: "again", heading: "How to get the same again",
      finding: """
        Made by Convene \(run.manifest.version) with seed \(String(run.manifest.seed)). In \
        \(run.scenario == nil ? "Convene's own folder, which has the files that it names," : "the folder of this page, where <code>scenario.yaml</code> lies too," as HTML) \
        this gives the same figures to the last digit:
        """,
      tables: [studyRecord], tablesTitle: "Reported after STRESS-ABS",
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
