import Experiments

/// One replication of one design.
public struct ReplicationRow: Sendable {
  public let replication: Int
  public let design: String
  /// In the order of `OutcomeColumn.all`.
  public let outcomes: ArraySlice<Double>

  public init(replication: Int, design: String, outcomes: ArraySlice<Double>) {
    self.replication = replication
    self.design = design
    self.outcomes = outcomes
  }
}

extension Table<ReplicationRow> {
  /// `replications.csv`. The replication comes before the design, so that rows in key order can be written as they come.
  public static let replications = Table(
    name: "replications", title: "What each replication came to",
    columns: [
      .key("replication", "Number of the replication, from 0; the same number has the same luck under every design.") {
        $0.replication
      },
      .key("design", "Name of the design.", text: \.design),
      Column(
        "future", .integer,
        "Number of the future, from 0: replications that share it share every draw of what is unknown."
      ) {
        .whole(Experiment.future(ofReplication: $0.replication))
      },
    ]
      + OutcomeColumn.all.map { column in
        let definition = column.definition
        let isWhole = definition.isWhole
        return Column(
          definition.name, isWhole ? .integer : .number, unit: definition.unit.rawValue, definition.meaning
        ) { .number($0.outcomes[$0.outcomes.startIndex + column.index], isWhole: isWhole) }
      })
}

/// Writes rows of `replications.csv`, by far the longest table, many times faster than cell by cell.
public struct ReplicationWriter: Sendable {
  private let isWhole = OutcomeColumn.all.map(\.definition.isWhole)

  public init() {}

  /// Appends what `Table.replications.bytes(of:)` would say of the row.
  public func write(_ row: ReplicationRow, to csv: inout CSV) {
    csv.write(whole: row.replication)
    csv.write(text: row.design)
    csv.write(whole: Experiment.future(ofReplication: row.replication))
    row.outcomes.withUnsafeBufferPointer { outcomes in
      for (value, isWhole) in zip(outcomes, isWhole) {
        if isWhole, let whole = Int(exactly: value) { csv.write(whole: whole) } else { csv.write(value) }
      }
    }
    csv.endRow()
  }
}
