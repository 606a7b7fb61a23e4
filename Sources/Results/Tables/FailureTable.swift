import Experiments

/// One replication of one design that came to something that can't be.
public struct FailureRow: Sendable {
  public let replication: Int
  public let design: String
  public let quantity: String
  public let value: Double

  public init(replication: Int, design: String, quantity: String, value: Double) {
    self.replication = replication
    self.design = design
    self.quantity = quantity
    self.value = value
  }
}

extension Table<FailureRow> {
  /// `failures.csv`, which only runs have that keep failures.
  public static let failures = Table(
    name: "failures", title: "Replications that broke an invariant and are in no other table",
    columns: [
      .key(
        "replication",
        "Number of the replication. The other replication of its future is left out too, so that pairs stay whole."
      ) { $0.replication },
      .key("design", "Name of the design.", text: \.design),
      Column("quantity", .string, "What can't be, the first of such in the replication.") { .text($0.quantity) },
      Column("value", .number, "What it came to; empty where that isn't a finite number.") { .number($0.value) },
    ])
}
