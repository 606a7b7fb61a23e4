import Experiments
import Statistics

/// What a selection within a budget came to (OCBA, see `BudgetRace`): no promise, but the best use of the replications.
public struct BudgetedSelection: Sendable {
  public let selected: Int
  /// By design.
  public let replications: [Int]
  /// An estimate; it stands on no indifference zone and no guarantee.
  public let chanceOfCorrectSelection: Double

  /// Replications that a design gets at a time.
  public static let step = 64

  /// Spends the budget; a step that would exceed it isn't taken, but every design gets its first.
  ///
  /// - Parameters:
  ///   - designs: how many there are.
  ///   - quantity: what they are selected by.
  ///   - budget: replications over all designs.
  ///   - evaluate: gets a design and a range of replications, and gives one number a replication.
  public init(
    designs: Int, by quantity: ComparedQuantity, budget: Int,
    evaluate: (_ design: Int, _ replications: Range<Int>) throws -> [Double]
  ) rethrows {
    var race = BudgetRace(systems: designs, step: Self.step / 2)
    let sign = quantity.isBetterHigh ? 1.0 : -1
    while 2 * race.spent + Self.step <= budget || race.units.contains(0) {
      let design = race.next
      let first = 2 * race.units[design]
      let futures = pairMeans(try evaluate(design, first..<first + Self.step))
      race.add(futures.map { sign * $0 }, to: design)
    }
    selected = race.leader
    replications = race.units.map { 2 * $0 }
    chanceOfCorrectSelection = race.chanceOfCorrectSelection
  }
}
