import Experiments
import Statistics

/// Question 2: which design is best by one quantity, and how sure is that?
public struct DesignSelection: Sendable {
  public let quantity: ComparedQuantity
  /// The smallest difference that matters, in the quantity's unit: a design that is behind by less does as well.
  public let smallestDifference: Double
  /// By design: share of replications in which no other does better by a difference that matters.
  public let chanceOfBestInWorld: [Double]
  /// Wilson's 95% intervals of them.
  public let intervalsOfBestInWorld: [ClosedRange<Double>?]
  /// By design: how often no other mean is better by a difference that matters when the futures are drawn again (bootstrap).
  public let chanceOfBestMean: [Double]
  /// By design: how far its mean is behind the best on average when the futures are drawn again, in the quantity's unit:
  /// what choosing it is expected to lose.
  public let expectedLosses: [Double]
  /// By design: whether it can't be told from the best by a difference that matters (95%).
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
    smallestDifference = designs.smallestDifference(quantity)
    let wins = Self.wins(values, within: smallestDifference) { _ in 1 }
    chanceOfBestInWorld = wins.map(mean)
    intervalsOfBestInWorld = wins.map { PairedMoments($0).chanceInterval() }
    (chanceOfBestMean, expectedLosses) = Self.drawnAgain(futures, within: smallestDifference)
    isInSubset = SubsetSelection.onCommonLuck(futures, beyond: smallestDifference)
    let moments = futures.map { Moments($0) }
    budgetShares = ComputingBudget.fractions(
      means: moments.map(\.mean), standardDeviations: moments.map { $0.variance.squareRoot() })
    leader = moments.indices.max { (moments[$0].mean, -$0) < (moments[$1].mean, -$1) } ?? 0
  }

  /// Places of those that can't be told from the best by a difference that matters.
  public var subset: [Int] { isInSubset.indices.filter { isInSubset[$0] } }

  /// Shares of places that sum to 1: those that do equally well, but for what doesn't matter, share the place.
  static func sharesOfBest(_ values: [[Double]], within smallest: Double = 0) -> [Double] {
    wins(values, within: smallest) { 1 / Double($0) }.map(mean)
  }

  /// What each has of each place in which none does better by a difference that matters: [design][place].
  private static func wins(
    _ values: [[Double]], within smallest: Double, each: (_ winners: Int) -> Double
  ) -> [[Double]] {
    var wins = values.map { $0.map { _ in 0.0 } }
    for place in (values.first ?? []).indices {
      let best = values.reduce(-.infinity) { max($0, $1[place]) }
      let winners = values.indices.filter { values[$0][place] >= best - smallest }
      for winner in winners { wins[winner][place] = each(winners.count) }
    }
    return wins
  }

  /// How often each mean is as good as the best when the futures are drawn again, and how far it is behind on average.
  private static func drawnAgain(
    _ futures: [[Double]], within smallest: Double
  ) -> (chances: [Double], losses: [Double]) {
    let units = futures.first?.count ?? 0
    let none = futures.map { _ in 0.0 }
    guard units > 0 else { return (none, none) }
    let behind = bootstrap(units: units, resamples: resamples) { drawn in
      let means = futures.map { values in drawn.reduce(0) { $0 + values[$1] } / Double(units) }
      let best = means.max() ?? 0
      return means.map { best - $0 }
    }
    return (behind.map { losses in mean(losses.map { $0 <= smallest ? 1 : 0 }) }, behind.map(mean))
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
