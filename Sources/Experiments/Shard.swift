/// A part of a run that is done alone, such as the third of eight.
public struct Shard: Sendable, Hashable, CustomStringConvertible {
  /// From 1.
  public let number: Int
  public let count: Int

  public static let largestCount = 10_000

  /// nil where `number` isn't 1 … `count`, or `count` not 1 … 10,000.
  public init?(_ number: Int, of count: Int) {
    guard (1...Self.largestCount).contains(count), (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// Reads "3/8"; nil where it isn't of that form.
  public init?(_ text: String) {
    let words = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard words.count == 2, let number = words[0], let count = words[1] else { return nil }
    self.init(number, of: count)
  }

  public var description: String { "\(number)/\(count)" }

  /// The blocks that belong to the part: parts are as equal as they can be, and may be empty.
  public func share(of blocks: Int) -> Range<Int> { blocks * (number - 1) / count..<blocks * number / count }
}
