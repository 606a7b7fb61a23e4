import Benchmark
import Ensembles
import Experiments
import ScenarioFiles

/// Ensembles: a thousand replications of each design and both counterfactuals, reduced, nothing written.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(metrics: [.instructions, .mallocCountTotal, .wallClock], maxIterations: 5)
  for scenario in ["minimal", "crime-and-disorder-reduction-partnership", "youth-offending-team"] {
    guard let read = try? ScenarioFile.read(path: "../scenarios/\(scenario).yaml") else { continue }
    for threads in [1, 2] {
      Benchmark("A thousand replications, \(scenario), threads: \(threads)") { _ in
        let ensemble = Ensemble(Experiment(read, replications: 1000), threads: threads)
        blackHole(try ensemble.run(extracting: { $0.replications.count }) { _, _ in })
      }
    }
  }
}
