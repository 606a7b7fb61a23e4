import Analyses
import PartnershipModel
import Results

/// A recorded run and what every part of its report has to know about it.
struct RunView: Sendable {
  let run: RecordedRun
  let locale: ReaderLocale
  /// Names by key, as the scenario gives them.
  private let partnerNames, aimNames: [String: String]
  /// The differences of `comparison.csv`, by outcome, first and second design.
  private let gaps: [[String]: Figure]
  /// What the compared designs are judged by; attainment where nothing is compared.
  let quantity: ComparedQuantity
  /// Compared designs from the best mean down, ties in the order of the scenario.
  private(set) var designsByMean: [RecordedRow] = []

  init(_ run: RecordedRun, locale: ReaderLocale) {
    self.run = run
    self.locale = locale
    let compared = run.rows("comparison")
    gaps = Dictionary(
      compared.compactMap { row in
        Figure(row.number("difference"), row.number("low"), row.number("high")).map {
          ([row.text("outcome"), row.text("first"), row.text("second")], $0)
        }
      }, uniquingKeysWith: { first, _ in first })
    let decisive = compared.first?.text("outcome")
    quantity =
      (Outcome.allCases.map(ComparedQuantity.outcome) + [.netValue]).first { $0.definition.name == decisive }
      ?? .outcome(.attainment)
    func names(_ kind: String) -> [String: String] {
      let all = run.manifest.configuration?["designs"]?.list.flatMap { Array($0[kind]?.object ?? [:]) } ?? []
      return Dictionary(all.map { ($0.key, $0.value["name"]?.text ?? $0.key) }, uniquingKeysWith: { first, _ in first })
    }
    (partnerNames, aimNames) = (names("partners"), names("aims"))
    let designs = run.rows("designs")
    let sign = quantity.isBetterHigh ? 1.0 : -1
    let advantage = designs.map { row in
      designs.reduce(0.0) { $0 + sign * (gap(row.text("design"), $1.text("design"))?.value ?? 0) }
    }
    designsByMean = designs.indices.sorted { (-advantage[$0], $0) < (-advantage[$1], $1) }.map { designs[$0] }
  }

  /// The design that the scenario file describes in full, or the one that was asked for.
  var firstDesign: String { run.manifest.designs.first ?? "" }
  var noPartnership: String { noPartnership(of: leader) }
  var informalWorking: String { own(run.manifest.informalWorkings, of: leader) ?? "informal working" }

  /// The counterfactual of a design's own; of a counterfactual, no partnership of the same world.
  func noPartnership(of design: String) -> String {
    let all = run.manifest.counterfactuals
    if let place = all.firstIndex(of: design) { return all[place / 2 * 2] }
    return own(run.manifest.noPartnerships, of: design) ?? "no partnership"
  }

  private func own(_ counterfactuals: [String]?, of design: String) -> String? {
    run.manifest.designs.firstIndex(of: design).flatMap { counterfactuals?[$0] }
  }

  /// What kind of command the files come from.
  enum Subject {
    case run, comparison, improvement, stressTest, exploration, replay, patterns, sizes, calibration, drivers
  }

  var subject: Subject {
    let tables = run.tables.map(\.schema.name)
    if tables.contains("story") { return .replay }
    if tables.contains("patterns") { return .patterns }
    if tables.contains("sizes") { return .sizes }
    if tables.contains("calibration_targets") { return .calibration }
    if tables.contains("drivers") { return .drivers }
    if tables.contains("designs") { return .comparison }
    if tables.contains("improvement") { return .improvement }
    if tables.contains("switching_values") { return .stressTest }
    return tables.contains("sensitivity") ? .exploration : .run
  }
  var isComparison: Bool { subject == .comparison }

  func name(ofPartner key: String) -> String { partnerNames[key] ?? key }

  /// The key path of an input in a reader's words: `Primary Care Trust, pledge, staff`.
  func name(ofInput path: String) -> String {
    var words = path.split(separator: ".").map(String.init)
    let groups = ["design": [:], "parameters": [:], "surroundings": [:], "partners": partnerNames, "aims": aimNames]
    guard words.count > 1, let names = groups[words[0]] else { return path }
    words.removeFirst()
    words[0] = names[words[0]] ?? words[0]
    return words.joined(separator: ", ")
  }

  /// The rows of `comparison.csv` by what the designs are judged by.
  var comparisons: [RecordedRow] {
    run.rows("comparison").filter { $0.text("outcome") == quantity.definition.name }
  }

  /// The difference of two designs by the deciding quantity, whichever of them the table has first.
  func gap(_ one: String, _ other: String, by quantity: ComparedQuantity? = nil) -> Figure? {
    let name = (quantity ?? self.quantity).definition.name
    return gaps[[name, one, other]] ?? gaps[[name, other, one]]?.negative
  }

  /// The compared design with the best mean; the run's own where nothing is compared.
  var leader: String { designsByMean.first?.text("design") ?? firstDesign }

  func row(_ table: String, where conditions: (column: String, text: String)...) -> RecordedRow? {
    run.rows(table).first { row in conditions.allSatisfy { row.text($0.column) == $0.text } }
  }

  /// Mean of an outcome of a design with its 95% interval, from `summary.csv`.
  func mean(_ outcome: String, of design: String) -> Figure? {
    row("summary", where: ("design", design), ("outcome", outcome)).flatMap {
      Figure($0.number("mean"), $0.number("mean_low"), $0.number("mean_high"))
    }
  }
}

extension RecordedRun {
  /// Whether a partner of the first design, or any, has targets of its own; true where the manifest doesn't say.
  func hasOwnTargets(partner: String? = nil) -> Bool {
    guard let partners = manifest.configuration?["designs"]?.list.first?["partners"]?.object else { return true }
    return partners.contains { id, described in
      (partner == nil || partner == id) && described["own targets"]?.list.isEmpty == false
    }
  }
  var hasOwnTargets: Bool { hasOwnTargets() }
}

/// A number and how far chance may have moved it.
package struct Figure: Sendable, Hashable {
  let value: Double
  /// 95%; nil where it isn't known.
  let low, high: Double?

  package init?(_ value: Double?, _ low: Double? = nil, _ high: Double? = nil) {
    guard let value else { return nil }
    (self.value, self.low, self.high) = (value, low, high)
  }

  var negative: Figure { Figure(-value, high.map { -$0 }, low.map { -$0 })! }
  /// Half of the interval.
  var half: Double? { if let low, let high { (high - low) / 2 } else { nil } }
  /// Whether chance can't explain that it isn't 0.
  var isCertain: Bool { if let low, let high { low > 0 || high < 0 } else { false } }
}

extension ReaderLocale {
  /// The same without a plus sign, for sentences that say "more".
  func size(_ estimate: Figure?, _ unit: QuantityDefinition.Unit) -> String {
    String(written(estimate, unit, isDifference: true).drop { $0 == "+" })
  }

  /// `33.7% ±0.5`, `£1.76m ±£13k`, `+7.4 ±0.4`.
  package func written(_ estimate: Figure?, _ unit: QuantityDefinition.Unit, isDifference: Bool = false) -> String {
    guard let estimate else { return "–" }
    let value = number(estimate.value, unit, isDifference: isDifference)
    guard let half = estimate.half else { return value }
    // Kept together where the line breaks.
    let plusMinus = "\u{A0}±\u{2060}"
    switch unit {
    case .share, .truth:
      return value + plusMinus + (half > 0 && half < 0.0005 ? "<" + fixed(0.1, 1) : fixed(half * 100, 1))
    case .pounds: return value + plusMinus + roundMoney(half)
    case .fte: return value + plusMinus + (half > 0 && half < 0.005 ? "<" + fixed(0.01, 2) : fixed(half, 2))
    case .months, .count: return value + plusMinus + fixed(half, 1)
    }
  }

  func number(_ value: Double, _ unit: QuantityDefinition.Unit, isDifference: Bool = false) -> String {
    switch unit {
    case .share, .truth: isDifference ? points(value) : percent(value, decimals: 1)
    case .pounds: money(value)
    case .fte: fixed(value, 2)
    case .months, .count: fixed(value, 1)
    }
  }
}
