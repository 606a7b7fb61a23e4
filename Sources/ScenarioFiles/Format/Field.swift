import PartnershipModel

/// A row of the table that defines the format: a key, what it means, and the member of the domain it fills.
///
/// Everything that depends on the format comes from these rows: reading, messages, the JSON Schema, the template,
/// and the configuration that goes with results. Defaults are the domain's own.
struct Field<Whole>: Sendable {
  var key: String
  var meaning: String
  var kind: Kind
  /// Reads what stands at the key into a member of the whole; the text is the address of uncertain numbers.
  var read: @Sendable (Tree, String, inout Whole, inout Reading) -> Void
  /// The member as it would be written in a file; nil where there is nothing to write.
  var write: @Sendable (Whole) -> JSON?
}

extension Array {
  /// The rows as an erased table, with defaults taken from an untouched whole.
  func keys<Whole>(defaults: Whole) -> [Kind.Key] where Element == Field<Whole> {
    map { Kind.Key(name: $0.key, meaning: $0.meaning, kind: $0.kind, defaultValue: $0.write(defaults)) }
  }

  func json<Whole>(_ whole: Whole) -> JSON where Element == Field<Whole> {
    .object(compactMap { field in field.write(whole).map { JSON.Member(key: field.key, value: $0) } })
  }
}

typealias Member<Whole, Value> = WritableKeyPath<Whole, Value> & Sendable

// MARK: - Single values

extension Field {
  static func number(_ key: String, _ member: Member<Whole, Quantity>, _ amount: Amount, _ meaning: String) -> Field {
    Field(key: key, meaning: meaning, kind: .number(amount)) { tree, address, whole, reading in
      if let quantity = reading.quantity(tree, at: address, amount) { whole[keyPath: member] = quantity }
    } write: {
      amount.json($0[keyPath: member])
    }
  }

  static func number(_ key: String, _ member: Member<Whole, Quantity?>, _ amount: Amount, _ meaning: String) -> Field {
    Field(key: key, meaning: meaning, kind: .number(amount)) { tree, address, whole, reading in
      whole[keyPath: member] = reading.quantity(tree, at: address, amount)
    } write: {
      $0[keyPath: member].map(amount.json)
    }
  }

  static func known(_ key: String, _ member: Member<Whole, Int>, _ amount: Amount, _ meaning: String) -> Field {
    Field(key: key, meaning: meaning, kind: .known(amount)) { tree, _, whole, reading in
      if let value = reading.wholeNumber(tree, amount) { whole[keyPath: member] = value }
    } write: {
      amount.json(.fixed(Double($0[keyPath: member])))
    }
  }

  static func flag(_ key: String, _ member: Member<Whole, Bool>, _ meaning: String) -> Field {
    Field(key: key, meaning: meaning, kind: .flag) { tree, _, whole, reading in
      guard let text = reading.text(tree, .flag) else { return }
      switch text.lowercased() {
      case "yes", "true": whole[keyPath: member] = true
      case "no", "false": whole[keyPath: member] = false
      default: reading.report(tree, "is neither yes nor no", allowed: Kind.flag.allowed)
      }
    } write: {
      .flag($0[keyPath: member])
    }
  }

  static func word<Word: RawRepresentable<String> & CaseIterable & Sendable>(
    _ key: String, _ member: Member<Whole, Word>, _ meaning: String
  ) -> Field {
    let words = Word.allCases.map(\.rawValue)
    return Field(key: key, meaning: meaning, kind: .word(words)) { tree, _, whole, reading in
      if let word = reading.word(tree, words).flatMap(Word.init) { whole[keyPath: member] = word }
    } write: {
      .text($0[keyPath: member].rawValue)
    }
  }

  /// A list of words, each a case.
  static func words<Word: RawRepresentable<String> & CaseIterable & Sendable>(
    _ key: String, _ member: Member<Whole, [Word]>, _ meaning: String
  ) -> Field {
    let words = Word.allCases.map(\.rawValue)
    return Field(key: key, meaning: meaning, kind: .words(words)) { tree, _, whole, reading in
      whole[keyPath: member] = tree.items.compactMap { reading.word($0, words).flatMap(Word.init) }
    } write: {
      .list($0[keyPath: member].map { .text($0.rawValue) })
    }
  }

  /// A choice between two words that the domain keeps as a Boolean.
  static func word(
    _ key: String, _ member: Member<Whole, Bool>, yes: String, no: String, _ meaning: String
  ) -> Field {
    Field(key: key, meaning: meaning, kind: .word([no, yes])) { tree, _, whole, reading in
      if let word = reading.word(tree, [no, yes]) { whole[keyPath: member] = word == yes }
    } write: {
      .text($0[keyPath: member] ? yes : no)
    }
  }

  static func text(_ key: String, _ member: Member<Whole, String>, limit: Int = 120, _ meaning: String) -> Field {
    Field(key: key, meaning: meaning, kind: .text(limit: limit)) { tree, _, whole, reading in
      if let text = reading.displayText(tree, limit: limit) { whole[keyPath: member] = text }
    } write: {
      .text($0[keyPath: member])
    }
  }

  /// The id of a partner, who has to be in the file.
  static func partner(_ key: String, _ member: Member<Whole, String?>, _ meaning: String) -> Field {
    Field(key: key, meaning: meaning, kind: .id(of: .partner)) { tree, _, whole, reading in
      guard let id = reading.text(tree, .id(of: .partner)), reading.isKnown(id, .partner, at: tree) else { return }
      whole[keyPath: member] = id
    } write: {
      $0[keyPath: member].map { .text($0) }
    }
  }
}
