/// A replication came to something that can't be: a share outside 0 … 1, negative money, not a number.
public struct BrokenReplication: Error, Sendable, Hashable {
  public var replication: Int
  public var design: String
  /// Index into the experiment's designs.
  public var designNumber: Int
  /// Name of the outcome, or of a figure by month, aim or partner.
  public var quantity: String
  public var value: Double
}

extension BrokenReplication: Comparable {
  public static func < (one: BrokenReplication, other: BrokenReplication) -> Bool {
    (one.replication, one.designNumber) < (other.replication, other.designNumber)
  }
}
