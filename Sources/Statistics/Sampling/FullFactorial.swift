/// Every combination of the inputs' levels.
public enum FullFactorial {
  /// A grid of this many points can still be run; beyond it a Latin hypercube or Sobol points say more a run.
  public static let mostPoints = 1_000_000

  /// Why the grid can't be made, or nil.
  public static func fault(counts: [Int]) -> String? {
    if let empty = counts.firstIndex(where: { $0 < 1 }) {
      return "Input \(empty + 1) has no level: give each input at least one."
    }
    var points = 1
    for count in counts {
      let (product, overflow) = points.multipliedReportingOverflow(by: count)
      guard !overflow, product <= mostPoints else {
        return "The grid has more than \(mostPoints) points: take fewer levels, or a Latin hypercube."
      }
      points = product
    }
    return nil
  }

  /// The grid as numbers of levels; the last input changes fastest.
  ///
  /// - Parameter counts: how many levels each input has, at least 1.
  /// - Returns: [input][point], 0 ..< the input's count.
  public static func levels(counts: [Int]) -> [[Int]] {
    precondition(fault(counts: counts) == nil, "ask fault(counts:) first")
    let points = counts.reduce(1, *)
    var stretch = points
    return counts.map { count in
      stretch /= count
      return (0..<points).map { $0 / stretch % count }
    }
  }

  /// The grid in the unit cube, ends included: level i of n is i / (n - 1), a single level ½.
  ///
  /// Both ends belong to it, so an input without bounds needs some: see `InputDistribution.quantile`.
  ///
  /// - Returns: [input][point], 0 ... 1.
  public static func points(counts: [Int]) -> [[Double]] {
    zip(levels(counts: counts), counts).map { levels, count in
      levels.map { count > 1 ? Double($0) / Double(count - 1) : 0.5 }
    }
  }
}
