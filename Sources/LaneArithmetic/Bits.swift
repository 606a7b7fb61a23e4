import CLanes

/// Eight words of 64 bits side by side: the bit patterns of a lane's numbers, or random words.
@frozen
public struct Bits: Sendable, BitwiseCopyable {
  public typealias Storage = SIMD8<UInt64>

  public var storage: Storage

  @inlinable @inline(__always) public init(_ storage: Storage) { self.storage = storage }
  @inlinable @inline(__always) public init(_ word: UInt64) { storage = Storage(repeating: word) }

  /// Whole numbers, 0 ..< 2^52, as words.
  @inlinable @inline(__always) public init(wholeNumbers: Lane) {
    self = (wholeNumbers + 0x1p52).bits & Bits((1 << 52) - 1)
  }

  /// The word of one replication, 0 ..< 8.
  @inlinable public subscript(replication: Int) -> UInt64 {
    @inline(__always) get { storage[replication] }
  }
}

extension Bits {
  @inlinable @inline(__always) public static func & (a: Bits, b: Bits) -> Bits { Bits(lane_and(a.storage, b.storage)) }
  @inlinable @inline(__always) public static func | (a: Bits, b: Bits) -> Bits { Bits(lane_or(a.storage, b.storage)) }
  @inlinable @inline(__always)
  public static func ^ (a: Bits, b: Bits) -> Bits { Bits(lane_exclusive_or(a.storage, b.storage)) }

  @inlinable @inline(__always) public static func &+ (a: Bits, b: Bits) -> Bits { Bits(a.storage &+ b.storage) }
  @inlinable @inline(__always) public static func &- (a: Bits, b: Bits) -> Bits { Bits(a.storage &- b.storage) }
  @inlinable @inline(__always) public static func &* (a: Bits, b: Bits) -> Bits { Bits(a.storage &* b.storage) }

  @inlinable @inline(__always)
  public static func &<< (a: Bits, places: UInt64) -> Bits { Bits(lane_shift_left(a.storage, places)) }
  @inlinable @inline(__always)
  public static func &>> (a: Bits, places: UInt64) -> Bits { Bits(lane_shift_right(a.storage, places)) }

  /// Shifted right with copies of the highest bit moving in: a division of a number in two's complement, rounded down.
  @inlinable @inline(__always)
  public func signedShiftedRight(by places: UInt64) -> Bits { Bits(lane_shift_right_signed(storage, places)) }
}
