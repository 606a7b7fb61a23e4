import PartnershipModel
import Results

/// The region in which a design fails, limit by limit, in a reader's words.
extension RunView {
  /// `at least 1.8 months and at most 3 months`; of words, those that lie inside.
  func condition(_ row: RecordedRow) -> String {
    let choices = row.text("choices").split(separator: "; ").map(String.init)
    if let last = choices.last {
      return (choices.dropLast().isEmpty ? "" : choices.dropLast().joined(separator: ", ") + " or ") + last
    }
    let unit = row.text("unit")
    let limits = [
      row.number("low").map { "at least \(locale.amount($0, in: unit))" },
      row.number("high").map { "at most \(locale.amount($0, in: unit))" },
    ]
    return limits.compactMap { $0 }.joined(separator: " and ")
  }

  /// The chance that the limits of an input only seem to matter.
  func seeming(_ row: RecordedRow) -> String? {
    ["quasi_p_low", "quasi_p_high", "quasi_p_choices"].compactMap { row.number($0) }.max().map {
      $0 < 0.001 ? "<\(locale.percent(0.001, decimals: 1))" : locale.percent($0, decimals: 1)
    }
  }

  /// What the chart of the region is fed beside the columns of the table.
  func box(_ row: RecordedRow) -> [String: JSONValue] {
    let unit = row.text("unit")
    func tried(_ end: String) -> JSONValue {
      .text(row.number("tried_" + end).map { locale.amount($0, in: unit) } ?? "")
    }
    return [
      "condition": .text(condition(row)), "seeming": .text(seeming(row) ?? ""), "low_text": tried("low"),
      "high_text": tried("high"),
    ]
  }
}

extension ReaderLocale {
  /// A number in its unit to two figures, since a limit isn't known better: `£670k/year`, `1.8 months`, `35%`, `0.42 FTE`.
  ///
  /// - Parameter unit: as scenario files have it; empty for none.
  package func amount(_ value: Double, in unit: String) -> String {
    if unit.hasPrefix("£") { return roundMoney(value) + unit.dropFirst() }
    if unit == "share" { return percent(value, decimals: abs(value) < 0.1 ? 1 : 0) }
    var step = 0.001
    while abs(value) / step >= 99.5 { step *= 10 }
    let rounded = (value / step).rounded() * step
    let digits = fixed(rounded, step < 0.005 ? 3 : step < 0.05 ? 2 : step < 0.5 ? 1 : 0)
    let number = digits.contains(decimalPoint) ? digits.withoutLastZeros(after: decimalPoint) : digits
    if unit.isEmpty || unit.hasPrefix("/") { return number + unit }
    return "\(number)\u{A0}\(number == "1" && unit.hasSuffix("s") ? String(unit.dropLast()) : unit)"
  }
}

extension String {
  /// `1.80` as `1.8`.
  fileprivate func withoutLastZeros(after point: Character) -> String {
    var text = self
    while text.last == "0" { text.removeLast() }
    if text.last == point { text.removeLast() }
    return text
  }
}
