import Foundation
import GRDB
import Results

/// The tables of a run as an SQLite database, with the types and keys that their description states.
struct RunDatabase {
  private let queue: DatabaseQueue

  /// - Parameters:
  ///   - tables: of the folder.
  ///   - path: the file to write; nil for a database in memory.
  ///   - isWanted: whether the rows of a table are put in; its columns always are.
  /// - Throws: `Failure` that names the file and the row that is not as described.
  init(
    _ folder: RunFolder, _ tables: [TableSchema], at path: String? = nil,
    isWanted: (TableSchema) -> Bool = { _ in true }
  ) throws {
    queue = try path.map { try DatabaseQueue(path: $0) } ?? DatabaseQueue()
    try queue.write { database in
      for table in tables {
        try database.execute(sql: Self.definition(of: table))
        if isWanted(table) { try Self.fill(table, from: folder, in: database) }
      }
    }
  }

  /// Waits until everything is in the file.
  func close() throws { try queue.close() }

  /// What a query came to.
  struct Answer {
    var columns: [String]
    var rows: [[Cell]]
  }

  /// - Throws: `DatabaseError`, or `Failure` where it is no query.
  func answer(_ sql: String) throws -> Answer {
    try queue.read { database in
      let statement = try database.makeStatement(sql: sql)
      guard statement.isReadonly else { throw QueryRun.onlyReads }
      var rows: [[Cell]] = []
      let cursor = try Row.fetchCursor(statement)
      while let row = try cursor.next() {
        rows.append(row.databaseValues.map(Self.cell))
      }
      return Answer(columns: statement.columnNames, rows: rows)
    }
  }

  private static func definition(of table: TableSchema) -> String {
    let columns = table.schema.fields.map { field in
      let type = ["integer": "INTEGER", "number": "REAL"][field.type] ?? "TEXT"
      return "\(field.name.quotedDatabaseIdentifier) \(type)"
    }
    let key = table.schema.primaryKey.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
    let constraints = key.isEmpty ? [] : ["PRIMARY KEY (\(key))"]
    let body = (columns + constraints).joined(separator: ", ")
    return "CREATE TABLE \(table.name.quotedDatabaseIdentifier) (\(body)) STRICT"
  }

  private static func fill(_ table: TableSchema, from folder: RunFolder, in database: Database) throws {
    let places = table.schema.fields.map { _ in "?" }.joined(separator: ", ")
    let statement = try database.makeStatement(
      sql: "INSERT INTO \(table.name.quotedDatabaseIdentifier) VALUES (\(places))")
    try folder.read(table) { row, cells in
      do {
        try statement.execute(arguments: StatementArguments(cells.map(value)))
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        throw table.repeatedKey(row)
      }
    }
  }

  private static func value(_ cell: Cell) -> (any DatabaseValueConvertible)? {
    switch cell {
    case .text(let text): text
    case .number(let number): number
    case .whole(let whole): whole
    case .missing: nil
    }
  }

  private static func cell(_ value: DatabaseValue) -> Cell {
    switch value.storage {
    case .null: .missing
    case .int64(let whole): .whole(Int(whole))
    case .double(let number): .number(number)
    case .string(let text): .text(text)
    case .blob(let data): .text(data.map { String($0, radix: 16) }.joined())
    }
  }
}
