/// Something the partners want to achieve together.
public struct Aim: Sendable, Hashable {
  public var id: String
  public var name: String
  /// How specific it is, 0 (a wish) … 1 (measurable, dated, owned).
  public var clarity: Quantity
  /// How stubborn the problem is, 0 (yields to effort) … 1 (hardly moves whatever is done).
  public var difficulty: Quantity
  /// Effort that full attainment needs, in FTE over all partners together, above 0.
  public var effortNeeded: Quantity
  /// How badly one partner's input can stand in for another's, 0 (freely) … 1 (not at all: the weakest link decides).
  public var crossCutting: Quantity
  /// The inputs the aim needs: relative shares by partner id, above 0. Empty: all partners alike.
  public var inputs: [String: Quantity]
  /// Months from work done to results seen, 1 or more (the mean of a two-stage delay).
  public var lag: Quantity
  /// Importance among the aims, above 0; shares of the total count.
  public var weight: Quantity
  /// Drift of the outcome that nobody here causes, in shares of full attainment a year; the same with and without a partnership.
  public var trend: Quantity
  /// Whether the partnership pursues it. An aim that it doesn't stays in the world: partners go on working for it, each
  /// alone, and it counts in attainment as before.
  public var isPursued: Bool

  public init(
    id: String, name: String? = nil, clarity: Quantity = 0.5, difficulty: Quantity = 0.4, effortNeeded: Quantity = 3,
    crossCutting: Quantity = 0.5, inputs: [String: Quantity] = [:], lag: Quantity = 12, weight: Quantity = 1,
    trend: Quantity = 0, isPursued: Bool = true
  ) {
    self.id = id
    self.name = name ?? id
    self.clarity = clarity
    self.difficulty = difficulty
    self.effortNeeded = effortNeeded
    self.crossCutting = crossCutting
    self.inputs = inputs
    self.lag = lag
    self.weight = weight
    self.trend = trend
    self.isPursued = isPursued
  }
}
