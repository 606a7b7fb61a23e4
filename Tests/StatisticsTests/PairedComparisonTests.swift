import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct PairedComparisonTests {
  /// Ishigami's function of a future, with its second coefficient as what designs differ in: its mean is a / 2.
  /// To it comes luck that all designs share, and luck of their own.
  private func toy(_ a: Double, design: UInt64, run: UInt64, futures: Int) -> [Double] {
    (0..<2 * futures).map { k in
      let future = UInt64(k / 2)
      let x = (1...3).map { Double.pi * (2 * unit(run, future, UInt64($0), 1) - 1) }
      let ishigami = sin(x[0]) + a * sin(x[1]) * sin(x[1]) + 0.1 * pow(x[2], 4) * sin(x[0])
      return ishigami + 2 * unit(run, UInt64(k), 2) + unit(run, UInt64(k), design, 3) - 1.5
    }
  }

  @Test func `Intervals of paired differences cover the truth as often as they say, and jointly too`() {
    let coefficients = [7.0, 6.0, 5.0]
    let runs = 2_000
    var covered = 0
    var together = 0
    let joint = confidenceOfEach(joint: 0.95, intervals: 3)
    for run in 0..<runs {
      let samples = coefficients.enumerated().map { toy($1, design: UInt64($0), run: UInt64(run), futures: 60) }
      var all = true
      for (i, j) in [(0, 1), (0, 2), (1, 2)] {
        let truth = (coefficients[i] - coefficients[j]) / 2
        let difference = PairedComparison(samples[i], samples[j]).difference
        if (i, j) == (0, 1), difference.interval()!.contains(truth) { covered += 1 }
        all = all && difference.interval(confidence: joint)!.contains(truth)
      }
      together += all ? 1 : 0
    }
    #expect((0.93...0.97).contains(Double(covered) / Double(runs)))
    #expect(Double(together) / Double(runs) >= 0.94)
  }

  @Test func `Common luck is worth what the variances say`() throws {
    let n = 20_000
    let shared = (0..<n).map { unit(1, UInt64($0 / 1)) }
    let one = shared.enumerated().map { $1 + 0.5 * unit(2, UInt64($0)) }
    let other = shared.enumerated().map { $1 + 0.5 * unit(3, UInt64($0)) }
    let comparison = PairedComparison(one, other)
    // Correlation 1 / (1 + 1/4); two variances of 1.25 against a difference of 0.5.
    #expect(abs(try #require(comparison.correlation) - 0.8) < 0.02)
    #expect(abs(try #require(comparison.varianceReduction) - 5) < 0.3)
    #expect(abs(try #require(comparison.replicationsSaved) - 4 * Double(n)) < 0.3 * Double(n))
    #expect(abs(comparison.chanceOfMore - 0.5) < 0.02)
  }

  @Test func `The same numbers differ by exactly nothing`() {
    let values = (0..<100).map { unit(UInt64($0)) }
    let comparison = PairedComparison(values, values)
    #expect(comparison.isInert && comparison.difference.mean == 0 && comparison.chanceOfMore == 0.5)
    #expect(comparison.varianceReduction == nil && comparison.replicationsSaved == nil)
    #expect(PairedComparison([1, 2], [1, 3]).isInert == false)
  }

  @Test func `Šidák's confidence of each multiplies to the joint one`() {
    let each = confidenceOfEach(joint: 0.95, intervals: 10)
    #expect(abs(pow(each, 10) - 0.95) < 1e-12)
    #expect(confidenceOfEach(joint: 0.95, intervals: 1) == 0.95)
  }
}
