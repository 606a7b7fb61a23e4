import Ensembles
import Experiments
import PartnershipModel

/// Runs designs for analyses that ask for outcomes only.
struct ModelRuns: Sendable {
  let seed: UInt64
  let threads: Int
  let isCancelled: @Sendable () -> Bool

  /// - Throws: `Failure`, for an interruption too.
  func outcomes(of designs: [NamedDesign], replications: Range<Int>) throws -> OutcomeTable {
    try outcomes(of: designs, replications: replications) { design in
      Cohort(Simulation(designs[design].partnership, seed: seed)).run(first:into:)
    }
  }

  /// The same with another way to run the design at a place of `designs`.
  func outcomes(
    of designs: [NamedDesign], replications: Range<Int>, simulator: @Sendable (_ design: Int) -> Ensemble.Simulator
  ) throws -> OutcomeTable {
    do {
      let table = try OutcomeTable.running(
        designs, replications: replications, threads: threads, isCancelled: isCancelled, simulator: simulator)
      guard let table else { throw Failure.interruption }
      return table
    } catch let broken as BrokenReplication {
      throw Failure(broken)
    }
  }
}

extension Failure {
  static let interruption = Failure(.interrupted, "Stopped before the end; nothing was written.")

  init(_ broken: BrokenReplication) {
    self.init(
      .brokenInvariant,
      """
      Replication \(broken.replication) of the design "\(broken.design)" came to something that can't be: \
      \(broken.quantity) is \(broken.value). This is a fault of Convene, not of your file; nothing was written.
      """)
  }
}
