/// Puts numbers into bytes, the same on every machine.
struct ByteWriter {
  private var bytes: [UInt8] = []

  mutating func write(raw: [UInt8]) { bytes += raw }

  /// With their number in front.
  mutating func write(_ content: [UInt8]) {
    write(content.count)
    bytes += content
  }

  /// - Parameter whole: not negative.
  mutating func write(_ whole: Int) {
    var rest = UInt64(whole)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Bit by bit, the least significant byte first.
  mutating func write(_ number: Double) { write(word: number.bitPattern) }

  /// Without their number.
  mutating func write(_ numbers: [Double]) {
    bytes.reserveCapacity(bytes.count + 8 * numbers.count + 8)
    for number in numbers { write(number) }
  }

  private mutating func write(word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Everything, with the checksum behind it.
  consuming func finished() -> [UInt8] {
    write(word: checksum(of: bytes[...]))
    return bytes
  }
}

/// Takes out again what a `ByteWriter` has put in.
struct ByteReader {
  fileprivate var rest: ArraySlice<UInt8>

  /// nil where the checksum doesn't agree.
  init?(checking bytes: [UInt8]) {
    guard bytes.count >= 8 else { return nil }
    let stored = bytes.suffix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    rest = bytes.dropLast(8)
    guard checksum(of: rest) == stored else { return nil }
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// Whether these bytes come next; if so, they are taken.
  mutating func takes(_ expected: [UInt8]) -> Bool {
    guard rest.starts(with: expected) else { return false }
    rest = rest.dropFirst(expected.count)
    return true
  }

  mutating func bytes() throws -> [UInt8] {
    let count = try whole()
    guard count <= rest.count else { throw TallyFile.Fault.damaged }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  mutating func whole() throws -> Int {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 63, by: 7) {
      guard let byte = rest.popFirst() else { throw TallyFile.Fault.damaged }
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(number) }
    }
    throw TallyFile.Fault.damaged
  }

  mutating func number() throws -> Double {
    guard rest.count >= 8 else { throw TallyFile.Fault.damaged }
    defer { rest = rest.dropFirst(8) }
    return Double(bitPattern: rest.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }
}

extension ByteReader {
  /// So many numbers that come next.
  mutating func numbers(_ count: Int) throws -> [Double] {
    guard count <= rest.count / 8 else { throw TallyFile.Fault.damaged }
    defer { rest = rest.dropFirst(8 * count) }
    return rest.withUnsafeBytes { buffer in
      (0..<count).map {
        Double(bitPattern: UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self)))
      }
    }
  }
}

/// FNV-1a (Fowler, Noll & Vo) over words of eight bytes: finds what was torn or altered, not what was forged.
func checksum(of buffer: UnsafeRawBufferPointer) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  func take(_ word: UInt64) { hash = (hash ^ word) &* 0x100_0000_01B3 }
  let whole = buffer.count & ~7
  for offset in stride(from: 0, to: whole, by: 8) {
    take(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    // Without it the upper bits of a word would never reach the lower ones of the sum.
    hash ^= hash >> 32
  }
  for byte in buffer[whole...] { take(UInt64(byte)) }
  return hash
}

func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 { bytes.withUnsafeBytes { checksum(of: $0) } }
