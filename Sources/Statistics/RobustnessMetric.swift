import Foundation

/// How well an alternative stands up to many futures, in one number: the metrics that McPhail, Maier, Kwakkel, Giuliani,
/// Castelletti & Westra 2018 (doi:10.1002/2017EF000649) compare. More of the performance itself is always better.
public enum RobustnessMetric: String, Sendable, CaseIterable {
  case maximin, maximax, hurwicz, laplace, minimaxRegret, regret90, percentile10, meanVariance, undesirableDeviations
  case skewness, peakedness, domainCriterion

  /// What is known of one alternative over the futures.
  public struct Performance: Sendable {
    /// In ascending order.
    let values: [Double]
    /// Shortfall behind the best alternative of the same future, in ascending order.
    let regrets: [Double]
    /// Share of futures that meet the thresholds.
    let satisfied: Double
    let moments: Moments

    public init(values: [Double], regrets: [Double], satisfied: [Bool]) {
      self.values = values.sorted()
      self.regrets = regrets.sorted()
      self.satisfied = Double(satisfied.count { $0 }) / Double(max(1, satisfied.count))
      moments = Moments(values)
    }
  }

  /// Weight of the worst future in `hurwicz`; the best has the rest.
  public static let pessimism = 0.5

  /// Name in files.
  public var name: String {
    switch self {
    case .minimaxRegret: "minimax_regret"
    case .regret90: "regret_p90"
    case .percentile10: "percentile_10"
    case .meanVariance: "mean_variance"
    case .undesirableDeviations: "undesirable_deviations"
    case .domainCriterion: "domain_criterion"
    default: rawValue
    }
  }

  public var meaning: String {
    switch self {
    case .maximin: "The worst of the futures that were run (Wald)."
    case .maximax: "The best of the futures that were run."
    case .hurwicz: "Half the worst future and half the best (Hurwicz, with optimism 0.5)."
    case .laplace: "The mean over futures (Laplace)."
    case .minimaxRegret:
      "The largest shortfall behind the best design of the same future, of the futures that were run (Savage)."
    case .regret90: "The shortfall behind the best design of the same future that nine futures in ten stay below."
    case .percentile10: "What nine futures in ten exceed."
    case .meanVariance: "Mean plus 1 over standard deviation plus 1 (Hamarat et al. 2014)."
    case .undesirableDeviations: "Mean shortfall below the median, over the futures below it (Kwakkel et al. 2016)."
    case .skewness:
      "Percentile-based skewness: above 0 if good surprises are larger than bad ones (Voudouris et al. 2014)."
    case .peakedness: "Percentile-based peakedness: large if most futures are alike (Voudouris et al. 2014)."
    case .domainCriterion: "Share of futures that meet the thresholds (Starr 1963)."
    }
  }

  public var isBetterHigh: Bool {
    switch self {
    case .minimaxRegret, .regret90, .undesirableDeviations: false
    default: true
    }
  }

  /// What a sample of futures can say of the metric beyond its value.
  public enum Bounds: Sendable, Hashable {
    /// An interval on both sides.
    case both
    /// The truth can only be lower: there may be worse futures than any that was seen.
    case above
    /// The truth can only be higher.
    case below
    /// Nothing.
    case none
  }

  /// Metrics that hang on one extreme future have no interval that holds whatever the futures' distribution: resampling never
  /// goes beyond what was seen. What was seen is a bound on one side, see `largestShareBeyond`.
  public var bounds: Bounds {
    switch self {
    case .maximin: .above
    case .maximax, .minimaxRegret: .below
    case .hurwicz: .none
    default: .both
    }
  }

  /// The most that futures beyond every one of `seen` futures can make up, with the given confidence: 1 - (1 - c)^(1/n),
  /// about 3 in `seen` at 95% (rule of three; Hanley & Lippman-Hand 1983, doi:10.1001/jama.1983.03330370053031).
  public static func largestShareBeyond(_ seen: Int, confidence: Double = 0.95) -> Double {
    seen > 0 ? 1 - pow(1 - confidence, 1 / Double(seen)) : 1
  }

  public func value(_ performance: Performance) -> Double {
    let (sorted, regrets) = (performance.values, performance.regrets)
    guard let lowest = sorted.first, let highest = sorted.last else { return 0 }
    func q(_ p: Double) -> Double { quantile(ofSorted: sorted, p) }
    switch self {
    case .maximin: return lowest
    case .maximax: return highest
    case .hurwicz: return Self.pessimism * lowest + (1 - Self.pessimism) * highest
    case .laplace: return performance.moments.mean
    case .minimaxRegret: return regrets.last ?? 0
    case .regret90: return quantile(ofSorted: regrets, 0.9)
    case .percentile10: return q(0.1)
    case .meanVariance: return (performance.moments.mean + 1) / (performance.moments.variance.squareRoot() + 1)
    case .undesirableDeviations:
      let median = q(0.5)
      let below = sorted.prefix { $0 < median }
      return below.isEmpty ? 0 : below.reduce(0) { $0 + median - $1 } / Double(below.count)
    case .skewness:
      let half = (q(0.9) - q(0.1)) / 2
      return half > 0 ? ((q(0.9) + q(0.1)) / 2 - q(0.5)) / half : 0
    case .peakedness:
      let middle = q(0.75) - q(0.25)
      return middle > 0 ? (q(0.9) - q(0.1)) / middle : 0
    case .domainCriterion: return performance.satisfied
    }
  }
}
