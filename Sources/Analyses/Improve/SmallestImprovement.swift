import PartnershipModel

/// The smallest difference that matters to somebody who decides: less than this is never recommended for.
public enum SmallestImprovement {
  /// One point of a share; in other units nothing is known to be too small, so anything above nought counts.
  public static func usual(_ quantity: ComparedQuantity) -> Double {
    switch quantity.definition.unit {
    case .share, .truth: 0.01
    default: 0
    }
  }
}
