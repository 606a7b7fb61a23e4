import Experiments
import PartnershipModel
import Statistics

/// Question 7: does the choice stand up to futures that nobody can foresee? A future is one draw of everything unknown; what
/// a design comes to in it is the mean of its two replications, so a little luck remains in every metric.
public struct Robustness: Sendable {
  public struct Score: Sendable {
    public let metric: RobustnessMetric
    public let design: Int
    public let value: Double
    /// Ends of the 95% Monte Carlo interval (bootstrap over futures). A metric that hangs on one extreme future has an end
    /// only where what was seen bounds it, see `RobustnessMetric.Bounds`.
    public let low, high: Double?
    /// Whether no design scores better by a difference that matters.
    public let isBest: Bool
  }

  /// By metric, then by design.
  public let scores: [Score]
  /// By design: share of replications without a gain over no partnership that the usual indicators could tell.
  public let risksOfFailure: [Double]
  /// By design: whether no other is at least as good in attainment, cost, own targets and risk of failure, and better in one
  /// by a difference that matters.
  public let isUndominated: [Bool]
  /// With 95% confidence, at most this share of futures is worse (or better) than every one that was run.
  public let shareBeyond: Double

  /// A future is satisfactory where the gain over no partnership is at least this (what indicators can tell) …
  public static let leastGain = Comparison.smallestDetectableGain
  /// … and own targets lose at most this against no partnership (assumption).
  public static let mostOwnTargetsLost = 0.02

  public init(_ designs: ComparedDesigns, by quantity: ComparedQuantity) {
    let all = designs.table.designs.indices
    let none = designs.noPartnerships
    let sign = quantity.isBetterHigh ? 1.0 : -1
    let performance = all.map { designs.futures(quantity, design: $0).map { sign * $0 } }
    let futures = performance.first?.count ?? 0
    let best = (0..<futures).map { future in performance.map { $0[future] }.max() ?? 0 }
    let regrets = performance.map { zip(best, $0).map { $0 - $1 } }
    let attainment = all.map { designs.futures(.outcome(.attainment), design: $0) }
    let ownTargets = all.map { designs.futures(.outcome(.ownTargets), design: $0) }
    let satisfied = all.map { design in
      (0..<futures).map { future in
        attainment[design][future] - attainment[none[design]][future] >= Self.leastGain
          && ownTargets[none[design]][future] - ownTargets[design][future] <= Self.mostOwnTargetsLost
      }
    }
    func values(_ drawn: [Int]) -> [Double] {
      let performances = all.map { design in
        RobustnessMetric.Performance(
          values: drawn.map { performance[design][$0] }, regrets: drawn.map { regrets[design][$0] },
          satisfied: drawn.map { satisfied[design][$0] })
      }
      return RobustnessMetric.allCases.flatMap { metric in performances.map { metric.value($0) } }
    }
    let found = values(Array(0..<futures))
    let resampled = bootstrap(
      units: futures, resamples: max(100, min(400, 1_000_000 / max(1, futures))), statistics: values)
    scores = RobustnessMetric.allCases.enumerated().flatMap { place, metric in
      let own = all.map { found[place * all.count + $0] }
      let winner = (metric.isBetterHigh ? own.max() : own.min()) ?? 0
      let smallest = designs.smallestDifference(metric == .domainCriterion ? .outcome(.attainment) : quantity)
      return all.map { design in
        let ends = Self.ends(metric, value: own[design], resampled[place * all.count + design])
        return Score(
          metric: metric, design: design, value: own[design], low: ends.low, high: ends.high,
          isBest: abs(own[design] - winner) <= smallest)
      }
    }
    shareBeyond = RobustnessMetric.largestShareBeyond(futures)
    let attained = all.map { designs.values(.outcome(.attainment), design: $0) }
    let risks = all.map { design in
      mean(zip(attained[design], attained[none[design]]).map { $0 - $1 > Self.leastGain ? 0 : 1 })
    }
    risksOfFailure = risks
    isUndominated = undominated(
      all.map { design in
        [
          mean(attainment[design]), -mean(designs.futures(.outcome(.cost), design: design)), mean(ownTargets[design]),
          -risks[design],
        ]
      },
      beyond: [Outcome.attainment, .cost, .ownTargets, .attainment].map { designs.smallestDifference(.outcome($0)) })
  }

  private static func ends(
    _ metric: RobustnessMetric, value: Double, _ resampled: [Double]
  ) -> (low: Double?, high: Double?) {
    switch metric.bounds {
    case .both:
      let interval = percentileInterval(resampled)
      return (interval?.lowerBound, interval?.upperBound)
    case .above: return (nil, value)
    case .below: return (value, nil)
    case .none: return (nil, nil)
    }
  }

  public func score(_ metric: RobustnessMetric, design: Int) -> Score? {
    scores.first { $0.metric == metric && $0.design == design }
  }
}
