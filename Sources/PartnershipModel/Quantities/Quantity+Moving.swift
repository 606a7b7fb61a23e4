/// A quantity with more or less of it. Its draw stays the same, so where nobody knows how much there is, each future keeps
/// its place among the futures.
extension Quantity {
  /// A multiple of the quantity; `factor` is 0 or more.
  public func times(_ factor: Double) -> Quantity { Quantity(name: name, distribution.mapped(times: factor, plus: 0)) }

  /// The quantity and so much more.
  public func plus(_ amount: Double) -> Quantity { Quantity(name: name, distribution.mapped(times: 1, plus: amount)) }

  /// The quantity on its way to `target`: 0 as it is … 1 there.
  public func moved(_ share: Double, towards target: Double) -> Quantity {
    Quantity(name: name, distribution.mapped(times: 1 - share, plus: share * target))
  }
}

extension Distribution {
  /// The distribution of `factor · x + shift`, where `factor` is 0 or more.
  ///
  /// A lognormal that is shifted is no lognormal: it is kept to its 90% interval, which is exact at both ends.
  func mapped(times factor: Double, plus shift: Double) -> Distribution {
    func moved(_ x: Double) -> Double { factor * x + shift }
    guard factor > 0 else { return .fixed(shift) }
    switch self {
    case .fixed(let value): return .fixed(moved(value))
    case .uniform(let low, let high): return .uniform(low: moved(low), high: moved(high))
    case .triangular(let low, let mode, let high):
      return .triangular(low: moved(low), mode: moved(mode), high: moved(high))
    case .normal(let low, let high): return .normal(low: moved(low), high: moved(high))
    case .lognormal(let low, let high): return .lognormal(low: moved(low), high: moved(high))
    case .logitNormal(let low, let high, let floor, let ceiling):
      return .logitNormal(low: moved(low), high: moved(high), floor: moved(floor), ceiling: moved(ceiling))
    }
  }
}
