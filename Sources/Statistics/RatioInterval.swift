/// The ratio of two means on the same units, with the interval of Fieller (1954, doi:10.1111/j.2517-6161.1954.tb00159.x):
/// all ratios θ for which the mean of y - θ x can't be told from 0.
public struct RatioInterval: Sendable, Hashable {
  public let ratio: Double
  /// nil where chance allows any number below, or above: then x itself can't be told from 0.
  public let low, high: Double?

  /// - Parameters:
  ///   - numerators: y, one a unit.
  ///   - denominators: x, one a unit; as many, at least two.
  ///   - confidence: of the interval.
  public init?(_ numerators: [Double], over denominators: [Double], confidence: Double = 0.95) {
    let (x, y) = (Moments(denominators), Moments(numerators))
    guard x.count > 1, x.count == y.count, x.mean != 0 else { return nil }
    let n = Double(x.count)
    let sum = Moments(zip(denominators, numerators).map { $0 + $1 })
    let covariance = (sum.variance - x.variance - y.variance) / 2
    let t = studentDeviate(confidence: confidence, degreesOfFreedom: x.count - 1)
    let scale = t * t / n
    // (ȳ - θ x̄)² ≤ t² Var(y - θ x)/n, a quadratic inequality in θ.
    let a = x.mean * x.mean - scale * x.variance
    let b = x.mean * y.mean - scale * covariance
    let c = y.mean * y.mean - scale * y.variance
    ratio = y.mean / x.mean
    let root = b * b - a * c
    guard a > 0, root >= 0 else {
      (low, high) = (nil, nil)
      return
    }
    (low, high) = ((b - root.squareRoot()) / a, (b + root.squareRoot()) / a)
  }
}
