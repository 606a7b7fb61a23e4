/// A replication came to something that can't be: a share outside 0 … 1, negative money, not a number.
public struct BrokenReplication: Error, Sendable, Hashable {
  public var replication: Int
  public var design: String
  /// Name of the outcome, or of a figure by month, aim or partner.
  public var quantity: String
  public var value: Double
}
