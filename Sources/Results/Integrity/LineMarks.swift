import Foundation

/// By what the lines of a file are known again: a change is found with its place, at the cost of a checksum.
///
/// A mark is 24 bits made of so many lines and their places; of a hundred million changes some six escape it. It finds what
/// was edited or torn, not what was forged.
public struct LineMarks: Codable, Sendable, Hashable {
  /// Lines that a mark stands for: a power of 2.
  public var linesPerMark: Int
  /// The marks in order, in base 64, four digits each.
  public var marks: String
}

/// Makes the marks of a file while it is written or read, piece by piece.
public struct LineMarker: Sendable {
  /// Marks of a file at most: of a longer one, a mark stands for more lines.
  static let most = 4_096

  private var linesPerMark: Int
  private let most: Int
  private var marks: [UInt32] = []
  private var lines = 0
  /// The beginning of a line whose end isn't there yet.
  private var rest: [UInt8] = []
  /// Bytes taken so far.
  public private(set) var size = 0

  /// For a file that is written.
  public init() { (linesPerMark, most) = (1, Self.most) }

  /// For a file that is read, to be compared with what was written.
  public init(like known: LineMarks) { (linesPerMark, most) = (max(1, known.linesPerMark), .max) }

  public mutating func take(_ bytes: [UInt8]) {
    size += bytes.count
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var start = 0
      while let found = memchr(base + start, 10, buffer.count - start) {
        let end = UnsafeRawPointer(found) - base
        let line = UnsafeRawBufferPointer(rebasing: buffer[start..<end])
        if rest.isEmpty {
          add(line)
        } else {
          rest += line
          addRest()
        }
        start = end + 1
      }
      rest += buffer[start...]
    }
  }

  /// Of everything taken; a last line without an end is a line.
  public var finished: LineMarks {
    let bytes = complete.flatMap { mark in
      [16, 8, 0].map { (shift: UInt32) in UInt8(truncatingIfNeeded: mark >> shift) }
    }
    return LineMarks(linesPerMark: linesPerMark, marks: Data(bytes).base64EncodedString())
  }

  /// The first lines, from 1, that aren't what was marked; nil where there are none.
  ///
  /// - Parameters:
  ///   - known: what this was made `like`.
  ///   - isBeginning: whether only the beginning of the file was taken.
  public func change(from known: LineMarks, isBeginning: Bool = false) -> ClosedRange<Int>? {
    let bytes = [UInt8](Data(base64Encoded: known.marks) ?? Data())
    let before = stride(from: 0, to: bytes.count - 2, by: 3).map { start in
      bytes[start..<start + 3].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    // Of a beginning, the last mark may have been cut.
    let now = isBeginning ? marks.dropLast() : complete
    let both = min(before.count, now.count)
    let isAsLong = before.count == now.count || isBeginning && now.count < before.count
    guard let place = (0..<both).first(where: { before[$0] != now[$0] }) ?? (isAsLong ? nil : both) else { return nil }
    return place * linesPerMark + 1...(place + 1) * linesPerMark
  }

  private var complete: [UInt32] {
    guard !rest.isEmpty else { return marks }
    var whole = self
    whole.addRest()
    return whole.marks
  }

  private mutating func addRest() {
    let line = rest
    rest.removeAll(keepingCapacity: true)
    line.withUnsafeBytes { add($0) }
  }

  private mutating func add(_ line: UnsafeRawBufferPointer) {
    // An odd factor of its own for each place, so that lines can't change places unseen.
    let mark = UInt32(truncatingIfNeeded: (checksum(of: line) &* UInt64(2 * lines + 1)) >> 40)
    if lines.isMultiple(of: linesPerMark) {
      if marks.count == most { halve() }
      marks.append(mark)
    } else {
      marks[marks.count - 1] ^= mark
    }
    lines += 1
  }

  private mutating func halve() {
    marks = stride(from: 0, to: marks.count, by: 2).map { marks[$0] ^ marks[$0 + 1] }
    linesPerMark *= 2
  }
}
