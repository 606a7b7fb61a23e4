import PartnershipModel

/// The smallest difference between designs that matters to whoever decides. What differs by less counts as alike, in
/// headlines, chances of being best, the best subset, dominance and verdicts.
///
/// By default one point of attainment: a third of the gain that usual indicators can tell from noise
/// (`Comparison.smallestDetectableGain`), and more than anybody would notice who wasn't told. And one hundredth of the
/// cost: budgets are rarely kept closer than that.
public struct SmallestDifference: Sendable, Hashable {
  /// Of attainment, and of every other share, 0 … 1.
  public var attainment: Quantity = 0.01
  /// Of cost, and of every other number that isn't a share, as a share of the largest that is compared, 0 … 1.
  public var cost: Quantity = 0.01

  public init() {}

  public init(attainment: Double, cost: Double) {
    self.attainment = .fixed(attainment)
    self.cost = .fixed(cost)
  }

  /// In the unit of a quantity whose means, of the designs compared, are given.
  public func threshold(_ unit: QuantityDefinition.Unit, among means: [Double]) -> Double {
    switch unit {
    case .share, .truth: attainment.median
    case .pounds, .fte, .count, .months: cost.median * (means.map(abs).max() ?? 0)
    }
  }
}
