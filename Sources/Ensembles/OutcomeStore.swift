import Experiments
import LaneArithmetic
import PartnershipModel

/// Where threads put what their cohorts came to, to be read as a table when all are done.
///
/// Unchecked: a cohort's rows are written by the one thread that ran it, and no two cohorts have a row in common;
/// nothing is read before the threads have ended.
public final class OutcomeStore: @unchecked Sendable {
  private let designs: [NamedDesign]
  private let replications: Range<Int>
  private var rows: [UnsafeMutableBufferPointer<Double>]

  /// - Parameter replications: an even number of them, from a multiple of eight on.
  public init(_ designs: [NamedDesign], replications: Range<Int>) {
    precondition(replications.count.isMultiple(of: 2) && replications.lowerBound.isMultiple(of: Lane.width))
    self.designs = designs
    self.replications = replications
    rows = designs.map { design in
      let buffer = UnsafeMutableBufferPointer<Double>.allocate(
        capacity: replications.count * OutcomeTable.width(of: design.partnership))
      buffer.initialize(repeating: 0)
      return buffer
    }
  }

  deinit { for buffer in rows { buffer.deallocate() } }

  /// Numbers that a replication of all designs takes up.
  public static func numbersPerReplication(_ designs: [NamedDesign]) -> Int {
    designs.reduce(0) { $0 + OutcomeTable.width(of: $1.partnership) }
  }

  /// Keeps the eight replications from `first` on, as far as they are wanted.
  public func keep(_ record: CohortRecord, design: Int, first: Int) {
    let partnership = designs[design].partnership
    let width = OutcomeTable.width(of: partnership)
    let end = (record.months - 1) * record.aims
    for lane in 0..<min(Lane.width, replications.upperBound - first) {
      var cell = (first - replications.lowerBound + lane) * width
      func put(_ value: Double) {
        rows[design][cell] = value
        cell += 1
      }
      for lanes in record.outcomes { put(lanes[lane]) }
      for lanes in record.byPartner { put(lanes[lane]) }
      for aim in 0..<record.aims { put(record.aimAttainment[end + aim][lane]) }
    }
  }

  /// Hands over what was kept, and keeps it no longer; rows that nobody wrote are zeros.
  public func takeTable() -> OutcomeTable {
    var kept: [[Double]] = []
    while !rows.isEmpty {
      let buffer = rows.removeFirst()
      kept.append(Array(buffer))
      buffer.deallocate()
    }
    return OutcomeTable(designs: designs, replications: replications.count, rows: kept)
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
