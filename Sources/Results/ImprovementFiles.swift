import Analyses

/// The tables that a search for improvements writes besides those of the run.
public enum ImprovementFiles {
  /// File name and bytes of each.
  public static func files(_ findings: ImprovementFindings) -> [(name: String, bytes: [UInt8])] {
    [
      file(.changes, ChangeRow.rows(findings)), file(.improvement, ImprovementRow.rows(findings)),
      file(.improvementPayers, PayerRow.rows(findings)),
    ]
  }

  /// The same where nothing was looked for.
  static var nothing: [(name: String, bytes: [UInt8])] {
    [file(.changes, []), file(.improvement, []), file(.improvementPayers, [])]
  }

  public static var schemas: [TableSchema] {
    [
      Table<ChangeRow>.changes.schema, Table<ImprovementRow>.improvement.schema,
      Table<PayerRow>.improvementPayers.schema,
    ]
  }

  private static func file<Row>(_ table: Table<Row>, _ rows: [Row]) -> (name: String, bytes: [UInt8]) {
    (table.fileName, table.header + table.bytes(of: rows))
  }
}
