import Experiments
import Foundation
import LaneArithmetic
import PartnershipModel
import TestSupport

/// What a scenario came to, written so that a difference can be read: a line for each number of each design, with its mean over
/// the replications and a mark of all its bits.
struct OutcomesOnRecord: Sendable {
  /// Two cohorts: eight futures with two lives each.
  static let replications = 16
  static let seed: UInt64 = 2004

  private static let numbers: [(name: String, reading: Reading)] =
    outcomes + measures("early", 1) + measures("half way", 3)
    + measures("late", 5)

  private static var outcomes: [(name: String, reading: Reading)] {
    Outcome.allCases.map { outcome in
      let reading: Reading = { $0[outcome] }
      return (outcome.definition.name, reading)
    }
  }

  /// After so many sixths of the months.
  private static func measures(_ when: String, _ sixths: Int) -> [(name: String, reading: Reading)] {
    Measure.allCases.map { measure in
      let reading: Reading = { $0[measure, month: sixths * ($0.months - 1) / 6] }
      return ("\(measure.definition.name) \(when)", reading)
    }
  }

  static func lines(_ scenario: Scenario) -> [String] {
    (scenario.designs + scenario.counterfactuals).flatMap(lines)
  }

  private static func lines(_ design: NamedDesign) -> [String] {
    let values = design.partnership.readings(numbers.map(\.reading), replications: replications, seed: seed)
    let lines = zip(numbers, values).map { number, values in "\(number.name): \(mean(values)) \(mark(values))" }
    return ["# " + design.name] + lines + [""]
  }

  private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  /// Fowler, Noll and Vo's hash (FNV-1a, 64 bits) of the bits of all values: another in any bit gives another mark.
  private static func mark(_ values: [Double]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for value in values {
      var bits = value.bitPattern
      for _ in 0..<8 {
        hash = (hash ^ (bits & 0xff)) &* 0x100_0000_01b3
        bits >>= 8
      }
    }
    return String(hash, radix: 16)
  }
}
