import Experiments
import PartnershipModel

/// A starting file with every key of the format, its default and its meaning.
public enum ScenarioTemplate {
  /// Ids that stand for the reader's own.
  static let partners = ["first-partner", "second-partner"]
  static let aims = ["first-aim"]

  /// A scenario that can be run as it is; every commented key shows the default and can be uncommented.
  public static var text: String {
    var lines = Lines()
    lines.prose("yaml-language-server: $schema=convene-scenario.schema.json")
    lines.prose("A scenario: one problem, the partners who face it, and the designs that could be set up.")
    lines.prose("A line that starts with a hash and a key shows the default: take the hash away and change the value.")
    lines.prose("Where there is no default it shows an example, and says so.")
    lines.prose("Any number may be uncertain: 1 to 3 FTE says that nine times in ten it lies between the two.")
    lines.blank()
    lines.live("title: My partnership")
    lines.keys(Scenario.fields.keys(defaults: Scenario(title: "", designs: [])).filter { $0.name != "title" })
    for key in Partnership.fields.keys(defaults: Partnership.blank) {
      if case .map = key.kind { lines.blank() } else if case .entities = key.kind { lines.blank() }
      lines.keys([key])
    }
    lines.blank()
    lines.prose(
      "Other designs, as small changes. No partnership and informal working are always compared: don't list them.")
    lines.live("alternatives:")
    lines.live("  fewer meetings:")
    lines.live("    note: The same work, with half of the meetings.")
    lines.live("    meetings: {held: every 4 months}")
    return lines.text
  }
}

private struct Lines {
  private(set) var text = ""

  private static let partners = ScenarioTemplate.partners
  private static let aims = ScenarioTemplate.aims

  mutating func prose(_ sentence: String) { text += "# \(sentence)\n" }
  mutating func live(_ line: String) { text += line + "\n" }
  mutating func blank() { text += "\n" }

  /// A line with what it means behind it.
  private mutating func line(_ code: String, _ meaning: String) {
    let gap = String(repeating: " ", count: max(2, 44 - code.count))
    text += "\(code)\(gap)# \(meaning)\n"
  }

  mutating func keys(_ keys: [Kind.Key], indentation: String = "", bullet: String = "") {
    for (index, key) in keys.enumerated() {
      let mark = bullet.isEmpty ? "" : index == 0 ? "- " : "  "
      switch key.kind {
      case .map(let parts):
        line("\(indentation)\(key.name):", key.meaning)
        self.keys(parts, indentation: indentation + "  ")
      case .list(let parts):
        line("\(indentation)\(key.name):", key.meaning)
        self.keys(parts, indentation: indentation + "  ", bullet: "-")
      case .entities(let register, let parts):
        line("\(indentation)\(key.name):", key.meaning)
        for (index, id) in (register == .aim ? Self.aims : Self.partners).enumerated() {
          live("\(indentation)  \(id):")
          if index == 0 { self.keys(parts, indentation: indentation + "    ") }
        }
      case .constants:
        line("\(indentation)\(key.name):", key.meaning)
        for definition in Parameter.allCases.prefix(1).map(\.definition) {
          line("\(indentation)  # \(definition.name): \(definition.defaultValue.plain)", definition.meaning)
        }
      default:
        let shown = key.defaultValue.flatMap(Self.inline)
        let meaning = "\(key.meaning)\(Self.choice(key.kind))\(shown == nil ? " An example: there is no default." : "")"
        line("\(indentation)# \(mark)\(key.name): \(shown ?? Self.example(key))", meaning)
      }
    }
  }

  /// What else could stand there, where that isn't plain from the default.
  private static func choice(_ kind: Kind) -> String {
    switch kind {
    case .word(let words), .words(let words): " (\(words.joinedByOr))"
    case .number(let amount) where !amount.isOpenEnded:
      " (\(amount.range.lowerBound.plain) to \(amount.range.upperBound.plain))"
    default: ""
    }
  }

  /// A value as it is written on one line; nil for values that say nothing.
  private static func inline(_ value: JSON) -> String? {
    switch value {
    case .null: nil
    case .flag(let flag): flag ? "yes" : "no"
    case .number(let number): number.plain
    case .text(let text): text.isEmpty ? nil : text
    case .list(let items): items.isEmpty ? nil : "[\(items.compactMap(inline).joined(separator: ", "))]"
    case .object(let members):
      members.count < 2
        ? nil : "{\(members.compactMap { m in inline(m.value).map { "\(m.key): \($0)" } }.joined(separator: ", "))}"
    }
  }

  private static func example(_ key: Kind.Key) -> String {
    switch key.kind {
    case .number(let amount), .known(let amount):
      amount.unit.examples[0]
    case .id(let register): register == .aim ? aims[0] : partners[0]
    case .numbers(_, let register, let hasOtherwise):
      hasOtherwise
        ? "{\(aims[0]): 0.5, otherwise: 0.5}"
        : "{\((register == .aim ? aims : partners).map { "\($0): 1" }.joined(separator: ", "))}"
    case .seed: "1"
    default: "as you like"
    }
  }
}
