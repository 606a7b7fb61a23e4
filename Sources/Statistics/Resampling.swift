/// Random whole numbers for resampling, the same for the same seed (SplitMix64; Steele, Lea & Flood 2014,
/// doi:10.1145/2660193.2660195). Nothing of the model is drawn from here.
public struct ResamplingStream: Sendable {
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// One of many streams of a seed: what is drawn from one leaves the others as they were.
  public init(seed: UInt64, stream: Int) {
    state = Self.mixed(Self.mixed(seed &+ Self.step) ^ Self.mixed(UInt64(bitPattern: Int64(stream)) &+ 1))
  }

  public mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mixed(state)
  }

  /// The number that `next` gives after so many others, without giving those.
  func number(_ place: UInt64) -> UInt64 { Self.mixed(state &+ (place &+ 1) &* Self.step) }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var z = number
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Uniform, above 0 and below 1.
  public mutating func unit() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  /// A whole number from 0 to below `count` (Lemire 2019, doi:10.1145/3230636, without its last correction, whose bias is
  /// below count / 2⁶⁴).
  public mutating func below(_ count: Int) -> Int { Int(UInt64(count).multipliedFullWidth(by: next()).high) }

  /// A permutation of 0 ..< count (Fisher & Yates).
  public mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) { order.swapAt(last, below(last + 1)) }
    return order
  }

  /// How often each of so many units comes up in as many draws with replacement.
  mutating func countsOfDraws(_ units: Int) -> [Double] {
    var counts = Array(repeating: 0.0, count: units)
    for _ in 0..<units { counts[below(units)] += 1 }
    return counts
  }
}

/// Draws units again with replacement and works several statistics out each time
/// (the bootstrap; Efron 1979, doi:10.1214/aos/1176344552).
///
/// - Parameters:
///   - units: how many independent units there are, at least 1.
///   - statistics: gets the places of the units drawn.
/// - Returns: [statistic][resample]
public func bootstrap(
  units: Int, resamples: Int, seed: UInt64 = 1, statistics: (_ drawn: [Int]) -> [Double]
) -> [[Double]] {
  var stream = ResamplingStream(seed: seed)
  var drawn = Array(repeating: 0, count: units)
  var results: [[Double]] = []
  for _ in 0..<resamples {
    for index in drawn.indices { drawn[index] = stream.below(units) }
    let values = statistics(drawn)
    if results.isEmpty { results = values.map { _ in [] } }
    for (index, value) in values.enumerated() { results[index].append(value) }
  }
  return results
}

/// Where the middle of resampled statistics lies: the percentile interval.
public func percentileInterval(_ resampled: [Double], confidence: Double = 0.95) -> ClosedRange<Double>? {
  guard !resampled.isEmpty else { return nil }
  let sorted = resampled.sorted()
  let tail = (1 - confidence) / 2
  return quantile(ofSorted: sorted, tail)...quantile(ofSorted: sorted, 1 - tail)
}

/// Definition 7 of Hyndman & Fan 1996, doi:10.1080/00031305.1996.10473566.
public func quantile(ofSorted sorted: [Double], _ p: Double) -> Double {
  let position = p * Double(sorted.count - 1)
  let below = Int(position)
  let above = min(below + 1, sorted.count - 1)
  return sorted[below] + (sorted[above] - sorted[below]) * (position - Double(below))
}
