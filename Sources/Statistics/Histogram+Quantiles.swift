extension Histogram {
  /// The number that a share `p` of the numbers lie below, 0 … 1 (definition 7 of Hyndman & Fan 1996,
  /// doi:10.1080/00031305.1996.10473566, with the numbers of a bin spread evenly over it); nil where nothing was seen.
  public func quantile(_ p: Double) -> Double? { quantiles([p])?[0] }

  /// Several quantiles in one pass; nil where nothing was seen.
  public func quantiles(_ shares: [Double]) -> [Double]? {
    guard count > 0 else { return nil }
    let positions = shares.map { $0 * Double(count - 1) }
    let ranks = positions.flatMap { [Int($0), min(Int($0) + 1, count - 1)] }
    let order = ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    var values = Array(repeating: 0.0, count: ranks.count)
    var bin = 0
    var before = 0
    for index in order {
      while before + Int(counts[bin]) <= ranks[index] {
        before += Int(counts[bin])
        bin += 1
      }
      values[index] = value(inBin: bin, at: ranks[index] - before)
    }
    return positions.indices.map { index in
      let (low, high) = (values[2 * index], values[2 * index + 1])
      return low + (high - low) * (positions[index] - positions[index].rounded(.down))
    }
  }

  /// Share of the numbers that are at most a whole one, of which each has its own bin; nil where nothing was seen.
  public func share(upTo whole: Int) -> Double? {
    guard count > 0, whole >= 0 else { return nil }
    let last = layout.bin(of: Double(whole))
    return Double(counts[...last].reduce(0) { $0 + Int($1) }) / Double(count)
  }

  /// An interval of the quantile that holds whatever the distribution, from order statistics; nil where too few numbers were seen
  /// for any.
  ///
  /// - Parameter independent: how many independent numbers the histogram's are worth, at most `count`.
  public func interval(ofQuantile p: Double, confidence: Double = 0.95, independent: Int? = nil) -> ClosedRange<Double>?
  {
    let n = min(independent ?? count, count)
    guard n > 1, let ranks = ranks(enclosingQuantile: p, of: n, confidence: confidence) else { return nil }
    let shares = [ranks.lowerBound, ranks.upperBound].map { Double($0) / Double(n - 1) }
    guard let ends = quantiles(shares) else { return nil }
    return ends[0]...ends[1]
  }

  /// Where the number of a rank within its bin is taken to be.
  private func value(inBin bin: Int, at rank: Int) -> Double {
    let (low, high) = layout.bounds(ofBin: bin)
    let position = (Double(rank) + 0.5) / Double(counts[bin])
    return min(max(low + (high - low) * position, lowest), highest)
  }
}
