import Benchmark
import PartnershipModel
import ScenarioFiles

/// A year of eight partnerships, in the six scenarios: the model's kernel by itself.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(metrics: [.instructions, .mallocCountTotal, .wallClock])
  let scenarios = [
    "community-legal-service-partnership", "crime-and-disorder-reduction-partnership", "drug-action-team",
    "health-collaborative", "regeneration-partnership", "youth-offending-team",
  ]
  for scenario in scenarios {
    guard var partnership = try? ScenarioFile.read(path: "../scenarios/\(scenario).yaml").designs[0].partnership else {
      continue
    }
    partnership.horizon = 12
    partnership.surroundings.events.removeAll { $0.month > 12 }
    let simulation = Simulation(partnership, seed: 1)
    let partners = partnership.partners.count
    let aims = partnership.aims.count
    Benchmark("A year of eight, \(scenario)") { benchmark in
      let cohort = Cohort(simulation)
      let record = CohortRecord(horizon: 12, partners: partners, aims: aims)
      benchmark.startMeasurement()
      cohort.run(first: 0, into: record)
      benchmark.stopMeasurement()
    }
  }
}
