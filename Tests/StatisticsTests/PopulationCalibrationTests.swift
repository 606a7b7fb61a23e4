import Foundation
import Statistics
import Testing

@Suite("Calibration by a moving population") struct PopulationCalibrationTests {
  /// Sixty inputs of which two count: their sum is observed to be 1.6.
  private func sum(seed: UInt64, goal: Double = 0.05, size: Int = 300) -> PopulationCalibration.Result {
    PopulationCalibration(size: size, goal: goal).run(inputs: 60, seed: seed) { points, _ in
      points.map { ([$0[0] + $0[1]], abs($0[0] + $0[1] - 1.6)) }
    }
  }

  @Test("finds the posterior of a problem whose answer is known: what is observed, and only that, is learnt")
  func knownAnswer() {
    for seed in UInt64(1)...3 {
      let found = sum(seed: seed)
      #expect(found.tolerance <= 0.05)
      func moments(_ value: ([Double]) -> Double) -> Moments { Moments(found.population.map { value($0.point) }) }
      // Given a + b = 1.6 each is uniform from .6 to 1; everything else is what it was.
      #expect(abs(moments { $0[0] + $0[1] }.mean - 1.6) < 0.01)
      // 300 sets that descend from each other count for some tens of independent ones.
      #expect(abs(moments { $0[0] }.mean - 0.8) < 0.05)
      #expect(abs(moments { $0[0] }.variance / (0.16 / 12) - 1) < 0.35)
      let others = (2..<60).map { input in moments { $0[input] } }
      #expect(abs(others.reduce(0) { $0 + $1.variance } / 58 * 12 - 1) < 0.05)
      #expect(others.allSatisfy { abs($0.mean - 0.5) < 0.1 })
    }
  }

  @Test("comes nearer with each generation, and is the same for the same seed") func generations() {
    let found = sum(seed: 4)
    let tolerances = found.generations.map(\.tolerance)
    #expect(tolerances == tolerances.sorted(by: >))
    #expect(found.population == sum(seed: 4).population)
    #expect(found.population != sum(seed: 5).population)
    #expect(found.evaluations < 30_000)
  }

  @Test("ends where nothing comes near enough, with the nearest there is") func outOfReach() {
    let found = PopulationCalibration(size: 40, goal: 0.1).run(inputs: 3, seed: 1) { points, _ in
      points.map { _ in ([], 5) }
    }
    #expect(found.tolerance == 5 && found.generations.count <= 40)
  }

  @Test("gives every round other luck to use") func rounds() {
    var seen: [Int] = []
    _ = PopulationCalibration(size: 20, goal: 0.5).run(inputs: 2, seed: 1) { points, round in
      seen.append(round)
      return points.map { ([$0[0]], $0[0] * 4) }
    }
    #expect(seen == Array(0..<seen.count) && seen.count > 2)
  }
}
