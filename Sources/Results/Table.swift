import PartnershipModel

/// What a table is: its file and its columns. The CSV file and the data package are both written from this one description.
public struct Table<Row>: Sendable {
  /// File name without its ending.
  public let name: String
  public let title: String
  public let columns: [Column<Row>]

  public var fileName: String { name + ".csv" }

  private static var unitOfRow: String { "unit" }

  /// The row of column names.
  public var header: [UInt8] {
    var csv = CSV()
    for column in columns { csv.write(text: column.name) }
    csv.endRow()
    return csv.bytes
  }

  /// The bytes of some rows, without the header.
  public func bytes(of rows: some Sequence<Row>) -> [UInt8] {
    var csv = CSV()
    let cells = columns.map(\.cell)
    for row in rows {
      for cell in cells { csv.write(cell(row)) }
      csv.endRow()
    }
    return csv.bytes
  }

  public var schema: TableSchema {
    let hasUnits = columns.contains { $0.name == Self.unitOfRow }
    return TableSchema(
      name: name, path: fileName, title: title,
      fields: columns.map {
        .init(
          name: $0.name, type: $0.kind.rawValue, description: $0.meaning, unit: $0.unit,
          unitColumn: hasUnits && $0.isInUnitOfRow ? Self.unitOfRow : nil, constraints: $0.isKey)
      },
      primaryKey: columns.filter(\.isKey).map(\.name))
  }
}

public struct Column<Row>: Sendable {
  /// Types of the Frictionless Table Schema.
  public enum Kind: String, Sendable { case string, integer, number }

  public let name: String
  public let kind: Kind
  /// Empty for text and for numbers that count nothing.
  public let unit: String
  public let meaning: String
  /// Whether the column belongs to the key: together, no two rows have the same.
  public let isKey: Bool
  /// Whether its numbers are in the unit that the row names in the column `unit`.
  let isInUnitOfRow: Bool
  let cell: @Sendable (Row) -> Cell

  init(
    _ name: String, _ kind: Kind, unit: String = "", _ meaning: String, isKey: Bool = false,
    isInUnitOfRow: Bool = false, cell: @escaping @Sendable (Row) -> Cell
  ) {
    self.name = name
    self.kind = kind
    self.unit = unit
    self.meaning = meaning
    self.isKey = isKey
    self.isInUnitOfRow = isInUnitOfRow
    self.cell = cell
  }

  static func key(_ name: String, _ meaning: String, text: @escaping @Sendable (Row) -> String) -> Column {
    Column(name, .string, meaning, isKey: true) { .text(text($0)) }
  }

  static func key(
    _ name: String, unit: String = "", _ meaning: String, whole: @escaping @Sendable (Row) -> Int
  ) -> Column {
    Column(name, .integer, unit: unit, meaning, isKey: true) { .whole(whole($0)) }
  }

  /// A number in the unit that another column of the row names.
  static func statistic(_ name: String, _ meaning: String, value: @escaping @Sendable (Row) -> Double?) -> Column {
    Column(name, .number, meaning, isInUnitOfRow: true) { .number(value($0)) }
  }
}
