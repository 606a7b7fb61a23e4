/// Reads a table of a run row by row, every cell as the type that its column declares; in memory for one row.
public struct RowReader {
  public let schema: TableSchema
  /// Number of the row that was read last, the row of column names being the first.
  public private(set) var row = 0
  private var csv = CSVReader()
  private var last: UInt8?

  public init(_ schema: TableSchema) { self.schema = schema }

  /// Takes the next bytes of the file and hands on each row that is complete.
  ///
  /// - Throws: `RecordFault` with the first thing that is not as described, and its row; or what `handle` throws.
  public mutating func read(_ bytes: [UInt8], handle: (_ row: Int, _ cells: [Cell]) throws -> Void) throws {
    let fields = schema.schema.fields
    var number = row
    defer { row = number }
    func fault(_ what: String) -> RecordFault { RecordFault(file: schema.path, row: number, what: what) }
    _ = try csv.read(bytes) { texts in
      number += 1
      guard number > 1 else {
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
      try handle(number, cells)
      return true
    }
    last = bytes.last ?? last
  }

  /// - Throws: `RecordFault` where the file ended too early.
  public func finish() throws {
    guard row > 0, last == 10 else {
      throw RecordFault(
        file: schema.path, row: row + 1,
        what: last == nil ? "the file is empty" : "the file ends in the middle of a row")
    }
  }
}
