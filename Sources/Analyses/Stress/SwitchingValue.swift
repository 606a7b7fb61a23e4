import PartnershipModel
import Statistics

/// How bad a stress has to be for a design to fail on average: its switching value.
///
/// Found by probabilistic bisection (see `ProbabilisticBisection`) over severities from 0 to 1, each asked about with
/// futures that no other question was asked with.
public struct SwitchingValue: Sendable {
  public enum Verdict: String, Sendable, CaseIterable {
    /// However bad it gets.
    case holds = "holds at any severity"
    /// From a severity on.
    case switches = "fails beyond a severity"
    case fails = "fails already as designed"
    case cannotTell = "can't tell"
  }

  public let stress: Stress
  public let verdict: Verdict
  /// Where the verdict is that it switches.
  public let severity: Estimate?
  /// Futures that were asked about, each lived twice.
  public let futures: Int

  /// A severity needn't be known better, nor need more futures be spent on it (assumptions).
  public static let tolerance = 0.02
  public static let mostFutures = 4_096

  /// - Parameter margins: how far the design under some severity is from failure, one number for each of some futures; each
  ///   future is asked about once.
  public init(_ stress: Stress, margins: (_ severity: Double, _ futures: Range<Int>) throws -> [Double]) rethrows {
    let search = ProbabilisticBisection(range: 0...1, tolerance: Self.tolerance, mostEvaluations: Self.mostFutures)
    self.init(stress, try search.search(evaluate: margins))
  }

  init(_ stress: Stress, _ root: NoisyRoot) {
    self.stress = stress
    switch root {
    case .crossing(let severity, let interval, let rises, let evaluations):
      // Where it rises, the design fails as it is, and something that goes wrong mends it.
      verdict = rises ? .fails : .switches
      self.severity = rises ? nil : Estimate(severity, interval: interval)
      futures = evaluations
    case .alwaysAbove(let evaluations): (verdict, severity, futures) = (.holds, nil, evaluations)
    case .alwaysBelow(let evaluations): (verdict, severity, futures) = (.fails, nil, evaluations)
    case .undecided(let evaluations): (verdict, severity, futures) = (.cannotTell, nil, evaluations)
    }
  }

  /// In the stress's own unit, at the severity found; `interval` is in the order of amounts.
  public var amount: Estimate? {
    severity.map { severity in
      let ends = severity.interval.map { [$0.lowerBound, $0.upperBound].map(stress.amount).sorted() }
      return Estimate(stress.amount(at: severity.value), interval: ends.map { $0[0]...$0[1] })
    }
  }

  /// In plain words: `holds until the police delivers less than 58% (52% to 63%) of its pledge`.
  public var sentence: String {
    switch verdict {
    case .holds: "holds even if \(stress.clause(at: 1))"
    case .fails: "fails already as designed"
    case .cannotTell: "can't be told: even the worst is too near to failing, or to holding"
    case .switches: amount.map { "holds until \(stress.clause(beyond: text($0)))" } ?? ""
    }
  }

  /// `58% (52% to 63%)`.
  private func text(_ amount: Estimate) -> String {
    guard let interval = amount.interval else { return stress.text(ofAmount: amount.value) }
    return
      "\(stress.text(ofAmount: amount.value)) (\(stress.text(ofAmount: interval.lowerBound)) to \(stress.text(ofAmount: interval.upperBound)))"
  }
}
