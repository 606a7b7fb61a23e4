import LaneArithmetic

/// All the luck of a lane of neighbouring replications. A draw has an address, never a "next":
/// (seed, replication, month, entity, purpose), and an optional second entity.
///
/// So two designs meet the same resignations and the same cuts, what isn't asked for costs nothing and moves nothing,
/// and a replication has the same bits on any machine and in any company.
@frozen
public struct Draws: Sendable, BitwiseCopyable {
  @usableFromInline let philox: Philox
  @usableFromInline let replications: Bits
  @usableFromInline let high: UInt64

  /// The luck of replications `first ..< first + Lane.width`, none beyond 2^32 - 1.
  @inlinable public init(seed: UInt64, first: Int) {
    Self.check(first)
    philox = Philox(key: seed)
    replications = Bits(countingFrom: UInt64(first))
    high = 0
  }

  /// The luck of replications of one's choice, each at most 2^32 - 1.
  @inlinable public init(seed: UInt64, replications: Bits) {
    precondition(replications.storage.max() < 1 << 32, "replications are numbered from 0 to 2^32 - 1")
    philox = Philox(key: seed)
    self.replications = replications
    high = 0
  }

  /// The luck of futures of one's choice, each at most 2^32 - 1. It shares no address with the luck of the replications.
  @inlinable public init(seed: UInt64, futures: Bits) {
    precondition(futures.storage.max() < 1 << 32, "futures are numbered from 0 to 2^32 - 1")
    philox = Philox(key: seed)
    replications = futures
    high = 1 << 31
  }

  @usableFromInline static func check(_ first: Int) {
    precondition(
      0 <= first && first <= 1 << 32 - Lane.width, "replications are numbered from 0 to 2^32 - 1 - first: \(first)")
  }

  /// Four uniform draws in the open interval from 0 to 1, each with 32 random bits.
  ///
  /// - Parameters:
  ///   - purpose: what the draw decides, 0 ..< 2^15.
  ///   - month: 0 ..< 2^16; month 0 is the start.
  ///   - entity: whose draw it is, a stable key.
  ///   - other: a second key where the draw belongs to a pair, or an index.
  @inlinable @inline(__always)
  public func uniforms(purpose: UInt32, month: Int, entity: UInt32, other: UInt32 = 0) -> FourLanes {
    assert(0 <= month && month < 1 << 16, "an address beyond its bits would meet another's draws")
    return uniforms(purpose: purpose, occasion: Bits(UInt64(month)), entity: entity, other: other)
  }

  /// Four uniform draws where not every replication has got equally far: in place of the month, the number of an
  /// occasion in each of them, 0 ..< 2^16.
  @inlinable @inline(__always)
  public func uniforms(purpose: UInt32, occasion: Bits, entity: UInt32, other: UInt32 = 0) -> FourLanes {
    assert(purpose < 1 << 15, "an address beyond its bits would meet another's draws")
    return Self.units(
      philox.block(
        replications, Bits(high | UInt64(purpose) << 16) | occasion, Bits(UInt64(entity)), Bits(UInt64(other))))
  }

  /// Four standard normal draws (Box & Muller 1958, doi:10.1214/aoms/1177706645).
  @inlinable @inline(__always)
  public func normals(purpose: UInt32, month: Int, entity: UInt32, other: UInt32 = 0) -> FourLanes {
    uniforms(purpose: purpose, month: month, entity: entity, other: other).normals
  }

  /// Four normal draws at each of two addresses that differ in the second key; as they would be one by one, in little more
  /// than the time of one.
  @inlinable @inline(__always)
  public func normals(
    purpose: UInt32, month: Int, entity: UInt32, others: (UInt32, UInt32)
  ) -> (FourLanes, FourLanes) {
    let time = Bits(high | UInt64(purpose) << 16 | UInt64(truncatingIfNeeded: month))
    let w = philox.twoBlocks(
      (replications, time, Bits(UInt64(entity)), Bits(UInt64(others.0))),
      (replications, time, Bits(UInt64(entity)), Bits(UInt64(others.1))))
    return (Self.units(w.0).normals, Self.units(w.1).normals)
  }

  /// Four normal draws at an address and four uniform ones at another that differs in purpose; as they would be one by
  /// one, but in little more than the time of one, since the rounds of the two don't wait for each other.
  @inlinable @inline(__always)
  public func draws(
    normal purpose: UInt32, uniform other: UInt32, month: Int, entity: UInt32
  ) -> (normals: FourLanes, uniforms: FourLanes) {
    let time = high | UInt64(truncatingIfNeeded: month)
    let w = philox.twoBlocks(
      (replications, Bits(time | UInt64(purpose) << 16), Bits(UInt64(entity)), Bits(0)),
      (replications, Bits(time | UInt64(other) << 16), Bits(UInt64(entity)), Bits(0)))
    return (Self.units(w.0).normals, Self.units(w.1))
  }

  /// A draw that favours the middle: the second of three uniforms by size, which is distributed as beta(2, 2).
  @inlinable @inline(__always)
  public func middling(purpose: UInt32, month: Int, entity: UInt32, other: UInt32 = 0) -> Lane {
    let u = uniforms(purpose: purpose, month: month, entity: entity, other: other)
    return most(least(u.a, u.b), least(most(u.a, u.b), u.c))
  }

  @inlinable @inline(__always)
  static func units(_ w: (Bits, Bits, Bits, Bits)) -> FourLanes {
    FourLanes(unit(w.0), unit(w.1), unit(w.2), unit(w.3))
  }

  /// (w + ½) / 2^32: never 0, never 1.
  @inlinable @inline(__always)
  static func unit(_ words: Bits) -> Lane {
    // Put the word into the last bits of 2^20 and take 2^20 off again, less half a step: exact, and one instruction each.
    Lane(bits: words | Bits(0x4130_0000_0000_0000)) - (0x1p20 - 0x1p-33)
  }
}

/// Four draws at one address.
@frozen
public struct FourLanes: Sendable, BitwiseCopyable {
  /// Numbers in it.
  public static var count: Int { 4 * Lane.width }

  public var a, b, c, d: Lane

  @inlinable @inline(__always)
  public init(_ a: Lane, _ b: Lane, _ c: Lane, _ d: Lane) { (self.a, self.b, self.c, self.d) = (a, b, c, d) }

  /// The normal draws that four uniform ones make.
  @inlinable @inline(__always)
  var normals: FourLanes {
    let (s0, c0) = sineAndCosine(ofTurn: b)
    let (s1, c1) = sineAndCosine(ofTurn: d)
    let r0 = squareRoot(log2(a) * -1.3862943611198906)
    let r1 = squareRoot(log2(c) * -1.3862943611198906)
    return FourLanes(r0 * s0, r0 * c0, r1 * s1, r1 * c1)
  }

  /// One of them, 0 ..< 4.
  @inlinable public subscript(_ index: Int) -> Lane {
    switch index {
    case 0: a
    case 1: b
    case 2: c
    default: d
    }
  }
}
