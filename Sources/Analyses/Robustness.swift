import Experiments
import PartnershipModel
import Statistics

/// Question 7: does the choice stand up to futures that nobody can foresee? A future is one draw of everything unknown; what
/// a design comes to in it is the mean of its two replications, with luck taken out (`LuckFree`): of each design by itself for
/// how it does, of the differences between designs for regrets, and of those to no partnership for the thresholds.
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
  public let risksOfFailure: [PairedMoments]
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
    let isAllKnown = designs.isAllKnown
    func lives(_ quantity: ComparedQuantity, _ sign: Double = 1) -> [[Double]] {
      all.map { designs.values(quantity, design: $0).map { sign * $0 } }
    }
    func ahead(_ lives: [[Double]], of others: [Int]) -> [[Double]] {
      all.map { design in zip(lives[design], lives[others[design]]).map { $0 - $1 } }
    }
    let own = lives(quantity, sign)
    // Of one and the same: what all designs share makes no difference to which is best.
    let differences = ahead(own, of: all.map { _ in none[0] })
    let gains = ahead(lives(.outcome(.attainment)), of: none)
    let changes = ahead(lives(.outcome(.ownTargets)), of: none)
    let futures = (own.first?.count ?? 0) / 2
    func values(_ drawn: [Int]) -> [Double] {
      func free(_ things: [[Double]]) -> [[Double]] {
        LuckFree(
          things.map { thing in drawn.flatMap { [thing[2 * $0], thing[2 * $0 + 1]] } }, isAllKnown: isAllKnown
        ).values
      }
      let apart = free(differences)
      let best = drawn.indices.map { future in apart.reduce(-.infinity) { max($0, $1[future]) } }
      let performances = all.map { design in
        let thresholds = free([gains[design], changes[design]])
        return RobustnessMetric.Performance(
          values: free([own[design]])[0], regrets: zip(best, apart[design]).map { $0 - $1 },
          satisfied: zip(thresholds[0], thresholds[1]).map { $0 >= Self.leastGain && $1 >= -Self.mostOwnTargetsLost })
      }
      return RobustnessMetric.allCases.flatMap { metric in performances.map { metric.value($0) } }
    }
    let found = values(Array(0..<futures))
    let resampled = bootstrap(
      units: futures, resamples: max(40, min(400, 2_000_000 / max(1, futures * all.count))), statistics: values)
    scores = RobustnessMetric.allCases.enumerated().flatMap { place, metric in
      let own = all.map { found[place * all.count + $0] }
      let winner = (metric.isBetterHigh ? own.max() : own.min()) ?? 0
      let smallest = designs.smallestDifference(metric == .domainCriterion ? .outcome(.attainment) : quantity)
      return all.map { design in
        let ends = Self.ends(metric, value: own[design], resampled[place * all.count + design], futures: futures)
        return Score(
          metric: metric, design: design, value: own[design], low: ends.low, high: ends.high,
          isBest: abs(own[design] - winner) <= smallest)
      }
    }
    shareBeyond = RobustnessMetric.largestShareBeyond(futures)
    let risks = gains.map { PairedMoments($0.map { $0 > Self.leastGain ? 0 : 1 }) }
    risksOfFailure = risks
    isUndominated = undominated(
      all.map { design in
        [
          mean(designs.values(.outcome(.attainment), design: design)),
          -mean(designs.values(.outcome(.cost), design: design)),
          mean(designs.values(.outcome(.ownTargets), design: design)), -risks[design].mean,
        ]
      },
      beyond: [Outcome.attainment, .cost, .ownTargets, .attainment].map { designs.smallestDifference(.outcome($0)) })
  }

  private static func ends(
    _ metric: RobustnessMetric, value: Double, _ resampled: [Double], futures: Int
  ) -> (low: Double?, high: Double?) {
    switch metric.bounds {
    case .both:
      let interval = percentileInterval(resampled)
      guard metric == .domainCriterion, let interval, let ofCount = chanceInterval(value, of: Double(futures)) else {
        return (interval?.lowerBound, interval?.upperBound)
      }
      // A share that few futures tell apart from 0 or 1 is known no better than Wilson's interval says.
      return (min(interval.lowerBound, ofCount.lowerBound), max(interval.upperBound, ofCount.upperBound))
    case .above: return (nil, value)
    case .below: return (value, nil)
    case .none: return (nil, nil)
    }
  }

  public func score(_ metric: RobustnessMetric, design: Int) -> Score? {
    scores.first { $0.metric == metric && $0.design == design }
  }
}
