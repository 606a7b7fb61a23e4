/// A number in the description of a partnership: known, or known only as a distribution.
///
/// An uncertain quantity is drawn once per *future* (ignorance), never month by month (luck).
/// Its `name` is the address of that draw, so two designs that share the quantity share its value.
public struct Quantity: Sendable, Hashable {
  /// The key path that the number was written at, such as `partners.police.pledge.staff`; empty where the number is fixed.
  public var name: String
  public var distribution: Distribution

  public init(name: String = "", _ distribution: Distribution) {
    self.name = name
    self.distribution = distribution
  }

  public static func fixed(_ value: Double) -> Quantity { Quantity(.fixed(value)) }

  public var isUncertain: Bool {
    if case .fixed = distribution { return false }
    return true
  }

  /// The median: the value used where one number has to stand for the quantity.
  public var median: Double { distribution.median }
}

extension Quantity: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  public init(floatLiteral value: Double) { self = .fixed(value) }
  public init(integerLiteral value: Int) { self = .fixed(Double(value)) }
}
