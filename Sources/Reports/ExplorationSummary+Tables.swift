import Analyses
import Experiments
import PartnershipModel
import Results
import Statistics

extension ExplorationSummary {
  private static let longest = 12

  private var first: String { findings.responses.first?.definition.name ?? "" }

  var shares: String? {
    guard let shares = findings.shares, shares.indices[0].hasVariance else { return nil }
    let indices = shares.indices[0]
    var table = TextTable(header: ["What matters to \(first)", "kind", "alone", "95%", "in all", "95%"])
    for place in shares.ranking {
      table.rows.append([
        shares.inputs[place].label.cut(at: 24), shares.inputs[place].kindInShort,
        Wording.percent(indices.first[place].value),
        range(indices.first[place]), Wording.percent(indices.total[place].value), range(indices.total[place]),
      ])
    }
    let legend = """
      Shares of the variance that isn't luck. alone: what goes if the input alone gets known. in all: what stays if all \
      others get known, so what it does together with others counts too. model: a constant of the model. check: a \
      dummy that acts on nothing and shares its luck with what it is compared with: exactly 0, or the plan was mixed up; it says nothing of chance.
      """
    return table.text + "\n" + legend.wrapped()
  }

  private func range(_ estimate: Estimate) -> String {
    estimate.interval.map { "\(Wording.percent($0.lowerBound)) to \(Wording.percent($0.upperBound))" } ?? "-"
  }

  /// Total indices of the leading inputs by month, and of the other outcomes.
  var byMonth: String? {
    guard let shares = findings.shares, shares.indices[0].hasVariance else { return nil }
    let leading = Array(shares.ranking.filter { shares.inputs[$0].role != .dummy }.prefix(6))
    let months = findings.responses.indices.filter { findings.responses[$0].month != nil }
    let others = findings.responses.indices.dropFirst().filter { findings.responses[$0].month == nil }
    func name(_ response: Int) -> String {
      let response = findings.responses[response]
      return response.month.map { "mo. \($0)" } ?? String(response.definition.name.prefix(11))
    }
    let columns = Array(months.suffix(3)) + Array(others.prefix(2))
    guard !columns.isEmpty else { return nil }
    var table = TextTable(header: ["In all, by month and outcome"] + columns.map(name))
    func row(_ label: String, _ value: (SobolIndices) -> Double?) {
      table.rows.append(
        [label]
          + columns.map { shares.indices[$0] }.map {
            $0.hasVariance ? value($0).map { Wording.percent($0) } ?? "-" : "-"
          })
    }
    for place in leading { row(shares.inputs[place].label) { $0.total[place].value } }
    table.rows.append(
      ["luck, of the whole spread"]
        + columns.map { column in
          shares.indices[column].luck.map { Wording.percent($0.value) } ?? "-"
        })
    return table.text
  }

  var screening: String? {
    guard let screening = findings.screening else { return nil }
    let effects = screening.effects[0]
    let unit = findings.responses[0].definition.unit
    let isRest = findings.shares != nil
    let kept = Set(findings.shares?.inputs.map(\.name) ?? [])
    let ranked = screening.ranking.filter { !kept.contains(screening.inputs[$0].name) }
    guard !ranked.isEmpty else { return nil }
    var table = TextTable(header: [isRest ? "Screened, and not looked into" : "Screened", "kind", "effect", "95%"])
    for place in ranked.prefix(isRest ? 5 : Self.longest) {
      let estimate = effects.muStar[place]
      table.rows.append([
        screening.inputs[place].label, screening.inputs[place].kindInShort, written(estimate.value, unit),
        estimate.interval.map { "\(written($0.lowerBound, unit)) to \(written($0.upperBound, unit))" } ?? "-",
      ])
    }
    let legend = """
      \(screening.inputs.count) inputs were screened. effect: how far \(first) moves over the input's whole range, up or \
      down, on average. \(screening.indistinct) of them move it no further than luck alone would.
      """
    return table.text + "\n" + legend.wrapped()
  }

  /// What each combination of a factorial comes to, the best first.
  var cells: String? {
    guard let found = findings.cells, let response = found.responses.first else { return nil }
    let definition = response.definition
    let sign =
      if case .outcome(let outcome) = response.reading, !ComparedQuantity.outcome(outcome).isBetterHigh { -1.0 } else {
        1.0
      }
    let ranked = found.cells.sorted {
      (-sign * $0.moments[0].mean, $0.number) < (-sign * $1.moments[0].mean, $1.number)
    }
    var table = TextTable(header: ["Combination", "\(first)", "±"])
    for cell in ranked.prefix(Self.longest) {
      let half = definition.interval(ofMean: cell.moments[0]).map { ($0.upperBound - $0.lowerBound) / 2 }
      func text(_ value: Double) -> String {
        definition.unit == .share
          ? Wording.fixed(100 * value, 1) : Wording.quantity(value, definition.unit, precision: 0.001)
      }
      table.rows.append([found.setting(cell).cut(at: 56), text(cell.moments[0].mean), half.map(text) ?? "-"])
    }
    let left = found.cells.count - min(found.cells.count, Self.longest)
    let words = """
      Means over the lives of each combination, the best first\(definition.unit == .share ? ", in percent" : ""); ±: 95%. All \
      \(Wording.count(found.cells.count)) with every outcome are in cells.csv\(left > 0 ? ", \(Wording.count(left)) more than here" : "").
      """
    return table.text + "\n" + words.wrapped()
  }

  /// How the outcome goes along with the inputs of a sample.
  var given: String? {
    guard let given = findings.givenData, findings.shares == nil else { return nil }
    func value(_ method: SensitivityIndex.Method, _ input: String) -> String {
      given.ranking(method).first { $0.input == input }.map { Wording.fixed($0.estimate.value, 2) } ?? "-"
    }
    let ranked = given.ranking(.pawn).isEmpty ? given.ranking(.prcc) : given.ranking(.pawn)
    var table = TextTable(header: ["Goes along with \(first)", "slope", "ranks", "distance", "low"])
    for index in ranked.prefix(Self.longest) {
      table.rows.append(
        [PlanInput.label(for: index.input)]
          + [.src, .prcc, .pawn, .regional].map { value($0, index.input) })
    }
    let dummy = given.all.first { $0.method == .pawn && $0.input == "dummy" && $0.response == given.responses.first }
    let ofLow = given.all.first {
      $0.method == .regional && $0.input == "dummy" && $0.response == given.responses.first
    }
    var legend = """
      slope: standard deviations of \(first) for one of the input, others held. ranks: partial correlation of ranks. \
      distance: between what comes of slices of the input and of all (PAWN)\
      \(dummy.map { "; up to \(Wording.fixed($0.estimate.value, 2)) is chance" } ?? ""). low: between the inputs of the \
      lowest quarter and of the others\(ofLow.map { "; up to \(Wording.fixed($0.estimate.value, 2)) is chance" } ?? "").
      """
    if let explained = given.explained.first.flatMap(\.self) {
      legend +=
        " Straight lines explain \(Wording.percent(explained.values)) of the variance, ranks \(Wording.percent(explained.ranks))."
    }
    return table.text + "\n" + legend.wrapped()
  }

  var notes: String? {
    var notes: [String] = []
    if findings.isPrecise == false {
      notes.append("The shares are not as narrow as asked for: more \(optionWord("rows")) would narrow them.")
    }
    let assumed = findings.inputs.filter { $0.origin == "assumption" }.count
    if assumed > 0 {
      notes.append(
        "The ranges of \(assumed) levers are assumptions of Convene (see inputs.csv); set them with \(optionWord("input"))."
      )
    }
    if findings.conditions != nil, !findings.isRuleStated {
      notes.append(
        "That the worse quarter of lives are failures is an assumption too; say what is with \(optionWord("fails")).")
    }
    notes += (findings.shares == nil ? findings.givenData?.faults ?? [] : []) + findings.faults
    return notes.isEmpty ? nil : notes.map { $0.wrapped() }.joined(separator: "\n")
  }
}
