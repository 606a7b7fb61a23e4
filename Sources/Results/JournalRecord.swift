/// An evaluation of the model that was done, as it is put down so that it needn't be done again.
///
/// The layout is that of `TallyFile`: whole numbers as varints, others as the bits of a double, a checksum at the end.
public struct JournalRecord: Sendable, Hashable {
  /// What was evaluated, in words that two different evaluations don't have in common.
  public var key: String
  /// The stretch of replications that this is about; empty where it isn't about replications.
  public var replications: Range<Int>
  public var numbers: [Double]
  /// Whatever else belongs to it.
  public var attachments: [[UInt8]]

  public init(key: String, replications: Range<Int> = 0..<0, numbers: [Double], attachments: [[UInt8]] = []) {
    self.key = key
    self.replications = replications
    self.numbers = numbers
    self.attachments = attachments
  }

  public var bytes: [UInt8] {
    var out = ByteWriter()
    out.write(Array(key.utf8))
    out.write(replications.lowerBound)
    out.write(replications.upperBound)
    out.write(attachments.count)
    for attachment in attachments { out.write(attachment) }
    out.write(numbers.count)
    out.write(numbers)
    return out.finished()
  }

  /// nil where the bytes aren't a record, or not a whole one.
  public init?(_ bytes: [UInt8]) {
    guard var input = ByteReader(checking: bytes), let key = try? input.bytes(), let first = try? input.whole(),
      let end = try? input.whole(), first <= end, let count = try? input.whole(),
      let attachments = try? (0..<count).map({ _ in try input.bytes() }),
      let numbers = try? input.numbers(try input.whole()), input.isAtEnd
    else { return nil }
    self.init(
      key: String(decoding: key, as: UTF8.self), replications: first..<end, numbers: numbers, attachments: attachments)
  }
}

/// A short name that two different texts hardly ever have in common: finds what was altered, not what was forged.
public func fingerprint(of text: String) -> String {
  let digits = String(checksum(of: Array(text.utf8)[...]), radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
