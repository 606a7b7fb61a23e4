import Analyses

/// A statistic of the exam, and where the model stands.
public struct SizeRow: Sendable {
  let size: Size
  let isRowInside: Bool
  let finding: SizeFinding

  static func rows(_ findings: SizeFindings) -> [SizeRow] {
    findings.rows.flatMap { row in
      row.parts.map { SizeRow(size: row.size, isRowInside: SizeFindings.isInside(row.parts), finding: $0) }
    }
  }
}

/// A statistic under one parameter set.
public struct SizeSetRow: Sendable {
  let part: SizePart
  let set: Int
  let value: Double

  static func rows(_ findings: SizeFindings) -> [SizeSetRow] {
    findings.rows.flatMap(\.parts).flatMap { finding in
      finding.bySet.enumerated().map { SizeSetRow(part: finding.part, set: $0, value: $1) }
    }
  }
}

extension Table<SizeRow> {
  /// `sizes.csv`.
  public static let sizes = Table(
    name: "sizes", title: "How large it is in the literature, and how large the model has it",
    columns: [
      .key("statistic", "Number of the row, with a letter where it has several statistics.", text: \.finding.part.key),
      Column("row", .integer, "Number of the row.") { .whole($0.size.number) },
      Column("title", .string, "What the row is about.") { .text($0.size.title) },
      Column("words", .string, "What the statistic is.") { .text($0.finding.part.words) },
      .statistic("target", "What was published; of a laboratory's effect what is left in the field.") {
        $0.finding.part.target
      },
      .statistic("range_low", "Lower end of what agrees with it; empty where there is none.") {
        $0.finding.part.isOneSided.below ? nil : $0.finding.part.range.lowerBound
      },
      .statistic("range_high", "Upper end; empty where there is none.") {
        $0.finding.part.isOneSided.above ? nil : $0.finding.part.range.upperBound
      },
      .statistic("value", "Of the model, mean over the parameter sets; empty where it can't be told.") {
        $0.finding.value.isFinite ? $0.finding.value : nil
      },
      .statistic("error", "Standard error of the value.") { $0.finding.error.isFinite ? $0.finding.error : nil },
      Column("inside", .string, "Whether the value lies in the range: yes or no.") {
        .text($0.finding.isInside ? "yes" : "no")
      },
      Column("row_inside", .string, "Whether all statistics of the row do: yes or no.") {
        .text($0.isRowInside ? "yes" : "no")
      },
      Column("precise", .string, "Whether the error is a third of the tolerance or less: yes or no.") {
        .text($0.finding.isPrecise ? "yes" : "no")
      },
      Column("weight", .integer, "1 to 3, how much the row counts.") { .whole($0.size.weight) },
      Column("use", .string, "calibrated: constants may be fitted to it; held out: they never are.") {
        .text($0.size.isHeldOut ? "held out" : "calibrated")
      },
      Column("laboratory", .string, "Whether target and range are half of a laboratory's effect: yes or no.") {
        .text($0.finding.part.isFromLaboratory ? "yes" : "no")
      },
      .statistic("tolerance", "What counts as far off.") { $0.finding.part.tolerance },
      Column("population", .string, "Whom it was read from.") {
        .text($0.finding.part.populations.map(\.rawValue).joined(separator: ", "))
      },
      Column("lives", .integer, unit: "count", "Lives of each design under each parameter set.") {
        .whole($0.finding.lives)
      },
      Column("source", .string, "Where the target comes from.") { .text($0.size.source) },
    ])
}

extension Table<SizeSetRow> {
  /// `size_sets.csv`.
  public static let sizeSets = Table(
    name: "size_sets", title: "Every statistic under every parameter set",
    columns: [
      .key("statistic", "Number of the row, with a letter where it has several statistics.", text: \.part.key),
      .key("set", "Number of the parameter set, from 0.", whole: \.set),
      .statistic("value", "Of the model; empty where it can't be told.") { $0.value.isFinite ? $0.value : nil },
    ])
}

/// The tables that the exam writes.
public enum SizeFiles {
  public static func files(_ findings: SizeFindings) -> [(name: String, bytes: [UInt8])] {
    [
      ComparisonFiles.file(.sizes, SizeRow.rows(findings)),
      ComparisonFiles.file(.sizeSets, SizeSetRow.rows(findings)),
    ]
  }

  public static var schemas: [TableSchema] { [Table<SizeRow>.sizes.schema, Table<SizeSetRow>.sizeSets.schema] }
}
