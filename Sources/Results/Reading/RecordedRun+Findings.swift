import Experiments

extension RecordedRun {
  /// A run that is still in memory, as it will be read from its folder.
  ///
  /// - Throws: `RecordFault` where a table isn't what it describes: a fault of Convene.
  public init(_ findings: Findings, title: String) throws {
    let files = RunTables.files(findings)
    let tables = try RunTables.schemas.compactMap { schema -> RecordedTable? in
      guard let file = files.first(where: { $0.name == schema.path }) else { return nil }
      return try RecordedTable(schema) { handle in
        var reader = RowReader(schema)
        try reader.read(file.bytes, handle: handle)
        try reader.finish()
      }
    }
    self.init(manifest: Manifest(findings.experiment, title: title), title: title, tables: tables, scenario: nil)
  }
}
