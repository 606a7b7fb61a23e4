import Results

/// The answer to a query for people to read, 80 columns wide: a table, or one row after the other where a table would be wider.
public struct AnswerTable: Sendable {
  public let columns: [String]
  public let rows: [[Cell]]

  /// Rows that are shown at most.
  public static let mostRows = 200
  private static let width = 80

  public init(columns: [String], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  public var text: String {
    let shown = rows.prefix(Self.mostRows).map { $0.map(Self.word) }
    guard !shown.isEmpty else { return "No rows.\n" }
    let body = table(shown) ?? blocks(shown)
    let rest = rows.count - shown.count
    return body + "\n"
      + (rest > 0 ? "… and \(Wording.count(rest)) more rows; \(optionWord("csv")) gives them all.\n" : "")
  }

  /// Text to the left, numbers to the right; nil where it would be too wide.
  private func table(_ shown: [[String]]) -> String? {
    let all = [columns.map(Self.printable)] + shown
    let widths = columns.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    guard widths.reduce(2 * (widths.count - 1), +) <= Self.width else { return nil }
    let isText = columns.indices.map { column in
      rows.contains { if case .text = $0[column] { true } else { false } }
    }
    let lines = all.map { row in
      row.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - row[column].count)
        return isText[column] ? row[column] + padding : padding + row[column]
      }.joined(separator: "  ").trimmingSpaces()
    }
    return lines.joined(separator: "\n")
  }

  private func blocks(_ shown: [[String]]) -> String {
    let names = columns.map { Self.printable($0).cut(at: 40) }
    let width = names.map(\.count).max() ?? 0
    return shown.map { row in
      zip(names, row).map { name, word in
        (name + String(repeating: " ", count: width - name.count) + "  " + word.cut(at: Self.width - width - 2))
          .trimmingSpaces()
      }.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// Six figures are plenty for the eye; the files have them all.
  private static func word(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): return printable(text)
    case .whole(let whole): return String(whole)
    case .missing: return "-"
    case .number(let number):
      guard number != 0, abs(number) < 1e15 else { return number == 0 ? "0" : "\(number)" }
      var scale = 1.0
      while abs(number) * scale < 1e5 && scale < 1e9 { scale *= 10 }
      return "\((number * scale).rounded() / scale)"
    }
  }

  /// On one line, and without what would move the cursor of a terminal.
  private static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
