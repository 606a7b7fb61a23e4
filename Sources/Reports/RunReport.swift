import Foundation
import PartnershipModel
import Results

/// What a run found, as one web page, made from its files alone.
///
/// It leads with the answer; then comes a part for each question with its picture and its numbers, then how the figures came
/// about, what they rest on and how to get them again. What a run has no table for is left out.
public struct RunReport: Sendable {
  let view: RunView
  /// Scripts of Vega and Vega-Lite; without them the page has the tables only.
  let runtime: String?

  /// - Parameter runtime: scripts of Vega, Vega-Lite and Vega-Embed; nil for a page without charts.
  public init(_ run: RecordedRun, locale: ReaderLocale = .british, runtime: String?) {
    view = RunView(run, locale: locale)
    self.runtime = runtime
  }

  /// Every chart that the run has data for.
  public var charts: [DrawnChart] { sections.flatMap(\.charts) }

  /// The page.
  public var page: [UInt8] {
    let sections = sections
    let all = sections + view.background
    let contents = all.map { HTML("<li><a href=\"#\($0.id)\">\($0.heading)</a></li>\n") }
    let missing: HTML = """
      <p class="note">The charts are missing from this page, since the program found nothing to draw them with. \
      To get them: <code>make charts-runtime</code>, then <code>\(commandWord("report"))</code> with the folder of this page.</p>

      """
    let body: HTML = """
      <header>
      <h1>\(view.run.manifest.title)</h1>
      <p class="under">\(view.circumstances)</p>
      </header>
      <main>
      \(view.doubts)
      <p class="answer" id="answer">\(view.answer)</p>
      \(view.restsOn ?? "")\(runtime == nil ? missing : "")<noscript><p class="note">The charts need JavaScript; every \
      figure is in the tables all the same.</p></noscript>
      <nav aria-label="Contents"><ul>
      \(contents)</ul></nav>
      \(all.map { $0.html(drawsCharts: runtime != nil) })</main>

      """
    let drawn = Dictionary(
      sections.flatMap(\.charts).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return Page(title: view.run.manifest.title, locale: view.locale, body: body, charts: drawn, runtime: runtime).bytes
  }

  private var sections: [Section] {
    switch view.subject {
    case .replay: view.replaySections
    case .comparison: view.comparisonSections + view.onTheWaySections
    case .improvement: view.improvementSections + view.onTheWaySections
    case .stressTest: view.stressSections + view.onTheWaySections
    case .exploration: view.explorationSections
    case .patterns: view.patternSections
    case .sizes: view.sizeSections
    case .calibration: view.calibrationSections
    case .drivers: view.driverSections
    case .run: view.runSections + view.onTheWaySections
    }
  }
}

extension RunView {
  var circumstances: HTML {
    let designs = run.manifest.designs.map { HTML.name($0) }.joined(separator: ", ")
    let seed = String(run.manifest.seed)
    return switch subject {
    case .run, .comparison:
      """
      \(subject == .comparison ? "Designs compared" : "Design"): \(designs); next to no partnership and informal \
      working. \(locale.count(replications)) replications of each, seed \(seed).
      """
    case .improvement:
      "Changes of \(designs) tried. \(locale.count(replications)) replications of each step, seed \(seed)."
    case .stressTest:
      "Stress test of \(designs). \(locale.count(replications)) replications of each stress and severity, seed \(seed)."
    case .exploration: "What matters to \(designs). Seed \(seed)."
    case .replay: "\(run.title), seed \(seed)."
    case .patterns: "The model tried at points of everything that a pattern doesn't set. Seed \(seed)."
    case .sizes: "The model on partnerships like those that each figure is of. Seed \(seed)."
    case .calibration: "Values of the model's assumptions that give what was measured. Seed \(seed)."
    case .drivers: "What moves the joint aims attained, of all that nobody knows. Seed \(seed)."
    }
  }

  /// As many as the figures are made of.
  var replications: Int { run.rows("summary").first?.number("n").map { Int($0) } ?? run.manifest.replications }

  /// What is doubtful in the scenario, before anything that is said of it.
  var doubts: HTML {
    let warnings = run.manifest.warnings ?? []
    guard !warnings.isEmpty else { return "" }
    return "<p class=\"under\"><strong>Doubtful in the scenario:</strong> \(warnings.joined(separator: "; ")).</p>"
  }

  var answer: HTML {
    switch subject {
    case .run: runAnswer
    case .comparison: comparisonAnswer
    case .improvement: improvementAnswer
    case .stressTest: stressAnswer
    case .exploration: explorationAnswer
    case .replay: replayAnswer
    case .patterns: patternAnswer
    case .sizes: sizeAnswer
    case .calibration: calibrationAnswer
    case .drivers: driverAnswer
    }
  }

  /// - Parameters:
  ///   - parameters: what this chart is told besides.
  ///   - number: which of several it is.
  func chart(_ name: String, _ parameters: [String: JSONValue] = [:], number: Int? = nil) -> DrawnChart? {
    Chart.named(name).flatMap {
      DrawnChart($0, from: self, parameters: self.parameters.merging(parameters) { $1 }, number: number)
    }
  }

  /// Whether the design in focus pursues the aims of the scenario; another's own attainment isn't that of the comparison.
  var leaderHasSameAims: Bool { row("designs", where: ("design", leader))?.isTrue("has_same_aims") ?? true }

  /// What charts may ask for by name.
  private var parameters: [String: JSONValue] {
    let definition = quantity.definition
    let isSame = leaderHasSameAims
    let fanQuantity = isSame ? "joint aims attained" : "attained of the aims that it pursues itself"
    let information = run.rows("value_of_information").first?.text("unit") ?? ""
    let futures = Double(max(1, replications / 2))
    return [
      "focus": .text(leader), "leader": .text(leader), "first": .text(firstDesign), "none": .text(noPartnership),
      "smallest": .text(locale.fixed((run.manifest.smallestDifference?["attainment"] ?? 0.01) * 100, 1) + " points"),
      "smallestDifference": .number(run.manifest.smallestDifference?["attainment"] ?? 0.01),
      "planeDesign": .text(isSame ? leader : firstDesign), "quantity": .text(definition.name),
      "unit": .text(definition.unit.rawValue), "quantityTitle": .text(quantityTitle),
      "QuantityTitle": .text(quantityTitle.capitalisedFirst),
      "points": .text(definition.unit == .share ? " (points)" : ""), "informal": .text(informalWorking),
      "futures": .number(futures), "futureError": .text(locale.fixed(98 / futures.squareRoot(), 1)),
      "fanQuantity": .text(fanQuantity), "FanQuantity": .text(fanQuantity.capitalisedFirst),
      "fanNote": .text(isSame ? "" : fanNote), "ownAimsNote": .text(ownAimsNote),
      "exploredOutcome": .text(exploredOutcome),
      "informationUnit": .text(information), "informationPoints": .text(information == "pounds" ? "" : " (points)"),
      "lastMonth": .number(lastExploredMonth),
      "stressTitle": .text(words(ofColumn: stressColumn?.definition.name ?? "")),
    ].merging(subject == .stressTest ? stressUnit : subject == .improvement ? improvementUnit : [:]) { $1 }
  }

  /// Which designs' outcomes are of other aims than the scenario's; empty where there are none.
  var ownAimsNote: String {
    let designs = run.rows("designs").filter { !$0.isTrue("has_same_aims") }.map { $0.text("design") }
    return designs.isEmpty
      ? ""
      : "Outcomes count aims by a design's own weights, which aren't the first design's for \(designs.joined(separator: ", "))."
  }

  private var fanNote: String {
    let all = row("designs", where: ("design", leader)).flatMap {
      Figure($0.number("attainment"), $0.number("attainment_low"), $0.number("attainment_high"))
    }
    return
      "These are its own aims. Of the scenario's, which the dashed line is about, it attains \(locale.written(all, .share))."
  }

  /// The name of an outcome in a reader's words.
  func words(ofColumn name: String) -> String {
    Self.titles[name] ?? name.split(separator: "_").joined(separator: " ")
  }

  private static let titles = [
    "attainment": "joint aims attained", "own_targets": "own targets attained", "cost": "cost in full",
    "gain_over_none": "joint aims attained beyond no partnership",
    "gain_over_informal": "joint aims attained beyond informal working", "extra_cost": "cost beyond no partnership",
  ]

  var quantityTitle: String { words(ofColumn: quantity.definition.name) }
}

extension String {
  /// With a capital at its beginning.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
