import PartnershipModel

/// What a number in a scenario file may be: its unit and its range.
struct Amount: Sendable {
  var unit: Unit
  /// In the unit's own measure.
  var range: ClosedRange<Double>
  /// Whether the lower end itself is left out.
  var isAboveLowerEnd = false
  /// Whether the quantity has no upper end in nature; the range's end is then only a guard against slips.
  var isOpenEnded = false
  var isWhole = false
  /// Whether it counts things, so that whole numbers are meant where nothing says otherwise.
  var isCount = false

  func contains(_ value: Double) -> Bool {
    range.contains(value) && !(isAboveLowerEnd && value == range.lowerBound) && !(isWhole && value != value.rounded())
  }

  /// What may stand there, for messages, without the uncertain forms where the number has to be known.
  func allowed(uncertain: Bool) -> String {
    let from = isAboveLowerEnd ? "above \(range.lowerBound.legible)" : "from \(range.lowerBound.legible)"
    let to = "\(isAboveLowerEnd ? "and at most" : "to") \(range.upperBound.legible)"
    let examples = unit.examples + (uncertain ? [unit.uncertainExample] : [])
    return "\(isWhole ? unit.meaning + " (whole)" : unit.meaning) \(from) \(to), such as \(examples.joinedByOr)"
  }
}

extension Amount {
  static let share = Amount(unit: .share, range: 0...1)
  static let alignment = Amount(unit: .share, range: -1...1)
  static let staff = Amount(unit: .staff, range: 0...100_000, isOpenEnded: true)
  static let someStaff = Amount(unit: .staff, range: 0...100_000, isAboveLowerEnd: true, isOpenEnded: true)
  static let pounds = Amount(unit: .pounds, range: 0...1e12, isOpenEnded: true)
  static let poundsAYear = Amount(unit: .poundsAYear, range: 0...1e12, isOpenEnded: true)
  static let shareAYear = Amount(unit: .shareAYear, range: 0...1)
  static let drift = Amount(unit: .shareAYear, range: -1...1)
  static let timesAYear = Amount(unit: .timesAYear, range: 0...100, isOpenEnded: true)
  static let weight = Amount(unit: .plain, range: 0...1000, isAboveLowerEnd: true, isOpenEnded: true)
  static let factor = Amount(unit: .plain, range: 0...20, isOpenEnded: true)
  static let count = Amount(unit: .plain, range: 0...1000, isOpenEnded: true, isCount: true)
  static let spread = Amount(unit: .plain, range: 0...3, isOpenEnded: true)
  static let delay = Amount(unit: .months, range: 1...240)
  static let interval = Amount(unit: .everySoManyMonths, range: 0.5...12)
  static let days = Amount(unit: .days, range: 0.1...3)

  static let horizon = Amount(unit: .months, range: 1...240, isWhole: true)
  static let duration = Amount(unit: .months, range: 1...240, isWhole: true)
  static let due = Amount(unit: .everySoManyMonths, range: 1...240, isWhole: true)
  static let month = Amount(unit: .month, range: 1...240, isWhole: true)
  static let tier = Amount(unit: .tier, range: 1...4, isWhole: true)
  static let stage = Amount(unit: .stage, range: 0...40, isWhole: true)

  /// A constant of the model, within what is plausible for it.
  static func constant(_ definition: Parameter.Definition) -> Amount {
    Amount(unit: definition.unit == "share" ? .share : .plain, range: definition.range)
  }
}

extension Double {
  /// The shortest text that reads back as the same number, without a needless `.0`; thousands stay unseparated.
  var plain: String {
    if self == rounded(), abs(self) < 1e15 { return String(Int(self)) }
    return String(self)
  }

  /// With commas between thousands.
  var legible: String {
    guard self == rounded(), (10_000..<1e15).contains(self) else { return plain }
    var digits = ""
    for (index, digit) in plain.reversed().enumerated() {
      digits = (index > 0 && index % 3 == 0 ? "\(digit)," : "\(digit)") + digits
    }
    return digits
  }
}
