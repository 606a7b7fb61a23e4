/// Which inputs are different where an outcome is of one kind, say a failure, than where it isn't: Kolmogorov–Smirnov
/// distances between the two (Hornberger & Spear 1981, J. Environ. Manage. 12, 7–18; "regional" sensitivity).
public struct RegionalSensitivity: Sendable, Hashable {
  /// Fewer runs of either kind show nothing.
  public static let fewestOfAKind = 10

  /// 0 ... 1: [input]. They have no intervals: resampling adds to a distance that is too large already. Hold them against `dummy`.
  public let distances: [Double]
  /// What an input that does nothing stays below in 95% of samples.
  public let dummy: Double
  /// The chance of such a distance where the input does nothing: [input].
  public let chances: [Double]

  public static func fault(isOfInterest: [Bool]) -> String? {
    let count = isOfInterest.count { $0 }
    guard min(count, isOfInterest.count - count) < fewestOfAKind else { return nil }
    return "\(count) of \(isOfInterest.count) runs are of interest: to compare them with the others takes at least "
      + "\(fewestOfAKind) of each kind."
  }

  /// - Parameter inputs: [input][run].
  public init(inputs: [[Double]], isOfInterest: [Bool]) {
    precondition(Self.fault(isOfInterest: isOfInterest) == nil, "ask fault(isOfInterest:) first")
    let part = isOfInterest.map { $0 ? 1 : 0 }
    let count = part.reduce(0, +)
    // All runs are a mixture of the two kinds: from the distance to all follows that to the others.
    distances = inputs.map { input in
      (KolmogorovSmirnov(input).distances(part: part, parts: 2)[1] ?? 0) * Double(part.count)
        / Double(part.count - count)
    }
    let sizes = (count, part.count - count)
    chances = distances.map { KolmogorovSmirnov.chance(ofDistance: $0, sizes: sizes) }
    var (low, high) = (0.0, 1.0)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if KolmogorovSmirnov.chance(ofDistance: middle, sizes: sizes) > 0.05 { low = middle } else { high = middle }
    }
    dummy = high
  }
}
