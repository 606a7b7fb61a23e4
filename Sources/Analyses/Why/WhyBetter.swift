import Experiments
import PartnershipModel
import Statistics

/// Why does one design do better than another? What each of the changes between them accounts for.
///
/// A change is worth what it adds, averaged over all orders in which the changes could be made (Shapley 1953,
/// doi:10.1515/9781400881970-018), so the parts add up to the whole difference, whatever the changes do to each other.
/// Where there are few, all 2ⁿ designs in between are played through; where there are many, every block of replications
/// makes them in a random order of its own and in its reverse (Castro, Gómez & Tejada 2009, doi:10.1016/j.cor.2008.04.004;
/// Mitchell, Cooper, Frank & Holmes 2022, jmlr.org/papers/v23/21-0439.html).
public struct WhyBetter: Sendable {
  /// Changes up to which every design in between is played through.
  public static let mostExact = 5
  /// Replications that share an order of changes.
  public static let block = 64

  public struct Part: Sendable {
    /// What is changed: `sanction: 0 → 1`.
    public let name: String
    /// What it moves, in the order of `quantities`, with its interval, 95% jointly over the changes.
    public let moved: [Estimate]
  }

  /// Names of the design that is explained and of the one that it is compared with.
  public let better, than: String
  /// What is told apart: the first decides, the others lie on the way.
  public let quantities: [ComparedQuantity]
  /// By what they add to the first quantity, most first.
  public let parts: [Part]
  /// The whole difference, by quantity.
  public let whole: [Estimate]
  /// Whether every order was gone through.
  public let isExact: Bool

  /// The usual quantities next to the one that decides: what partners agree to, what they give, what comes of it, at what cost.
  public static func quantities(_ deciding: ComparedQuantity) -> [ComparedQuantity] {
    let onTheWay: [ComparedQuantity] = [
      .outcome(.signUp), .outcome(.contribution), .outcome(.attainment), .outcome(.cost),
    ]
    return [deciding] + onTheWay.filter { $0 != deciding }
  }

  /// - Parameters:
  ///   - better: the design with all changes.
  ///   - than: the one with none.
  ///   - changes: what the changes are called.
  ///   - quantities: what is told of each change.
  ///   - seed: of the orders that are drawn where there are too many changes for all of them.
  ///   - replications: how many there are, from the first on.
  ///   - evaluate: what designs come to: [coalition of changes][quantity][replication]. A coalition has bit k set where change
  ///     k is made.
  public init(
    better: String, than: String, changes: [String], quantities: [ComparedQuantity], replications: Int, seed: UInt64,
    evaluate: (_ coalitions: [Int], _ replications: Range<Int>) throws -> [[[Double]]]
  ) rethrows {
    (self.better, self.than, self.quantities) = (better, than, quantities)
    isExact = changes.count <= Self.mostExact
    let each = confidenceOfEach(joint: 0.95, intervals: changes.count)
    let full = (1 << changes.count) - 1
    // [change or, at the end, the whole][quantity]
    let estimates: [[Estimate]]
    if isExact {
      let values = try evaluate(Array(0...full), 0..<replications)
      estimates = (0...changes.count).map { change in
        quantities.indices.map { quantity in
          let added = (0..<replications).map { replication -> Double in
            if change == changes.count { return values[full][quantity][replication] - values[0][quantity][replication] }
            return Shapley.exact(players: changes.count) { values[$0][quantity][replication] }[change]
          }
          let moments = PairedMoments(added)
          return Estimate(moments.mean, interval: moments.interval(confidence: change < changes.count ? each : 0.95))
        }
      }
    } else {
      // [change or the whole][quantity]: the mean of each block.
      var blocks = Array(
        repeating: quantities.map { _ in [(mean: Double, weight: Double)]() }, count: changes.count + 1)
      for start in stride(from: 0, to: replications, by: Self.block) {
        let range = start..<min(start + Self.block, replications)
        var stream = ResamplingStream(seed: seed &+ UInt64(start / Self.block) &* 0xD1B5_4A32_D192_ED03)
        let order = stream.permutation(changes.count)
        let walks = [order, order.reversed()].map(Self.coalitions)
        let coalitions = walks.joined().enumerated().filter { !walks.joined().prefix($0.offset).contains($0.element) }
          .map(\.element)
        let values = try evaluate(coalitions, range)
        for quantity in quantities.indices {
          func value(_ coalition: Int) -> Double { mean(values[coalitions.firstIndex(of: coalition) ?? 0][quantity]) }
          let there = Shapley.additions(order: order, values: walks[0].map(value))
          let back = Shapley.additions(order: order.reversed(), values: walks[1].map(value))
          let weight = Double(range.count)
          for change in changes.indices {
            blocks[change][quantity].append(((there[change] + back[change]) / 2, weight))
          }
          blocks[changes.count][quantity].append((value(full) - value(0), weight))
        }
      }
      estimates = blocks.enumerated().map { place, quantities in
        quantities.map { Estimate(ofBlocks: $0, confidence: place < changes.count ? each : 0.95) }
      }
    }
    let order = changes.indices.sorted { (-estimates[$0][0].value, $0) < (-estimates[$1][0].value, $1) }
    parts = order.map { Part(name: changes[$0], moved: estimates[$0]) }
    whole = estimates[changes.count]
  }

  /// Of no change, the first, the first two … all.
  private static func coalitions(_ order: [Int]) -> [Int] {
    order.reduce(into: [0]) { walk, change in walk.append(walk[walk.count - 1] | 1 << change) }
  }
}

extension Estimate {
  /// The mean over all replications, from the means of blocks of them, which are independent; Student's t over the blocks.
  fileprivate init(ofBlocks blocks: [(mean: Double, weight: Double)], confidence: Double) {
    let all = blocks.reduce(0) { $0 + $1.weight }
    let value = blocks.reduce(0) { $0 + $1.weight * $1.mean } / max(1, all)
    let count = Double(blocks.count)
    guard blocks.count > 1 else {
      self.init(value)
      return
    }
    let squares = blocks.reduce(0) { sum, block in
      let part = block.weight / all * (block.mean - value)
      return sum + part * part
    }
    let half =
      studentDeviate(confidence: confidence, degreesOfFreedom: blocks.count - 1)
      * (squares * count / (count - 1)).squareRoot()
    self.init(value, interval: value - half...value + half)
  }
}
