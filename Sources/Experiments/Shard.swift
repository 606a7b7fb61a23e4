/// A part of a run that is done alone, such as the third of eight, or the first three of eight together.
public struct Shard: Sendable, Hashable, CustomStringConvertible {
  /// From 1.
  public let numbers: ClosedRange<Int>
  public let count: Int

  public static let largestCount = 10_000

  /// nil where `numbers` aren't among 1 … `count`, or `count` not 1 … 10,000.
  public init?(_ numbers: ClosedRange<Int>, of count: Int) {
    guard (1...Self.largestCount).contains(count), (1...count).contains(numbers.lowerBound),
      numbers.upperBound <= count
    else { return nil }
    self.numbers = numbers
    self.count = count
  }

  /// nil where `number` isn't 1 … `count`, or `count` not 1 … 10,000.
  public init?(_ number: Int, of count: Int) {
    guard number >= 1 else { return nil }
    self.init(number...number, of: count)
  }

  /// Reads "3/8" or "1-3/8"; nil where it isn't of that form.
  public init?(_ text: String) {
    let words = text.split(separator: "/", omittingEmptySubsequences: false)
    guard words.count == 2, let count = Int(words[1]) else { return nil }
    let ends = words[0].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last else {
      return nil
    }
    self.init(first...last, of: count)
  }

  public var description: String {
    (numbers.count == 1 ? "\(numbers.lowerBound)" : "\(numbers.lowerBound)-\(numbers.upperBound)") + "/\(count)"
  }

  /// The blocks that belong to the part: parts are as equal as they can be, and may be empty.
  public func share(of blocks: Int) -> Range<Int> {
    blocks * (numbers.lowerBound - 1) / count..<blocks * numbers.upperBound / count
  }

  /// Parts that follow each other without a gap as one, in the fewest pieces that fit all of them; nil where they don't
  /// follow each other, or where that takes more than `largestCount` pieces.
  public init?(joining parts: [Shard]) {
    var pieces = 1
    for part in parts {
      pieces *= part.count / Self.commonDivisor(pieces, part.count)
      guard pieces <= Self.largestCount else { return nil }
    }
    var end: Int?
    for part in parts {
      let size = pieces / part.count
      guard end == nil || end == (part.numbers.lowerBound - 1) * size else { return nil }
      end = part.numbers.upperBound * size
    }
    guard let first = parts.first, let end else { return nil }
    self.init((first.numbers.lowerBound - 1) * (pieces / first.count) + 1...end, of: pieces)
  }

  private static func commonDivisor(_ one: Int, _ other: Int) -> Int {
    other == 0 ? one : commonDivisor(other, one % other)
  }
}
