import Analyses
import Ensembles
import Experiments
import PartnershipModel
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
      throw Failure(.usage, "--replications is \(replications); it has to be 2 to 10,000,000.")
    }
    if let threads, !Self.threadRange.contains(threads) {
      throw Failure(.usage, "--threads is \(threads); it has to be 1 to 64.")
    }
    if let precision, !(precision > 0 && precision.isFinite) {
      throw Failure(.usage, "--precision is \(precision); it has to be above 0.")
    }
    if let indifference, !(indifference > 0 && indifference.isFinite) {
      throw Failure(.usage, "--indifference is \(indifference); it has to be above 0.")
    }
    if replications != nil && precision != nil {
      throw Failure(.usage, "Ask for --replications or for --precision, not for both.")
    }
  }

  /// The designs asked for, in that order; counterfactuals are always in.
  func chosenDesigns(of source: ScenarioSource) throws -> [NamedDesign] {
    guard !designs.isEmpty else { return source.scenario.designs }
    let counterfactuals = source.scenario.counterfactuals.map(\.name)
    var names: [String] = []
    for name in designs where !counterfactuals.contains(name) && !names.contains(name) { names.append(name) }
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

  func comparedOutcomes() throws -> [ComparedQuantity] {
    let known = Outcome.allCases.map(ComparedQuantity.outcome) + [.netValue]
    return try outcomes.map { name in
      if let found = known.first(where: { $0.definition.name == name }) { return found }
      let names = known.map(\.definition.name)
      let guess = nearest(to: name, in: names).map { " Did you mean \($0)?" } ?? ""
      throw Failure(.usage, "There is no outcome \"\(name)\".\(guess) Outcomes are: \(names.joined(separator: ", ")).")
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

  /// How many replications to run: as many as were asked for, or as a pilot run says that the precision takes.
  func enough(for draft: Experiment, by quantity: ComparedQuantity, _ runs: ModelRuns) throws -> Int {
    guard let precision else { return replications ?? Self.defaultReplications }
    let designs = ComparedDesigns(try runs.outcomes(of: draft.designs, replications: 0..<Self.pilot))
    let differences = DesignDifferences(designs, by: [quantity]).all
    let widest =
      differences.compactMap { difference in
        difference.interval.map { ($0.upperBound - $0.lowerBound) / 2 }
      }.max() ?? 0
    // A tenth more, since the pilot's spread is itself only an estimate.
    let needed = 1.1 * Double(Self.pilot) * (widest / precision) * (widest / precision)
    guard needed < Double(Experiment.replicationRange.upperBound) else {
      throw Failure(.usage, "A precision of \(precision) takes more than 10,000,000 replications.")
    }
    return max(Self.pilot, Int(needed / 2) * 2 + 2)
  }

  /// The sequential selection, with replications of its own from the first on.
  func race(_ findings: ComparisonFindings, indifference: Double, _ runs: ModelRuns) throws -> SequentialSelection {
    let designs = findings.experiment.designs
    let counterfactuals = [findings.designs.noPartnership, findings.designs.informalWorking]
    let quantity = findings.selection.quantity
    return try SequentialSelection(
      designs: designs.count, by: quantity, indifference: indifference, most: Self.longestRace
    ) { remaining, replications in
      // The counterfactuals run along where what a design drops has to be filled in from them.
      let needsThem = remaining.contains { !findings.designs.pursuesSameAims($0) }
      let isRacing = remaining.filter { !counterfactuals.contains($0) }
      let running = isRacing + (needsThem || isRacing.count < remaining.count ? counterfactuals : [])
      let table = try runs.outcomes(of: running.map { designs[$0] }, replications: replications)
      if running.count == isRacing.count, case .outcome(let outcome) = quantity {
        return running.indices.map { table.values(outcome, design: $0) }
      }
      let compared = ComparedDesigns(table)
      return remaining.map { design in compared.values(quantity, design: running.firstIndex(of: design) ?? 0) }
    }
  }
}
