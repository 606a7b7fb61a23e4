/// What kind of value a key of a scenario file has: all that messages, the JSON Schema and the template need to know.
indirect enum Kind: Sendable {
  /// A number that may be uncertain.
  case number(Amount)
  /// A number that has to be known.
  case known(Amount)
  case flag
  case word([String])
  case words([String])
  case text(limit: Int)
  case seed
  /// The id of a partner or an aim.
  case id(of: Register)
  /// Numbers by the id of a partner or an aim, and perhaps one for all that aren't named.
  case numbers(Amount, by: Register, hasOtherwise: Bool)
  /// When an own target is due.
  case due
  /// A map with keys of its own.
  case map([Key])
  case list([Key])
  /// A map from ids to maps that are alike.
  case entities(Register, [Key])
  /// Constants of the model by name.
  case constants

  /// Where ids are defined.
  enum Register: String, Sendable {
    case partner
    case aim
  }

  /// A key with its kind: a row of the table of the format.
  struct Key: Sendable {
    var name: String
    var meaning: String
    var kind: Kind
    /// As it would be written in a file; nil where there is none.
    var defaultValue: JSON?
  }

  /// What may stand there, for messages.
  var allowed: String {
    switch self {
    case .number(let amount): amount.allowed(uncertain: true)
    case .known(let amount): amount.allowed(uncertain: false)
    case .flag: "yes or no"
    case .word(let words): words.joinedByOr
    case .words(let words): "a list of words out of \(words.joined(separator: ", "))"
    case .text(let limit): "text of at most \(limit) characters"
    case .seed: "a whole number from 0 to 18446744073709551615"
    case .id(let register): "the id of \(register == .aim ? "an aim" : "a partner")"
    case .numbers(let amount, let register, _):
      "a map from \(register.rawValue) ids to numbers: \(amount.allowed(uncertain: true))"
    case .due: "every 12 months, or {due: 9 months, every: 12 months}, in whole months from 1 to 240"
    case .map: "a map of keys and values"
    case .list: "a list"
    case .entities(let register, _): "a map from \(register.rawValue) ids to descriptions"
    case .constants: "a map from the names of the model's constants to numbers"
    }
  }
}

extension [String] {
  /// `a, b or c`.
  var joinedByOr: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
