import Foundation
import Statistics
import Testing

@Suite struct InputDistributionTests {
  @Test(arguments: [
    (InputDistribution.gamma(shape: 2.5, scale: 1.5), 2.24993109956993),
    (.weibull(scale: 2, shape: 1.7), 1.0905885601962122),
    (.logNormal(mean: 1, deviation: 0.5), 2.091328988688217),
    (.beta(alpha: 2, beta: 5, low: 1, high: 4), 1.5454104139568474),
    (.truncatedNormal(mean: 10, deviation: 2, low: 8, high: 14), 9.515192364221546),
    (.triangular(low: 1, mode: 2, high: 5), 2.1017246507621126),
    (.logUniform(low: 0.1, high: 10), 0.39810717055349737),
    (.exponential(mean: 2), 0.7133498878774649),
    (.normal(mean: 5, deviation: 2), 3.951198974583918),
    (.uniform(low: -2, high: 8), 1),
    (.whole(low: 3, high: 12), 6),
    (.categories(weights: [1, 1, 0, 8]), 3),
  ])
  func `The quantile at 0.3 is that of SciPy 1.17`(distribution: InputDistribution, known: Double) {
    #expect(distribution.fault == nil)
    #expect(abs(distribution.quantile(0.3) - known) < 1e-12 * max(1, abs(known)))
  }

  @Test func `Ends of an unbounded distribution are its outer quantiles, of a bounded one its bounds`() {
    #expect(abs(InputDistribution.normal(mean: 5, deviation: 2).quantile(0) - -0.15165860709780166) < 1e-12)
    #expect(InputDistribution.gamma(shape: 2, scale: 1).quantile(1).isFinite)
    #expect(InputDistribution.beta(alpha: 2, beta: 2, low: 1, high: 3).quantile(1) == 3)
    #expect(InputDistribution.triangular(low: 1, mode: 1, high: 3).quantile(0) == 1)
    #expect(InputDistribution.whole(low: 1, high: 3).quantile(1) == 3)
    #expect(InputDistribution.categories(weights: [1, 1, 0]).quantile(1) == 1)
  }

  @Test func `Quantiles rise`() {
    let all: [InputDistribution] = [
      .truncatedNormal(mean: 0, deviation: 1, low: -1, high: 3), .triangular(low: 0, mode: 1, high: 1),
      .beta(alpha: 0.5, beta: 0.5, low: 0, high: 1), .whole(low: -2, high: 5), .categories(weights: [1, 2, 3]),
    ]
    for distribution in all {
      let values = (0...1000).map { distribution.quantile(Double($0) / 1000) }
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }

  @Test func `What can't be a distribution says why`() {
    #expect(InputDistribution.uniform(low: 1, high: 1).fault?.contains("empty") == true)
    #expect(InputDistribution.logUniform(low: 0, high: 1).fault?.contains("above 0") == true)
    #expect(InputDistribution.normal(mean: 0, deviation: -1).fault != nil)
    #expect(InputDistribution.triangular(low: 0, mode: 2, high: 1).fault != nil)
    #expect(InputDistribution.truncatedNormal(mean: 0, deviation: 1, low: 20, high: 21).fault != nil)
    #expect(InputDistribution.categories(weights: [0, 0]).fault != nil)
    #expect(InputDistribution.whole(low: 2, high: 1).fault != nil)
  }
}
