import PartnershipModel

/// What to run: designs of one scenario on the same replications, next to what would happen without them.
///
/// Replications 2i and 2i + 1 share a future: the same draw of everything unknown, but not the same luck.
/// So replications come in pairs.
public struct Experiment: Sendable, Hashable {
  /// How many replications can be asked for. An odd number is raised by one.
  public static let replicationRange = 2...10_000_000
  /// Without `--seed` and where the scenario says nothing.
  public static let defaultSeed: UInt64 = 2004

  /// The designs that were asked for, at least one; the first is what the summary speaks about.
  public let chosen: [NamedDesign]
  /// Everything that is run: the chosen designs, then "no partnership" and "informal working".
  public let designs: [NamedDesign]
  /// Even, within `replicationRange`.
  public let replications: Int
  public let seed: UInt64

  /// - Precondition: `chosen` isn't empty and `replications` is within `replicationRange`.
  public init(_ scenario: Scenario, chosen: [NamedDesign]? = nil, replications: Int, seed: UInt64? = nil) {
    precondition(Self.replicationRange.contains(replications), "Ask for 2 to 10,000,000 replications.")
    self.chosen = chosen ?? [scenario.designs[0]]
    designs = self.chosen + scenario.counterfactuals
    self.replications = replications + replications % 2
    self.seed = seed ?? scenario.seed ?? Self.defaultSeed
  }

  /// Index into `designs`.
  public var noPartnership: Int { designs.count - 2 }
  /// Index into `designs`.
  public var informalWorking: Int { designs.count - 1 }

  public static func future(ofReplication replication: Int) -> Int { replication / 2 }
}
