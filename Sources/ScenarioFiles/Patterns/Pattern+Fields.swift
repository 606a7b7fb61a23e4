import Experiments

extension Pattern {
  /// What a pattern file says about the pattern.
  static let fields: [Field<Pattern>] = [
    .text("pattern", \.id, limit: 12, "A short key, such as P17."),
    .text("title", \.title, limit: 300, "The pattern in a sentence."),
    .text("source", \.source, limit: 500, "Where it is known from, or the word assumption."),
    .word("strength", \.strength, "How well it is founded."),
    .word("use", \.use, "What it was to the makers of the model: a rule, a target, or something that has to emerge."),
    .text("known to fail because", \.knownToFail, limit: 1000, "Why the model doesn't show it."),
  ]

  /// Keys that are read in their own way.
  private static let otherKeys = ["base", "setting", "least effect", "conditions", "expect"]
  private static let needed = ["pattern", "title", "source", "strength", "use", "conditions", "expect"]

  /// Understands a file's tree; whatever is wrong with it ends up in `reading`. Nil where nothing could be made of it.
  init?(readFrom root: Tree, over base: PatternFile.Base?, at point: NuisancePoint, by reading: inout Reading) {
    guard case .map(let entries) = root.content, !entries.isEmpty else {
      reading.report(root.place, "the file isn't a pattern", allowed: Self.needed.joined(separator: ", "))
      return nil
    }
    self.init()
    for key in Self.needed where root[key] == nil {
      reading.report(root.place, "the file has no \"\(key)\"", allowed: Self.needed.joined(separator: ", "))
    }
    let keys = Self.fields.map(\.key) + Self.otherKeys
    for entry in entries where !keys.contains(entry.key) { reading.reportUnknownKey(entry, among: keys) }
    reading.fill(
      &self, from: root.without { Self.otherKeys.contains($0) || !keys.contains($0) }, at: "", with: Self.fields)
    guard let base else { return nil }
    let conditions = Conditions(root, over: base, at: point, by: &reading)
    self.conditions = conditions.described
    leastEffect = reading.leastEffect(root["least effect"])
    claims = ClaimReader(conditions, leastEffect: leastEffect).claims(root["expect"], by: &reading)
  }
}

extension Reading {
  /// A standardised effect, 0 or more; nil where none is written.
  fileprivate mutating func leastEffect(_ tree: Tree?) -> Double? {
    guard let tree, let text = self.text(tree, .text(limit: 20)) else { return nil }
    guard let number = Double(text), number.isFinite, (0...10).contains(number) else {
      report(tree, "isn't a standardised effect", allowed: "0 to 10, such as 0.1")
      return nil
    }
    return number
  }
}
