import Foundation
import GRDB
import Results

/// Writes the tables of a run in another form, every cell checked against its description on the way.
public struct ExportRun: Sendable {
  public enum Format: String, Sendable, CaseIterable {
    /// A folder with the tables and their description.
    case csv
    /// A folder with a file a table, a JSON object a line.
    case jsonl
    /// One database.
    case sqlite
    /// One workbook, a sheet a table, with what went in and what each column means.
    case xlsx
    /// Not written by Convene.
    case parquet
  }

  /// The folder of a run, a comparison or another analysis.
  public var directory: String
  public var format: Format
  /// nil: see `defaultOutput`.
  public var output: String?
  public var overwrites: Bool
  /// Whether CSV files begin with the mark by which Excel knows that they are UTF-8.
  public var hasByteOrderMark = false

  public init(directory: String, format: Format = .csv, output: String? = nil, overwrites: Bool = false) {
    self.directory = directory
    self.format = format
    self.output = output
    self.overwrites = overwrites
  }

  /// The name of the run's folder with the form behind it: a file for a database or workbook, otherwise a folder.
  public var defaultOutput: String {
    StagedDirectory.withoutLastSlash(directory) + ((isFile ? "." : "-") + format.rawValue)
  }

  private var isFile: Bool { format == .sqlite || format == .xlsx }

  /// - Returns: what was written, in words.
  /// - Throws: `Failure` that names the file and the row that is not as described; then nothing is written.
  public func run() throws -> String {
    guard format != .parquet else {
      throw Failure(
        .usage,
        """
        Convene doesn't write Parquet: no well-kept Swift library does. With pandas and pyarrow (or DuckDB) it is one line:
          python3 -c 'import pandas; pandas.read_csv("replications.csv").to_parquet("replications.parquet")'
          duckdb -c "copy 'replications.csv' to 'replications.parquet'"
        """)
    }
    guard !hasByteOrderMark || format == .csv else {
      throw Failure(.usage, "\(optionWord("bom")) goes with \(optionWord("format")) csv alone.")
    }
    let folder = try RunFolder(directory)
    let (package, description) = try folder.description()
    let tables = package.resources
    let output = StagedDirectory.withoutLastSlash(output ?? defaultOutput)
    var long: [String] = []
    switch format {
    case .sqlite:
      try writeFile(output, kind: "SQLite database", beginning: "SQLite format 3") {
        try writeDatabase(folder, tables, to: $0)
      }
    case .xlsx:
      try writeFile(output, kind: "workbook", beginning: "PK") {
        long = try Self.writeWorkbook(folder, package, to: $0)
      }
    default:
      let described = try format == .jsonl || hasByteOrderMark ? json(described(package)) : description
      try writeFiles(folder, tables, described, to: output)
    }
    let count = tables.count - long.count
    return "\(count) table\(count == 1 ? "" : "s") written: \(output)\n"
      + long.map { "Left out, longer than a sheet can be: \($0)\n" }.joined()
  }

  private func writeFiles(
    _ folder: RunFolder, _ tables: [TableSchema], _ description: [UInt8], to output: String
  ) throws {
    let ending = "." + format.rawValue
    let staged = try StagedDirectory(output, overwrites: overwrites) { path in
      let content = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return content.contains(RunFile.dataPackage)
        && content.allSatisfy { $0.hasSuffix(ending) || $0 == RunFile.dataPackage }
    }
    for table in tables {
      let name = format == .csv ? table.path : table.name + ending
      let file = try staged.file(name)
      var csv = CSV()
      if hasByteOrderMark { try file.write([0xEF, 0xBB, 0xBF]) }
      if format == .csv {
        for field in table.schema.fields { csv.write(text: field.name) }
        csv.endRow()
      }
      try folder.read(table) { _, cells in
        if format == .csv {
          for cell in cells { csv.write(cell) }
          csv.endRow()
          if csv.bytes.count > 1 << 16 {
            try file.write(csv.bytes)
            csv = CSV()
          }
        } else {
          try file.write(Self.line(cells, of: table))
        }
      }
      try file.write(csv.bytes)
      try file.finish()
    }
    try staged.write(description, to: RunFile.dataPackage)
    try staged.finish()
  }

  /// The description of files that aren't those that its marks are of.
  private func described(_ package: DataPackage) -> DataPackage {
    var package = package
    for place in package.resources.indices {
      if format == .jsonl {
        package.resources[place].path = package.resources[place].name + ".jsonl"
        package.resources[place].format = "jsonl"
        package.resources[place].mediatype = "application/jsonl"
      } else {
        package.resources[place].encoding = "utf-8-sig"
      }
      package.resources[place].bytes = nil
      package.resources[place].lineMarks = nil
    }
    return package
  }

  /// A row as a JSON object, its members in the order of the columns.
  private static func line(_ cells: [Cell], of table: TableSchema) throws -> [UInt8] {
    func text(_ text: String) throws -> String { String(decoding: try JSONEncoder().encode(text), as: UTF8.self) }
    let members = try zip(table.schema.fields, cells).map { field, cell in
      let value =
        switch cell {
        case .text(let content): try text(content)
        case .number(let number): "\(number)"
        case .whole(let whole): "\(whole)"
        case .missing: "null"
        }
      return try text(field.name) + ":" + value
    }
    return Array("{\(members.joined(separator: ","))}\n".utf8)
  }

  /// Writes one file, in the place of an earlier one of its kind.
  private func writeFile(
    _ output: String, kind: String, beginning: String, write: (_ path: String) throws -> Void
  ) throws {
    let isThere = FileManager.default.fileExists(atPath: output)
    guard !isThere || overwrites else {
      throw Failure(
        .cannotWrite,
        "\"\(output)\" is there already. Add \(optionWord("overwrite")) to replace it, or name another with \(optionWord("out"))."
      )
    }
    let start = FileHandle(forReadingAtPath: output).flatMap { try? $0.read(upToCount: beginning.utf8.count) }
    guard !isThere || start == Data(beginning.utf8) else {
      throw Failure(
        .cannotWrite, "\"\(output)\" is no \(kind), so it stays as it is. Name another with \(optionWord("out")).")
    }
    // Made beside it and moved into place: it is there whole or not at all.
    Leftovers.clearFiles(besides: output)
    let new = output + ".new-\(getpid())"
    try OutputFile(new).finish()
    defer { unlink(new) }
    try write(new)
    guard rename(new, output) == 0 else { throw Failure.writing(output, errno) }
  }

  private func writeDatabase(_ folder: RunFolder, _ tables: [TableSchema], to path: String) throws {
    do {
      try RunDatabase(folder, tables, at: path).close()
    } catch let error as DatabaseError {
      let isFull = error.resultCode == .SQLITE_FULL
      throw Failure(
        .cannotWrite,
        "\"\(path)\" can't be written: \(isFull ? "the disk is full" : error.message ?? "it is not clear why").")
    }
  }
}
