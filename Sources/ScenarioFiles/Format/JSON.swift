/// A JSON value that keeps the order of its keys and writes every number so that it reads back the same.
indirect enum JSON: Sendable, Hashable {
  struct Member: Sendable, Hashable {
    var key: String
    var value: JSON
  }

  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSON])
  case object([Member])

  static func object(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }

  /// Indented text with a line end after the last line.
  var document: String {
    var text = ""
    write(to: &text, indentation: "")
    return text + "\n"
  }

  private func write(to text: inout String, indentation: String) {
    let inner = indentation + "  "
    switch self {
    case .null: text += "null"
    case .flag(let flag): text += flag ? "true" : "false"
    case .number(let number): text += number.plain
    case .text(let string): text += Self.quoted(string)
    case .list(let items) where items.isEmpty: text += "[]"
    case .object(let members) where members.isEmpty: text += "{}"
    case .list(let items):
      text += "[\n"
      for (index, item) in items.enumerated() {
        text += inner
        item.write(to: &text, indentation: inner)
        text += index == items.count - 1 ? "\n" : ",\n"
      }
      text += indentation + "]"
    case .object(let members):
      text += "{\n"
      for (index, member) in members.enumerated() {
        text += inner + Self.quoted(member.key) + ": "
        member.value.write(to: &text, indentation: inner)
        text += index == members.count - 1 ? "\n" : ",\n"
      }
      text += indentation + "}"
    }
  }

  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case _ where scalar.isControl:
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
