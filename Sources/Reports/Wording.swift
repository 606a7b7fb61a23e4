import PartnershipModel

/// Numbers in the words of a report: no more digits than mean something.
public enum Wording {
  /// `24%`, or `24.3%` with decimals.
  public static func percent(_ share: Double, decimals: Int = 0) -> String { fixed(share * 100, decimals) + "%" }

  /// `+3 pts`: a difference of shares, in percentage points.
  public static func points(_ difference: Double, decimals: Int = 0) -> String {
    let text = fixed(difference * 100, decimals)
    return (text.hasPrefix("-") || text.allSatisfy { "0.".contains($0) } ? "" : "+") + text + " pts"
  }

  /// `£480`, `£12.3k`, `£1.23m`: three figures.
  public static func money(_ pounds: Double) -> String {
    let size = abs(pounds)
    let sign = pounds <= -0.5 ? "-" : ""
    func three(_ x: Double) -> String { fixed(x, x < 9.995 ? 2 : x < 99.95 ? 1 : 0) }
    if size < 999.5 { return sign + "£" + fixed(size, 0) }
    if size < 999_500 { return sign + "£" + three(size / 1e3) + "k" }
    if size < 999_500_000 { return sign + "£" + three(size / 1e6) + "m" }
    return sign + "£" + three(size / 1e9) + "bn"
  }

  /// `£1.2m`: two figures, as many as an estimate bears that chance and ignorance blur.
  public static func roughMoney(_ pounds: Double) -> String {
    guard pounds.isFinite, pounds != 0 else { return money(pounds) }
    var scale = 1.0
    while abs(pounds) / scale >= 100 { scale *= 10 }
    while abs(pounds) / scale < 10 { scale /= 10 }
    let rounded = (pounds / scale).rounded() * scale
    let text = money(rounded)
    // Three figures end in a zero that isn't known.
    guard text.contains("."), let last = text.lastIndex(of: "0"),
      text[text.index(after: last)...].allSatisfy({ $0.isLetter })
    else { return text }
    var shorter = text
    shorter.remove(at: last)
    return shorter.replacing(".k", with: "k").replacing(".m", with: "m").replacing(".bn", with: "bn")
  }

  /// A number of `unit` with as many decimals as a half-width of `precision` bears.
  public static func quantity(_ value: Double, _ unit: QuantityDefinition.Unit, precision: Double? = nil) -> String {
    switch unit {
    case .share, .truth: percent(value, decimals: (precision ?? 1) < 0.005 ? 1 : 0)
    case .pounds: money(value)
    case .months, .count, .fte: fixed(value, value == value.rounded() && precision == nil ? 0 : 1)
    }
  }

  /// `10,000`.
  public static func count(_ number: Int) -> String {
    let digits = Array(String(abs(number)))
    let grouped = digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index).isMultiple(of: 3) ? ",\(digit)" : "\(digit)"
    }
    return (number < 0 ? "-" : "") + grouped.joined()
  }

  /// A number with a fixed number of decimals, 0 … 3; a dash where there is no number.
  public static func fixed(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "-" }
    let scale = [1.0, 10, 100, 1_000][decimals]
    let scaled = Int((abs(value) * scale).rounded())
    let whole = count(scaled / Int(scale))
    let fraction = String(scaled % Int(scale))
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return sign + whole }
    return sign + whole + "." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }
}
