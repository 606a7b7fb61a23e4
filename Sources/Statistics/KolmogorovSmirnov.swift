import Foundation

/// How far the distributions of parts of a sample are from that of the whole: the largest difference of the two cumulative
/// distributions, 0 ... 1 (Kolmogorov 1933; Smirnov 1948, doi:10.1214/aoms/1177730256).
public struct KolmogorovSmirnov: Sendable {
  /// Places of the sample in ascending order, one group of equal numbers after another.
  private let sorted: [Int]
  /// Where a group of equal numbers ends in `sorted`.
  private let ends: [Int]

  public init(_ values: [Double]) {
    let sorted = order(values)
    self.sorted = sorted
    ends = sorted.indices.filter { $0 + 1 == sorted.count || values[sorted[$0]] != values[sorted[$0 + 1]] }
  }

  /// - Parameters:
  ///   - part: of each place of the sample the part that it belongs to, 0 ..< `parts`.
  ///   - weights: how often each place counts; nil for once.
  /// - Returns: [part]; nil for a part without any place.
  public func distances(part: [Int], parts: Int, weights: [Double]? = nil) -> [Double?] {
    // In ascending order, so that the long loop below reads memory straight on.
    let parted = sorted.map { part[$0] }
    let weighed = weights.map { weights in sorted.map { weights[$0] } } ?? Array(repeating: 1, count: sorted.count)
    var totals = Array(repeating: 0.0, count: parts)
    for place in parted.indices { totals[parted[place]] += weighed[place] }
    let shareOfOne = totals.map { $0 > 0 ? 1 / $0 : 0 }
    let shareOfAll = 1 / totals.reduce(0, +)
    var (below, distances) = (totals.map { _ in 0.0 }, totals.map { _ in 0.0 })
    var (belowOfAll, first) = (0.0, 0)
    for end in ends {
      // Only parts with a number in this group can be farthest just before it or just after.
      for place in first...end {
        let part = parted[place]
        let distance = abs(below[part] * shareOfOne[part] - belowOfAll * shareOfAll)
        if distance > distances[part] { distances[part] = distance }
      }
      for place in first...end { below[parted[place]] += weighed[place] }
      for place in first...end { belowOfAll += weighed[place] }
      for place in first...end {
        let part = parted[place]
        let distance = abs(below[part] * shareOfOne[part] - belowOfAll * shareOfAll)
        if distance > distances[part] { distances[part] = distance }
      }
      first = end + 1
    }
    return zip(totals, distances).map { $0 > 0 ? $1 : nil }
  }

  /// The chance of such a distance between two samples of one distribution
  /// (the limit, with the correction of Stephens 1970, doi:10.1111/j.2517-6161.1970.tb00821.x).
  static func chance(ofDistance distance: Double, sizes: (Int, Int)) -> Double {
    let size = (Double(sizes.0) * Double(sizes.1) / Double(sizes.0 + sizes.1)).squareRoot()
    let lambda = (size + 0.12 + 0.11 / size) * distance
    guard lambda > 0.2 else { return 1 }
    var (sum, sign) = (0.0, 2.0)
    for j in 1...100 {
      sum += sign * exp(-2 * Double(j * j) * lambda * lambda)
      sign = -sign
    }
    return min(max(sum, 0), 1)
  }
}
