import Experiments
import PartnershipModel
import Statistics

/// Question 5: what does each obstacle of Box 1 cost, and which is to be mended first?
public struct ObstacleLosses: Sendable {
  public struct Loss: Sendable {
    public let obstacle: ObstacleRemoval
    /// How strongly it binds, mean of the months, 0 … 1.
    public let degree: Double
    /// Attainment gained by removing it alone, on the same replications; 95% jointly over the eleven.
    public let alone: PairedMoments
    public let aloneInterval: ClosedRange<Double>?
    /// Its Shapley share of what all eleven cost together; 95% jointly over the eleven.
    public let share: Double
    public let shareInterval: ClosedRange<Double>?
    /// From 1: where the share puts it.
    public let rank: Int
  }

  /// In the order of Box 1.
  public let losses: [Loss]
  /// Attainment that the design gains if all eleven are removed.
  public let together: Double

  /// The designs to run for what each costs alone: the design as it is, then without each obstacle.
  public static func designs(for design: NamedDesign) -> [NamedDesign] {
    [design]
      + ObstacleRemoval.allCases.map {
        NamedDesign(name: "without " + $0.key, partnership: $0.removed(from: design.partnership))
      }
  }

  /// - Parameters:
  ///   - alone: what `designs(for:)` came to, in that order.
  ///   - walks: what the stations of `orders` came to, in their order.
  ///   - orders: which obstacles were gone at each station.
  public init(alone: OutcomeTable, walks: OutcomeTable, orders: ObstacleWalks) {
    let obstacles = ObstacleRemoval.allCases
    let each = confidenceOfEach(joint: 0.95, intervals: obstacles.count)
    let asItIs = alone.values(.attainment, design: 0)
    let stations = walks.designs.indices.map { walks.values(.attainment, design: $0) }
    let shares = orders.additions(stations).map { Moments($0) }
    let order = obstacles.indices.sorted { (-shares[$0].mean, $0) < (-shares[$1].mean, $1) }
    losses = obstacles.indices.map { index in
      let gain = PairedMoments(zip(alone.values(.attainment, design: index + 1), asItIs).map { $0 - $1 })
      let share = shares[index]
      let half =
        share.count > 1
        ? studentDeviate(confidence: each, degreesOfFreedom: share.count - 1)
          * (share.variance / Double(share.count)).squareRoot() : nil
      return Loss(
        obstacle: obstacles[index], degree: mean(alone.values(obstacles[index].outcome, design: 0)), alone: gain,
        aloneInterval: gain.interval(confidence: each), share: share.mean,
        shareInterval: half.map { share.mean - $0...share.mean + $0 }, rank: (order.firstIndex(of: index) ?? 0) + 1)
    }
    together = shares.reduce(0) { $0 + $1.mean }
  }

  /// What costs most first.
  public var ranked: [Loss] { losses.sorted { $0.rank < $1.rank } }
}
