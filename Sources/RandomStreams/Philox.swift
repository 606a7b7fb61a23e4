import LaneArithmetic

/// Philox4x32-10: four words of 32 random bits as a pure function of a counter and a key.
///
/// Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", doi:10.1145/2063384.2063405.
/// Here for eight counters at once; each word sits in the lower half of its 64-bit element, so that the
/// 32 × 32 → 64 bit products are one instruction for a whole lane.
@frozen
public struct Philox: Sendable, BitwiseCopyable {
  public typealias Words = SIMD8<UInt64>

  @usableFromInline let key: (UInt32, UInt32)

  @inlinable public init(key: UInt64) {
    self.key = (UInt32(truncatingIfNeeded: key), UInt32(truncatingIfNeeded: key >> 32))
  }

  /// The block at a counter of four words.
  @inlinable @inline(__always)
  public func block(_ c0: Words, _ c1: Words, _ c2: Words, _ c3: Words) -> (Words, Words, Words, Words) {
    let low = Words(repeating: 0xffff_ffff)
    var (c0, c1, c2, c3) = (c0, c1, c2, c3)
    var (k0, k1) = key
    for _ in 0..<10 {
      let p0 = c0 &* Words(repeating: 0xD251_1F53)
      let p1 = c2 &* Words(repeating: 0xCD9E_8D57)
      c0 = (p1 &>> 32) ^ c1 ^ Words(repeating: UInt64(k0))
      c1 = p1 & low
      c2 = (p0 &>> 32) ^ c3 ^ Words(repeating: UInt64(k1))
      c3 = p0 & low
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return (c0, c1, c2, c3)
  }
}
