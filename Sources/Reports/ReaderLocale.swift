import PartnershipModel

/// How numbers and money are written for a reader. The words stay English: only their numbers follow the locale.
///
/// The few that are known stand here, not in the machine's settings, so that the same files make the same report anywhere.
public struct ReaderLocale: Sendable, Hashable {
  /// Language and country, such as `en-GB`.
  public let name: String
  let decimalPoint: Character
  let groupSeparator: Character
  /// Between a number and its percent sign.
  let beforePercent: String
  let poundsComeFirst: Bool
  /// Thousand, million, billion.
  let sizes: [String]

  public static let british = ReaderLocale(
    name: "en-GB", decimalPoint: ".", groupSeparator: ",", beforePercent: "", poundsComeFirst: true,
    sizes: ["k", "m", "bn"])

  /// Every locale that a report can be made for.
  public static let all: [ReaderLocale] = [
    british,
    ReaderLocale(
      name: "cy-GB", decimalPoint: ".", groupSeparator: ",", beforePercent: "", poundsComeFirst: true,
      sizes: ["k", "m", "bn"]),
    ReaderLocale(
      name: "de-DE", decimalPoint: ",", groupSeparator: ".", beforePercent: "\u{A0}", poundsComeFirst: false,
      sizes: ["\u{A0}Tsd.", "\u{A0}Mio.", "\u{A0}Mrd."]),
    ReaderLocale(
      name: "fr-FR", decimalPoint: ",", groupSeparator: "\u{202F}", beforePercent: "\u{202F}", poundsComeFirst: false,
      sizes: ["\u{A0}k", "\u{A0}M", "\u{A0}Md"]),
  ]

  public static func named(_ name: String) -> ReaderLocale? { all.first { $0.name.lowercased() == name.lowercased() } }

  /// `24.3%`.
  package func percent(_ share: Double, decimals: Int = 0) -> String {
    fixed(share * 100, decimals) + beforePercent + "%"
  }

  /// `+3.1`: a difference of shares, in percentage points.
  package func points(_ difference: Double, decimals: Int = 1) -> String {
    let text = fixed(difference * 100, decimals)
    return text.hasPrefix("-") || text.allSatisfy { !$0.isNumber || $0 == "0" } ? text : "+" + text
  }

  /// `£1.76m`.
  package func money(_ pounds: Double) -> String {
    let written = Wording.money(pounds)
    let size = written.drop { !$0.isLetter }
    let number = local(written.filter { $0.isNumber || $0 == "." || $0 == "," })
    let sign = written.hasPrefix("-") ? "-" : ""
    let scale = ["k", "m", "bn"].firstIndex(of: String(size)).map { sizes[$0] } ?? ""
    return poundsComeFirst ? "\(sign)£\(number)\(scale)" : "\(sign)\(number)\(scale)\u{A0}£"
  }

  /// `£13k`: an amount to two figures, as for a margin of which nobody needs more.
  package func roundMoney(_ pounds: Double) -> String {
    var unit = 1.0
    while abs(pounds) / unit >= 99.5 { unit *= 10 }
    let text = money((pounds / unit).rounded() * unit)
    let zeros = text.split(separator: decimalPoint, maxSplits: 1, omittingEmptySubsequences: false)
    guard zeros.count == 2 else { return text }
    let decimals = zeros[1].prefix(while: \.isNumber)
    var kept = decimals
    while kept.last == "0" { kept.removeLast() }
    return zeros[0] + (kept.isEmpty ? "" : String(decimalPoint) + kept) + zeros[1].dropFirst(decimals.count)
  }

  package func count(_ number: Int) -> String { local(Wording.count(number)) }
  package func fixed(_ value: Double, _ decimals: Int) -> String { local(Wording.fixed(value, decimals)) }

  private func local(_ number: String) -> String {
    String(number.map { $0 == "." ? decimalPoint : $0 == "," ? groupSeparator : $0 })
  }
}
