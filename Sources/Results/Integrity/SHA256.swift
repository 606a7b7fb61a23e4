/// SHA-256 (FIPS 180-4), the hash by which other programs know a table again.
///
/// Written out here because a library of cryptography would take longer to build than Convene; it does a quarter of a
/// gigabyte a second, which is plenty for the tables that are written in one piece.
struct SHA256 {
  /// The hash in hexadecimal digits.
  static func hex(of bytes: [UInt8]) -> String {
    let padding = [0x80] + [UInt8](repeating: 0, count: (119 - bytes.count % 64) % 64)
    let length = (0..<8).map { UInt8(truncatingIfNeeded: (bytes.count * 8) >> (56 - 8 * $0)) }
    let whole = bytes.count / 64 * 64
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.take(UnsafeRawBufferPointer(rebasing: $0[..<whole])) }
    (bytes[whole...] + padding + length).withUnsafeBytes { hash.take($0) }
    return (0..<8).map { hex(hash.state[$0]) }.joined()
  }

  private static func hex(_ word: UInt32) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private var state = SIMD8<UInt32>(
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19)

  /// - Parameter bytes: a multiple of 64.
  private mutating func take(_ bytes: UnsafeRawBufferPointer) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      Self.constants.withUnsafeBufferPointer { constants in
        for start in stride(from: 0, to: bytes.count, by: 64) {
          for place in 0..<16 {
            words[place] = UInt32(
              bigEndian: bytes.loadUnaligned(fromByteOffset: start &+ 4 &* place, as: UInt32.self))
          }
          mix(words, constants)
        }
      }
    }
  }

  /// The names are those of the standard.
  private mutating func mix(_ w: UnsafeMutableBufferPointer<UInt32>, _ k: UnsafeBufferPointer<UInt32>) {
    for t in 16..<64 {
      let (x, y) = (w[t &- 15], w[t &- 2])
      let sigma0 = rotated(x, 7) ^ rotated(x, 18) ^ (x &>> 3)
      let sigma1 = rotated(y, 17) ^ rotated(y, 19) ^ (y &>> 10)
      w[t] = w[t &- 16] &+ sigma0 &+ w[t &- 7] &+ sigma1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in 0..<64 {
      let sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let t1 = h &+ sum1 &+ ((e & f) ^ (~e & g)) &+ k[t] &+ w[t]
      let sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let t2 = sum0 &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ t1, c, b, a, t1 &+ t2)
    }
    state = state &+ SIMD8(a, b, c, d, e, f, g, h)
  }

  @inline(__always) private func rotated(_ x: UInt32, _ places: UInt32) -> UInt32 {
    (x &>> places) | (x &<< (32 &- places))
  }

  /// The first 32 bits behind the point of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = {
    var primes: [UInt64] = []
    var number: UInt64 = 2
    while primes.count < 64 {
      if primes.allSatisfy({ !number.isMultiple(of: $0) }) { primes.append(number) }
      number += 1
    }
    return primes.map { prime in
      // The root lies between low and high, in units of 2⁻³².
      var (low, high): (UInt64, UInt64) = (0, 8 << 32)
      while high - low > 1 {
        let middle = (low + high) / 2
        let cube = UInt128(middle) * UInt128(middle) * UInt128(middle)
        if cube <= UInt128(prime) << 96 { low = middle } else { high = middle }
      }
      return UInt32(truncatingIfNeeded: low)
    }
  }()
}
