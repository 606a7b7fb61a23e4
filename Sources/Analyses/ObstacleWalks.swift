import Experiments
import Statistics

/// The orders in which obstacles are taken away one after the other, so that each one's share of what they cost together
/// can be told (sampling of permutations: Castro, Gómez & Tejada 2009, doi:10.1016/j.cor.2008.04.004).
///
/// Every eight replications get a random order of their own and its reverse (antithetic; Mitchell, Cooper, Frank & Holmes
/// 2022, jmlr.org/papers/v23/21-0439.html). Both start from the design as it is and end without any obstacle, so a walk has
/// 22 stations: none removed, ten on the way there, all removed, ten by the reverse order.
public struct ObstacleWalks: Sendable {
  public static let replicationsPerWalk = 8
  public static let stations = 2 * ObstacleRemoval.allCases.count
  private static let obstacles = ObstacleRemoval.allCases

  public let seed: UInt64

  public init(seed: UInt64) { self.seed = seed }

  /// The order of the walk that a replication belongs to.
  public func order(ofReplication replication: Int) -> [Int] {
    var stream = ResamplingStream(seed: seed &+ UInt64(replication / Self.replicationsPerWalk) &* 0xD1B5_4A32_D192_ED03)
    return stream.permutation(Self.obstacles.count)
  }

  /// What has been removed at a station, 0 ..< `stations`.
  public func removed(atStation station: Int, ofReplication replication: Int) -> Set<ObstacleRemoval> {
    let order = order(ofReplication: replication)
    let count = Self.obstacles.count
    let gone = station <= count ? order.prefix(station) : order.reversed().prefix(station - count)
    return Set(gone.map { Self.obstacles[$0] })
  }

  /// What each obstacle adds by each walk, mean of both orders and of the walk's replications: [obstacle][walk].
  ///
  /// - Parameter values: [station][replication]
  func additions(_ values: [[Double]]) -> [[Double]] {
    let count = Self.obstacles.count
    let replications = values.first?.count ?? 0
    let starts = stride(from: 0, to: replications, by: Self.replicationsPerWalk)
    let walks = starts.map { start in
      let range = start..<min(start + Self.replicationsPerWalk, replications)
      let means = values.map { mean(Array($0[range])) }
      let order = order(ofReplication: start)
      let there = Shapley.additions(order: order, values: Array(means[0...count]))
      let reverse = [means[0]] + means[(count + 1)...] + [means[count]]
      let back = Shapley.additions(order: order.reversed(), values: reverse)
      return zip(there, back).map { ($0 + $1) / 2 }
    }
    return (0..<count).map { obstacle in walks.map { $0[obstacle] } }
  }
}
