/// What is known of the mean and the variance of numbers that come in pairs: two replications that share a future
/// (the same draw of everything unknown) and differ in luck.
///
/// The pairs are independent, their members aren't, so the standard error of the mean comes from the pair means.
/// The variance has two components (one-way random effects with two members a class; Searle, Casella & McCulloch 1992,
/// doi:10.1002/9780470316856): *luck*, within pairs, and *ignorance*, between futures.
public struct PairedMoments: Sendable, Hashable {
  public private(set) var pairMeans: Moments
  /// Sum over the pairs of (a - b)² / 2.
  public private(set) var squaredDifferences: Double

  public init(pairMeans: Moments = Moments(), squaredDifferences: Double = 0) {
    self.pairMeans = pairMeans
    self.squaredDifferences = squaredDifferences
  }

  /// Consecutive values pair up; a last one without a partner is left out.
  public init(_ values: [Double]) {
    self.init()
    for index in stride(from: 0, to: values.count - 1, by: 2) { add(values[index], values[index + 1]) }
  }

  public mutating func add(_ a: Double, _ b: Double) {
    pairMeans.add((a + b) * 0.5)
    squaredDifferences += (a - b) * (a - b) * 0.5
  }

  public mutating func merge(_ other: PairedMoments) {
    pairMeans.merge(other.pairMeans)
    squaredDifferences += other.squaredDifferences
  }

  /// Numbers seen: two a pair.
  public var count: Int { 2 * pairMeans.count }
  public var mean: Double { pairMeans.mean }

  /// Of the numbers as they are, whatever it comes from; 0 where nothing was seen.
  public var variance: Double {
    count > 0 ? (2 * pairMeans.squares + squaredDifferences) / Double(count - 1) : 0
  }
  public var standardDeviation: Double { variance.squareRoot() }

  /// Variance within a future.
  public var luck: Double { count > 0 ? squaredDifferences / Double(pairMeans.count) : 0 }

  /// Variance between futures: the covariance within pairs, or 0 where its estimate is negative.
  public var ignorance: Double { max(0, pairMeans.variance - luck / 2) }

  /// Share of the variance that comes from not knowing, 0 … 1; nil where nothing varies or there are fewer than two pairs.
  public var ignoranceShare: Double? {
    let total = luck + ignorance
    return pairMeans.count > 1 && total > 0 ? ignorance / total : nil
  }

  /// Of the mean; nil with fewer than two pairs.
  public var standardError: Double? {
    pairMeans.count > 1 ? (pairMeans.variance / Double(pairMeans.count)).squareRoot() : nil
  }

  /// Student's interval of the mean; nil with fewer than two pairs.
  public func interval(confidence: Double = 0.95) -> ClosedRange<Double>? {
    guard let standardError else { return nil }
    let half = studentDeviate(confidence: confidence, degreesOfFreedom: pairMeans.count - 1) * standardError
    return mean - half...mean + half
  }

  /// Independent numbers that would say as much about a share of the distribution, between half of `count` and `count`.
  public var effectiveCount: Int { Int((Double(count) / (1 + (ignoranceShare ?? 0))).rounded()) }
}
