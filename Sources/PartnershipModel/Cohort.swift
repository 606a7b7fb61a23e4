import LaneArithmetic
import RandomStreams

/// Eight replications that advance in lockstep, one lane each; reused for the next eight.
///
/// Not shared between threads.
public final class Cohort {
  public let simulation: Simulation

  public init(_ simulation: Simulation) { self.simulation = simulation }

  /// Runs replications `first ..< first + 8` to the horizon and records them. `first` is a multiple of 8.
  public func run(first: Int, into record: CohortRecord) {}

  /// Runs the cohort that contains a replication and tells what happened in that one.
  public func story(ofReplication replication: Int) -> (happenings: [Happening], record: CohortRecord) {
    let record = CohortRecord(
      horizon: simulation.partnership.horizon, partners: simulation.partnership.partners.count,
      aims: simulation.partnership.aims.count)
    run(first: replication / Lane.width * Lane.width, into: record)
    return ([], record)
  }
}
