import CLanes

/// Replications side by side: one number of each.
///
/// A rule of the model is written once over lanes and runs a lane's width of replications at a time. Arithmetic is IEEE 754
/// without contraction, so a replication's bits don't depend on the processor, on its neighbours or on the build.
@frozen
public struct Lane: Sendable, BitwiseCopyable {
  public typealias Storage = SIMD8<Double>
  /// Replications in a lane.
  @inlinable public static var width: Int {
    @inline(__always) get { Storage.scalarCount }
  }

  public var storage: Storage

  @inlinable @inline(__always) public init(_ storage: Storage) { self.storage = storage }
  @inlinable @inline(__always) public init(_ value: Double) { storage = Storage(repeating: value) }

  /// The IEEE 754 bit patterns.
  @inlinable public var bits: Bits {
    @inline(__always) get { Bits(unsafeBitCast(storage, to: Bits.Storage.self)) }
  }

  @inlinable @inline(__always) public init(bits: Bits) { storage = unsafeBitCast(bits.storage, to: Storage.self) }

  /// The number of one replication, 0 ..< `width`.
  @inlinable public subscript(replication: Int) -> Double {
    @inline(__always) get { storage[replication] }
    @inline(__always) set { storage[replication] = newValue }
  }

  /// The numbers of neighbours, 0 and 1, 2 and 3 and so on, in each other's place.
  @inlinable public var neighbours: Lane {
    @inline(__always) get { Lane(lane_neighbours(storage)) }
  }

  /// The numbers of the first or of the second half, each twice: 0, 0, 1, 1 and so on.
  @inlinable @inline(__always) public func halfTwice(isSecond: Bool) -> Lane {
    Lane(isSecond ? lane_second_half_twice(storage) : lane_first_half_twice(storage))
  }

  @inlinable @inline(__always) public static var zero: Lane { Lane(0) }
  @inlinable @inline(__always) public static var one: Lane { Lane(1) }
}

extension Lane: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  @inlinable @inline(__always) public init(floatLiteral value: Double) { self.init(value) }
  @inlinable @inline(__always) public init(integerLiteral value: Int) { self.init(Double(value)) }
}

extension Lane {
  @inlinable @inline(__always) public static func + (a: Lane, b: Lane) -> Lane { Lane(lane_add(a.storage, b.storage)) }
  @inlinable @inline(__always) public static func - (a: Lane, b: Lane) -> Lane {
    Lane(lane_subtract(a.storage, b.storage))
  }
  @inlinable @inline(__always) public static func * (a: Lane, b: Lane) -> Lane {
    Lane(lane_multiply(a.storage, b.storage))
  }
  @inlinable @inline(__always) public static func / (a: Lane, b: Lane) -> Lane {
    Lane(lane_divide(a.storage, b.storage))
  }
  @inlinable @inline(__always) public static prefix func - (a: Lane) -> Lane { Lane.zero - a }
  @inlinable @inline(__always) public static func += (a: inout Lane, b: Lane) { a = a + b }
  @inlinable @inline(__always) public static func -= (a: inout Lane, b: Lane) { a = a - b }
  @inlinable @inline(__always) public static func *= (a: inout Lane, b: Lane) { a = a * b }
  @inlinable @inline(__always) public static func /= (a: inout Lane, b: Lane) { a = a / b }
}

extension Lane {
  @inlinable @inline(__always) public static func < (a: Lane, b: Lane) -> LaneMask {
    LaneMask(lane_is_less(a.storage, b.storage))
  }
  @inlinable @inline(__always) public static func <= (a: Lane, b: Lane) -> LaneMask {
    LaneMask(lane_is_at_most(a.storage, b.storage))
  }
  @inlinable @inline(__always) public static func > (a: Lane, b: Lane) -> LaneMask { b < a }
  @inlinable @inline(__always) public static func >= (a: Lane, b: Lane) -> LaneMask {
    b <= a
  }
}

/// `a` where the mask holds, `b` elsewhere.
@inlinable @inline(__always)
public func select(_ mask: LaneMask, _ a: Lane, _ b: Lane) -> Lane {
  Lane(lane_select(mask.storage, a.storage, b.storage))
}

/// The smaller of two, replication by replication.
@inlinable @inline(__always)
public func least(_ a: Lane, _ b: Lane) -> Lane {
  Lane(lane_least(a.storage, b.storage))
}

/// The larger of two, replication by replication.
@inlinable @inline(__always)
public func most(_ a: Lane, _ b: Lane) -> Lane {
  Lane(lane_most(a.storage, b.storage))
}

/// The words of `a` where the mask holds, of `b` elsewhere.
@inlinable @inline(__always)
public func select(_ mask: LaneMask, _ a: Bits, _ b: Bits) -> Bits { select(mask, Lane(bits: a), Lane(bits: b)).bits }

/// `x` held between two bounds.
@inlinable @inline(__always)
public func clip(_ x: Lane, _ low: Lane, _ high: Lane) -> Lane { most(low, least(high, x)) }

/// `x` held between 0 and 1.
@inlinable @inline(__always)
public func share(_ x: Lane) -> Lane { clip(x, 0, 1) }

@inlinable @inline(__always)
public func absolute(_ x: Lane) -> Lane {
  Lane(bits: x.bits & Bits(0x7fff_ffff_ffff_ffff))
}
