import Ensembles
import Experiments
import PartnershipModel
import Results
import ScenarioFiles

/// The only way from an analysis to the model: evaluates designs, and keeps a journal of it where there is one, so that
/// whoever goes on after an interruption need not evaluate them again.
struct ModelRuns: Sendable {
  let seed: UInt64
  let threads: Int
  let isCancelled: @Sendable () -> Bool
  var journal: Journal?
  /// Gets what is being done, in a few words.
  var phase: @Sendable (String) -> Void = { _ in }

  /// What designs come to in some replications.
  ///
  /// - Throws: `Failure`, for an interruption too.
  func outcomes(
    of designs: [NamedDesign], replications: Range<Int>, keeping extent: OutcomeTable.Extent = .everything
  ) throws -> OutcomeTable {
    try outcomes(of: designs, replications: replications, keeping: extent, runAs: "they are") { design in
      Cohort(Simulation(designs[design].partnership, seed: seed)).run(first:into:)
    }
  }

  /// The same with another way to run the design at a place of `designs`.
  ///
  /// - Parameter way: what that way is, in words that no other way has.
  func outcomes(
    of designs: [NamedDesign], replications: Range<Int>, keeping extent: OutcomeTable.Extent = .everything,
    runAs way: String,
    simulator: @Sendable (_ design: Int) -> Ensemble.Simulator
  ) throws -> OutcomeTable {
    guard journal != nil else { return try evaluate(designs, replications, extent, simulator) }
    let key =
      "replications \(replications.lowerBound) to \(replications.upperBound - 1) of \(described(designs)) as \(way)"
    var table = OutcomeTable(designs: designs, replications: 0, rows: designs.map { _ in [] }, extent: extent)
    var stretches = Stretches(replications, threads: threads)
    while let rest = stretches.rest {
      if let record = try journal?.recall(key) {
        let stretch = record.replications
        guard stretch.lowerBound == rest.lowerBound, stretch.upperBound <= rest.upperBound,
          let part = OutcomeTable(
            designs: designs, replications: stretch.count, numbers: record.numbers, extent: extent)
        else { throw Failure.damagedJournal }
        table.append(part)
        stretches.skip(stretch)
      } else {
        try stretches.evaluate { stretch in
          let part = try evaluate(designs, stretch, extent, simulator)
          try journal?.add(JournalRecord(key: key, replications: stretch, numbers: part.numbers))
          table.append(part)
        }
      }
    }
    return table
  }

  /// Numbers that take long to work out, from the journal where they stand there.
  ///
  /// - Parameters:
  ///   - key: what they are, in words that no other numbers have.
  ///   - evaluate: works them out; the same numbers for the same key.
  func journalled(_ key: String, _ evaluate: () throws -> [Double]) throws -> [Double] {
    if let record = try journal?.recall(key) { return record.numbers }
    if isCancelled() { throw Failure.interruption }
    let numbers = try evaluate()
    try journal?.add(JournalRecord(key: key, numbers: numbers))
    return numbers
  }

  /// Names of designs and what tells them from others of those names.
  func described(_ designs: [NamedDesign]) -> String {
    let names = designs.map { "\"\($0.name)\"" }.joined(separator: ", ")
    return names + " (\(fingerprint(of: ResolvedScenario.json(Scenario(title: "", designs: designs)))))"
  }

  private func evaluate(
    _ designs: [NamedDesign], _ replications: Range<Int>, _ extent: OutcomeTable.Extent,
    _ simulator: @Sendable (_ design: Int) -> Ensemble.Simulator
  ) throws -> OutcomeTable {
    do {
      let table = try OutcomeTable.running(
        designs, replications: replications, keeping: extent, threads: threads, isCancelled: isCancelled,
        simulator: simulator)
      guard let table else { throw Failure.interruption }
      return table
    } catch let broken as BrokenReplication {
      throw Failure(broken)
    }
  }
}

extension Failure {
  static let interruption = Failure(.interrupted, "Stopped before the end; nothing was written.")
  static let damagedJournal = Failure(
    .badContent, "It can't be gone on with: its journal is damaged. Begin again with \(optionWord("overwrite")).")

  init(_ broken: BrokenReplication) {
    self.init(
      .brokenInvariant,
      """
      Replication \(broken.replication) of the design "\(broken.design)" came to something that can't be: \
      \(broken.quantity) is \(broken.value). This is a fault of Convene, not of your file; nothing was written.
      """)
  }
}
