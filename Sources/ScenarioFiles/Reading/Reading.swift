import PartnershipModel

/// A file being read: what is known about it, and the faults found so far.
struct Reading {
  let file: String
  private(set) var faults: [Fault] = []
  /// An alternative is read with all that it takes over, so a fault can be met more than once.
  private var places: Set<Fault> = []
  private var suggestions = 0
  /// The ids that the main part of the file defines.
  var ids: [Kind.Register: KnownIDs] = [:]
  /// The alternative that is being read; empty for the main part of the file.
  var author = ""
  /// Months that the design being read runs for.
  var horizon = 240

  init(file: String) { self.file = file }

  mutating func note(_ fault: Fault) {
    var place = fault
    place.keyPath = ""
    if places.insert(place).inserted { faults.append(fault) }
  }

  mutating func report(_ tree: Tree, _ problem: String, allowed: String = "", nearest: String? = nil) {
    note(
      Fault(
        file: file, line: tree.position.line, column: tree.position.column, keyPath: tree.path,
        value: tree.inline, problem: problem, allowed: allowed, nearest: nearest))
  }

  /// Reads a map into a value, key by key in the order of the table; keys that aren't in the table are faults.
  mutating func fill<Whole>(
    _ whole: inout Whole, from tree: Tree, at address: String, with fields: [Field<Whole>]
  ) {
    let entries = entries(tree, .map([]))
    for field in fields {
      for entry in entries where entry.key == field.key {
        field.read(entry.value, address.isEmpty ? field.key : "\(address).\(field.key)", &whole, &self)
      }
    }
    let keys = fields.map(\.key)
    for entry in entries where !keys.contains(entry.key) { reportUnknownKey(entry, among: keys) }
  }

  mutating func reportUnknownKey(_ entry: Tree.Entry, among keys: [String]) {
    report(
      entry.keyText, "isn't a key that belongs here", allowed: keys.joined(separator: ", "),
      nearest: nearest(to: entry.key, among: keys))
  }

  /// The entries of a map; nothing at all counts as an empty one.
  mutating func entries(_ tree: Tree, _ kind: Kind) -> [Tree.Entry] {
    switch tree.content {
    case .map(let entries): return entries
    case .nothing: return []
    case .text, .list:
      report(tree, "is \(tree.kindInWords) where a map belongs", allowed: kind.allowed)
      return []
    }
  }

  mutating func text(_ tree: Tree, _ kind: Kind) -> String? {
    switch tree.content {
    case .text(let text): return text
    case .nothing: report(tree, "has no value", allowed: kind.allowed)
    case .list, .map: report(tree, "is \(tree.kindInWords) where a single value belongs", allowed: kind.allowed)
    }
    return nil
  }

  mutating func word(_ tree: Tree, _ words: [String]) -> String? {
    guard let text = text(tree, .word(words)) else { return nil }
    if let word = words.first(where: { $0 == text.trimmed.lowercased() }) { return word }
    report(
      tree, "isn't one of the words that may stand here", allowed: words.joinedByOr,
      nearest: nearest(to: text, among: words))
    return nil
  }

  /// Text for people: one line or folded, without anything that can't be printed.
  mutating func displayText(_ tree: Tree, limit: Int) -> String? {
    guard let text = text(tree, .text(limit: limit))?.trimmed else { return nil }
    let allowed = Kind.text(limit: limit).allowed + " without control characters"
    if text.isEmpty {
      report(tree, "is empty", allowed: allowed)
    } else if text.unicodeScalars.count > limit {
      report(tree, "is too long", allowed: allowed)
    } else if text.unicodeScalars.contains(where: { $0.isControl && !(limit > 120 && $0 == "\n") }) {
      report(tree, "contains a control character", allowed: allowed)
    } else {
      return text
    }
    return nil
  }

  /// A number that has to be known.
  mutating func wholeNumber(_ tree: Tree, _ amount: Amount) -> Int? {
    guard let text = text(tree, .known(amount)) else { return nil }
    do {
      let values = try amount.values(text, atMost: 2)
      if values.count == 1 { return Int(values[0]) }
      report(tree, "can't be uncertain: it has to be one known number", allowed: amount.allowed(uncertain: false))
    } catch {
      report(tree, error.problem, allowed: amount.allowed(uncertain: false))
    }
    return nil
  }

  /// Whether the file defines an id; if not, that is a fault of the place.
  mutating func isKnown(_ id: String, _ register: Kind.Register, at tree: Tree) -> Bool {
    guard let known = ids[register] else { return true }
    if known.set.contains(id) { return true }
    let problem = "is \(register == .aim ? "an aim" : "a partner") that this file doesn't define"
    report(tree, problem, allowed: known.inWords, nearest: nearest(to: id, among: known.suggestions))
    return false
  }

  /// The nearest word, for so many faults as anybody will read.
  mutating func nearest(to word: String, among words: [String]) -> String? {
    suggestions += 1
    return suggestions > 300 ? nil : words.nearest(to: word)
  }
}

/// The ids of partners or aims that a file defines.
struct KnownIDs {
  let set: Set<String>
  /// What may be proposed for an id that isn't known.
  let suggestions: [String]
  let inWords: String

  init(_ ids: [String]) {
    let proper = ids.filter(\.isWellFormedID)
    set = Set(ids)
    suggestions = Array(proper.prefix(Reading.mostPartners))
    inWords = proper.prefix(12).joined(separator: ", ") + (proper.count > 12 ? " and \(proper.count - 12) more" : "")
  }
}
