import Statistics
import Testing

/// History matching of models whose answer is known.
@Suite struct HistoryMatchingTests {
  /// Two inputs of eight matter, by their sum and their difference; a third statistic can't be more than 1.
  private func toy(_ x: [Double], luck: Double) -> [Double] { [x[0] + x[1] + luck, x[0] - x[1], x[2], x[0]] }

  private func run(_ targets: [HistoryMatching.Target?], seed: UInt64 = 7) -> HistoryMatching.Result {
    let method = HistoryMatching(targets, pointsOfAWave: 80, size: 100)
    var stream = ResamplingStream(seed: 99)
    return method.run(inputs: 8, seed: seed) { points, _ in
      points.map { point in
        // Uniform luck with a standard deviation of .02.
        let luck = (stream.unit() - 0.5) * 0.0693
        return (toy(point, luck: luck), [0.02, 0, 0, 0])
      }
    }
  }

  private func target(_ range: ClosedRange<Double>) -> HistoryMatching.Target {
    HistoryMatching.Target(range, discrepancy: 0.01)
  }

  @Test func `The inputs that matter are found, and the others stay what they were thought to be`() {
    let found = run([target(1.15...1.25), target(0.35...0.45), nil, nil])
    #expect(found.accepted.count == 100 && found.allowedMisses == 0 && found.unreached.isEmpty)
    for evaluation in found.accepted {
      #expect(abs(evaluation.point[0] - 0.8) < 0.12 && abs(evaluation.point[1] - 0.4) < 0.12)
    }
    for input in 2..<8 {
      let moments = Moments(found.accepted.map { $0.point[input] })
      // A uniform number: mean 1/2 ± .029, variance 1/12.
      #expect(abs(moments.mean - 0.5) < 0.12 && abs(moments.variance - 1.0 / 12) < 0.03, "input \(input)")
    }
    // A fiftieth of the square agrees with both; noise lets a little more through.
    #expect(found.waves.last!.plausible < 0.08)
    #expect(found.waves.last!.emulators[0]!.inputs.prefix(2).sorted() == [0, 1])
  }

  @Test func `A target that nothing reaches is named, and the others are matched without it`() {
    let found = run([target(1.15...1.25), target(0.35...0.45), target(3...3.2), nil])
    #expect(found.unreached == [2] && found.allowedMisses == 0)
    #expect(found.accepted.count == 100)
    #expect(abs(Moments(found.accepted.map { $0.point[0] }).mean - 0.8) < 0.05)
  }

  @Test func `Targets that can't be had together are told from targets that can't be had`() {
    let found = run([target(0.2...0.3), target(0.6...0.7), nil, nil])
    #expect(found.unreached.isEmpty && found.allowedMisses == 1)
  }

  @Test func `A target that is left out is predicted by the others`() {
    let targets = [target(1.15...1.25), target(0.35...0.45), nil, target(0.75...0.85)]
    let found = run(targets)
    let method = HistoryMatching(targets, pointsOfAWave: 80, size: 100)
    let prediction = method.predictionLeavingOut(3, found.prior + found.drawn, unreached: [])
    #expect(abs(prediction.mean - 0.8) < 0.05 && prediction.count >= 10)
  }

  @Test func `The same seed finds the same, another something else`() {
    let targets = [target(1.15...1.25), target(0.35...0.45), nil, nil]
    #expect(run(targets).accepted == run(targets).accepted)
    #expect(run(targets).accepted != run(targets, seed: 8).accepted)
  }

  @Test func `An emulator of a quadratic is the quadratic`() throws {
    let columns = LatinHypercube.points(count: 60, inputs: 3, seed: 1)
    let points = (0..<60).map { row in columns.map { $0[row] } }
    func value(_ x: [Double]) -> Double { 1 + 2 * x[0] - x[1] * x[1] + 3 * x[0] * x[2] }
    let emulator = try #require(QuadraticEmulator([0, 2, 1], points: points, values: points.map(value)))
    for point in [[0.1, 0.9, 0.4], [0.5, 0.5, 0.5], [0.8, 0.2, 0.7]] {
      #expect(abs(emulator.predict(point).mean - value(point)) < 1e-3)
    }
    #expect(emulator.explained > 0.9999 && emulator.residualVariance < 1e-4)
    #expect(
      QuadraticEmulator([0, 1, 2], points: Array(points.prefix(12)), values: Array(repeating: 1, count: 12)) == nil)
  }
}
