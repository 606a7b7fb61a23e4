import Foundation
import LaneArithmetic
import PartnershipModel
import RandomStreams
import TestSupport
import Testing

/// Quantile functions against distribution functions written down independently.
@Suite("Distributions of uncertain numbers")
struct DistributionTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var distribution: Distribution
    /// The share of values below a number.
    var below: @Sendable (Double) -> Double
    var testDescription: String { "\(distribution)" }
  }

  static let examples: [Example] = [
    Example(distribution: .uniform(low: -2, high: 6)) { ($0 + 2) / 8 },
    Example(distribution: .triangular(low: 1, mode: 2, high: 5)) {
      $0 < 2 ? ($0 - 1) * ($0 - 1) / 4 : 1 - (5 - $0) * (5 - $0) / 12
    },
    Example(distribution: .triangular(low: 0, mode: 0, high: 1)) { 1 - (1 - $0) * (1 - $0) },
    Example(distribution: .triangular(low: 0, mode: 1, high: 1)) { $0 * $0 },
    Example(distribution: .normal(low: 10, high: 20)) { standard(($0 - 15) / 5) },
    Example(distribution: .lognormal(low: 0.5, high: 8)) {
      standard((Foundation.log($0) - Foundation.log(2)) / Foundation.log(4))
    },
    Example(distribution: .logitNormal(low: 0.1, high: 0.9, floor: 0, ceiling: 1)) {
      standard(Foundation.log($0 / (1 - $0)) / Foundation.log(9))
    },
    Example(distribution: .logitNormal(low: -0.5, high: 2, floor: -1, ceiling: 3)) {
      let odds = { (x: Double) in Foundation.log((x + 1) / (3 - x)) }
      return standard((odds($0) - (odds(-0.5) + odds(2)) / 2) / ((odds(2) - odds(-0.5)) / 2))
    },
  ]

  @Test("The quantile function inverts the distribution function", arguments: examples)
  func quantilesInvert(example: Example) {
    for step in 1..<1000 {
      let p = Double(step) / 1000
      #expect(abs(example.below(example.distribution.quantile(Lane(p))[0]) - p) < 1e-9)
    }
  }

  @Test("Draws through the quantile function have the distribution, at 1 in 10,000", arguments: examples)
  func drawsHaveTheDistribution(example: Example) {
    var sample: [Double] = []
    for cohort in 0..<2_500 {
      let draws = Draws(seed: 99, first: cohort * Lane.width)
      let values = example.distribution.quantile(draws.uniforms(purpose: 0, month: 0, entity: 0).a)
      for place in 0..<Lane.width { sample.append(values[place]) }
    }
    #expect(GoodnessOfFit.kolmogorovSmirnov(sample, example.below) > 1e-4)
  }

  @Test("5% lie below the low end and 5% above the high end of a 90% interval")
  func intervals() {
    let intervals: [(Distribution, Double, Double)] = [
      (.normal(low: 10, high: 20), 10, 20), (.lognormal(low: 0.5, high: 8), 0.5, 8),
      (.logitNormal(low: 0.1, high: 0.7, floor: 0, ceiling: 1), 0.1, 0.7),
    ]
    for (distribution, low, high) in intervals {
      #expect(abs(distribution.quantile(0.05)[0] - low) < 1e-9)
      #expect(abs(distribution.quantile(0.95)[0] - high) < 1e-9)
    }
  }

  @Test("A larger share never gives a smaller value, and no value leaves the bounds", arguments: examples)
  func quantilesRise(example: Example) {
    let ends = [0x1p-33, 1 - 0x1p-33].map { example.distribution.quantile(Lane($0))[0] }
    var last = ends[0]
    for step in 1..<10_000 {
      let value = example.distribution.quantile(Lane(Double(step) / 10_000))[0]
      #expect(value >= last)
      last = value
    }
    #expect(last <= ends[1] && ends[0].isFinite && ends[1].isFinite)
    switch example.distribution {
    case .uniform(let low, let high), .triangular(let low, _, let high), .logitNormal(_, _, let low, let high):
      #expect(ends[0] >= low && ends[1] <= high)
    case .lognormal: #expect(ends[0] > 0)
    default: break
    }
  }

  @Test("Where low, mode and high are the same, there is nothing to draw")
  func degenerate() {
    #expect(Distribution.fixed(3).quantile(0.9)[0] == 3)
    #expect(Distribution.uniform(low: 3, high: 3).quantile(0.9)[0] == 3)
    #expect(Distribution.triangular(low: 3, mode: 3, high: 3).quantile(0.9)[0] == 3)
    #expect(Distribution.normal(low: 3, high: 3).quantile(0.9)[0] == 3)
    #expect(abs(Distribution.lognormal(low: 3, high: 3).quantile(0.9)[0] - 3) < 1e-10)
  }
}

private func standard(_ deviate: Double) -> Double { GoodnessOfFit.standardNormal(deviate * 1.6448536269514722) }
