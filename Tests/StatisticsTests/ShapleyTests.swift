import Statistics
import Testing

@Suite struct ShapleyTests {
  @Test func `The glove game`() {
    // Players 0 and 1 own a left glove, player 2 a right one; a pair is worth 1.
    let shares = Shapley.exact(players: 3) { coalition in coalition & 4 != 0 && coalition & 3 != 0 ? 1 : 0 }
    for (share, known) in zip(shares, [1.0 / 6, 1.0 / 6, 2.0 / 3]) { #expect(abs(share - known) < 1e-12) }
  }

  @Test func `The airport game`() {
    // Runways of cost 8, 11, 13 and 18: each stretch is shared by those who need it.
    let costs = [8.0, 11, 13, 18]
    let shares = Shapley.exact(players: 4) { coalition in
      (0..<4).filter { coalition & (1 << $0) != 0 }.map { costs[$0] }.max() ?? 0
    }
    for (share, known) in zip(shares, [2.0, 3, 4, 9]) { #expect(abs(share - known) < 1e-12) }
  }

  @Test func `Sampled orders come to the exact shares`() {
    func value(_ players: some Sequence<Int>) -> Double {
      let sum = players.reduce(0.0) { $0 + Double($1 + 1) }
      return sum * sum
    }
    let exact = Shapley.exact(players: 5) { coalition in value((0..<5).filter { coalition & (1 << $0) != 0 }) }
    var stream = ResamplingStream(seed: 1)
    var sums = Array(repeating: 0.0, count: 5)
    for _ in 0..<20_000 {
      let order = stream.permutation(5)
      let additions = Shapley.additions(order: order, values: (0...5).map { value(order.prefix($0)) })
      for player in 0..<5 { sums[player] += additions[player] / 20_000 }
    }
    for (sampled, share) in zip(sums, exact) { #expect(abs(sampled - share) < 0.5) }
    #expect(abs(exact.reduce(0, +) - 225) < 1e-9)
  }
}

@Suite struct RobustnessMetricTests {
  private func value(_ metric: RobustnessMetric, _ values: [Double], best: [Double]? = nil) -> Double {
    let best = best ?? values
    return metric.value(
      .init(values: values, regrets: zip(best, values).map { $0 - $1 }, satisfied: values.map { $0 >= 3 }))
  }

  @Test func `Each metric of a worked example`() {
    let values = [4.0, 1, 3, 2, 5]
    #expect(value(.maximin, values) == 1 && value(.maximax, values) == 5 && value(.hurwicz, values) == 3)
    #expect(value(.laplace, values) == 3)
    #expect(value(.minimaxRegret, values, best: [5, 5, 5, 5, 5]) == 4)
    #expect(abs(value(.regret90, values, best: [5, 5, 5, 5, 5]) - 3.6) < 1e-12)
    #expect(abs(value(.percentile10, values) - 1.4) < 1e-12)
    #expect(abs(value(.meanVariance, values) - 4 / (2.5.squareRoot() + 1)) < 1e-12)
    #expect(value(.undesirableDeviations, values) == 1.5)
    #expect(abs(value(.skewness, values)) < 1e-12)
    #expect(abs(value(.peakedness, values) - 1.6) < 1e-12)
    #expect(value(.domainCriterion, values) == 0.6)
  }

  @Test func `Where nothing varies every metric has a value`() {
    for metric in RobustnessMetric.allCases { #expect(value(metric, [2, 2, 2]).isFinite) }
  }

  @Test func `Dominated alternatives are left out, equal ones are not`() {
    #expect(undominated([[1, 1], [2, 0], [0, 0], [1, 1]]) == [true, true, false, true])
  }
}
