import Foundation
import Statistics

/// How much higher a number is in one design than in another that lives the same luck.
///
/// Replications 2i and 2i + 1 share a future, so they count as one observation in the interval.
public struct PairedDifference: Sendable {
  /// Mean of the differences.
  public let mean: Double
  /// The mean's 95% interval.
  public let interval: ClosedRange<Double>
  /// The mean over the standard deviation of the number between replications (pooled over the two designs).
  public let d: Double
  /// Share of replications in which the first is higher; a tie counts half.
  public let chance: Double

  public init(_ higher: [Double], _ lower: [Double]) {
    let differences = zip(higher, lower).map { $0 - $1 }
    let moments = PairedMoments(differences)
    mean = moments.mean
    interval = moments.interval() ?? mean...mean
    let spread = ((Moments(higher).variance + Moments(lower).variance) / 2).squareRoot()
    d = spread > 0 ? mean / spread : 0
    chance = differences.reduce(0) { $0 + ($1 > 0 ? 1 : $1 < 0 ? 0 : 0.5) } / Double(max(1, differences.count))
  }

  /// Whether the difference is above zero beyond Monte Carlo error.
  public var isAbove: Bool { interval.lowerBound > 0 }
}

extension PairedDifference: CustomStringConvertible {
  public var description: String {
    String(
      format: "%+9.4f [%+.4f, %+.4f]  d %+5.2f  P %.2f", mean, interval.lowerBound, interval.upperBound, d, chance)
  }
}

/// Pearson's correlation.
public func correlation(_ x: [Double], _ y: [Double]) -> Double { Correlation.linear(x, y) }
