import Experiments

/// When a design counts as failed: `attainment < 0.25`, `cost > 2000000`, `gain_over_none < 50% of as designed`.
///
/// It is put to the mean over replications where it is asked how much a design can bear, and to each replication where it is
/// asked how often one fails.
public struct FailureRule: Sendable, Hashable, CustomStringConvertible {
  public enum Limit: Sendable, Hashable {
    /// In the outcome's own unit.
    case number(Double)
    /// A share of the mean that the outcome has as designed.
    case ofDesigned(Double)
  }

  public let column: OutcomeColumn
  /// Whether below the limit is failure, or above.
  public let failsBelow: Bool
  public let limit: Limit

  public init(_ column: OutcomeColumn, failsBelow: Bool, limit: Limit) {
    self.column = column
    self.failsBelow = failsBelow
    self.limit = limit
  }

  /// Half of what it is for is gone (assumption): it gains less than half of what it gains as designed over no partnership in
  /// the same world. A share, since what one design may well lose is all that another ever gains.
  public static let usual = FailureRule(.comparison(.gainOverNone), failsBelow: true, limit: .ofDesigned(0.5))

  /// What rules can be about: stresses are run next to no partnership, not next to informal working.
  public static let columns = OutcomeColumn.all.filter { $0 != .comparison(.gainOverInformal) }

  public enum Fault: Error, Sendable, Hashable {
    /// It isn't an outcome, < or >, and a number.
    case form
    case unknownOutcome(String)
    case number(String)
    /// The limit isn't a number of the outcome: what it can be, and what was meant, perhaps.
    case range(outcome: String, value: String, allowed: String, suggestion: String?)

    /// What may have been meant.
    public var suggested: String? {
      if case .range(_, _, _, let suggestion) = self { suggestion } else { nil }
    }
  }

  /// Reads `outcome < number`, `outcome > number%`, `outcome < number% of as designed`.
  public init(_ text: String) throws(Fault) {
    guard let sign = text.firstIndex(where: { $0 == "<" || $0 == ">" }) else { throw .form }
    let name = text[..<sign].split(separator: " ").joined(separator: " ")
    var words = text[text.index(after: sign)...].split(separator: " ").map(String.init)
    let isShare = words.count > 1 && Array(words.dropFirst()) == ["of", "as", "designed"]
    if isShare { words = [words[0]] }
    guard !name.isEmpty, words.count == 1 else { throw .form }
    guard let column = Self.columns.first(where: { $0.definition.name == name }) else { throw .unknownOutcome(name) }
    let isPercent = words[0].hasSuffix("%")
    guard let number = Double(isPercent ? String(words[0].dropLast()) : words[0]), number.isFinite else {
      throw .number(words[0])
    }
    let value = isPercent ? number / 100 : number
    if !isShare { try Self.check(words[0], isPercent: isPercent, value, of: column) }
    self.init(column, failsBelow: text[sign] == "<", limit: isShare ? .ofDesigned(value) : .number(value))
  }

  /// Whether an outcome can be such a number at all, and has such a unit.
  private static func check(
    _ text: String, isPercent: Bool, _ value: Double, of column: OutcomeColumn
  ) throws(Fault) {
    let (definition, range) = (column.definition, column.range)
    let isRatio = definition.unit == .share || definition.unit == .truth
    func fault(_ allowed: String, _ suggestion: String?) -> Fault {
      .range(outcome: definition.name, value: text, allowed: allowed, suggestion: suggestion)
    }
    if isPercent && !isRatio {
      throw fault("a number of \(definition.unit.rawValue)", "\(text) of as designed")
    }
    guard !range.contains(value) else { return }
    let allowed = range.lowerBound < 0 ? "-100% to 100%" : isRatio ? "0% to 100%" : "0 or more"
    let isMeantInPercent = isRatio && !isPercent && range.contains(value / 100)
    throw fault(allowed, isMeantInPercent ? "\(text)%" : nil)
  }

  /// As it is asked for.
  public var description: String {
    let limit =
      switch limit {
      case .number(let number): "\(number)"
      case .ofDesigned(let share): "\(Self.digits(share * 100))% of as designed"
      }
    return "\(column.definition.name) \(failsBelow ? "<" : ">") \(limit)"
  }

  private static func digits(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? "\(number)" }
}
