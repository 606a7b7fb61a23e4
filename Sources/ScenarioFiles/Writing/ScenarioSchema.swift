import Experiments
import PartnershipModel

/// The format as a JSON Schema (draft 2020-12), for editors that complete and check scenario files while they are written.
///
/// The schema is more lenient than the reader where JSON Schema can't say more: it doesn't know which ids a file defines.
public enum ScenarioSchema {
  /// The schema as text; committed as `scenarios/convene-scenario.schema.json`.
  public static func json() -> String {
    var definitions = Definitions()
    let design = Kind.Key(
      name: "name", meaning: "What the design is called.", kind: .text(limit: 120), defaultValue: .text("as designed"))
    let blank = Scenario(title: "", designs: [])
    var keys = Scenario.fields.keys(defaults: blank) + Partnership.fields.keys(defaults: Partnership.blank)
    for index in keys.indices {
      if case .map(let parts) = keys[index].kind, keys[index].name == "design" {
        keys[index].kind = .map([design] + parts)
      }
    }
    var members = definitions.properties(keys)
    members.append(JSON.Member(key: "alternatives", value: definitions.alternatives()))
    return JSON.object([
      "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
      "title": .text("Scenario of Convene"),
      "type": .text("object"),
      "required": .list(["title", "aims", "partners"].map { .text($0) }),
      "additionalProperties": .flag(false),
      "properties": .object(members),
      "$defs": .object(definitions.members),
    ]).document
  }
}

/// The parts of the schema that several places share, in the order they were first needed.
private struct Definitions {
  private(set) var members: [JSON.Member] = []

  mutating func properties(_ keys: [Kind.Key]) -> [JSON.Member] {
    keys.map { key in
      var parts = [JSON.Member(key: "description", value: .text("\(key.meaning) Allowed: \(key.kind.allowed)."))]
      if let value = key.defaultValue, value != .text("") { parts.append(JSON.Member(key: "default", value: value)) }
      if case .object(let constraints) = schema(key.kind, named: key.name) { parts += constraints }
      return JSON.Member(key: key.name, value: .object(parts))
    }
  }

  mutating func alternatives() -> JSON {
    let note = Kind.Key(
      name: "note", meaning: "What the alternative changes, and why.", kind: .text(limit: 1000), defaultValue: nil)
    let like = Kind.Key(
      name: "like", meaning: "Another alternative that this one builds on.", kind: .text(limit: 120), defaultValue: nil)
    let shared = Partnership.fields.keys(defaults: Partnership.blank)
    let kept = shared.filter { ["surroundings", "horizon"].contains($0.name) }
    let parts = properties([note, like] + kept + Design.fields.keys(defaults: Design()))
    let changes = [
      JSON.Member(key: "partners", value: changes(to: .partner)), JSON.Member(key: "aims", value: changes(to: .aim)),
    ]
    return .object([
      "description": .text("Other designs, by name, as small changes to `design` and what is around it."),
      "type": .text("object"),
      "additionalProperties": .object([
        "type": .text("object"), "additionalProperties": .flag(false), "properties": .object(parts + changes),
      ]),
    ])
  }

  private func changes(to register: Kind.Register) -> JSON {
    let ids = JSON.object([
      "anyOf": .list([
        .object(["type": .text("string")]),
        .object(["type": .text("array"), "items": .object(["type": .text("string")])]),
      ])
    ])
    return .object([
      "description": .text("Changes by id, to `all`, or which to `drop` or `keep`."),
      "type": .list([.text("object"), .text("null")]),
      "properties": .object(["all": reference(register.rawValue), "drop": ids, "keep": ids]),
      "additionalProperties": reference(register.rawValue),
    ])
  }

  private func reference(_ name: String) -> JSON { .object(["$ref": .text("#/$defs/\(name)")]) }

  private mutating func define(_ name: String, _ make: (inout Definitions) -> JSON) -> JSON {
    if !members.contains(where: { $0.key == name }) {
      let index = members.count
      members.append(JSON.Member(key: name, value: .null))
      members[index].value = make(&self)
    }
    return reference(name)
  }

  private mutating func schema(_ kind: Kind, named name: String) -> JSON {
    switch kind {
    case .number(let amount): return define(amount.definitionName) { _ in amount.schema(isUncertain: true) }
    case .known(let amount): return define(amount.definitionName + ", known") { _ in amount.schema(isUncertain: false) }
    case .flag: return .object(["enum": .list([.flag(true), .flag(false), .text("yes"), .text("no")])])
    case .word(let words): return .object(["enum": .list(words.map { .text($0) })])
    case .words(let words):
      let word = JSON.object(["enum": .list(words.map { .text($0) })])
      return .object(["anyOf": .list([word, .object(["type": .text("array"), "items": word])])])
    case .text(let limit):
      return .object([
        "type": .list(["string", "number", "boolean"].map { .text($0) }), "maxLength": .number(Double(limit)),
      ])
    case .seed: return .object(["type": .list([.text("integer"), .text("string")]), "minimum": .number(0)])
    case .id: return .object(["type": .list([.text("string"), .text("integer")])])
    case .numbers(let amount, _, _):
      return .object([
        "type": .list([.text("object"), .text("null")]), "additionalProperties": schema(.number(amount), named: name),
      ])
    case .due:
      let dates = map(OwnTarget.dates.keys(defaults: OwnTarget(name: "")))
      return .object([
        "anyOf": .list([schema(.known(.due), named: name), schema(.known(.duration), named: name), dates])
      ])
    case .map(let keys): return define(name) { $0.map(keys) }
    case .list(let keys): return .object(["type": .list([.text("array"), .text("null")]), "items": map(keys)])
    case .entities(let register, let keys):
      return .object([
        "type": .text("object"), "minProperties": .number(1),
        "propertyNames": .object(["pattern": .text("^[a-z0-9][a-z0-9-]{0,39}$")]),
        "additionalProperties": define(register.rawValue) { $0.map(keys) },
      ])
    case .constants:
      let keys = Parameter.allCases.map(\.definition).map {
        Kind.Key(
          name: $0.name, meaning: $0.meaning, kind: .number(.constant($0)), defaultValue: .number($0.defaultValue))
      }
      return map(keys)
    }
  }

  private mutating func map(_ keys: [Kind.Key]) -> JSON {
    .object([
      "type": .list([.text("object"), .text("null")]), "additionalProperties": .flag(false),
      "properties": .object(properties(keys)),
    ])
  }
}

extension Amount {
  fileprivate var definitionName: String {
    "\(unit.meaning) \(isAboveLowerEnd ? "above" : "from") \(range.lowerBound.plain) to \(range.upperBound.plain)"
      .replacing("/", with: " a ")
  }

  fileprivate func schema(isUncertain: Bool) -> JSON {
    let type = JSON.text(isWhole ? "integer" : "number")
    let low = JSON.number(range.lowerBound)
    let number = JSON.object([
      "type": type, "minimum": isAboveLowerEnd ? nil : low, "exclusiveMinimum": isAboveLowerEnd ? low : nil,
      "maximum": .number(range.upperBound),
    ])
    let text = JSON.object(["type": .text("string"), "pattern": .text(pattern(isUncertain: isUncertain))])
    var forms = (unit.isBareNumberEnough ? [number] : []) + [text]
    if isUncertain {
      let row = JSON.object(["type": .list([.text("string"), .text("array")])])
      forms.append(
        .object([
          "type": .text("object"), "additionalProperties": .flag(false),
          "properties": .object(
            Shape.allCases.map { JSON.Member(key: $0.rawValue, value: row) } + [
              JSON.Member(key: "drawn as", value: .object(["type": .text("string")]))
            ]),
        ]))
    }
    return .object(["anyOf": .list(forms)])
  }

  /// The spellings of the unit as a regular expression; before `to` anything goes, the reader looks closer.
  private func pattern(isUncertain: Bool) -> String {
    let number = #"[-+]?([0-9][0-9,]*(\.[0-9]+)?|\.[0-9]+)([eE][-+]?[0-9]+)?"#
    func spellings(prefixMark: String) -> String {
      unit.spellings.map { spelling in
        let zeros = spelling.prefix == "£" ? " ?(k|m|bn|thousand|million|billion)?" : ""
        let suffix = spelling.suffix.replacing("/", with: "( ?/ ?| a | per )")
        return (spelling.prefix.isEmpty ? "" : "(\(spelling.prefix) ?)\(prefixMark)") + number + zeros
          + (suffix.isEmpty ? "" : " ?\(suffix)")
      }.joined(separator: "|")
    }
    let phrases = unit.phrases.keys.sorted().map { "|\($0)" }.joined()
    let interval = isUncertain ? "|.+ to (\(spellings(prefixMark: "?")))" : ""
    return "^(\(spellings(prefixMark: ""))\(phrases)\(interval))$"
  }
}
