import Dispatch
import Experiments
import Foundation
import LaneArithmetic
import PartnershipModel
import ScenarioFiles

/// What is measured of one partnership: the model's kernel by itself, without reductions and files.
struct Sitting {
  let partnership: Partnership

  init(scenario: String) throws {
    partnership = try ScenarioFile.read(path: "../scenarios/\(scenario).yaml").designs[0].partnership
  }

  init(_ partnership: Partnership) { self.partnership = partnership }

  /// Partner-months a second.
  func speed(replications: Int, threads: Int = 1) -> Double {
    let simulation = Simulation(partnership, seed: 1)
    let cohorts = max(threads, replications / Lane.width)
    let clock = ContinuousClock()
    let elapsed = clock.measure {
      DispatchQueue.concurrentPerform(iterations: threads) { thread in
        let cohort = Cohort(simulation)
        let record = CohortRecord(
          horizon: partnership.horizon, partners: partnership.partners.count, aims: partnership.aims.count)
        for index in stride(from: thread, to: cohorts, by: threads) {
          cohort.run(first: index * Lane.width, into: record)
        }
      }
    }
    return Double(cohorts * Lane.width * partnership.horizon * partnership.partners.count) / elapsed.seconds
  }

  /// Random numbers that a partner-month takes, starts included.
  var drawsPerPartnerMonth: Double {
    let cohort = Cohort(Simulation(partnership, seed: 1))
    let record = CohortRecord(
      horizon: partnership.horizon, partners: partnership.partners.count, aims: partnership.aims.count)
    cohort.run(first: 0, into: record)
    return Double(cohort.drawsTaken) / Double(Lane.width * partnership.horizon * partnership.partners.count)
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

/// The middle one of several goes.
func median(of goes: Int, _ measure: () -> Double) -> Double {
  (0..<goes).map { _ in measure() }.sorted()[goes / 2]
}

/// The best of several goes: on a machine that others use, the steadier number.
func best(of goes: Int, _ measure: () -> Double) -> Double { (0..<goes).map { _ in measure() }.max() ?? 0 }
