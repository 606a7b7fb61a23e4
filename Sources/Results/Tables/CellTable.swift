import Analyses
import Experiments
import Statistics

/// What a cell of a factorial comes to by one response.
public struct CellRow: Sendable {
  let found: CellMeans
  let cell: CellMeans.Cell
  let response: Int

  var moments: PairedMoments { cell.moments[response] }
  var definition: Response { found.responses[response] }

  public static func rows(_ found: CellMeans) -> [CellRow] {
    found.cells.flatMap { cell in
      found.responses.indices.map { CellRow(found: found, cell: cell, response: $0) }
    }
  }
}

extension Table<CellRow> {
  /// `cells.csv`.
  public static let cells = Table(
    name: "cells", title: "What every combination of levels comes to",
    columns: [
      .key("cell", unit: "count", "Number of the combination, from 1.", whole: \.cell.number),
      .key("outcome", "What was looked at.") { $0.definition.definition.name },
      .key("month", unit: "months", "The month it was read in; 0 for an outcome of the whole run.") {
        $0.definition.month ?? 0
      },
      Column("setting", .string, "The inputs' values.") { .text($0.found.setting($0.cell)) },
      Column("unit", .string, "Unit of the mean.") { .text($0.definition.definition.unit.rawValue) },
      Column("n", .integer, unit: "count", "Lives.") { .whole($0.moments.count) },
      .statistic("mean", "Mean over the lives.") { $0.moments.mean },
      .statistic("low", "Lower end of its 95% interval; empty where each cell was run once.") {
        $0.definition.definition.interval(ofMean: $0.moments)?.lowerBound
      },
      .statistic("high", "Upper end of it.") { $0.definition.definition.interval(ofMean: $0.moments)?.upperBound },
    ])
}
