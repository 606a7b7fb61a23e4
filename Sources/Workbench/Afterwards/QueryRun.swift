import Foundation
import GRDB
import Reports
import Results

/// Answers a question in SQL about the tables of a run.
public struct QueryRun: Sendable {
  /// The folder of a run, a comparison or another analysis.
  public var directory: String
  /// One SELECT.
  public var sql: String
  /// Whether the answer is CSV instead of a table for people.
  public var isCSV: Bool

  public init(directory: String, sql: String, isCSV: Bool = false) {
    self.directory = directory
    self.sql = sql
    self.isCSV = isCSV
  }

  static let onlyReads = Failure(
    .usage,
    "A query reads: it is one SELECT (or WITH … SELECT). To have the tables in a file: \(commandWord("export")) \(optionWord("format")) sqlite."
  )

  /// - Returns: the answer as text.
  /// - Throws: `Failure`.
  public func run() throws -> String {
    let folder = try RunFolder(directory)
    let tables = try folder.description().package.resources
    // Whatever else SQLite would do, such as attaching files, is no question.
    let first = sql.drop { !$0.isLetter }.prefix { $0.isLetter }.lowercased()
    guard ["select", "with", "values"].contains(first) else { throw Self.onlyReads }
    let asked = sql.lowercased()
    do {
      let answer = try RunDatabase(folder, tables) { asked.contains($0.name.lowercased()) }.answer(sql)
      return isCSV ? csv(answer) : AnswerTable(columns: answer.columns, rows: answer.rows).text
    } catch let error as DatabaseError {
      throw Failure(.usage, words(for: error.message ?? "", tables))
    }
  }

  private func csv(_ answer: RunDatabase.Answer) -> String {
    var csv = CSV()
    for column in answer.columns { csv.write(text: column) }
    csv.endRow()
    for row in answer.rows {
      for cell in row { csv.write(cell) }
      csv.endRow()
    }
    return String(decoding: csv.bytes, as: UTF8.self)
  }

  /// SQLite's complaint in plain words.
  private func words(for complaint: String, _ tables: [TableSchema]) -> String {
    func rest(after start: String) -> String? {
      complaint.hasPrefix(start) ? String(complaint.dropFirst(start.count)) : nil
    }
    func guess(_ name: String, _ names: [String]) -> String {
      nearest(to: name, in: names).map { " Did you mean \($0)?" } ?? ""
    }
    let names = tables.map(\.name)
    if let name = rest(after: "no such table: ") {
      return "The run has no table \"\(name)\".\(guess(name, names)) It has: \(names.joined(separator: ", "))."
    }
    if let written = rest(after: "no such column: ") {
      let name = written.split(separator: ".").last.map(String.init) ?? written
      let asked = sql.lowercased()
      let meant = tables.filter { asked.contains($0.name.lowercased()) }
      let columns = (meant.isEmpty ? tables : meant).flatMap { $0.schema.fields.map(\.name) }
      let guess = guess(name, columns)
      let list = meant.map { "\n  \($0.name): \($0.schema.fields.map(\.name).joined(separator: ", "))" }.joined()
      return "There is no column \"\(name)\"." + (guess.isEmpty && !list.isEmpty ? " Columns are:\(list)" : guess)
    }
    if complaint.contains("ultiple statements") {
      return "One query at a time: there is a second one after the semicolon."
    }
    if complaint.hasSuffix("syntax error"), let place = rest(after: "near ") {
      return "The query isn't SQL as SQLite knows it: it goes wrong near \(place.dropLast(": syntax error".count))."
    }
    return "The query can't be answered: \(complaint)."
  }
}
