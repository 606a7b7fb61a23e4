import PartnershipModel

/// What every replication of some designs came to, for analyses to read. It says nothing of where it was computed.
///
/// Replications 2i and 2i + 1 share a future, so the number of replications is even.
public struct OutcomeTable: Sendable {
  /// How much is kept of a replication.
  public enum Extent: Sendable, Hashable {
    /// Its outcomes alone: with many partners a tenth of everything.
    case outcomes
    /// Measures by partner and by aim too.
    case everything
  }

  public let designs: [NamedDesign]
  public let extent: Extent
  public private(set) var replications: Int
  /// [design][replication × width of the design + cell]: outcomes; then, in a table of everything, measures by partner and
  /// aims at the end.
  private var rows: [[Double]]

  /// - Precondition: `rows` has, for each design, `replications` rows of `Self.width(of:)` numbers.
  public init(designs: [NamedDesign], replications: Int, rows: [[Double]], extent: Extent = .everything) {
    precondition(replications.isMultiple(of: 2) && rows.count == designs.count)
    precondition(zip(designs, rows).allSatisfy { $1.count == replications * Self.width(of: $0.partnership, extent) })
    self.designs = designs
    self.extent = extent
    self.replications = replications
    self.rows = rows
  }

  /// Numbers in a row: what is kept of one replication.
  public static func width(of partnership: Partnership, _ extent: Extent) -> Int {
    let observed = Observation.shipped
    guard extent == .everything else { return observed.outcomes.count }
    return observed.outcomes.count + partnership.partners.count * observed.byPartner.count + partnership.aims.count
  }

  /// Everything in the table: design after design, replication after replication.
  public var numbers: [Double] { Array(rows.joined()) }

  /// The table of those numbers; nil where there are more or fewer than it takes.
  public init?(designs: [NamedDesign], replications: Int, numbers: [Double], extent: Extent = .everything) {
    let lengths = designs.map { replications * Self.width(of: $0.partnership, extent) }
    guard numbers.count == lengths.reduce(0, +) else { return nil }
    var rest = numbers[...]
    let rows = lengths.map { length in
      defer { rest = rest.dropFirst(length) }
      return Array(rest.prefix(length))
    }
    self.init(designs: designs, replications: replications, rows: rows, extent: extent)
  }

  /// Takes in what the same designs came to in the replications that follow.
  public mutating func append(_ next: OutcomeTable) {
    precondition(next.rows.count == rows.count && next.extent == extent)
    replications += next.replications
    for design in rows.indices { rows[design] += next.rows[design] }
  }

  public func index(of name: String) -> Int? { designs.firstIndex { $0.name == name } }

  /// One number a replication.
  public func values(_ outcome: Outcome, design: Int) -> [Double] {
    cells(Observation.shipped.outcomes.place(of: outcome), design: design)
  }

  /// One number a replication of a partner, by its place in the design.
  public func values(_ measure: PartnerMeasure, partner: Int, design: Int) -> [Double] {
    let observed = Observation.shipped
    let place = partner * observed.byPartner.count + observed.byPartner.place(of: measure)
    return cells(observed.outcomes.count + place, design: design)
  }

  /// Attainment at the end, one number a replication, of an aim by its place in the design.
  public func values(aim: Int, design: Int) -> [Double] {
    let partners = designs[design].partnership.partners.count
    let observed = Observation.shipped
    return cells(observed.outcomes.count + partners * observed.byPartner.count + aim, design: design)
  }

  private func cells(_ cell: Int, design: Int) -> [Double] {
    let width = Self.width(of: designs[design].partnership, extent)
    precondition(cell < width, "The table has outcomes alone.")
    return stride(from: cell, to: rows[design].count, by: width).map { rows[design][$0] }
  }
}
