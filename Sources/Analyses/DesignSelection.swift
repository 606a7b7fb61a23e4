import Experiments
import Statistics

/// Question 2: which design is best by one quantity, and how sure is that?
public struct DesignSelection: Sendable {
  public let quantity: ComparedQuantity
  /// By design: share of replications in which it does best of all; those that do equally well share the replication.
  public let chanceOfBestInWorld: [Double]
  /// Wilson's 95% intervals of them.
  public let intervalsOfBestInWorld: [ClosedRange<Double>?]
  /// By design: how often its mean is best when the futures are drawn again (bootstrap).
  public let chanceOfBestMean: [Double]
  /// By design: whether it can't be told from the best (95%).
  public let isInSubset: [Bool]
  /// By design: its share of further replications if they were to tell the best soonest (OCBA).
  public let budgetShares: [Double]
  /// The design with the best mean, the first of them.
  public let leader: Int
  /// The sequential selection, where the user stated an indifference zone.
  public var sequential: SequentialSelection?
  /// The selection within a budget, where the user stated one.
  public var budgeted: BudgetedSelection?

  public static let resamples = 1_000

  public init(_ designs: ComparedDesigns, by quantity: ComparedQuantity) {
    let sign = quantity.isBetterHigh ? 1.0 : -1
    let values = designs.table.designs.indices.map { designs.values(quantity, design: $0).map { $0 * sign } }
    let futures = values.map(pairMeans)
    self.quantity = quantity
    chanceOfBestInWorld = Self.sharesOfBest(values)
    intervalsOfBestInWorld = Self.wins(values).map { PairedMoments($0).chanceInterval() }
    chanceOfBestMean = Self.chancesOfBestMean(futures)
    isInSubset = SubsetSelection.onCommonLuck(futures)
    let moments = futures.map { Moments($0) }
    budgetShares = ComputingBudget.fractions(
      means: moments.map(\.mean), standardDeviations: moments.map { $0.variance.squareRoot() })
    leader = moments.indices.max { (moments[$0].mean, -$0) < (moments[$1].mean, -$1) } ?? 0
  }

  /// Places of those that can't be told from the best.
  public var subset: [Int] { isInSubset.indices.filter { isInSubset[$0] } }

  static func sharesOfBest(_ values: [[Double]]) -> [Double] { wins(values).map(mean) }

  /// What each has of each place: 1 where it alone does best, a part where several do: [design][place].
  private static func wins(_ values: [[Double]]) -> [[Double]] {
    var wins = values.map { $0.map { _ in 0.0 } }
    for place in (values.first ?? []).indices {
      let best = values.reduce(-.infinity) { max($0, $1[place]) }
      let winners = values.indices.filter { values[$0][place] == best }
      for winner in winners { wins[winner][place] = 1 / Double(winners.count) }
    }
    return wins
  }

  private static func chancesOfBestMean(_ futures: [[Double]]) -> [Double] {
    let units = futures.first?.count ?? 0
    guard units > 0 else { return futures.map { _ in 0 } }
    let wins = bootstrap(units: units, resamples: resamples) { drawn in
      let sums = futures.map { values in drawn.reduce(0) { $0 + values[$1] } }
      let best = sums.max() ?? 0
      let winners = sums.count { $0 == best }
      return sums.map { $0 == best ? 1 / Double(winners) : 0 }
    }
    return wins.map(mean)
  }
}

/// What the sequential selection came to (KN, see `KimNelson`).
public struct SequentialSelection: Sendable {
  public let indifference: Double
  /// The design selected; nil where the most replications allowed were not enough.
  public let selected: Int?
  /// By design: replications it took until the design was out of the race, or until the race was over.
  public let replications: [Int]

  /// Runs the race.
  ///
  /// - Parameters:
  ///   - designs: how many there are.
  ///   - quantity: what they race by.
  ///   - indifference: the difference that doesn't matter, in the quantity's own unit, above 0.
  ///   - most: replications a design may get.
  ///   - evaluate: gets the designs still in the race and a range of replications, and gives one number a replication
  ///     for each of them, in their order.
  public init(
    designs: Int, by quantity: ComparedQuantity, indifference: Double, most: Int,
    evaluate: (_ remaining: [Int], _ replications: Range<Int>) throws -> [[Double]]
  ) rethrows {
    var race = KimNelson(systems: designs, indifference: indifference)
    let sign = quantity.isBetterHigh ? 1.0 : -1
    var done = 0
    while race.selected == nil && done < most {
      let batch = done..<min(done + Self.batch, most)
      let remaining = race.remaining
      let futures = try evaluate(remaining, batch).map(pairMeans)
      for future in 0..<batch.count / 2 {
        var row = Array(repeating: 0.0, count: designs)
        for (place, system) in remaining.enumerated() { row[system] = sign * futures[place][future] }
        race.add(row)
      }
      done = batch.upperBound
    }
    self.indifference = indifference
    selected = race.selected
    replications = race.droppedAfter.map { 2 * ($0 ?? race.units) }
  }

  /// Replications that are run at once.
  static let batch = 64
}
