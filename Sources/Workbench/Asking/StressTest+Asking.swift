import Analyses
import Experiments
import PartnershipModel
import Results

/// What was asked for, looked at before anything is computed; every fault at once.
extension StressTest {
  static let replicationRange = 2...100_000

  /// A request that makes sense.
  struct Asked {
    let design: NamedDesign
    let stresses: [Stress]
    let rule: FailureRule
    /// The design with nothing gone wrong, next to the counterfactuals.
    let experiment: Experiment

    /// Of one stress at all its severities.
    func replications(of stress: Stress) -> Int {
      Stress.grades.count * (stress.strikesAnyway ? 2 : 1) * experiment.replications
    }

    /// About what a search for a switching value takes.
    static let expectedOfSearch = SwitchingValue.mostFutures / 2

    /// How many replications will be run, about: searches end when they know enough.
    var expectedReplications: Int {
      let families = Set(stresses.filter { $0.kinds.count == 1 }.map { $0.kinds[0].family }).count
      let pairs = families * (families - 1) / 2
      return experiment.designs.count * experiment.replications
        + stresses.reduce(0) { $0 + replications(of: $1) + Self.expectedOfSearch }
        + (families + pairs) * 2 * experiment.replications + Reserve.expectedReplications(for: design.partnership)
    }
  }

  /// - Throws: `Failure` with all that is wrong.
  func asked(of source: ScenarioSource) throws -> Asked {
    var faults = faultsOfNumbers
    func attempt<Value>(_ read: () throws -> Value) -> Value? {
      do { return try read() } catch {
        faults.append((error as? Failure)?.message ?? "\(error)")
        return nil
      }
    }
    let rule = attempt(readRule)
    guard let design = attempt({ try source.design(self.design) }) else { throw Failure(all: faults) }
    let partnership = design.partnership
    if partnership.design.form != .formal {
      faults.append("\"\(design.name)\" is no formal partnership, so it has nothing that could be put under stress.")
    }
    if let month, !(1...partnership.horizon).contains(month) {
      faults.append("\(optionWord("month")) is \(month); the run has months 1 to \(partnership.horizon).")
    }
    let catalogue = StressCatalogue(partnership, onset: month)
    let named = stresses.flatMap { name in attempt { try Self.stresses(named: name, in: catalogue) } ?? [] }
    guard faults.isEmpty, let rule else { throw Failure(all: faults) }
    let chosen = stresses.isEmpty ? catalogue.stresses : named
    let once = chosen.enumerated().filter { place, stress in !chosen[..<place].contains { $0.key == stress.key } }
    return Asked(
      design: design, stresses: once.map(\.element), rule: rule,
      experiment: Experiment(source.scenario, chosen: [design], replications: replications, seed: seed))
  }

  private var faultsOfNumbers: [String] {
    var faults: [String] = []
    if !Self.replicationRange.contains(replications) {
      faults.append("\(optionWord("replications")) is \(replications); it has to be 2 to 100,000.")
    }
    if let fault = ThreadCount.fault(threads) { faults.append(fault) }
    if !(risk > 0 && risk < 1) { faults.append("\(optionWord("risk")) is \(risk); it has to lie between 0% and 100%.") }
    return faults
  }

  private func readRule() throws -> FailureRule {
    guard let rule else { return .usual }
    do { return try FailureRule(rule) } catch {
      let form =
        "Write an outcome, < or >, and a number: \"attainment < 25%\", \"gain_over_none < 50% of as designed\"."
      switch error {
      case .form: throw Failure(.usage, "\(optionWord("fails")) \"\(rule)\" can't be read. \(form)")
      case .number(let text):
        throw Failure(.usage, "\(optionWord("fails")) \"\(rule)\": \"\(text)\" is no number. \(form)")
      case .range(let outcome, let value, let allowed, let suggestion):
        let guess = suggestion.map { " Did you mean \($0)?" } ?? ""
        throw Failure(
          .usage, "\(optionWord("fails")) \"\(rule)\": \(outcome) can't be \(value): it is \(allowed).\(guess)")
      case .unknownOutcome(let name):
        let names = FailureRule.columns.map(\.definition.name)
        let guess = nearest(to: name, in: names).map { " Did you mean \($0)?" } ?? ""
        throw Failure(
          .usage,
          "\(optionWord("fails")): there is no outcome \"\(name)\".\(guess) Outcomes are: \(names.joined(separator: ", "))."
        )
      }
    }
  }

  private static func stresses(named name: String, in catalogue: StressCatalogue) throws -> [Stress] {
    if let found = catalogue.stresses(named: name) { return found }
    let names = catalogue.names
    let guess = nearest(to: name, in: names).map { " Did you mean \"\($0)\"?" } ?? ""
    throw Failure(
      .usage,
      """
      There is no stress "\(name)" of this design.\(guess) Stresses are: \(names.joined(separator: ", ")); \
      several at once are joined by +.
      """)
  }
}

extension Failure {
  /// Everything that is wrong with a request.
  fileprivate init(all faults: [String]) { self.init(.usage, faults.joined(separator: "\n")) }
}
