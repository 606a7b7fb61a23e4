/// A sum of named things as it is written: `a + b - 2 * c`. Operators have spaces around them, names may have spaces in them.
struct LinearText {
  struct Part {
    var factor: Double
    var name: String
  }

  let text: String
  let parts: [Part]

  /// Nil where the text isn't of that form.
  init?(_ text: String) {
    var parts: [Part] = []
    var (sign, factor, name) = (1.0, 1.0, "")
    func isNamed() -> Bool { !name.isEmpty }
    for word in text.split(separator: " ") {
      switch word {
      case "+", "-":
        guard isNamed() else { return nil }
        parts.append(Part(factor: sign * factor, name: name))
        (sign, factor, name) = (word == "-" ? -1 : 1, 1, "")
      case "*":
        guard factor == 1, let number = Double(name), number.isFinite else { return nil }
        (factor, name) = (number, "")
      default: name += name.isEmpty ? String(word) : " \(word)"
      }
    }
    guard isNamed() else { return nil }
    self.text = text
    self.parts = parts + [Part(factor: sign * factor, name: name)]
  }
}
