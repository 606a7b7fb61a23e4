import LaneArithmetic

/// What is known about an uncertain number, as an inverse cumulative distribution function.
///
/// A distribution is an immutable value that was checked when it was read, so drawing from it can't fail.
public enum Distribution: Sendable, Hashable, BitwiseCopyable {
  case fixed(Double)
  case uniform(low: Double, high: Double)
  /// Triangular between `low` and `high` with its peak at `mode`.
  case triangular(low: Double, mode: Double, high: Double)
  /// Normal with a 90% interval from `low` to `high`.
  case normal(low: Double, high: Double)
  /// Lognormal with a 90% interval from `low` to `high`, both above 0.
  case lognormal(low: Double, high: Double)
  /// Logit-normal on the interval from `floor` to `ceiling`, with a 90% interval from `low` to `high` inside it.
  case logitNormal(low: Double, high: Double, floor: Double, ceiling: Double)
}
