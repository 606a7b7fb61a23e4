import Dispatch
import Foundation
import LaneArithmetic
import PartnershipModel

/// A number of each replication, taken from the record of its cohort: `{ $0[.trust, month: 24] }`.
public typealias Reading = @Sendable (CohortRecord) -> Lane

extension Partnership {
  /// Runs replications on all cores and takes some numbers of each; the same numbers whatever the cores.
  ///
  /// - Parameters:
  ///   - replications: how many; raised to a multiple of 8.
  ///   - first: a multiple of 8.
  /// - Returns: `[reading][replication]`.
  public func readings(
    _ readings: [Reading], replications: Int, first: Int = 0, seed: UInt64 = 2004
  ) -> [[Double]] {
    let cohorts = Cohort.count(of: replications)
    let count = cohorts * Lane.width
    let simulation = Simulation(self, seed: seed)
    // Each thread writes the places of its own cohorts.
    nonisolated(unsafe) let values = UnsafeMutableBufferPointer<Double>.allocate(capacity: readings.count * count)
    values.initialize(repeating: 0)
    defer { values.deallocate() }
    let threads = min(ProcessInfo.processInfo.activeProcessorCount, cohorts)
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      let cohort = Cohort(simulation)
      let record = CohortRecord(horizon: horizon, partners: partners.count, aims: aims.count)
      for index in stride(from: thread, to: cohorts, by: threads) {
        cohort.run(first: first + index * Lane.width, into: record)
        for (row, reading) in readings.enumerated() {
          let lane = reading(record)
          for k in 0..<Lane.width { values[row * count + index * Lane.width + k] = lane[k] }
        }
      }
    }
    return readings.indices.map { Array(values[$0 * count..<($0 + 1) * count]) }
  }
}

extension CohortRecord {
  /// The mean of a measure over months 1 ... horizon.
  public func mean(_ measure: Measure) -> Lane {
    var sum: Lane = 0
    for month in 1..<months { sum += self[measure, month: month] }
    return sum * Lane(1 / Double(months - 1))
  }
}
