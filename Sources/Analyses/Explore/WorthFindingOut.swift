import Experiments
import PartnershipModel
import Statistics

/// What it would be worth to find out something before choosing among the designs.
///
/// In pounds where the scenario says what attainment is worth, else in attainment.
public struct WorthFindingOut: Sendable {
  public struct Item: Sendable {
    /// Key path, or a group: `the scenario's unknowns`, `the model's constants`, `everything`.
    public let name: String
    /// Parts of a group; 1 for a single thing.
    public let inputs: Int
    public let worth: Estimate
  }

  public let designs: [String]
  public let quantity: ComparedQuantity
  /// Place of the design that is best as things are known now.
  public let best: Int
  public let futures: Int
  /// The most valuable first; groups last.
  public let items: [Item]
  /// Of knowing everything beforehand that can be known, luck taken out: no more than that could be gained.
  public let everything: Estimate
  /// Of foreseeing luck as well, which nobody can.
  public let withLuckForeseen: Estimate

  /// Those that are surely worth something: their intervals don't reach 0.
  public var worthwhile: [Item] { items.filter { $0.worth.interval.map { $0.lowerBound > 0 } ?? false } }

  /// Single things that are looked at together in a group at most, those that are worth most by themselves.
  public static let mostInGroup = 5

  public static func fault(designs: Int, futures: Int) -> String? {
    ValueOfInformation.fault(choices: designs, runs: futures)
  }

  /// - Parameters:
  ///   - table: the designs to choose from and the two counterfactuals, in an ensemble's own futures.
  ///   - unknowns: what each future holds, [unknown][future].
  ///   - seed: of the resampling.
  /// - Precondition: `fault` is nil.
  public init(_ table: OutcomeTable, unknowns: [(unknown: Unknown, values: [Double])], seed: UInt64) {
    let compared = ComparedDesigns(table)
    quantity = compared.areValued ? .netValue : .outcome(.attainment)
    designs = compared.names
    let quantity = quantity
    let value = ValueOfInformation(
      lives: table.designs.indices.map { compared.values(quantity, design: $0) }, isAllKnown: compared.isAllKnown,
      seed: seed)
    let varying = unknowns.filter { one in one.values.contains { $0 != one.values[0] } }
    let columns = varying.map(\.values)
    let singles = value.partial(varying.indices.map { [$0] }, inputs: columns, seed: seed)
    let order = varying.indices.sorted { (-singles[$0].value, $0) < (-singles[$1].value, $1) }
    var items = order.map { Item(name: varying[$0].unknown.name, inputs: 1, worth: singles[$0]) }
    for (name, isConstant) in [("the scenario's unknowns", false), ("the model's constants", true)] {
      let members = order.filter { (varying[$0].unknown.parameter != nil) == isConstant }
      let leading = Array(members.prefix(Self.mostInGroup))
      guard leading.count > 1 else { continue }
      let worth = value.partial([leading] + leading.map { [$0] }, inputs: columns, seed: seed)[0]
      items.append(Item(name: name, inputs: leading.count, worth: worth))
    }
    best = value.bestChoice
    futures = table.replications / 2
    self.items = items
    everything = value.perfect
    withLuckForeseen = value.withLuckForeseen
  }
}
