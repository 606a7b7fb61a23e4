/// One number as it was written: `£480k/year` is the prefix `£`, the digits 480 with three zeros, and the suffix `/year`.
struct Term {
  /// Why something can't be read as a number of a unit; each completes a sentence about what is written.
  enum Misreading: String, Error {
    case notANumber = "isn't a number"
    case notFinite = "isn't a finite number"
    case noUnit = "has no unit"
    case wrongUnit = "has the wrong unit"
    case unclearThousands = "leaves open whether both numbers are thousands or millions; write k or m after each"
  }

  var prefix: String
  var mantissa: String
  var exponent: Int
  var magnitude: Int?
  var suffix: String

  var isBare: Bool { prefix.isEmpty && suffix.isEmpty }

  /// - Parameter earlierPrefix: what stood before an earlier number of the same text: `£1m to 2m` are pounds twice.
  init(_ text: String, after earlierPrefix: String = "") throws(Misreading) {
    guard text.utf8.count <= 100 else { throw .notANumber }
    let words = ["nan", ".nan", "inf", ".inf", "-inf", "-.inf", "+.inf", "infinity", "-infinity", "+inf"]
    guard !words.contains(text.lowercased()) else { throw .notFinite }

    var rest = Array(text.trimmed.unicodeScalars)[...]
    var isNegative = rest.first == "-"
    if isNegative { rest.removeFirst() }
    let before = rest.prefix { !$0.isDigit && !".-+".unicodeScalars.contains($0) }
    rest = rest.dropFirst(before.count)
    if let sign = rest.first, sign == "-" || sign == "+" {
      isNegative = isNegative != (sign == "-")
      rest.removeFirst()
    }
    let whole = rest.prefix { $0.isDigit || $0 == "," }
    rest = rest.dropFirst(whole.count)
    var fraction = rest[rest.startIndex..<rest.startIndex]
    if rest.first == ".", rest.dropFirst().first?.isDigit ?? false {
      fraction = rest.dropFirst().prefix(while: \.isDigit)
      rest = rest.dropFirst(fraction.count + 1)
    }
    guard whole.first?.isDigit ?? !fraction.isEmpty, Self.areThousandsWellSet(whole) else { throw .notANumber }
    let digits = whole.filter(\.isDigit)
    mantissa =
      (isNegative ? "-" : "") + Self.text(digits.isEmpty ? ["0"] : digits) + "."
      + (fraction.isEmpty ? "0" : Self.text(fraction))

    exponent = 0
    if let mark = rest.first, mark == "e" || mark == "E" {
      let power = rest.dropFirst().prefix { $0.isDigit || $0 == "-" || $0 == "+" }
      if let value = Int(Self.text(power)) {
        guard abs(value) < 10_000 else { throw .notFinite }
        exponent = value
        rest = rest.dropFirst(power.count + 1)
      }
    }
    prefix = Self.text(before).trimmed.lowercased()
    if prefix.isEmpty { prefix = earlierPrefix }
    suffix = Self.plainSuffix(Self.text(rest))
    magnitude = nil
    if prefix == "£" {
      for (word, zeros) in [("thousand", 3), ("million", 6), ("billion", 9), ("bn", 9), ("k", 3), ("m", 6)]
      where magnitude == nil {
        let after = suffix.dropFirst(word.count)
        if suffix.hasPrefix(word), after.isEmpty || after.first == "/" || after.first == " " {
          magnitude = zeros
          suffix = String(after).trimmed
        }
      }
    }
  }

  /// The number in the unit's own measure.
  func value(in unit: Unit) throws(Misreading) -> Double {
    guard
      let spelling = unit.spellings.first(where: {
        $0.prefix.lowercased() == prefix && $0.suffix.lowercased() == suffix
      })
    else { throw isBare ? .noUnit : .wrongUnit }
    // Moving the decimal point in the text, not the number, keeps 14% exactly what 0.14 is.
    guard let value = Double("\(mantissa)e\(exponent + (magnitude ?? 0) + spelling.exponent)") else {
      throw .notANumber
    }
    guard (value * spelling.factor).isFinite else { throw .notFinite }
    // -0 would be another number in the results of some formulas.
    return value == 0 ? 0 : value * spelling.factor
  }

  private static func areThousandsWellSet(_ digits: ArraySlice<Unicode.Scalar>) -> Bool {
    let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
    return groups.count < 2 || ((1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 })
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func plainSuffix(_ text: String) -> String {
    var suffix = text.lowercased().trimmed
    for (long, short) in [
      (" per annum", "/year"), (" p.a.", "/year"), (" per ", "/"), (" a ", "/"), (" /", "/"), ("/ ", "/"),
    ] {
      if let range = suffix.firstRange(of: long) { suffix.replaceSubrange(range, with: short) }
    }
    if suffix.hasPrefix("per ") { suffix = "/" + suffix.dropFirst(4) }
    if suffix.hasPrefix("a ") { suffix = "/" + suffix.dropFirst(2) }
    return suffix
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

extension StringProtocol {
  /// Without spaces at either end.
  var trimmed: String {
    var slice = self[...]
    while slice.first?.isWhitespace ?? false { slice = slice.dropFirst() }
    while slice.last?.isWhitespace ?? false { slice = slice.dropLast() }
    return String(slice)
  }
}
