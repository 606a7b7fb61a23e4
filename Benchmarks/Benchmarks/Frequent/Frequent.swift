import Benchmark
import LaneArithmetic
import RandomStreams

/// What happens hundreds of times a month: a draw, a decision.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(metrics: [.instructions, .mallocCountTotal, .wallClock], scalingFactor: .kilo)
  let luck = Draws(seed: 1, first: 0)

  Benchmark("Four uniform draws, eight replications") { benchmark in
    for month in benchmark.scaledIterations { blackHole(luck.uniforms(purpose: 1, month: month, entity: 2)) }
  }

  Benchmark("Four normal draws, eight replications") { benchmark in
    for month in benchmark.scaledIterations { blackHole(luck.normals(purpose: 1, month: month, entity: 2)) }
  }

  Benchmark("A decision: a chance compared with a draw, eight replications") { benchmark in
    var odds = Lane(0.3)
    for month in benchmark.scaledIterations {
      let decides = luck.uniforms(purpose: 1, month: month, entity: 2).a < logistic(odds)
      odds = select(decides, odds - 0.01, odds + 0.01)
    }
    blackHole(odds)
  }
}
