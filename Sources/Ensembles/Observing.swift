import Experiments
import LaneArithmetic
import PartnershipModel

extension Partnership {
  /// Some numbers of each replication at a point of the nuisance parameters, run on the calling thread. Everything that
  /// nobody knows of the partnership stands at its place there, so replications differ in luck alone.
  ///
  /// - Parameter replications: raised to whole cohorts.
  /// - Returns: [observed][replication].
  /// - Throws: `BrokenReplication` where a number isn't finite.
  public func observing(
    _ observed: [Observed], at point: NuisancePoint, replications: Int
  ) throws -> [[Double]] {
    let simulation = Simulation(self, seed: point.luck)
    let known = simulation.unknowns.map { Lane($0.distribution.value(at: point.place($0.name))) }
    let cohort = Cohort(simulation)
    let record = CohortRecord(horizon: horizon, partners: partners.count, aims: aims.count)
    var values = observed.map { _ in [Double]() }
    for first in stride(from: 0, to: replications, by: Lane.width) {
      let luck = Bits(countingFrom: UInt64(first))
      cohort.run(Lives(luck: luck, unknowns: known), into: record)
      for (index, what) in observed.enumerated() {
        let lane = record.value(of: what, in: self)
        for replication in 0..<Lane.width {
          guard lane[replication].isFinite else {
            throw BrokenReplication(
              replication: first + replication, design: "", designNumber: 0, quantity: "\(what)",
              value: lane[replication])
          }
          values[index].append(lane[replication])
        }
      }
    }
    return values
  }
}

extension CohortRecord {
  /// What is observed, of each replication of the cohort.
  func value(of observed: Observed, in partnership: Partnership) -> Lane {
    switch observed {
    case .outcome(let outcome): return self[outcome]
    case .netValue:
      let worth = partnership.surroundings.valueOfFullAttainment?.median ?? 0
      return self[.attainment] as Lane * Lane(worth) - (self[.cost] as Lane)
    case .measure(let measure, let month): return self[measure, month: month]
    case .mean(let measure):
      var sum: Lane = 0
      for month in 1..<months { sum += self[measure, month: month] }
      return sum * Lane(1 / Double(months - 1))
    case .partner(let measure, let id):
      let index = partnership.partners.firstIndex { $0.id == id } ?? 0
      return self[measure, partner: index]
    case .partners(let measure, let summary): return value(of: measure, summary)
    }
  }

  private func value(of measure: PartnerMeasure, _ summary: Observed.Summary) -> Lane {
    let all = (0..<partners).map { self[measure, partner: $0] }
    let mean = all.reduce(0, +) * Lane(1 / Double(partners))
    switch summary {
    case .least: return all.dropFirst().reduce(all[0]) { least($0, $1) }
    case .greatest: return all.dropFirst().reduce(all[0]) { most($0, $1) }
    case .mean: return mean
    case .spread:
      let squares = all.reduce(0 as Lane) { $0 + ($1 - mean) * ($1 - mean) }
      return squareRoot(squares * Lane(1 / Double(partners)))
    }
  }
}
