import Analyses
import Ensembles
import Experiments
import PartnershipModel
import Results
import Statistics

/// What was asked for, looked at before anything is computed, and how far to go.
extension CompareDesigns {
  /// Numbers kept in memory at most: about 800 MB.
  static let mostNumbers = 100_000_000
  /// Replications that the sequential selection may give a design.
  static let longestRace = 200_000
  /// Replications of the pilot run that tells how many a precision takes.
  static let pilot = 512

  func checkRanges() throws {
    if let replications, !Experiment.replicationRange.contains(replications) {
      throw Failure(.usage, "\(optionWord("replications")) is \(replications); it has to be 2 to 10,000,000.")
    }
    try ThreadCount.check(threads)
    if let indifference, !(indifference > 0 && indifference.isFinite) {
      throw Failure(.usage, "\(optionWord("indifference")) is \(indifference); it has to be above 0.")
    }
    if let budget, !Experiment.replicationRange.contains(budget) {
      throw Failure(.usage, "\(optionWord("budget")) is \(budget); it has to be 2 to 10,000,000.")
    }
    if indifference != nil && budget != nil {
      throw Failure(
        .usage,
        "Ask for \(optionWord("indifference")) (a promise) or for \(optionWord("budget")) (none, but it ends), not for both."
      )
    }
    if try replications != nil && !goals().isEmpty {
      throw Failure(.usage, "Ask for \(optionWord("replications")) or for \(optionWord("precision")), not for both.")
    }
  }

  /// The designs asked for, in that order; counterfactuals are always in.
  func chosenDesigns(of source: ScenarioSource) throws -> [NamedDesign] {
    guard !designs.isEmpty else { return source.scenario.designs }
    func isCounterfactual(_ name: String) -> Bool { Counterfactuals.names.contains(where: name.hasPrefix) }
    var names: [String] = []
    for name in designs where !isCounterfactual(name) && !names.contains(name) { names.append(name) }
    guard !names.isEmpty else {
      throw Failure(.usage, "Name at least one design of the file; the counterfactuals are compared always.")
    }
    return try names.map { try source.design($0) }
  }

  func checkRequired(_ experiment: Experiment, _ source: ScenarioSource) throws {
    guard let required, !experiment.designs.contains(where: { $0.name == required }) else { return }
    _ = try source.design(required)
    throw Failure(.usage, "\"\(required)\" can't be among the best: it isn't one of the designs to compare.")
  }

  func comparedOutcomes() throws -> [ComparedQuantity] { try outcomes.map(comparedQuantity) }

  private func comparedQuantity(_ name: String) throws -> ComparedQuantity {
    let known = Outcome.allCases.map(ComparedQuantity.outcome) + [.netValue]
    if let found = known.first(where: { $0.definition.name == name }) { return found }
    let names = known.map(\.definition.name)
    let guess = nearest(to: name, in: names).map { " Did you mean \($0)?" } ?? ""
    throw Failure(.usage, "There is no outcome \"\(name)\".\(guess) Outcomes are: \(names.joined(separator: ", ")).")
  }

  /// How well differences have to be known; by the outcome that decides where none is named.
  func goals() throws -> [DifferencePrecision] {
    try precision.map { text in
      let words = text.split { $0 == " " || $0 == "=" }
      guard let size = words.last, words.count <= 2, let width = Precision.Width(size) else {
        throw Failure(
          .usage,
          "\"\(text)\" is no precision. Write a number above 0, such as \"2%\", \"cost 1%\" or \"attainment 0.005\".")
      }
      guard words.count == 2 else {
        return DifferencePrecision(try comparedOutcomes().first ?? .outcome(.attainment), width)
      }
      return DifferencePrecision(try comparedQuantity(String(words[0])), width)
    }
  }

  func checkMemory(_ experiment: Experiment) throws {
    let each = OutcomeStore.numbersPerReplication(experiment.designs)
    guard each * experiment.replications > Self.mostNumbers else { return }
    throw Failure(
      .usage,
      """
      A comparison keeps every replication in memory. With these designs it has room for \
      \(max(2, Self.mostNumbers / each / 2 * 2)) replications, not for \(experiment.replications).
      """)
  }

  /// How many replications it takes for all goals, judged by those in a table; no more than those where they do.
  func enough(_ goals: [DifferencePrecision], after table: OutcomeTable) throws -> Int {
    let designs = ComparedDesigns(table)
    let excess = goals.map { $0.excess(designs) }.max() ?? 0
    guard excess > 1 else { return table.replications }
    // Half-widths shrink with the root of the replications. A tenth more, since the spread is itself an estimate.
    let needed = 1.1 * Double(table.replications) * excess * excess
    guard needed < Double(Experiment.replicationRange.upperBound) else {
      throw Failure(
        .usage,
        "A precision of \(precision.map { "\"\($0)\"" }.joined(separator: ", ")) takes more than 10,000,000 replications."
      )
    }
    return Int(needed / 2) * 2 + 2
  }

  /// The sequential selection, with replications of its own from the first on.
  func race(_ findings: ComparisonFindings, indifference: Double, _ runs: ModelRuns) throws -> SequentialSelection {
    let designs = findings.experiment.designs.count
    return try SequentialSelection(
      designs: designs, by: findings.selection.quantity, indifference: indifference, most: Self.longestRace
    ) { try values(of: $0, replications: $1, findings, runs) }
  }

  /// The selection within a budget, with replications of its own from the first on.
  func spend(_ budget: Int, _ findings: ComparisonFindings, _ runs: ModelRuns) throws -> BudgetedSelection {
    let designs = findings.experiment.designs.count
    return try BudgetedSelection(designs: designs, by: findings.selection.quantity, budget: budget) {
      try values(of: [$0], replications: $1, findings, runs)[0]
    }
  }

  /// What some of the designs come to by the quantity that decides.
  private func values(
    of chosen: [Int], replications: Range<Int>, _ findings: ComparisonFindings, _ runs: ModelRuns
  ) throws -> [[Double]] {
    let designs = findings.experiment.designs
    let quantity = findings.selection.quantity
    let table = try runs.outcomes(of: chosen.map { designs[$0] }, replications: replications)
    return chosen.indices.map { table.values(quantity, design: $0) }
  }
}
