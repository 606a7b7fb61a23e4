import Analyses

/// The tables that a stress test writes besides those of the run.
public enum StressFiles {
  /// File name and bytes of each.
  public static func files(_ findings: StressFindings) -> [(name: String, bytes: [UInt8])] {
    [
      file(.stress, StressRow.rows(findings)), file(.switchingValues, SwitchingRow.rows(findings)),
      file(.compounding, CompoundingRow.rows(findings)), file(.reserve, ReserveRow.rows(findings)),
    ]
  }

  public static var schemas: [TableSchema] {
    [
      Table<StressRow>.stress.schema, Table<SwitchingRow>.switchingValues.schema,
      Table<CompoundingRow>.compounding.schema, Table<ReserveRow>.reserve.schema,
    ]
  }

  private static func file<Row>(_ table: Table<Row>, _ rows: [Row]) -> (name: String, bytes: [UInt8]) {
    (table.fileName, table.header + table.bytes(of: rows))
  }
}
