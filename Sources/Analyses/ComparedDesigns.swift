import Experiments
import PartnershipModel
import Statistics

/// Designs on the same replications, read so that they can be compared.
///
/// Each stands beside counterfactuals of its own (`Counterfactuals`). Aims that a design doesn't pursue and partners that
/// it leaves out stay in its world, so attainment is of the same aims in all of them.
public struct ComparedDesigns: Sendable {
  /// The designs, then their counterfactuals.
  public let table: OutcomeTable
  /// For each design, the place of its own.
  public let noPartnerships, informalWorkings: [Int]
  private let smallest: SmallestDifference

  /// - Precondition: the table has every design's counterfactuals.
  public init(_ table: OutcomeTable, smallest: SmallestDifference = SmallestDifference()) {
    self.smallest = smallest
    self.table = table
    noPartnerships = Counterfactuals.places(.none, in: table.designs)
    informalWorkings = Counterfactuals.places(.informal, in: table.designs)
  }

  public var names: [String] { table.designs.map(\.name) }
  /// Those with a formal partnership.
  public var formal: [Int] { table.designs.indices.filter { table.designs[$0].partnership.design.form == .formal } }

  /// What full attainment is worth to whoever asks, pounds; the median where the scenario gives a range, nil where it
  /// gives nothing. An alternative may state another.
  public func value(_ design: Int) -> Double? {
    table.designs[design].partnership.surroundings.valueOfFullAttainment?.median
  }
  /// Whether every formal design's worth is stated.
  public var areValued: Bool { !formal.isEmpty && formal.allSatisfy { value($0) != nil } }

  /// One number a replication. Net value is 0 less cost where the scenario states no value of attainment.
  public func values(_ quantity: ComparedQuantity, design: Int) -> [Double] { table.values(quantity, design: design) }

  /// The smallest difference that matters by a quantity, in its unit; of net value, what that much of attainment is worth.
  public func smallestDifference(_ quantity: ComparedQuantity) -> Double {
    switch quantity {
    case .netValue: (table.designs.indices.compactMap(value).max() ?? 0) * smallest.attainment.median
    case .outcome(let outcome):
      smallest.threshold(
        outcome.definition.unit, among: table.designs.indices.map { mean(table.values(outcome, design: $0)) })
    }
  }

  /// Whether nothing is unknown, so that futures differ in luck alone.
  public var isAllKnown: Bool {
    table.designs.allSatisfy { Simulation($0.partnership, seed: 0).unknowns.isEmpty }
  }

  /// One number a future: the mean of its two replications, with half of the variance of their luck in it. For means and their
  /// errors; what is counted by future goes by `LuckFree`.
  public func futures(_ quantity: ComparedQuantity, design: Int) -> [Double] {
    pairMeans(values(quantity, design: design))
  }

  /// What a design is charged with, one number a replication: its cost in full, and the grant that came and wasn't spent, which
  /// isn't saved.
  public func charged(_ design: Int) -> [Double] {
    zip(values(.outcome(.cost), design: design), values(.outcome(.grantReturned), design: design)).map { $0 + $1 }
  }

  /// The same, one number a future.
  public func chargedFutures(_ design: Int) -> [Double] { pairMeans(charged(design)) }

  /// Whether the design counts the same aims by the same weights as the first; if not, their attainments measure different
  /// things.
  public func countsSameAims(_ design: Int) -> Bool {
    func weights(_ design: Int) -> [String: Quantity] {
      let aims = table.designs[design].partnership.aims
      return Dictionary(aims.map { ($0.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
    }
    return weights(design) == weights(0)
  }
}

extension OutcomeTable {
  /// One number a replication.
  public func values(_ quantity: ComparedQuantity, design: Int) -> [Double] {
    switch quantity {
    case .outcome(let outcome): return values(outcome, design: design)
    case .netValue:
      let value = designs[design].partnership.surroundings.valueOfFullAttainment?.median ?? 0
      let (cost, returned) = (values(.cost, design: design), values(.grantReturned, design: design))
      return values(.attainment, design: design).enumerated().map { value * $1 - cost[$0] - returned[$0] }
    }
  }
}

/// Means of consecutive pairs: one number a future.
public func pairMeans(_ values: [Double]) -> [Double] {
  stride(from: 0, to: values.count - 1, by: 2).map { (values[$0] + values[$0 + 1]) / 2 }
}

func mean(_ values: [Double]) -> Double { values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }
