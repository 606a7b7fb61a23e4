import Foundation
import Statistics
import Testing

@Suite struct ScreeningTests {
  private static let slopes = [4.0, -2, 1, 0]

  private static func linear(_ u: [Double]) -> Double { zip(slopes, u).reduce(3) { $0 + $1.0 * $1.1 } }

  @Test func `Morris's effects of a linear model are its slopes, without spread`() {
    let design = MorrisTrajectories(trajectories: 10, inputs: 4, seed: 1)
    let effects = MorrisEffects(of: [TestFunctions.values(design.points, Self.linear)], design: design)
    for input in 0..<4 {
      #expect(abs(effects.mu[input].value - Self.slopes[input]) < 1e-12)
      #expect(abs(effects.muStar[input].value - abs(Self.slopes[input])) < 1e-12)
      #expect(effects.sigma[input].value < 1e-6)
    }
    #expect(effects.luckAlone == nil)
  }

  @Test func `Morris tells luck from effect where there are replicates`() throws {
    let design = MorrisTrajectories(trajectories: 50, inputs: 4, seed: 1)
    let exact = TestFunctions.values(design.points, Self.linear)
    let runs = (0..<2).map { replicate in
      var normals = Normals(seed: 3, stream: replicate)
      return exact.map { $0 + 0.5 * normals.next() }
    }
    let effects = MorrisEffects(of: runs, design: design)
    let luckAlone = try #require(effects.luckAlone)
    // An effect is a difference over 2/3: standard deviation √2 × 0.5 / (2/3) / √2 in the mean of two.
    for luck in luckAlone { #expect(abs(luck - 0.75 * (2 / Double.pi).squareRoot()) < 0.15) }
    #expect(abs(effects.muStar[3].value - luckAlone[3]) < 0.2)
    #expect(effects.muStar[0].interval.map { $0.contains(4) } == true)
    #expect(effects.sigma[0].value < 0.75)
  }

  @Test func `Regression finds a linear model's coefficients exactly`() {
    let columns = LatinHypercube.points(count: 500, inputs: 4, seed: 2)
    let outcome = TestFunctions.values(columns, Self.linear)
    let found = RegressionIndices(inputs: columns, usesRanks: false).coefficients(of: outcome)
    let spread = Moments(outcome).variance.squareRoot()
    for input in 0..<4 {
      let known = Self.slopes[input] * Moments(columns[input]).variance.squareRoot() / spread
      #expect(abs(found.standardised[input].value - known) < 1e-9)
      if input < 3 { #expect(abs(abs(found.partial[input].value) - 1) < 1e-6) }
    }
    #expect(abs(found.rSquared - 1) < 1e-12)
  }

  @Test func `PRCC sees a steady curve, and its sign`() {
    let columns = LatinHypercube.points(count: 400, inputs: 3, seed: 4)
    let outcome = TestFunctions.values(columns) { exp(6 * $0[0]) - 20 * $0[1] }
    let found = RegressionIndices(inputs: columns, usesRanks: true).coefficients(of: outcome)
    #expect(found.partial[0].value > 0.9 && found.partial[1].value < -0.4 && abs(found.partial[2].value) < 0.15)
    #expect(found.rSquared > 0.8)
  }

  @Test func `Intervals of coefficients hold the truth in about 95% of samples`() {
    // Slopes 2, -1, 0 on independent uniform numbers, and luck: standardised slopes are known.
    let variance = (4.0 + 1) / 12 + 0.5 * 0.5
    let known = [2.0, -1, 0].map { $0 / 12.0.squareRoot() / variance.squareRoot() }
    let partial = known.map { $0 / ($0 * $0 + 0.25 / variance).squareRoot() }
    var (held, heldPartial) = ([0, 0, 0], [0, 0, 0])
    for seed in 0..<400 {
      var normals = Normals(seed: seed)
      var stream = ResamplingStream(seed: UInt64(seed), stream: 9)
      let columns = (0..<3).map { _ in (0..<100).map { _ in stream.unit() } }
      let outcome = TestFunctions.values(columns) { 2 * $0[0] - $0[1] + 0.5 * normals.next() }
      let found = RegressionIndices(inputs: columns, usesRanks: false).coefficients(of: outcome)
      for input in 0..<3 {
        held[input] += found.standardised[input].interval?.contains(known[input]) == true ? 1 : 0
        heldPartial[input] += found.partial[input].interval?.contains(partial[input]) == true ? 1 : 0
      }
    }
    for count in held + heldPartial { #expect(count >= 366 && count <= 396, "\(held) \(heldPartial) of 400") }
  }

  @Test func `PAWN ranks by effect on the whole distribution, and an inert input stays below the dummy`() {
    let columns = SobolSequence(dimensions: 4, seed: 3).points(0..<4096)
    let pawn = PAWN(inputs: columns, outcome: TestFunctions.values(columns, TestFunctions.ishigami))
    let values = pawn.indices
    #expect(values[1] > values[0] && values[0] > values[2] && values[2] > pawn.dummy && values[3] < pawn.dummy)
    #expect(pawn.distances.allSatisfy { $0.count == 10 })
  }

  @Test func `PAWN cuts an input of few values by value`() {
    let input = (0..<300).map { Double($0 % 3) }
    let pawn = PAWN(inputs: [input, input.map { _ in 1 }], outcome: input)
    #expect(pawn.distances[0].count == 3 && abs(pawn.indices[0] - 2.0 / 3) < 1e-12)
    #expect(pawn.distances[1] == [0])
  }

  /// From SciPy 1.17: ks_2samp([1, 2, 2, 5, 7], [2, 3, 3, 6, 8, 9]) has the statistic 0.4333.
  @Test func `A Kolmogorov–Smirnov distance with ties`() throws {
    let sample = [1.0, 2, 2, 5, 7, 2, 3, 3, 6, 8, 9]
    let part = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]
    let distances = KolmogorovSmirnov(sample).distances(part: part, parts: 3)
    let toAll = try #require(distances[0])
    #expect(abs(toAll * 11 / 6 - 13.0 / 30) < 1e-12)
    #expect(distances[2] == nil)
    #expect(
      KolmogorovSmirnov(sample).distances(part: part, parts: 2, weights: sample.map { _ in 2 }) == [
        toAll, distances[1],
      ])
  }

  @Test func `Regional sensitivity finds what failures have in common`() {
    let columns = SobolSequence(dimensions: 3, seed: 8).points(0..<512)
    let fails = TestFunctions.values(columns) { $0[0] < 0.3 && $0[1] < 0.6 ? 1 : 0 }.map { $0 > 0 }
    let regional = RegionalSensitivity(inputs: columns, isOfInterest: fails)
    // All failures lie below 0.3, of the others (0.3 - 0.18) / 0.82.
    #expect(abs(regional.distances[0] - (1 - 0.12 / 0.82)) < 0.02)
    #expect(regional.distances[0] > regional.distances[1] && regional.distances[2] < 0.1)
    #expect(regional.chances[0] < 1e-6 && regional.chances[2] > 0.05)
    #expect(regional.distances[1] > regional.dummy && regional.distances[2] < regional.dummy)
    #expect(RegionalSensitivity.fault(isOfInterest: [true, false]) != nil)
  }

  @Test func `Samples grow until they are narrow enough`() {
    let growth = SampleGrowth(halfWidth: 0.05, first: 256, most: 4_096)
    #expect(growth.next(after: 256, halfWidth: 0.2) == 512)
    #expect(growth.next(after: 512, halfWidth: 0.04) == nil && growth.next(after: 4_096, halfWidth: 0.2) == nil)
    #expect(growth.forecast(after: 256, halfWidth: 0.1) == 1_024)
  }

  @Test func `What can't be analysed is refused with what to do`() {
    #expect(RegressionIndices.fault(inputs: [[1, 2, 3]]) != nil)
    let column = (0..<50).map { Double($0 * $0 % 7) }
    #expect(RegressionIndices.fault(inputs: [column, column.map { 2 * $0 }])?.contains("leave one") == true)
    #expect(RegressionIndices.fault(inputs: [column, column.map { _ in 1 }])?.contains("doesn't vary") == true)
    #expect(PAWN.fault(runs: 50)?.contains("100") == true)
  }
}
