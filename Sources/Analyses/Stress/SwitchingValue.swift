import PartnershipModel
import Statistics

/// How bad a stress has to be for a design to fail on average: its switching value.
///
/// Found by a search for a window and a fit within it (see `ProbabilisticBisection`) over severities from 0 to 1, each asked about
/// with futures that no other question was asked with.
public struct SwitchingValue: Sendable {
  public enum Verdict: String, Sendable, CaseIterable {
    /// However bad it gets.
    case holds = "holds at any severity"
    /// From a severity on.
    case switches = "fails beyond a severity"
    case fails = "fails already as designed"
    /// It fails from a severity on that may be none at all.
    case mayFail = "may fail already as designed"
    /// It comes to nothing as designed, so that there is nothing to lose a share of.
    case nothingToLose = "nothing to lose"
    /// Even at its worst it is too near to failing, or to holding.
    case cannotTell = "can't tell"
  }

  public let stress: Stress
  public let verdict: Verdict
  /// Where it begins to fail. Below the interval it holds; if the interval reaches 1, it may hold at any severity.
  public let severity: Estimate?
  /// Futures that were asked about, each lived twice.
  public let futures: Int

  /// A severity needn't be known better, nor need more futures be spent on it (assumptions).
  public static let tolerance = 0.02
  public static let mostFutures = 16_384

  /// - Parameters:
  ///   - stress: what goes wrong.
  ///   - rule: when it fails.
  ///   - margins: how far the design under some severity is from failure, one number for each of some futures; each future
  ///     is asked about once.
  public init(
    _ stress: Stress, rule: ResolvedRule, margins: (_ severity: Double, _ futures: Range<Int>) throws -> [Double]
  ) rethrows {
    guard !rule.hasNothingToLose else {
      self.init(stress, nil)
      return
    }
    let search = ProbabilisticBisection(
      range: 0...1, tolerance: Self.tolerance, mostEvaluations: Self.mostFutures, errorOfZero: rule.error,
      bounds: rule.bounds)
    self.init(stress, try search.search(evaluate: margins))
  }

  /// - Parameter root: nil where nothing was asked, since there is nothing to lose.
  init(_ stress: Stress, _ root: NoisyRoot?) {
    self.stress = stress
    switch root {
    case nil: (verdict, severity, futures) = (.nothingToLose, nil, 0)
    case .crossing(let severity, let interval, let rises, let evaluations):
      // Where it rises, the design fails as it is, and something that goes wrong mends it.
      verdict = rises ? .fails : interval.lowerBound <= 0 ? .mayFail : interval.upperBound < 1 ? .switches : .cannotTell
      self.severity = rises ? nil : Estimate(severity, interval: interval)
      futures = evaluations
    case .alwaysAbove(let evaluations): (verdict, severity, futures) = (.holds, nil, evaluations)
    case .alwaysBelow(let evaluations): (verdict, severity, futures) = (.fails, nil, evaluations)
    case .undecided(let evaluations): (verdict, severity, futures) = (.cannotTell, nil, evaluations)
    }
  }

  /// The first amount that it doesn't bear, in the stress's own unit; the interval is in the order of amounts.
  public var amount: Estimate? {
    guard let severity, let interval = severity.interval else { return nil }
    let (holds, fails) = (stress.amount(at: interval.lowerBound), stress.amount(at: interval.upperBound))
    let isRising = fails >= holds
    // Of what is counted, the first to fail comes after the last to hold.
    let first = stress.isCounted && holds != fails ? holds + (isRising ? 1 : -1) : holds
    let ends = isRising ? first...fails : fails...first
    let value = min(max(stress.amount(at: severity.value), ends.lowerBound), ends.upperBound)
    return Estimate(value, interval: ends)
  }

  /// What must not happen, as a clause: `the police delivers less than 58% (52% to 63%) of its pledge`.
  public var limit: String? { amount.map { stress.clause(beyond: stress.text(of: $0)) } }

  /// In plain words, without a subject: `holds until the police delivers less than 58% (52% to 63%) of its pledge`.
  public var sentence: String {
    switch verdict {
    case .holds: return "holds even if \(stress.clause(at: 1))"
    case .fails: return "fails already as designed"
    case .switches: return "holds until \(limit ?? "")"
    case .nothingToLose: return "has nothing to lose: as designed it comes to nothing that can be told from chance"
    case .mayFail:
      guard let surely = severity?.interval?.upperBound, surely < 1 else { return "may fail already as designed" }
      let amount = stress.text(ofAmount: stress.amount(at: surely))
      return "may fail already as designed, and surely fails once \(stress.clause(beyond: amount))"
    case .cannotTell:
      guard let known = severity?.interval?.lowerBound, known > 0 else { return "may hold or fail: chance can't say" }
      let amount = stress.text(ofAmount: stress.amount(at: known))
      return "holds at least until \(stress.clause(beyond: amount)); beyond that chance can't say"
    }
  }
}
