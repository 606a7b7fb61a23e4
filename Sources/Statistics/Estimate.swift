/// A number estimated from a sample, with what another sample might have said.
public struct Estimate: Sendable, Hashable {
  public let value: Double
  /// nil where there was no error to work out.
  public let interval: ClosedRange<Double>?

  public init(_ value: Double, interval: ClosedRange<Double>? = nil) {
    self.value = value
    self.interval = interval
  }

  /// Half of the interval's width; 0 without one.
  public var halfWidth: Double { interval.map { ($0.upperBound - $0.lowerBound) / 2 } ?? 0 }
}
