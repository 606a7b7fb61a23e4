/// A table in plain text: the first column to the left, the others to the right.
struct TextTable {
  var header: [String]
  var rows: [[String]] = []

  /// Longest first cell; longer ones are cut.
  var nameWidth = 30

  var text: String {
    let all = ([header] + rows).map { row in [cut(row[0])] + row.dropFirst() }
    let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    let lines = all.map { row in
      row.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + padding : padding + row[column]
      }.joined(separator: "  ")
    }
    return lines.map { $0.trimmingSpaces() }.joined(separator: "\n")
  }

  private func cut(_ name: String) -> String {
    name.count > nameWidth ? name.prefix(nameWidth - 1) + "…" : name
  }
}

extension String {
  func trimmingSpaces() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The text in lines of at most `width` characters, broken at spaces.
  func wrapped(at width: Int = 80) -> String {
    var lines: [String] = []
    for word in split(separator: " ", omittingEmptySubsequences: true) {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}
