import Experiments
import LaneArithmetic
import PartnershipModel

/// Runs a partnership with one thing that nobody knows held at a value, and all else as an ensemble draws it, on the same
/// luck.
public struct UnknownRuns: Sendable {
  public let simulation: Simulation

  public init(_ simulation: Simulation) { self.simulation = simulation }

  /// Runs eight replications with an unknown, by its place, at a value.
  public func simulator(holding unknown: Int, at value: Double) -> Ensemble.Simulator {
    let cohort = Cohort(simulation)
    return { first, record in
      let luck = SIMD8(repeating: UInt64(first)) &+ SIMD8(0, 1, 2, 3, 4, 5, 6, 7)
      var unknowns = simulation.unknowns(inFutures: luck &>> 1)
      unknowns[unknown] = Lane(value)
      cohort.run(Lives(luck: luck, unknowns: unknowns), into: record)
    }
  }
}
