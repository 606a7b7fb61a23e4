import LaneArithmetic
import RandomStreams

/// One partnership, ready to be simulated: everything that doesn't depend on luck is worked out once.
///
/// A `Simulation` is an immutable value that threads share; each thread has a `Cohort` of its own.
public struct Simulation: Sendable {
  public let partnership: Partnership
  public let seed: UInt64

  /// - Precondition: the partnership is valid; `ScenarioFiles` and `Partnership.faults` check one that comes from outside.
  public init(_ partnership: Partnership, seed: UInt64) {
    self.partnership = partnership
    self.seed = seed
  }
}
