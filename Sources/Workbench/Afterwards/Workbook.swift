import CXLSX
import Foundation
import Results

/// A workbook for a spreadsheet, written by libxlsxwriter sheet by sheet and row by row: in memory for one row.
///
/// The same content gives the same bytes: the library dates what it packs, and the dates it would take from the clock are set.
final class Workbook {
  /// Rows that a sheet can have, the header among them.
  static let mostRows = 1_048_576

  /// What a column of a sheet is.
  struct Column {
    var name: String
    var isText: Bool
    /// As scenario files and tables have it: `share`, `pounds`, `FTE`; empty for none.
    var unit = ""
    /// Whether its numbers are in the unit of the row instead.
    var isInUnitOfRow = false
    /// Shown where the pointer rests on the column's name; empty for none.
    var note = ""
  }

  private let path: String
  private let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [String: UnsafeMutablePointer<lxw_format>] = [:]
  private let heading: UnsafeMutablePointer<lxw_format>?
  private var isOpen = true

  /// - Parameters:
  ///   - path: the file to write.
  ///   - title: what it is about.
  /// - Throws: `Failure`.
  init(_ path: String, title: String) throws {
    self.path = path
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let book = workbook_new_opt(path, &options) else { throw Failure.writing(path, ENOMEM) }
    self.book = book
    title.withCString { title in
      var properties = lxw_doc_properties()
      // It is copied and not changed.
      properties.title = UnsafeMutablePointer(mutating: title)
      // Any fixed date: 1980, where the calendar of packed files begins.
      properties.created = 315_532_800
      workbook_set_properties(book, &properties)
    }
    heading = workbook_add_format(book)
    format_set_bold(heading)
    format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
  }

  deinit { if isOpen { workbook_close(book) } }

  /// Adds a sheet and hands out what writes a row of it.
  ///
  /// - Parameters:
  ///   - name: up to 31 characters.
  ///   - rows: called with what takes a row and, where units differ by row, the row's unit.
  /// - Throws: `Failure`, or what `rows` throws.
  func addSheet(
    _ name: String, _ columns: [Column],
    rows: (_ write: (_ cells: [Cell], _ unit: String?) throws -> Void) throws -> Void
  ) throws {
    guard let sheet = workbook_add_worksheet(book, name) else { throw Failure.writing(path, EINVAL) }
    var widths = columns.map(\.name.count)
    for (place, column) in columns.enumerated() {
      try check(worksheet_write_string(sheet, 0, UInt16(place), column.name, heading))
      if !column.note.isEmpty { try check(worksheet_write_comment(sheet, 0, UInt16(place), column.note)) }
    }
    var row: UInt32 = 1
    try rows { cells, unit in
      for (place, cell) in cells.enumerated() {
        let unit = columns[place].isInUnitOfRow ? unit ?? "" : columns[place].unit
        switch cell {
        case .text(let text):
          try check(worksheet_write_string(sheet, row, UInt16(place), text, nil))
          widths[place] = max(widths[place], text.count)
        case .number(let number): try write(number, sheet, row, place, unit)
        case .whole(let number): try write(Double(number), sheet, row, place, unit, isWhole: true)
        case .missing: break
        }
      }
      row += 1
    }
    for (place, width) in widths.enumerated() {
      // As wide as what stands there, within what fits on a screen.
      let width = Double(min(max(width, columns[place].isText ? 8 : 10), 60)) + 2
      try check(worksheet_set_column(sheet, UInt16(place), UInt16(place), width, nil))
    }
    worksheet_freeze_panes(sheet, 1, 0)
    if row > 1 { try check(worksheet_autofilter(sheet, 0, 0, row - 1, UInt16(columns.count - 1))) }
  }

  /// Writes the file.
  ///
  /// - Throws: `Failure`.
  func close() throws {
    isOpen = false
    try check(workbook_close(book))
  }

  private func write(
    _ number: Double, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ place: Int, _ unit: String,
    isWhole: Bool = false
  ) throws {
    try check(
      worksheet_write_number(sheet, row, UInt16(place), number, format(Self.pattern(of: unit, isWhole: isWhole))))
  }

  /// How numbers of a unit are shown; the cells keep every digit.
  private static func pattern(of unit: String, isWhole: Bool) -> String {
    switch unit {
    case "share": "0.0%"
    case "pounds", "£", "£/year": "[$£-809]#,##0"
    case "FTE": "0.00"
    case "": isWhole ? "0" : "General"
    default: isWhole ? "#,##0" : "#,##0.0##"
    }
  }

  private func format(_ pattern: String) -> UnsafeMutablePointer<lxw_format>? {
    if let made = formats[pattern] { return made }
    let made = workbook_add_format(book)
    format_set_num_format(made, pattern)
    formats[pattern] = made
    return made
  }

  private func check(_ error: lxw_error) throws {
    guard error != LXW_NO_ERROR else { return }
    let reason = String(cString: lxw_strerror(error))
    throw Failure(.cannotWrite, "\"\(path)\" can't be written: \(reason)")
  }
}
