/// Which inputs are different where an outcome is of one kind, say a failure, than where it isn't: Kolmogorov–Smirnov
/// distances between the two (Hornberger & Spear 1981, J. Environ. Manage. 12, 7–18; "regional" sensitivity).
public struct RegionalSensitivity: Sendable, Hashable {
  /// Fewer runs of either kind show nothing.
  public static let fewestOfAKind = 10

  /// 0 ... 1: [input]; intervals are bootstrap percentiles over runs.
  public let distances: [Estimate]
  /// The chance of such a distance where the input does nothing: [input].
  public let chances: [Double]

  public static func fault(isOfInterest: [Bool]) -> String? {
    let count = isOfInterest.count { $0 }
    guard min(count, isOfInterest.count - count) < fewestOfAKind else { return nil }
    return "\(count) of \(isOfInterest.count) runs are of interest: to compare them with the others takes at least "
      + "\(fewestOfAKind) of each kind."
  }

  /// - Parameter inputs: [input][run].
  public init(
    inputs: [[Double]], isOfInterest: [Bool], resamples: Int = 200, confidence: Double = 0.95, seed: UInt64 = 1
  ) {
    precondition(Self.fault(isOfInterest: isOfInterest) == nil, "ask fault(isOfInterest:) first")
    let part = isOfInterest.map { $0 ? 1 : 0 }
    let count = part.reduce(0, +)
    var stream = ResamplingStream(seed: seed)
    let samples = (0..<resamples).map { _ in
      let weights = stream.countsOfDraws(part.count)
      return (weights, others: zip(weights, part).reduce(0) { $0 + ($1.1 == 0 ? $1.0 : 0) })
    }
    // All runs are a mixture of the two kinds: from the distance to all follows that to the others.
    let distance = { (comparison: KolmogorovSmirnov, weights: [Double]?, others: Double) -> Double in
      let toAll = comparison.distances(part: part, parts: 2, weights: weights)[1] ?? 0
      return others > 0 ? toAll * Double(part.count) / others : 0
    }
    distances = inputs.map { input in
      let comparison = KolmogorovSmirnov(input)
      let resampled = samples.map { distance(comparison, $0, $1) }
      return Estimate(
        distance(comparison, nil, Double(part.count - count)),
        interval: percentileInterval(resampled, confidence: confidence))
    }
    chances = distances.map { KolmogorovSmirnov.chance(ofDistance: $0.value, sizes: (count, part.count - count)) }
  }
}
