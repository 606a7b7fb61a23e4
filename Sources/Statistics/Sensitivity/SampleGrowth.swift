/// How large a sample has to get for intervals as narrow as asked: doubled until they are.
///
/// Looking again and again makes a lucky, narrow interval a little more likely than its confidence says; with a first
/// size of some hundreds and few doublings that is small beside the interval.
public struct SampleGrowth: Sendable, Hashable {
  /// In the unit of the estimates, above 0.
  public let halfWidth: Double
  public let first: Int
  public let most: Int

  public init(halfWidth: Double, first: Int, most: Int) {
    precondition(halfWidth > 0 && first > 0 && most >= first)
    self.halfWidth = halfWidth
    self.first = first
    self.most = most
  }

  /// The next size, or nil if the sample is narrow enough or as large as it may get.
  public func next(after size: Int, halfWidth reached: Double) -> Int? {
    reached > halfWidth && 2 * size <= most ? 2 * size : nil
  }

  /// The size that would be narrow enough, going by the square root law: a multiple of `size` by a power of two.
  public func forecast(after size: Int, halfWidth reached: Double) -> Int {
    var needed = size
    while reached * (Double(size) / Double(needed)).squareRoot() > halfWidth, needed < most { needed *= 2 }
    return needed
  }
}
