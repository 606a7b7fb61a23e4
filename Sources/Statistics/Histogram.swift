/// How often numbers fell where, in memory that doesn't grow with how many there are.
///
/// Counts are whole numbers, so histograms merge in any order with the same result. The lowest and the highest number
/// are exact; every other quantile is as fine as the layout's bins.
public struct Histogram: Sendable, Hashable {
  public let layout: HistogramLayout
  public private(set) var counts: [UInt32]
  public private(set) var count = 0
  /// Infinite where nothing was seen.
  public private(set) var lowest = Double.infinity
  public private(set) var highest = -Double.infinity

  public init(_ layout: HistogramLayout) {
    self.layout = layout
    counts = Array(repeating: 0, count: layout.binCount)
  }

  /// A histogram that was put down: the counts of some bins, the others being empty.
  ///
  /// - Returns: nil where a bin isn't of the layout.
  public init?(_ layout: HistogramLayout, counts: [(bin: Int, count: UInt32)], lowest: Double, highest: Double) {
    self.init(layout)
    for (bin, number) in counts {
      guard self.counts.indices.contains(bin) else { return nil }
      self.counts[bin] = number
      count += Int(number)
    }
    self.lowest = lowest
    self.highest = highest
  }

  public mutating func add(_ value: Double) {
    counts[layout.bin(of: value)] += 1
    count += 1
    lowest = min(lowest, value)
    highest = max(highest, value)
  }

  /// Adds numbers whose bins are known already, and the lowest and the highest of them.
  public mutating func add(bins: UnsafeBufferPointer<UInt16>, lowest: Double, highest: Double) {
    counts.withUnsafeMutableBufferPointer { counts in
      for bin in bins { counts[Int(bin)] += 1 }
    }
    count += bins.count
    self.lowest = min(self.lowest, lowest)
    self.highest = max(self.highest, highest)
  }

  /// - Precondition: both have the same layout.
  public mutating func merge(_ other: Histogram) {
    precondition(layout == other.layout, "Histograms merge with histograms of the same layout.")
    for bin in counts.indices { counts[bin] += other.counts[bin] }
    count += other.count
    lowest = min(lowest, other.lowest)
    highest = max(highest, other.highest)
  }
}
