import Foundation
import LaneArithmetic
import PartnershipModel
import TestSupport

/// A claim, tried in the typical setting and in a hypercube of others.
struct Trial {
  let claim: String
  let typical: PairedDifference
  let elsewhere: [PairedDifference]

  static let typicalReplications = 1600
  static let replicationsElsewhere = 480
  static let settings = Setting.hypercube(12)

  /// - Parameter compare: what the claim says is higher against what it says is lower, in a setting.
  init(_ claim: String, _ compare: (_ setting: Setting, _ replications: Int) -> PairedDifference) {
    self.claim = claim
    typical = compare(Setting(), Self.typicalReplications)
    elsewhere = Self.settings.map { compare($0, Self.replicationsElsewhere) }
  }

  /// "Whatever makes A of a typical partnership gives a higher reading than whatever makes B."
  init(
    _ claim: String, _ reading: @escaping Reading, higher: (Partnership) -> Partnership,
    lower: (Partnership) -> Partnership
  ) {
    self.init(claim) { setting, replications in
      Self.compare(reading, higher(setting.partnership), lower(setting.partnership), replications)
    }
  }

  static func compare(_ reading: @escaping Reading, _ a: Partnership, _ b: Partnership, _ replications: Int)
    -> PairedDifference
  {
    PairedDifference(
      a.readings([reading], replications: replications)[0], b.readings([reading], replications: replications)[0])
  }

  /// Share of all settings in which the difference is above zero beyond Monte Carlo error.
  var shareAbove: Double { share { $0.isAbove } }
  /// Share of all settings in which the difference is nothing to speak of.
  var shareNull: Double { share { abs($0.d) < 0.1 } }

  /// The settings in which the difference isn't above zero.
  var exceptions: String {
    zip(Self.settings, elsewhere).filter { !$1.isAbove }.map { setting, difference in
      "\n    \(setting.summary): \(difference)"
    }.joined()
  }

  private func share(_ isSo: (PairedDifference) -> Bool) -> Double {
    let all = [typical] + elsewhere
    return Double(all.count(where: isSo)) / Double(all.count)
  }

  /// Above zero in the typical setting and in at least four fifths of all.
  var holds: Bool { typical.isAbove && shareAbove >= 0.8 }
  /// Nothing to speak of in the typical setting and in at least four fifths of all.
  var isNull: Bool { abs(typical.d) < 0.1 && shareNull >= 0.8 }
}

extension Trial: CustomStringConvertible {
  var description: String {
    let d = elsewhere.map(\.d)
    return claim.padding(toLength: 62, withPad: " ", startingAt: 0) + " \(typical)"
      + String(
        format: "  above %3.0f%% null %3.0f%%  d %+.2f ... %+.2f", 100 * shareAbove, 100 * shareNull, d.min()!, d.max()!
      )
  }
}

extension Setting {
  fileprivate var summary: String {
    String(
      format: "%d partners, %d aims, clarity %.2f, difficulty %.2f, history %.2f, turnover %.2f, \(level), \(function)",
      partners, aims, clarity, difficulty, history, turnover)
  }
}

/// Prints a table in one piece, so that tests that run side by side don't mix theirs.
func report(_ title: String, _ lines: [some CustomStringConvertible]) {
  print((["", title] + lines.map { "  \($0)" }).joined(separator: "\n"))
}
