import Analyses
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
  let assumptions: [String]

  /// - Parameters:
  ///   - runtime: scripts of Vega, Vega-Lite and Vega-Embed; nil for a page without charts.
  ///   - assumptions: what the conclusion hangs on most, in words; nil for what partnerships of its function hang on.
  public init(
    _ run: RecordedRun, locale: ReaderLocale = .british, runtime: String?, assumptions: [String]? = nil
  ) {
    view = RunView(run, locale: locale)
    self.assumptions = assumptions ?? run.function.map(AssumptionsThatMatter.shipped.names) ?? []
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
      To get them: <code>make charts-runtime</code>, then <code>convene report</code> with the folder of this page.</p>

      """
    let body: HTML = """
      <header>
      <h1>\(view.run.manifest.title)</h1>
      <p class="under">\(view.circumstances)</p>
      </header>
      <main>
      <p class="answer" id="answer">\(view.answer)</p>
      \(view.restsOn(assumptions))\(runtime == nil ? missing : "")<noscript><p class="note">The charts need JavaScript; every \
      figure is in the tables all the same.</p></noscript>
      <nav aria-label="Contents"><ul>
      \(contents)</ul></nav>
      \(all.map { $0.html(drawsCharts: runtime != nil) })</main>

      """
    let drawn = Dictionary(
      sections.flatMap(\.charts).map { ($0.chart.name, $0) }, uniquingKeysWith: { first, _ in first })
    return Page(title: view.run.manifest.title, locale: view.locale, body: body, charts: drawn, runtime: runtime).bytes
  }

  private var sections: [Section] {
    switch view.subject {
    case .replay: view.replaySections
    case .comparison: view.comparisonSections + view.onTheWaySections
    case .stressTest: view.stressSections + view.onTheWaySections
    case .exploration: view.explorationSections
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
    case .stressTest:
      "Stress test of \(designs). \(locale.count(replications)) replications of each stress and severity, seed \(seed)."
    case .exploration: "What matters to \(designs). Seed \(seed)."
    case .replay: "\(run.title), seed \(seed)."
    }
  }

  /// As many as the figures are made of.
  var replications: Int { run.rows("summary").first?.number("n").map { Int($0) } ?? run.manifest.replications }

  var answer: HTML {
    switch subject {
    case .run: runAnswer
    case .comparison: comparisonAnswer
    case .stressTest: stressAnswer
    case .exploration: explorationAnswer
    case .replay: replayAnswer
    }
  }

  func chart(_ name: String) -> DrawnChart? {
    Chart.named(name).flatMap { DrawnChart($0, from: self, parameters: parameters) }
  }

  /// What charts may ask for by name.
  private var parameters: [String: JSONValue] {
    let definition = quantity.definition
    let isSame = row("designs", where: ("design", leader))?.isTrue("has_same_aims") ?? true
    return [
      "focus": .text(leader), "leader": .text(leader), "first": .text(firstDesign), "none": .text(noPartnership),
      "planeDesign": .text(isSame ? leader : firstDesign), "quantity": .text(definition.name),
      "unit": .text(definition.unit.rawValue), "quantityTitle": .text(quantityTitle),
      "QuantityTitle": .text(quantityTitle.prefix(1).uppercased() + quantityTitle.dropFirst()),
      "points": .text(definition.unit == .share ? " (points)" : ""), "informal": .text(informalWorking),
      "futures": .number(Double(max(1, replications / 2))), "exploredOutcome": .text(exploredOutcome),
      "informationUnit": .text(run.rows("value_of_information").first?.text("unit") ?? ""),
      "boxX": .text(boxInputs.first ?? ""), "boxY": .text(boxInputs.dropFirst().first ?? ""),
      "lastMonth": .number(lastExploredMonth),
      "stressTitle": .text(words(ofColumn: stressColumn?.definition.name ?? "")),
    ].merging(subject == .stressTest ? stressUnit : [:]) { $1 }
  }

  /// `gain_over_none` as `gain over none`.
  func words(ofColumn name: String) -> String { name.split(separator: "_").joined(separator: " ") }

  var quantityTitle: String {
    switch quantity {
    case .outcome(.attainment): "joint aims attained"
    case .outcome(.ownTargets): "own targets attained"
    case .outcome(.cost): "cost in full"
    case .netValue: "net value"
    case .outcome(let outcome): words(ofColumn: outcome.definition.name)
    }
  }
}

extension RecordedRun {
  /// What the partnership of the scenario is for.
  fileprivate var function: Function? {
    guard case .object(let scenario)? = manifest.configuration, case .object(let design)? = scenario["design"],
      case .text(let word)? = design["function"]
    else { return nil }
    return Function(rawValue: word)
  }
}
