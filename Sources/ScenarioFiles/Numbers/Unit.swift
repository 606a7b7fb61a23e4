/// How a kind of number is written: with which words around it, and what those words multiply it by.
struct Unit: Sendable {
  /// One way to write it: `£`, number, `/year`.
  struct Spelling: Sendable {
    var prefix = ""
    var suffix = ""
    /// Decimal places that the number moves by: -2 for per cent.
    var exponent = 0
    var factor = 1.0
  }

  /// What it counts, for messages: `a number of FTE`.
  var meaning: String
  /// Every way to write it; the first is the one that files are written in.
  var spellings: [Spelling]
  /// How to write a number that is known.
  var examples: [String]
  /// How to write one that isn't; empty where it always has to be known.
  var uncertainExample = ""
  /// Words that stand for a whole number with its unit.
  var phrases: [String: String] = [:]

  var isBareNumberEnough: Bool { spellings.contains { $0.prefix.isEmpty && $0.suffix.isEmpty && $0.exponent == 0 } }

  /// What it is called where it stands apart from the number: `£/year`, `months`, `share`.
  var name: String {
    spellings.contains { $0.suffix == "%" } ? "share" : spellings[0].prefix.filter { $0 == "£" } + spellings[0].suffix
  }

  /// A number, or several joined by `to`, in the spelling that files are written in.
  func written(_ numbers: String) -> String {
    let words = [spellings[0].prefix, spellings[0].suffix].map { $0.count > 1 && !$0.hasPrefix("/") }
    let suffix =
      spellings[0].suffix.hasSuffix("s") && numbers == "1" ? spellings[0].suffix.dropLast() : spellings[0].suffix[...]
    return spellings[0].prefix + (words[0] ? " " : "") + numbers + (words[1] ? " " : "") + suffix
  }
}

extension Unit {
  static let plain = Unit(meaning: "a number", spellings: [.init()], examples: ["3"], uncertainExample: "2 to 5")

  static let share = Unit(
    meaning: "a share", spellings: [.init(), .init(suffix: "%", exponent: -2)], examples: ["0.3", "30%"],
    uncertainExample: "0.2 to 0.4")

  static let staff = Unit(
    meaning: "a number of FTE", spellings: [.init(suffix: "FTE")], examples: ["2 FTE"], uncertainExample: "1 to 3 FTE")

  static let pounds = Unit(
    meaning: "an amount in pounds", spellings: [.init(prefix: "£")], examples: ["£5m"], uncertainExample: "£3m to £8m")

  static let poundsAYear = Unit(
    meaning: "an amount in pounds a year",
    spellings: [.init(prefix: "£", suffix: "/year"), .init(prefix: "£", suffix: "/month", factor: 12)],
    examples: ["£480k/year"], uncertainExample: "£300k to £600k/year")

  static let shareAYear = Unit(
    meaning: "a share a year", spellings: [.init(suffix: "/year"), .init(suffix: "%/year", exponent: -2)],
    examples: ["14%/year"], uncertainExample: "10% to 20%/year")

  static let timesAYear = Unit(
    meaning: "a number a year", spellings: [.init(suffix: "/year"), .init(suffix: "/month", factor: 12)],
    examples: ["0.5/year"], uncertainExample: "0.2 to 1/year")

  static let months = Unit(
    meaning: "a number of months", spellings: timeSpellings(prefix: ""),
    examples: ["18 months", "3 years"], uncertainExample: "12 to 24 months")

  static let everySoManyMonths = Unit(
    meaning: "an interval in months", spellings: timeSpellings(prefix: "every"),
    examples: ["every 2 months"], uncertainExample: "every 1 to 3 months",
    phrases: ["every month": "every 1 month", "monthly": "every 1 month", "every year": "every 1 year"])

  static let days = Unit(
    meaning: "a number of days", spellings: [.init(suffix: "days"), .init(suffix: "day")],
    examples: ["1 day", "half a day"], uncertainExample: "0.5 to 1 day",
    phrases: ["half a day": "0.5 day", "a day": "1 day"])

  static let tier = Unit(meaning: "a tier", spellings: [.init(prefix: "tier"), .init()], examples: ["tier 2"])

  static let stage = Unit(
    meaning: "a stage, half a year each", spellings: [.init(prefix: "stage")], examples: ["stage 1"],
    phrases: ["founding": "stage 0"])

  static let month = Unit(
    meaning: "a month of the run", spellings: [.init(), .init(prefix: "month")], examples: ["18"])

  private static func timeSpellings(prefix: String) -> [Spelling] {
    [("months", 1.0), ("month", 1), ("years", 12), ("year", 12), ("weeks", 12.0 / 52), ("week", 12.0 / 52)]
      .map { Spelling(prefix: prefix, suffix: $0.0, factor: $0.1) }
  }
}
