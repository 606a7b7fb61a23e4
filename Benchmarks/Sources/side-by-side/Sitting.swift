import Dispatch
import Ensembles
import Experiments
import Foundation
import LaneArithmetic
import PartnershipModel
import ScenarioFiles

/// What is measured of one partnership: the model's kernel by itself, without reductions and files.
struct Sitting {
  let partnership: Partnership
  private var scenario: Scenario?

  init(scenario name: String) throws {
    let scenario = try ScenarioFile.read(path: "../scenarios/\(name).yaml")
    partnership = scenario.designs[0].partnership
    self.scenario = scenario
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

  /// How much of a second thread comes out as speed, for a whole run without files: medians of seven goes in turn.
  func parallelEfficiency(replications: Int) throws -> Double {
    guard let scenario else { return .nan }
    let experiment = Experiment(scenario, replications: replications)
    func seconds(_ threads: Int) throws -> Double {
      let started = ContinuousClock.now
      _ = try Ensemble(experiment, threads: threads).run(extracting: { $0.replications.count }, deliver: { _, _ in })
      return (ContinuousClock.now - started).seconds
    }
    return try (0..<7).map { _ in try seconds(1) / seconds(2) / 2 }.sorted()[3]
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

/// The best of several goes: on a machine that others use, the steadier number.
func best(of goes: Int, _ measure: () -> Double) -> Double { (0..<goes).map { _ in measure() }.max() ?? 0 }
