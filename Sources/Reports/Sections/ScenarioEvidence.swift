/// What the comments of a scenario file say of its numbers.
///
/// A comment on a line speaks of that line, one on a heading of everything below it, one before the first key of the whole
/// file; the nearest counts. A line names a source where its comment has a year or a name in brackets.
package struct ScenarioEvidence {
  package enum Standing { case source, derived, assumption, unstated }

  package struct Line {
    /// From 1.
    package let number: Int
    package let text: String
    package let comment: String
    package let standing: Standing
    /// How many numbers stand in it, a range counting as one; and of how many the comment speaks, where it names a source:
    /// of the only one, or of those whose key or figures it repeats.
    package let numbers, spokenOf: Int
  }

  /// Lines with a number in them, in order.
  package let lines: [Line]

  package init(_ file: String) {
    var lines: [Line] = []
    var headings: [(depth: Int, standing: Standing)] = []
    var pending: Standing?
    for (index, line) in file.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let (text, comment) = Self.parted(line)
      let own = Self.standing(comment)
      guard !text.isEmpty else {
        if let own, own != .source { pending = own }
        continue
      }
      let depth = line.prefix { $0 == " " }.count
      if headings.isEmpty { headings.append((-1, pending ?? .unstated)) }
      while headings.count > 1, headings[headings.count - 1].depth >= depth { headings.removeLast() }
      let above = headings[headings.count - 1].standing
      let standing = own ?? pending ?? above
      pending = nil
      if text.hasSuffix(":") || text.hasSuffix(": >") || text.hasSuffix(": |") {
        headings.append((depth, standing))
      } else if text.contains(where: \.isNumber), !text.hasPrefix("title:"), !text.hasPrefix("note:") {
        let numbers = Self.numbers(in: text)
        guard !numbers.isEmpty else { continue }
        let named = numbers.count == 1 || own == nil ? numbers.count : numbers.count { Self.speaks(comment, of: $0) }
        lines.append(
          Line(
            number: index + 1, text: text, comment: comment, standing: standing, numbers: numbers.count,
            spokenOf: standing == .source || standing == .derived ? named : numbers.count))
      }
    }
    self.lines = lines
  }

  /// Numbers of that standing. One beside others of which the comment speaks has none.
  package func count(_ standing: Standing) -> Int {
    lines.reduce(0) { sum, line in
      sum + (line.standing == standing ? line.spokenOf : 0) + (standing == .unstated ? line.numbers - line.spokenOf : 0)
    }
  }

  /// All numbers of the file.
  package var numbers: Int { lines.reduce(0) { $0 + $1.numbers } }

  /// The numbers of a line with the keys that they stand at.
  private static func numbers(in text: String) -> [(key: String, value: String)] {
    text.split { ",{}[]".contains($0) }.compactMap { piece in
      let parts = piece.split(separator: ":").map { trimmed($0) }
      guard let value = parts.last, value.contains(where: \.isNumber) else { return nil }
      return (parts.count > 1 ? parts[parts.count - 2] : "", value)
    }
  }

  private static func speaks(_ comment: String, of number: (key: String, value: String)) -> Bool {
    let figures = comment.split { !$0.isNumber && $0 != "." }
    return (!number.key.isEmpty && comment.lowercased().contains(number.key.lowercased()))
      || number.value.split { !$0.isNumber && $0 != "." }.contains { figures.contains($0) }
  }

  /// What a line says and its comment, without the signs around them. A `#` in quotes begins no comment.
  private static func parted(_ line: Substring) -> (text: String, comment: String) {
    var quote: Character?
    var before: Character = " "
    for index in line.indices {
      let character = line[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if (character == "\"" || character == "'") && !before.isLetter {
        quote = character
      } else if character == "#" && before == " " {
        return (trimmed(line[..<index]), trimmed(line[index...].drop { $0 == "#" }))
      }
      before = character
    }
    return (trimmed(line), "")
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }

  private static func standing(_ comment: String) -> Standing? {
    let words = comment.lowercased()
    if words.contains("assumption") { return .assumption }
    if words.contains("derived") { return .derived }
    return namesASource(comment) ? .source : nil
  }

  /// A year from 1900 to 2099, or brackets that begin with a capital letter.
  private static func namesASource(_ comment: String) -> Bool {
    let years = comment.split { !$0.isNumber }.contains { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
    let brackets = comment.split(separator: "(").dropFirst().contains { $0.first?.isUppercase == true }
    return years || brackets
  }
}
