import Experiments
import LaneArithmetic
import PartnershipModel

/// Where threads put what their cohorts came to, to be read as a table when all are done.
///
/// Unchecked: a cohort's rows are written by the one thread that ran it, and no two cohorts have a row in common;
/// a row is read only after that thread has handed its block over, or ended.
public final class OutcomeStore: @unchecked Sendable {
  private let designs: [NamedDesign]
  private let replications: Range<Int>
  private let extent: OutcomeTable.Extent
  private var rows: [UnsafeMutableBufferPointer<Double>]

  /// - Parameter replications: an even number of them, from the first of a cohort on.
  public init(_ designs: [NamedDesign], replications: Range<Int>, keeping extent: OutcomeTable.Extent = .everything) {
    precondition(replications.count.isMultiple(of: 2) && replications.lowerBound.isMultiple(of: Lane.width))
    self.designs = designs
    self.replications = replications
    self.extent = extent
    rows = designs.map { design in
      let buffer = UnsafeMutableBufferPointer<Double>.allocate(
        capacity: replications.count * OutcomeTable.width(of: design.partnership, extent))
      buffer.initialize(repeating: 0)
      return buffer
    }
  }

  deinit { for buffer in rows { buffer.deallocate() } }

  /// Numbers that a replication of all designs takes up.
  public static func numbersPerReplication(_ designs: [NamedDesign]) -> Int {
    designs.reduce(0) { $0 + OutcomeTable.width(of: $1.partnership, .everything) }
  }

  /// Keeps the cohort of replications from `first` on, as far as they are wanted.
  public func keep(_ record: CohortRecord, design: Int, first: Int) {
    let partnership = designs[design].partnership
    let width = OutcomeTable.width(of: partnership, extent)
    let end = (record.months - 1) * record.aims
    for lane in 0..<min(Lane.width, replications.upperBound - first) {
      var cell = (first - replications.lowerBound + lane) * width
      func put(_ value: Double) {
        rows[design][cell] = value
        cell += 1
      }
      for lanes in record.outcomes { put(lanes[lane]) }
      guard extent == .everything else { continue }
      for lanes in record.byPartner { put(lanes[lane]) }
      for aim in 0..<record.aims { put(record.aimAttainment[end + aim][lane]) }
    }
  }

  /// What was kept of a stretch of replications: design after design, as in `OutcomeTable.numbers`.
  public func numbers(of stretch: Range<Int>) -> [Double] {
    var numbers: [Double] = []
    for design in designs.indices { numbers += rows[design][cells(of: stretch, design: design)] }
    return numbers
  }

  /// Puts back the numbers of a stretch; false where there are more or fewer than it takes.
  public func restore(_ numbers: [Double], of stretch: Range<Int>) -> Bool {
    guard replications.lowerBound <= stretch.lowerBound, stretch.upperBound <= replications.upperBound else {
      return false
    }
    let places = designs.indices.map { cells(of: stretch, design: $0) }
    guard numbers.count == places.reduce(0, { $0 + $1.count }) else { return false }
    var next = 0
    for (design, range) in places.enumerated() {
      for place in range {
        rows[design][place] = numbers[next]
        next += 1
      }
    }
    return true
  }

  private func cells(of stretch: Range<Int>, design: Int) -> Range<Int> {
    let width = OutcomeTable.width(of: designs[design].partnership, extent)
    return (stretch.lowerBound - replications.lowerBound) * width..<(stretch.upperBound - replications.lowerBound)
      * width
  }

  /// Hands over what was kept, and keeps it no longer; rows that nobody wrote are zeros.
  public func takeTable() -> OutcomeTable {
    var kept: [[Double]] = []
    while !rows.isEmpty {
      let buffer = rows.removeFirst()
      kept.append(Array(buffer))
      buffer.deallocate()
    }
    return OutcomeTable(designs: designs, replications: replications.count, rows: kept, extent: extent)
  }
}

extension Ensemble {
  /// The same ensemble, which also keeps in a store what analyses read.
  public func keeping(_ store: OutcomeStore) -> Ensemble {
    let simulator = simulator
    let places = Dictionary(uniqueKeysWithValues: experiment.designs.enumerated().map { ($1.name, $0) })
    return Ensemble(experiment, threads: threads) { design, seed in
      let simulate = simulator(design, seed)
      let place = places[design.name] ?? 0
      return { first, record in
        simulate(first, record)
        store.keep(record, design: place, first: first)
      }
    }
  }
}
