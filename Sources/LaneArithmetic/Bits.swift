import CLanes

/// Words of 64 bits side by side, as many as a lane has numbers: their bit patterns, random words, or whole numbers.
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

  /// `first`, `first + 1` and so on.
  @inlinable @inline(__always) public init(countingFrom first: UInt64) {
    self.init(first)
    for replication in 0..<Lane.width { storage[replication] &+= UInt64(replication) }
  }

  /// The words, each below 2^52, as numbers.
  @inlinable public var numbers: Lane {
    @inline(__always) get { Lane(bits: self | Bits(0x4330_0000_0000_0000)) - 0x1p52 }
  }

  /// The word of one replication, 0 ..< `Lane.width`.
  @inlinable public subscript(replication: Int) -> UInt64 {
    @inline(__always) get { storage[replication] }
    @inline(__always) set { storage[replication] = newValue }
  }
}

extension Bits {
  @inlinable @inline(__always) public static func & (a: Bits, b: Bits) -> Bits { Bits(lane_and(a.storage, b.storage)) }
  @inlinable @inline(__always) public static func | (a: Bits, b: Bits) -> Bits { Bits(lane_or(a.storage, b.storage)) }
  @inlinable @inline(__always)
  public static func ^ (a: Bits, b: Bits) -> Bits { Bits(lane_exclusive_or(a.storage, b.storage)) }

  @inlinable @inline(__always) public static func &+ (a: Bits, b: Bits) -> Bits {
    Bits(lane_plus(a.storage, b.storage))
  }
  @inlinable @inline(__always) public static func &- (a: Bits, b: Bits) -> Bits {
    Bits(lane_minus(a.storage, b.storage))
  }
  @inlinable @inline(__always) public static func &* (a: Bits, b: Bits) -> Bits {
    Bits(lane_times(a.storage, b.storage))
  }

  @inlinable @inline(__always)
  public static func &<< (a: Bits, places: UInt64) -> Bits { Bits(lane_shift_left(a.storage, places)) }
  @inlinable @inline(__always)
  public static func &>> (a: Bits, places: UInt64) -> Bits { Bits(lane_shift_right(a.storage, places)) }

  /// Shifted right with copies of the highest bit moving in: a division of a number in two's complement, rounded down.
  @inlinable @inline(__always)
  public func signedShiftedRight(by places: UInt64) -> Bits { Bits(lane_shift_right_signed(storage, places)) }

  /// Puts the last sixteen bits of each word where there is room for `Lane.width` of them.
  @inlinable @inline(__always)
  public func storeShort(at place: UnsafeMutablePointer<UInt16>) { lane_store_short(storage, place) }
}
