import Experiments
import PartnershipModel
import Statistics

/// Designs on the same replications, read so that they can be compared.
///
/// A design that pursues other aims than the scenario's own is compared by the scenario's all the same: an aim that it dropped
/// counts as it comes out in the same replication with no partnership, so that dropping an aim is not free. Aims that only
/// this design has don't count. Weights of aims are their medians then.
public struct ComparedDesigns: Sendable {
  /// The last two designs are "no partnership" and "informal working".
  public let table: OutcomeTable
  /// What full attainment is worth, pounds; the median where the scenario gives a range, nil where it gives nothing.
  public let value: Double?
  private let attainment: [[Double]]

  /// - Precondition: the table has the two counterfactuals last.
  public init(_ table: OutcomeTable) {
    precondition(table.designs.count >= 2)
    self.table = table
    let none = table.designs.count - 2
    value = table.designs[none].partnership.surroundings.valueOfFullAttainment?.median
    attainment = table.designs.indices.map { Self.attainment(of: $0, in: table, without: none) }
  }

  public var noPartnership: Int { table.designs.count - 2 }
  public var informalWorking: Int { table.designs.count - 1 }
  public var names: [String] { table.designs.map(\.name) }
  /// Those with a formal partnership.
  public var formal: [Int] { table.designs.indices.filter { table.designs[$0].partnership.design.form == .formal } }

  /// One number a replication. Net value is 0 where the scenario states no value of attainment.
  public func values(_ quantity: ComparedQuantity, design: Int) -> [Double] {
    switch quantity {
    case .outcome(.attainment): return attainment[design]
    case .outcome(let outcome): return table.values(outcome, design: design)
    case .netValue:
      let cost = table.values(.cost, design: design)
      return zip(attainment[design], cost).map { (value ?? 0) * $0 - $1 }
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

  /// Whether the design pursues the aims of the scenario's own, so that attainment is as it stands in the run.
  public func pursuesSameAims(_ design: Int) -> Bool {
    Self.pursuesSameAims(design, in: table, without: noPartnership)
  }

  private static func pursuesSameAims(_ design: Int, in table: OutcomeTable, without none: Int) -> Bool {
    func weights(_ design: Int) -> [String: Quantity] {
      let aims = table.designs[design].partnership.aims
      return Dictionary(aims.map { ($0.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
    }
    return weights(design) == weights(none)
  }

  /// Attainment as far as it matters to a partner of the scenario's own, one number a replication; nil where the design
  /// doesn't have the partner. Where any design pursues other aims, all are reckoned from the attainment of the
  /// scenario's aims and the medians of how much they matter.
  func benefit(ofPartner id: String, design: Int) -> [Double]? {
    let partnership = table.designs[noPartnership].partnership
    guard let place = table.designs[design].partnership.partners.firstIndex(where: { $0.id == id }),
      let partner = partnership.partners.first(where: { $0.id == id })
    else { return nil }
    if table.designs.indices.allSatisfy(pursuesSameAims) {
      return table.values(.benefit, partner: place, design: design)
    }
    let weights = partnership.aims.map {
      max($0.weight.median, 0) * max((partner.stance[$0.id] ?? partner.otherStance).median, 0)
    }
    return Self.attainment(of: design, in: table, without: noPartnership, weights: weights)
  }

  private static func attainment(of design: Int, in table: OutcomeTable, without none: Int) -> [Double] {
    guard !pursuesSameAims(design, in: table, without: none) else { return table.values(.attainment, design: design) }
    let weights = table.designs[none].partnership.aims.map { max($0.weight.median, 0) }
    return attainment(of: design, in: table, without: none, weights: weights)
  }

  /// Weighted mean of the attainment of the scenario's own aims; what the design dropped is as it is with no partnership.
  private static func attainment(
    of design: Int, in table: OutcomeTable, without none: Int, weights: [Double]
  ) -> [Double] {
    let total = max(weights.reduce(0, +), .leastNormalMagnitude)
    var sums = Array(repeating: 0.0, count: table.replications)
    for (index, aim) in table.designs[none].partnership.aims.enumerated() {
      let own = table.designs[design].partnership.aims.firstIndex { $0.id == aim.id }
      let values = own.map { table.values(aim: $0, design: design) } ?? table.values(aim: index, design: none)
      for (replication, value) in values.enumerated() { sums[replication] += value * weights[index] / total }
    }
    return sums
  }
}

/// Means of consecutive pairs: one number a future.
public func pairMeans(_ values: [Double]) -> [Double] {
  stride(from: 0, to: values.count - 1, by: 2).map { (values[$0] + values[$0 + 1]) / 2 }
}

func mean(_ values: [Double]) -> Double { values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }
