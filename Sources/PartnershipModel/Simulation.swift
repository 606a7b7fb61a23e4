/// One partnership, ready to be simulated: names are resolved and everything that doesn't depend on luck is laid out once.
///
/// A `Simulation` is an immutable value that threads share; each thread has a `Cohort` of its own.
public struct Simulation: Sendable {
  public let partnership: Partnership
  public let seed: UInt64
  let blueprint: Blueprint

  /// - Parameters:
  ///   - partnership: a valid description: at least one partner and one aim, distinct ids, a horizon of a month or more.
  ///     Descriptions that come from outside are checked where they are read.
  ///   - seed: any number; 0 is as good as another.
  public init(_ partnership: Partnership, seed: UInt64) {
    precondition(!partnership.partners.isEmpty, "a partnership has at least one partner")
    precondition(!partnership.aims.isEmpty, "a partnership has at least one joint aim")
    precondition(partnership.horizon >= 1, "a horizon is a month or more - horizon: \(partnership.horizon)")
    self.partnership = partnership
    self.seed = seed
    blueprint = Blueprint(partnership)
  }
}
