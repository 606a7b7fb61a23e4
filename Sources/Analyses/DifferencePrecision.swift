import Experiments
import Statistics

/// How well the differences between designs have to be known: "2%", "cost 1%", "attainment 0.005".
///
/// The number is the largest half of any of the joint 95% intervals by one quantity, in the quantity's own unit or as a share of
/// the mean of the first design.
public struct DifferencePrecision: Sendable, Hashable {
  public let quantity: ComparedQuantity
  public let width: Precision.Width

  public init(_ quantity: ComparedQuantity, _ width: Precision.Width) {
    self.quantity = quantity
    self.width = width
  }

  /// The widest half-interval as a multiple of what is allowed: at most 1 where it is reached.
  public func excess(_ designs: ComparedDesigns) -> Double {
    let halves = DesignDifferences(designs, by: [quantity]).all.map { difference in
      difference.interval.map { ($0.upperBound - $0.lowerBound) / 2 } ?? .infinity
    }
    let widest = halves.max() ?? 0
    guard widest > 0 else { return 0 }
    return widest / width.allowed(around: mean(designs.values(quantity, design: 0)))
  }
}
