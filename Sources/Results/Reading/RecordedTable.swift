/// A table as it stands in a file, every cell read as the type that its column declares.
public struct RecordedTable: Sendable {
  public let schema: TableSchema
  public let rows: [RecordedRow]

  /// - Parameter read: hands on the rows that are wanted, with their numbers.
  /// - Throws: `RecordFault` where a row has the key of an earlier one; or what `read` throws.
  public init(
    _ schema: TableSchema, read: (_ handle: (_ row: Int, _ cells: [Cell]) throws -> Void) throws -> Void
  ) throws {
    let fields = schema.schema.fields
    let columns = Dictionary(fields.indices.map { (fields[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    let keys = schema.schema.primaryKey.compactMap { columns[$0] }
    var rows: [RecordedRow] = []
    var seen: Set<[Cell]> = []
    try read { row, cells in
      guard seen.insert(keys.map { cells[$0] }).inserted else { throw schema.repeatedKey(row) }
      rows.append(RecordedRow(columns: columns, cells: cells))
    }
    self.schema = schema
    self.rows = rows
  }
}

/// A row of a table that was read.
public struct RecordedRow: Sendable {
  let columns: [String: Int]
  public let cells: [Cell]

  public subscript(_ column: String) -> Cell { columns[column].map { cells[$0] } ?? .missing }

  /// Empty where there is no text.
  public func text(_ column: String) -> String {
    if case .text(let text) = self[column] { text } else { "" }
  }

  /// nil where the cell is empty.
  public func number(_ column: String) -> Double? {
    switch self[column] {
    case .number(let number): number
    case .whole(let number): Double(number)
    case .text, .missing: nil
    }
  }

  public func isTrue(_ column: String) -> Bool { number(column) == 1 }
}

/// What is wrong with the files of a run.
public struct RecordFault: Error, Sendable, Hashable {
  public var file: String
  /// From 1, the row of column names among them; nil where the file as a whole is meant.
  public var row: Int?
  public var what: String

  /// Whether the file isn't there at all.
  public var isMissing: Bool { what == Self.missing }
  static let missing = "it is missing"
}

extension TableSchema {
  /// What is wrong with a row whose key another has before it.
  public func repeatedKey(_ row: Int) -> RecordFault {
    RecordFault(file: path, row: row, what: "an earlier row has the same \(schema.primaryKey.joined(separator: ", "))")
  }
}

extension Cell {
  /// What a cell of a CSV file says; nil where it can't be a `field`.
  init?(_ text: String, as field: TableSchema.Field) {
    guard !text.isEmpty else {
      if field.constraints?.required == true && field.type != "string" { return nil }
      self = field.type == "string" && field.constraints?.required == true ? .text("") : .missing
      return
    }
    switch field.type {
    case "string": self = .text(Self.withoutGuard(text))
    case "integer":
      guard let whole = Int(text) else { return nil }
      self = .whole(whole)
    default:
      guard let number = Double(text), number.isFinite else { return nil }
      self = .number(number)
    }
  }

  /// Text without the apostrophe that keeps a spreadsheet from running it.
  private static func withoutGuard(_ text: String) -> String {
    guard text.first == "'", let next = text.dropFirst().utf8.first, CSV.formulaStarts.contains(next) else {
      return text
    }
    return String(text.dropFirst())
  }
}
