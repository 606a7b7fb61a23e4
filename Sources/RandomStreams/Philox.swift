import LaneArithmetic

/// Philox4x32-10: four words of 32 random bits as a pure function of a counter and a key.
///
/// Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", doi:10.1145/2063384.2063405.
/// Here for a lane of counters at once; each word sits in the lower half of its 64-bit element, so that the
/// 32 × 32 → 64 bit products are one instruction for a whole lane.
@frozen
public struct Philox: Sendable, BitwiseCopyable {
  public typealias Words = Bits

  /// The two words of the key, each in the lower half.
  @usableFromInline let key: (UInt64, UInt64)

  @inlinable public init(key: UInt64) { self.key = (key, key << 32 | key >> 32) }

  /// The block at a counter of four words, each below 2^32.
  @inlinable @inline(__always)
  public func block(_ c0: Words, _ c1: Words, _ c2: Words, _ c3: Words) -> (Words, Words, Words, Words) {
    var state = (c0, c1, c2, c3)
    for number in 0..<10 { round(UInt64(number), &state) }
    return lowerHalves(state)
  }

  /// The blocks at two counters, in step.
  @inlinable @inline(__always)
  func twoBlocks(
    _ one: (Words, Words, Words, Words), _ other: (Words, Words, Words, Words)
  ) -> ((Words, Words, Words, Words), (Words, Words, Words, Words)) {
    var (first, second) = (one, other)
    for number in 0..<10 {
      round(UInt64(number), &first)
      round(UInt64(number), &second)
    }
    return (lowerHalves(first), lowerHalves(second))
  }

  @inlinable @inline(__always)
  func lowerHalves(_ state: (Words, Words, Words, Words)) -> (Words, Words, Words, Words) {
    let low = Bits(0xffff_ffff)
    return (state.0 & low, state.1 & low, state.2 & low, state.3 & low)
  }

  /// One of the ten rounds. The upper halves hold leftovers: masking a factor is free, masking a product isn't.
  @inlinable @inline(__always)
  func round(_ number: UInt64, _ state: inout (Words, Words, Words, Words)) {
    let low = Bits(0xffff_ffff)
    let first = (state.0 & low) &* Bits(0xD251_1F53)
    let second = (state.2 & low) &* Bits(0xCD9E_8D57)
    let firstKey = Bits(key.0 &+ number &* 0x9E37_79B9)
    let secondKey = Bits(key.1 &+ number &* 0xBB67_AE85)
    state = ((second &>> 32) ^ state.1 ^ firstKey, second, (first &>> 32) ^ state.3 ^ secondKey, first)
  }
}
