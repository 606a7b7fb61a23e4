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
  /// Everything that is run: the chosen designs, then "no partnership" and "informal working" of each.
  public let designs: [NamedDesign]
  /// For each of `designs`, the place of its own counterfactuals there.
  public let noPartnerships, informalWorkings: [Int]
  /// Even, within `replicationRange`.
  public let replications: Int
  public let seed: UInt64

  /// - Precondition: `chosen` isn't empty and `replications` is within `replicationRange`.
  public init(_ scenario: Scenario, chosen: [NamedDesign]? = nil, replications: Int, seed: UInt64? = nil) {
    precondition(Self.replicationRange.contains(replications), "Ask for 2 to 10,000,000 replications.")
    self.chosen = chosen ?? [scenario.designs[0]]
    designs = self.chosen + Counterfactuals.of(self.chosen)
    noPartnerships = Counterfactuals.places(.none, in: designs)
    informalWorkings = Counterfactuals.places(.informal, in: designs)
    self.replications = replications + replications % 2
    self.seed = seed ?? scenario.seed ?? Self.defaultSeed
  }

  /// Index into `designs`: what would be without the first.
  public var noPartnership: Int { noPartnerships[0] }
  /// Index into `designs`: the partners of the first, informally.
  public var informalWorking: Int { informalWorkings[0] }

  public static func future(ofReplication replication: Int) -> Int { replication / 2 }
}
