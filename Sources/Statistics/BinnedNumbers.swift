/// Numbers of several quantities of which only the histogram bins are kept, with the lowest and the highest.
public struct BinnedNumbers: Sendable {
  /// [quantity × room + place]
  private let bins: [UInt16]
  private let lowest: [Double]
  private let highest: [Double]
  private let room: Int
  /// Numbers of each quantity.
  private let count: Int

  /// - Parameters:
  ///   - bins: [quantity × room + place], of which the first `count` places of each quantity are used.
  ///   - lowest: of each quantity, infinite where there are no numbers; likewise `highest`.
  public init(bins: [UInt16], room: Int, count: Int, lowest: [Double], highest: [Double]) {
    precondition(count <= room && bins.count == room * lowest.count && lowest.count == highest.count)
    (self.bins, self.room, self.count, self.lowest, self.highest) = (bins, room, count, lowest, highest)
  }

  /// Adds the numbers of a quantity to its histogram.
  public func add(_ quantity: Int, to histogram: inout Histogram) {
    bins.withUnsafeBufferPointer { bins in
      let first = quantity * room
      histogram.add(
        bins: UnsafeBufferPointer(rebasing: bins[first..<first + count]), lowest: lowest[quantity],
        highest: highest[quantity])
    }
  }
}
