import Experiments
import Statistics

/// What a claim came to at one point of the nuisance parameters.
public struct ClaimAtPoint: Sendable, Hashable {
  /// Of the claim's sum of terms: its mean, the share of replications above the threshold, or its variation.
  public let value: Double
  /// The 95% interval of `value`.
  public let interval: ClosedRange<Double>
  /// The mean over the standard deviation between replications of what is compared (root of the terms' mean variance;
  /// Cohen 1988, doi:10.4324/9780203771587): how far apart conditions are, whatever the unit. Within ±`greatestEffect`. Of a
  /// claim in points: the mean.
  public let effect: Double
  /// Whether it is here as the claim says.
  public let isAsClaimed: Bool

  /// Where conditions hardly vary at all, effects have no end.
  public static let greatestEffect = 9.99
  /// - Parameters:
  ///   - claim: what should hold.
  ///   - values: of each of the claim's terms, one number a replication; replications come in pairs.
  public init(_ claim: Claim, values: [[Double]]) {
    var sums = Array(repeating: 0.0, count: values.first?.count ?? 0)
    var variance = 0.0
    for (term, values) in zip(claim.terms, values) {
      for (index, value) in values.enumerated() { sums[index] += term.factor * value }
      variance += term.factor * term.factor * Moments(values).variance / Double(claim.terms.count)
    }
    let moments = PairedMoments(sums)
    effect = claim.isInPoints ? moments.mean : Self.effect(moments.mean, spread: variance.squareRoot())
    func interval(_ moments: PairedMoments) -> ClosedRange<Double> {
      moments.interval() ?? moments.mean...moments.mean
    }
    switch claim.kind {
    case .above(let least):
      (value, self.interval) = (moments.mean, interval(moments))
      isAsClaimed = self.interval.lowerBound > 0 && effect >= least
    case .notBelow(let within):
      (value, self.interval) = (moments.mean, interval(moments))
      isAsClaimed = self.interval.upperBound >= 0 || effect > -within
    case .null(let within):
      (value, self.interval) = (moments.mean, interval(moments))
      isAsClaimed = abs(effect) < within
    case .level(let range):
      (value, self.interval) = (moments.mean, interval(moments))
      isAsClaimed = range.contains(value)
    case .chance(let threshold, let range):
      let chances = PairedMoments(sums.map { $0 > threshold ? 1 : 0 })
      (value, self.interval) = (chances.mean, interval(chances))
      isAsClaimed = range.contains(value)
    case .variation(let range):
      let mean = max(abs(moments.mean), 1e-12)
      value = moments.standardDeviation / mean
      // Of a coefficient of variation, to first order (Miller 1991, doi:10.1080/03610929108830649).
      let error = value * ((0.5 + value * value) / Double(max(1, sums.count))).squareRoot()
      self.interval = value - 1.96 * error...value + 1.96 * error
      isAsClaimed = range.contains(value)
    case .humps(let range):
      value = bimodality(sums)
      // Its spread has no simple form: halves of the replications, to either side.
      let halves = [0, 1].map { half in bimodality(sums.indices.filter { $0 % 4 / 2 == half }.map { sums[$0] }) }
      let error = abs(halves[0] - halves[1])
      self.interval = error.isFinite ? value - error...value + error : value...value
      isAsClaimed = range.contains(value)
    }
  }

  private static func effect(_ mean: Double, spread: Double) -> Double {
    if mean == 0 { return 0 }
    return min(greatestEffect, max(-greatestEffect, spread > 0 ? mean / spread : mean * .infinity))
  }
}
