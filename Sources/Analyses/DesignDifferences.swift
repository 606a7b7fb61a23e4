import Experiments
import Statistics

/// How far apart two designs are by one quantity, on the same replications.
public struct DesignDifference: Sendable {
  public let quantity: ComparedQuantity
  /// Indices of the designs; the difference is first less second.
  public let first, second: Int
  public let comparison: PairedComparison
  /// 95% jointly with the intervals of all other pairs by the same quantity.
  public let interval: ClosedRange<Double>?

  /// Whether chance can't explain the difference.
  public var isCertain: Bool { interval.map { !$0.contains(0) } ?? false }
  /// Share of replications in which the first design does better.
  public var chanceOfBetter: Double {
    quantity.isBetterHigh ? comparison.chanceOfMore : 1 - comparison.chanceOfMore
  }
  /// Wilson's 95% interval of it.
  public var intervalOfBetter: ClosedRange<Double>? {
    guard !quantity.isBetterHigh else { return comparison.intervalOfChance }
    return comparison.intervalOfChance.map { 1 - $0.upperBound...1 - $0.lowerBound }
  }
}

/// Question 1: how far apart are the designs, each pair on the same luck?
public struct DesignDifferences: Sendable {
  /// By quantity, then by pair.
  public let all: [DesignDifference]

  public init(_ designs: ComparedDesigns, by quantities: [ComparedQuantity]) {
    let count = designs.table.designs.count
    let each = confidenceOfEach(joint: 0.95, intervals: count * (count - 1) / 2)
    all = quantities.flatMap { quantity in
      let values = (0..<count).map { designs.values(quantity, design: $0) }
      return (0..<count).flatMap { first in
        (first + 1..<count).map { second in
          let comparison = PairedComparison(values[first], values[second])
          return DesignDifference(
            quantity: quantity, first: first, second: second, comparison: comparison,
            interval: comparison.difference.interval(confidence: each))
        }
      }
    }
  }

  /// The difference between two designs in either order; the interval is turned round with it.
  public func between(
    _ first: Int, _ second: Int, by quantity: ComparedQuantity
  ) -> (mean: Double, interval: ClosedRange<Double>?)? {
    let found = all.first {
      $0.quantity == quantity && ($0.first, $0.second) == (min(first, second), max(first, second))
    }
    guard let found else { return nil }
    let mean = found.comparison.difference.mean
    guard first > second else { return (mean, found.interval) }
    return (-mean, found.interval.map { -$0.upperBound ... -$0.lowerBound })
  }
}
