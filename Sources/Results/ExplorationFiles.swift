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
    var files = [
      file(.inputs, InputRow.rows(findings)),
      file(.sensitivity, SensitivityRow.rows(findings.indices, horizon: horizon)),
    ]
    // The walks of a screening say nothing that isn't in its indices, and are long; they are made again from the seed.
    if let table = findings.plan ?? findings.screening?.table { files.append(file(.plan(table), PlanRow.rows(table))) }
    if let found = findings.conditions {
      files += [
        file(.peeling, PeelingRow.rows(found)), file(.boxes, BoxRow.rows(found)), file(.tree, TreeRow.rows(found)),
      ]
    }
    if let cells = findings.cells { files.append(file(.cells, CellRow.rows(cells))) }
    if let worth = findings.worth { files.append(file(.information, InformationRow.rows(worth))) }
    return files
  }

  private static func file<Row>(
    _ table: Table<Row>, _ rows: [Row]
  ) -> (name: String, bytes: [UInt8], schema: TableSchema) {
    (table.fileName, table.header + table.bytes(of: rows), table.schema)
  }
}
