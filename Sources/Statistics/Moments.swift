/// Count, mean and sum of squared deviations of numbers that are seen once each.
///
/// Two halves of the same numbers merge into the whole (Chan, Golub & LeVeque 1983, doi:10.1080/00031305.1983.10483115).
/// Merging isn't associative in the last bits, so whoever wants the same bits merges in the same order.
public struct Moments: Sendable, Hashable {
  public private(set) var count: Int
  /// 0 where nothing was seen.
  public private(set) var mean: Double
  /// Sum of squared deviations from the mean.
  public private(set) var squares: Double

  public init(count: Int = 0, mean: Double = 0, squares: Double = 0) {
    self.count = count
    self.mean = mean
    self.squares = squares
  }

  public init(_ values: some Sequence<Double>) {
    self.init()
    for value in values { add(value) }
  }

  public mutating func add(_ value: Double) {
    count += 1
    let deviation = value - mean
    mean += deviation / Double(count)
    squares += deviation * (value - mean)
  }

  public mutating func merge(_ other: Moments) {
    guard other.count > 0 else { return }
    guard count > 0 else {
      self = other
      return
    }
    let total = Double(count + other.count)
    let difference = other.mean - mean
    mean += difference * (Double(other.count) / total)
    squares += other.squares + difference * difference * (Double(count) * Double(other.count) / total)
    count += other.count
  }

  /// Unbiased; 0 with fewer than two numbers.
  public var variance: Double { count > 1 ? squares / Double(count - 1) : 0 }
}
