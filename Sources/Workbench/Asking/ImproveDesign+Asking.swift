import Analyses
import Ensembles
import Experiments
import PartnershipModel
import Results
import ScenarioFiles

/// What was asked for, looked at before anything is computed; every fault at once.
extension ImproveDesign {
  static let replicationRange = 2...100_000
  static let changesRange = 1...8

  /// A request that makes sense.
  struct Asked {
    let design: VariableDesign
    let search: ImprovementSearch
    /// The design as it is, next to the counterfactuals.
    let experiment: Experiment
  }

  /// - Throws: `Failure` with all that is wrong.
  func asked(of source: ScenarioSource) throws -> Asked {
    var faults: [String] = []
    func attempt<Value>(_ read: () throws -> Value) -> Value? {
      do { return try read() } catch {
        faults.append((error as? Failure)?.message ?? "\(error)")
        return nil
      }
    }
    if !Self.replicationRange.contains(replications) {
      faults.append("\(optionWord("replications")) is \(replications); it has to be 2 to 100,000.")
    }
    if !Self.changesRange.contains(changes) {
      faults.append("\(optionWord("changes")) is \(changes); it has to be 1 to 8.")
    }
    if let fault = ThreadCount.fault(threads) { faults.append(fault) }
    let hands = self.hands.compactMap { word in attempt { try Self.hands(named: word) } }
    let design = attempt { try source.design(self.design) }
    let quantity = attempt { try outcome.map { try Self.quantity(named: $0) } ?? .outcome(.attainment) }
    if let design, design.partnership.design.form != .formal {
      faults.append("\"\(design.name)\" is no formal partnership, so it has no design that could be changed.")
    }
    if case .netValue? = quantity, let design, design.partnership.surroundings.valueOfFullAttainment == nil {
      faults.append(
        "\(optionWord("outcome")) is net_value, and the scenario states no value: write surroundings: {value of full attainment: £5m}."
      )
    }
    guard faults.isEmpty, let design, let quantity,
      let index = source.scenario.designs.firstIndex(where: { $0.name == design.name })
    else { throw Failure(.usage, faults.joined(separator: "\n")) }
    let experiment = Experiment(source.scenario, chosen: [design], replications: replications, seed: seed)
    try checkMemory(experiment)
    return Asked(
      design: try VariableDesign(source.scenario, design: index),
      search: ImprovementSearch(
        quantity, smallest: SmallestImprovement.usual(quantity), changes: changes,
        hands: hands.isEmpty ? Self.defaultHands : hands, replications: experiment.replications),
      experiment: experiment)
  }

  private func checkMemory(_ experiment: Experiment) throws {
    let each =
      OutcomeStore.numbersPerReplication(experiment.designs) * (experiment.designs.count + changes)
      / experiment.designs.count
    guard each * experiment.replications > CompareDesigns.mostNumbers else { return }
    throw Failure(
      .usage,
      """
      Every replication is kept in memory. With so many partners there is room for \
      \(max(2, CompareDesigns.mostNumbers / each / 2 * 2)) replications, not for \(experiment.replications).
      """)
  }

  private static func hands(named word: String) throws -> Hands {
    if let found = Hands.allCases.first(where: { $0.word == word }) { return found }
    let words = Hands.allCases.map(\.word)
    let guess = nearest(to: word, in: words).map { " Did you mean \($0)?" } ?? ""
    throw Failure(
      .usage,
      "\(optionWord("hands")) is \"\(word)\".\(guess) Changes lie in the hands of: \(words.joined(separator: ", ")).")
  }

  private static func quantity(named name: String) throws -> ComparedQuantity {
    let known = Outcome.allCases.map(ComparedQuantity.outcome) + [.netValue]
    if let found = known.first(where: { $0.definition.name == name }) { return found }
    let names = known.map(\.definition.name)
    let guess = nearest(to: name, in: names).map { " Did you mean \($0)?" } ?? ""
    throw Failure(
      .usage,
      "\(optionWord("outcome")): there is no outcome \"\(name)\".\(guess) Outcomes are: \(names.joined(separator: ", "))."
    )
  }
}
