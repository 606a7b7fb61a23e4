import LaneArithmetic

extension Distribution {
  /// Standard normal deviate that 95% lie below: half the width of a 90% interval.
  static let deviateOf95Percent = 1.6448536269514722

  /// The inverse distribution function at `p`, 0 < p < 1.
  public func quantile(_ p: Lane) -> Lane {
    switch self {
    case .fixed(let value): return Lane(value)
    case .uniform(let low, let high): return Lane(low) + Lane(high - low) * p
    case .triangular(let low, let mode, let high):
      guard high > low else { return Lane(low) }
      let rising = (mode - low) / (high - low)
      return select(
        p < Lane(rising), Lane(low) + squareRoot(p * Lane((high - low) * (mode - low))),
        Lane(high) - squareRoot((1 - p) * Lane((high - low) * (high - mode))))
    case .normal(let low, let high): return Self.between(Lane(low), Lane(high), normalQuantile(p))
    case .lognormal(let low, let high): return exp(Self.between(log(Lane(low)), log(Lane(high)), normalQuantile(p)))
    case .logitNormal(let low, let high, let floor, let ceiling):
      let span = Lane(ceiling - floor)
      let from = logit((Lane(low) - Lane(floor)) / span)
      let to = logit((Lane(high) - Lane(floor)) / span)
      return Lane(floor) + span * logistic(Self.between(from, to, normalQuantile(p)))
    }
  }

  /// The inverse distribution function at one point, 0 < p < 1.
  public func value(at p: Double) -> Double { quantile(Lane(p))[0] }

  /// The median.
  public var median: Double { value(at: 0.5) }

  /// A normal variable with 5% below `low` and 5% above `high`, at the deviate `z`.
  private static func between(_ low: Lane, _ high: Lane, _ z: Lane) -> Lane {
    (low + high) * 0.5 + (high - low) * Lane(0.5 / deviateOf95Percent) * z
  }
}
