import CLanes

/// Eight replications side by side: one truth of each.
@frozen
public struct LaneMask: Sendable {
  public var storage: SIMDMask<SIMD8<Int64>>

  @inlinable @inline(__always) public init(_ storage: SIMDMask<SIMD8<Int64>>) { self.storage = storage }
  @inlinable @inline(__always) public init(_ value: Bool) { storage = SIMDMask(repeating: value) }

  /// All bits where it holds, none elsewhere.
  @inlinable var integers: SIMD8<Int64> {
    @inline(__always) get { unsafeBitCast(storage, to: SIMD8<Int64>.self) }
  }

  @inlinable public subscript(replication: Int) -> Bool {
    @inline(__always) get { storage[replication] }
  }

  /// Whether it holds in any replication: the test in front of rare work.
  @inlinable @inline(__always) public var any: Bool { lane_any(integers) }

  @inlinable @inline(__always) public static func & (a: LaneMask, b: LaneMask) -> LaneMask {
    LaneMask(a.storage .& b.storage)
  }
  @inlinable @inline(__always) public static func | (a: LaneMask, b: LaneMask) -> LaneMask {
    LaneMask(a.storage .| b.storage)
  }
  @inlinable @inline(__always) public static prefix func ! (a: LaneMask) -> LaneMask { LaneMask(.!a.storage) }

  /// 1 where it holds, 0 elsewhere.
  @inlinable @inline(__always) public var indicator: Lane { select(self, 1, 0) }
}
