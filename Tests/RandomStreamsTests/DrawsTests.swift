import LaneArithmetic
import RandomStreams
import TestSupport
import Testing

/// Is it the right distribution? Fixed seeds; each p-value must be above 1 in 10,000.
@Suite("Distributions of draws")
struct DrawsTests {
  static let seeds: [UInt64] = [0, 1, 20_260_101, .max]
  static let significance = 1e-4

  @Test("Uniform draws are uniform between 0 and 1", arguments: seeds)
  func uniforms(seed: UInt64) {
    for sample in samples(seed, { $0.uniforms(purpose: 1, month: $1, entity: 2) }) {
      #expect(GoodnessOfFit.kolmogorovSmirnov(sample) { $0 } > Self.significance)
      expectMoments(sample, mean: 0.5, variance: 1.0 / 12, kurtosis: 1.8)
    }
  }

  @Test("Normal draws are standard normal", arguments: seeds)
  func normals(seed: UInt64) {
    for sample in samples(seed, { $0.normals(purpose: 1, month: $1, entity: 2) }) {
      #expect(GoodnessOfFit.kolmogorovSmirnov(sample, GoodnessOfFit.standardNormal) > Self.significance)
      expectMoments(sample, mean: 0, variance: 1, kurtosis: 3)
    }
  }

  @Test("Middling draws are distributed as beta(2, 2)", arguments: seeds)
  func middling(seed: UInt64) {
    let sample = samples(seed) { draws, month in
      FourLanes(draws.middling(purpose: 1, month: month, entity: 2), 0, 0, 0)
    }[0]
    #expect(GoodnessOfFit.kolmogorovSmirnov(sample) { $0 * $0 * (3 - 2 * $0) } > Self.significance)
    expectMoments(sample, mean: 0.5, variance: 0.05, kurtosis: 15.0 / 7)
  }

  @Test("The four normal draws of an address are uncorrelated, and so are their squares", arguments: seeds)
  func normalsOfOneAddress(seed: UInt64) {
    let four = samples(seed) { $0.normals(purpose: 1, month: $1, entity: 2) }
    for (i, j) in [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)] {
      #expect(GoodnessOfFit.twoSided(GoodnessOfFit.correlationDeviate(four[i], four[j])) > Self.significance)
      let squares = GoodnessOfFit.correlationDeviate(four[i].map { $0 * $0 }, four[j].map { $0 * $0 })
      #expect(GoodnessOfFit.twoSided(squares) > Self.significance)
    }
  }

  @Test("No uniform draw is 0 or 1, and each is a whole number of steps of 2^-32, plus a half")
  func uniformsAreOpen() {
    for sample in samples(3, { $0.uniforms(purpose: 1, month: $1, entity: 2) }) {
      for u in sample {
        #expect(u > 0 && u < 1)
        let steps = u * 0x1p32 - 0.5
        #expect(steps == steps.rounded() && steps >= 0 && steps <= 0x1p32 - 1)
      }
    }
  }

  @Test("A normal draw can't exceed 6.77 in size")
  func normalTail() {
    let radius = squareRoot(log2(0x1p-33) * -1.3862943611198906)[0]
    #expect(radius > 6.76 && radius < 6.77)
  }

  /// 40,000 of each of the four draws: 50 cohorts of 8 replications, 100 months.
  private func samples(_ seed: UInt64, _ draw: (Draws, Int) -> FourLanes) -> [[Double]] {
    var samples = [[Double]](repeating: [], count: 4)
    for cohort in 0..<50 {
      let draws = Draws(seed: seed, first: cohort * Lane.width)
      for month in 0..<100 {
        let four = draw(draws, month)
        for (place, lane) in [four.a, four.b, four.c, four.d].enumerated() {
          for replication in 0..<Lane.width { samples[place].append(lane[replication]) }
        }
      }
    }
    return samples
  }

  private func expectMoments(_ sample: [Double], mean: Double, variance: Double, kurtosis: Double) {
    let n = Double(sample.count)
    let found = sample.reduce(0, +) / n
    let spread = sample.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
    #expect(GoodnessOfFit.twoSided((found - mean) / (variance / n).squareRoot()) > Self.significance)
    let deviate = (spread / variance - 1) / ((kurtosis - 1) / n).squareRoot()
    #expect(GoodnessOfFit.twoSided(deviate) > Self.significance)
  }
}
