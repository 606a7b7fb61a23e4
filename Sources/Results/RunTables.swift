import Experiments

/// The tables of a run directory that are written when all replications are in; `replications.csv` is written on the way.
public enum RunTables {
  /// File name and bytes of each.
  ///
  /// - Parameter distributions: nil for those of a run.
  public static func files(
    _ findings: Findings, distributions: [DistributionRow]? = nil
  ) -> [(name: String, bytes: [UInt8])] {
    [
      file(.summary, SummaryRow.rows(findings)), file(.months, MonthRow.rows(findings)),
      file(.aims, AimRow.rows(findings)), file(.partners, PartnerRow.rows(findings)),
      file(.costs, CostRow.rows(findings)),
      file(.distributions, distributions ?? DistributionRow.rows(findings)),
    ]
  }

  /// The description of every table, `replications.csv` included.
  public static var schemas: [TableSchema] {
    [
      Table<ReplicationRow>.replications.schema, Table<SummaryRow>.summary.schema, Table<MonthRow>.months.schema,
      Table<AimRow>.aims.schema, Table<PartnerRow>.partners.schema, Table<CostRow>.costs.schema,
      Table<DistributionRow>.distributions.schema,
    ]
  }

  private static func file<Row>(_ table: Table<Row>, _ rows: [Row]) -> (name: String, bytes: [UInt8]) {
    (table.fileName, table.header + table.bytes(of: rows))
  }
}
