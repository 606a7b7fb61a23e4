import Experiments
import LaneArithmetic
import PartnershipModel

/// Runs a partnership with one thing that nobody knows held at a value, and all else as an ensemble draws it, on the same
/// luck.
public struct UnknownRuns: Sendable {
  public let simulation: Simulation

  public init(_ simulation: Simulation) { self.simulation = simulation }

  /// Runs a cohort with an unknown, by its place, at a value.
  public func simulator(holding unknown: Int, at value: Double) -> Ensemble.Simulator {
    let cohort = Cohort(simulation)
    return { first, record in
      let luck = Bits(countingFrom: UInt64(first))
      var unknowns = simulation.unknowns(inFutures: luck &>> 1)
      unknowns[unknown] = Lane(value)
      cohort.run(Lives(luck: luck, unknowns: unknowns), into: record)
    }
  }
}
