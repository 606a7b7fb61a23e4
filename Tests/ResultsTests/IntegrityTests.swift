import Results
import Testing

@Suite struct IntegrityTests {
  private static func file(_ lines: Int) -> [[UInt8]] { (0..<lines).map { Array("row \($0),\($0 % 7)\r\n".utf8) } }

  private static func marks(_ lines: [[UInt8]], pieces: Int = 1_000) -> LineMarks {
    var marker = LineMarker()
    let bytes = lines.flatMap(\.self)
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      marker.take(Array(bytes[start..<min(start + pieces, bytes.count)]))
    }
    return marker.finished
  }

  private static func change(_ lines: [[UInt8]], from known: LineMarks, isBeginning: Bool = false) -> ClosedRange<Int>?
  {
    var marker = LineMarker(like: known)
    marker.take(lines.flatMap(\.self))
    return marker.change(from: known, isBeginning: isBeginning)
  }

  @Test func `Marks don't depend on the pieces that a file comes in`() {
    let lines = Self.file(300)
    #expect(Set([1, 2, 13, 64, 100_000].map { Self.marks(lines, pieces: $0) }).count == 1)
  }

  @Test func `A line that was changed, left out, put in, or swapped is found where it is`() {
    let lines = Self.file(50)
    let known = Self.marks(lines)
    #expect(Self.change(lines, from: known) == nil)
    for place in lines.indices {
      var changed = lines
      changed[place][0] ^= 1
      #expect(Self.change(changed, from: known) == place + 1...place + 1)
      changed = lines
      changed.remove(at: place)
      #expect(Self.change(changed, from: known)?.lowerBound == place + 1)
      changed = lines
      changed.insert(lines[3], at: place)
      #expect(
        Self.change(changed, from: known).map { $0.lowerBound >= place + 1 && $0.lowerBound <= place + 2 } == true)
    }
    var swapped = lines
    swapped.swapAt(7, 8)
    #expect(Self.change(swapped, from: known) == 8...8)
    #expect(Self.change(lines + [Array("rest".utf8)], from: known) == 51...51)
  }

  @Test func `In a long file a mark stands for more lines, and a beginning is enough to compare`() {
    var lines = Self.file(20_000)
    let known = Self.marks(lines)
    #expect(known.linesPerMark == 8 && known.marks.utf8.count <= 4 * 4_096)
    #expect(Self.change(lines, from: known) == nil)
    #expect(Self.change(Array(lines.prefix(9_999)), from: known, isBeginning: true) == nil)
    #expect(Self.change(Array(lines.prefix(9_999)), from: known) == 9_993...10_000)
    lines[9_000][2] ^= 1
    #expect(Self.change(lines, from: known) == 9_001...9_008)
    #expect(Self.change(Array(lines.prefix(9_500)), from: known, isBeginning: true) == 9_001...9_008)
    lines.swapAt(11, 12)
    #expect(Self.change(lines, from: known) == 9...16)
  }
}
