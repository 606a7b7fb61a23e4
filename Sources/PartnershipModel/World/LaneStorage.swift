import LaneArithmetic
import RandomStreams

/// One number per partner (or aim, or target), of each replication.
struct Row {
  let base: UnsafeMutablePointer<Lane>
  let count: Int

  subscript(_ i: Int) -> Lane {
    @inline(__always) unsafeAddress {
      assert(i >= 0 && i < count)
      return UnsafePointer(base + i)
    }
    @inline(__always) nonmutating unsafeMutableAddress {
      assert(i >= 0 && i < count)
      return base + i
    }
  }

  func fill(_ value: Lane) { base.update(repeating: value, count: count) }
}

/// One number per pair (partner and partner, partner and aim, target and aim), of each replication.
struct Grid {
  let base: UnsafeMutablePointer<Lane>
  let rows: Int
  let columns: Int

  subscript(_ i: Int, _ j: Int) -> Lane {
    @inline(__always) unsafeAddress {
      assert(i >= 0 && i < rows && j >= 0 && j < columns)
      return UnsafePointer(base + (i &* columns &+ j))
    }
    @inline(__always) nonmutating unsafeMutableAddress {
      assert(i >= 0 && i < rows && j >= 0 && j < columns)
      return base + (i &* columns &+ j)
    }
  }

  func fill(_ value: Lane) { base.update(repeating: value, count: rows * columns) }

  /// Puts four draws into the four columns of a row.
  func set(_ i: Int, _ draws: FourLanes) {
    (self[i, 0], self[i, 1], self[i, 2], self[i, 3]) = (draws.a, draws.b, draws.c, draws.d)
  }
}

/// What is the same in every replication, one a partner, aim or target; without the reference counts of an array.
struct List<Element: BitwiseCopyable> {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  subscript(_ i: Int) -> Element {
    @inline(__always) unsafeAddress {
      assert(i >= 0 && i < count)
      return UnsafePointer(base + i)
    }
  }
}

/// The model's named constants as they are in each replication.
struct Constants {
  let row: Row
  @inline(__always) subscript(_ parameter: Parameter) -> Lane { row[parameter.rawValue] }
}
