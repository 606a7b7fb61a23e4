import CLanes

/// Replications side by side: one truth of each.
@frozen
public struct LaneMask: Sendable, BitwiseCopyable {
  public typealias Storage = SIMD8<Int64>

  /// All bits where it holds, none elsewhere.
  public var storage: Storage

  @inlinable @inline(__always) public init(_ storage: Storage) { self.storage = storage }
  @inlinable @inline(__always) public init(_ value: Bool) { storage = Storage(repeating: value ? -1 : 0) }

  @inlinable public subscript(replication: Int) -> Bool {
    @inline(__always) get { storage[replication] != 0 }
  }

  /// Whether it holds in any replication: the test in front of rare work.
  @inlinable @inline(__always) public var any: Bool { lane_any(storage) }

  @inlinable @inline(__always) public static func & (a: LaneMask, b: LaneMask) -> LaneMask {
    LaneMask(lane_both(a.storage, b.storage))
  }
  @inlinable @inline(__always) public static func | (a: LaneMask, b: LaneMask) -> LaneMask {
    LaneMask(lane_either(a.storage, b.storage))
  }
  @inlinable @inline(__always) public static prefix func ! (a: LaneMask) -> LaneMask { LaneMask(lane_not(a.storage)) }

  /// 1 where it holds, 0 elsewhere.
  @inlinable @inline(__always) public var indicator: Lane { select(self, 1, 0) }
}
