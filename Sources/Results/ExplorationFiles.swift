import Analyses
import Experiments

/// The tables that an exploration writes.
public enum ExplorationFiles {
  /// File name, bytes and description of each.
  ///
  /// - Parameter horizon: the last month of the design.
  public static func files(
    _ findings: ExplorationFindings, horizon: Int
  ) -> [(name: String, bytes: [UInt8], schema: TableSchema)] {
    let plans = [("plan", findings.plan), ("screening", findings.screening?.table)].compactMap { name, table in
      table.map { file(.plan($0, name: name), PlanRow.rows($0)) }
    }
    return plans + [file(.sensitivity, SensitivityRow.rows(findings.indices, horizon: horizon))]
  }

  private static func file<Row>(
    _ table: Table<Row>, _ rows: [Row]
  ) -> (name: String, bytes: [UInt8], schema: TableSchema) {
    (table.fileName, table.header + table.bytes(of: rows), table.schema)
  }
}
