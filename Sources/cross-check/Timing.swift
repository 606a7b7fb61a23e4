import Statistics

/// One analysis with how long it took, and the data that others can be timed on.
struct Timing: Encodable {
  var seconds: [Double] = []
  var runs: [Double] = []
  var columns: [[Double]] = []
  var isOfInterest: [Bool] = []

  /// 12 inputs, 4,096 rows, second order, 1,000 resamples.
  static func sobol() -> Timing {
    let blocks = SaltelliBlocks(inputs: 12, hasSecondOrder: true)
    let points = blocks.points(rows: 0..<4_096, seed: 1)
    let runs = Samples.ishigami(points)
    var timing = Timing(runs: runs)
    for _ in 0..<3 {
      timing.measure { SobolIndices(of: [runs], blocks: blocks, resamples: 1_000).first[0].value }
    }
    return timing
  }

  /// 20,000 runs of 12 numbers.
  static func prim() -> Timing {
    let sample = Samples.planted(runs: 20_000, inputs: 12, hasCategories: false)
    var timing = Timing(columns: sample.columns, isOfInterest: sample.isOfInterest)
    for _ in 0..<3 { timing.measure { PRIM().trajectory(of: sample).last.density } }
    return timing
  }

  private mutating func measure(_ analysis: () -> Double) {
    let clock = ContinuousClock()
    var result = 0.0
    let elapsed = clock.measure { result = analysis() }
    precondition(result.isFinite)
    seconds.append(Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18)
  }
}
