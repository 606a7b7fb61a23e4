extension Histogram {
  /// Shares of the numbers in bins of equal width, for a picture. The numbers of a finer bin are spread evenly over it.
  ///
  /// - Parameters:
  ///   - edges: where the new bins begin and where the last one ends, ascending; they hold everything that was seen.
  public func shares(between edges: [Double]) -> [Double] {
    var shares = Array(repeating: 0.0, count: max(0, edges.count - 1))
    guard count > 0, !shares.isEmpty else { return shares }
    var first = 0
    for (bin, number) in counts.enumerated() where number > 0 {
      let bounds = layout.bounds(ofBin: bin)
      let (low, high) = (max(bounds.low, lowest), min(bounds.high, highest))
      while first < shares.count - 1 && edges[first + 1] <= low { first += 1 }
      let share = Double(number) / Double(count)
      guard high > low else {
        shares[first] += share
        continue
      }
      for place in first..<shares.count where edges[place] < high {
        let overlap = min(high, edges[place + 1]) - max(low, edges[place])
        shares[place] += share * max(0, overlap) / (high - low)
      }
    }
    return shares
  }

  /// About `count` bins of a width that a reader expects (1, 2 or 5 times a power of ten) over what some histograms have
  /// seen; nil where they have not seen two numbers that differ.
  public static func edges(over histograms: [Histogram], count: Int) -> [Double]? {
    let seen = histograms.filter { $0.count > 0 }
    guard let low = seen.map(\.lowest).min(), let high = seen.map(\.highest).max(), count > 0 else { return nil }
    let range = high - low
    // What differs by rounding alone doesn't differ.
    guard range > 1e-9 * max(abs(low), abs(high)) else { return nil }
    // Powers of ten that numbers are multiplied and divided by: edges are then the decimal numbers that a reader expects.
    var (factor, divisor) = (1.0, 1.0)
    while factor / divisor * Double(count) > range { divisor *= 10 }
    while factor * 10 / divisor * Double(count) <= range { factor *= 10 }
    let steps = [1.0, 2, 5, 10].map { $0 * factor }
    let step = steps.first { $0 / divisor * Double(count) >= range } ?? steps[3]
    let first = (low * divisor / step).rounded(.down)
    let last = max(first + 1, (high * divisor / step).rounded(.up))
    return (0...Int(last - first)).map { (first + Double($0)) * step / divisor }
  }
}
