/// A table as it stands in a file, every cell read as the type that its column declares.
public struct RecordedTable: Sendable {
  public let schema: TableSchema
  public let rows: [RecordedRow]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - isBeginning: whether the bytes are only the beginning of the file; a row that they cut is left out then.
  /// - Throws: `RecordFault` with the first thing that is not as described, and its row.
  public init(_ schema: TableSchema, _ bytes: [UInt8], isBeginning: Bool = false) throws {
    let fields = schema.schema.fields
    let columns = Dictionary(fields.indices.map { (fields[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    let keys = schema.schema.primaryKey.compactMap { columns[$0] }
    var reader = CSVReader()
    var rows: [RecordedRow] = []
    var seen: Set<[String]> = []
    var header: [String]?
    var number = 0
    func fault(_ what: String) -> RecordFault { RecordFault(file: schema.path, row: number, what: what) }
    _ = try reader.read(bytes) { texts in
      number += 1
      guard header != nil else {
        header = texts
        guard texts == fields.map(\.name) else {
          throw fault("the columns are not the ones that \(RunFile.dataPackage) describes")
        }
        return true
      }
      guard texts.count == fields.count else {
        throw fault("it has \(texts.count) cells; the table has \(fields.count) columns")
      }
      let cells = try zip(fields, texts).map { field, text in
        guard let cell = Cell(text, as: field) else {
          let wanted =
            text.isEmpty ? "may not be empty" : "has to be \(field.type == "integer" ? "a whole number" : "a number")"
          throw fault("\(field.name) is \"\(text.prefix(40))\"; it \(wanted)")
        }
        return cell
      }
      guard seen.insert(keys.map { texts[$0] }).inserted else {
        throw fault("an earlier row has the same \(schema.schema.primaryKey.joined(separator: ", "))")
      }
      rows.append(RecordedRow(columns: columns, cells: cells))
      return true
    }
    guard header != nil, isBeginning || bytes.last == 10 else {
      number += 1
      throw fault(bytes.isEmpty ? "the file is empty" : "the file ends in the middle of a row")
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
