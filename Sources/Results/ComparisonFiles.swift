import Analyses

/// The tables that a comparison of designs writes besides those of the run.
public enum ComparisonFiles {
  /// File name and bytes of each.
  public static func files(_ findings: ComparisonFindings) -> [(name: String, bytes: [UInt8])] {
    [
      file(.comparison, DifferenceRow.rows(findings)), file(.designs, DesignRow.rows(findings)),
      file(.acceptability, AcceptabilityRow.rows(findings)), file(.typology, TypologyRow.rows(findings)),
      file(.obstacles, ObstacleRow.rows(findings)), file(.partnerEffects, PartnerEffectRow.rows(findings)),
      file(.robustness, RobustnessRow.rows(findings)), file(.why, WhyRow.rows(findings.why)),
    ] + (findings.improvement.map(ImprovementFiles.files) ?? ImprovementFiles.nothing)
  }

  public static var schemas: [TableSchema] {
    [
      Table<DifferenceRow>.comparison.schema, Table<DesignRow>.designs.schema,
      Table<AcceptabilityRow>.acceptability.schema, Table<TypologyRow>.typology.schema,
      Table<ObstacleRow>.obstacles.schema, Table<PartnerEffectRow>.partnerEffects.schema,
      Table<RobustnessRow>.robustness.schema, Table<WhyRow>.why.schema,
    ] + ImprovementFiles.schemas
  }

  static func file<Row>(_ table: Table<Row>, _ rows: [Row]) -> (name: String, bytes: [UInt8]) {
    (table.fileName, table.header + table.bytes(of: rows))
  }
}
