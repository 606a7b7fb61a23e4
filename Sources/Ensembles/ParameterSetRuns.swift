import Experiments
import LaneArithmetic
import PartnershipModel

/// Runs some partnerships under many parameter sets on several threads, with the same numbers on any number of them.
public struct ParameterSetRuns: Sendable {
  public let seed: UInt64
  public let threads: Int
  public let partnerships: [Partnership]
  /// [partnership][reading]
  public let readings: [[@Sendable (CohortRecord) -> Lane]]

  public init(
    _ partnerships: [Partnership], readings: [[@Sendable (CohortRecord) -> Lane]], seed: UInt64, threads: Int
  ) {
    precondition(partnerships.count == readings.count && Ensemble.threadRange.contains(threads))
    self.partnerships = partnerships
    self.readings = readings
    self.seed = seed
    self.threads = threads
  }

  /// - Parameters:
  ///   - replications: of each partnership under each set; whole cohorts.
  ///   - summarise: gets [partnership][reading][replication] of a set, on the thread that ran it.
  /// - Returns: by set; nil where it was cancelled.
  public func run<Summary: Sendable>(
    _ sets: [ParameterSet], replications: Range<Int>, isCancelled: @Sendable () -> Bool = { false },
    summarise: @Sendable ([[[Double]]]) -> Summary
  ) throws -> [Summary]? {
    precondition(
      replications.lowerBound.isMultiple(of: Lane.width) && replications.upperBound.isMultiple(of: Lane.width))
    var summaries: [Summary] = []
    let isComplete = try inOrder(0..<sets.count, threads: threads, isCancelled: isCancelled) {
      partnerships.map {
        CohortRecord(horizon: $0.horizon, partners: $0.partners.count, aims: $0.aims.count)
      }
    } make: { records, index in
      let values = partnerships.indices.map { place in
        numbers(partnerships[place].holding(sets[index]), readings[place], records[place], replications)
      }
      return summarise(values)
    } take: { summary in
      summaries.append(summary)
      return .goOn
    }
    return isComplete ? summaries : nil
  }

  private func numbers(
    _ partnership: Partnership, _ readings: [@Sendable (CohortRecord) -> Lane], _ record: CohortRecord,
    _ replications: Range<Int>
  ) -> [[Double]] {
    let cohort = Cohort(Simulation(partnership, seed: seed))
    var values = readings.map { _ in [Double]() }
    for first in stride(from: replications.lowerBound, to: replications.upperBound, by: Lane.width) {
      cohort.run(first: first, into: record)
      for (place, reading) in readings.enumerated() {
        let lane = reading(record)
        for replication in 0..<Lane.width { values[place].append(lane[replication]) }
      }
    }
    return values
  }
}

extension Partnership {
  /// The same partnership under a parameter set; a constant that it sets itself stays.
  func holding(_ set: ParameterSet) -> Partnership {
    var other = self
    other.constants.merge(set.constants) { own, _ in own }
    return other
  }
}
