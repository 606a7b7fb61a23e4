import Foundation

/// How surprising a sample is under a hypothesis. Each p-value is the chance of a sample at least as far off.
public enum GoodnessOfFit {
  /// Kolmogorov & Smirnov's test of a sample against a continuous distribution function, two-sided.
  ///
  /// The asymptotic distribution with Stephens's correction (1970): good to a few percent above 40 values.
  public static func kolmogorovSmirnov(_ sample: [Double], _ distribution: (Double) -> Double) -> Double {
    let n = Double(sample.count)
    var distance = 0.0
    for (rank, value) in sample.sorted().enumerated() {
      let below = distribution(value)
      distance = max(distance, below - Double(rank) / n, Double(rank + 1) / n - below)
    }
    let x = (n.squareRoot() + 0.12 + 0.11 / n.squareRoot()) * distance
    guard x > 0.2 else { return 1 }
    var sum = 0.0
    for k in 1...100 { sum += (k % 2 == 1 ? 2 : -2) * exp(-2 * Double(k * k) * x * x) }
    return min(max(sum, 0), 1)
  }

  /// The chi-square test of counts against equal expectations, upper tail, by Wilson & Hilferty's cube root (1931).
  public static func chiSquareOfEqualCounts(_ counts: [Int]) -> Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    let statistic = counts.reduce(0.0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
    let freedom = Double(counts.count - 1)
    let spread = 2 / (9 * freedom)
    return 1 - standardNormal((cbrt(statistic / freedom) - (1 - spread)) / spread.squareRoot())
  }

  /// The two-sided p-value of a deviate that is standard normal under the hypothesis.
  public static func twoSided(_ deviate: Double) -> Double { erfc(abs(deviate) / 2.0.squareRoot()) }

  /// The distribution function of the standard normal distribution.
  public static func standardNormal(_ z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }

  /// Pearson's correlation, times the square root of the number of pairs: standard normal for independent pairs.
  public static func correlationDeviate(_ x: [Double], _ y: [Double]) -> Double {
    let n = Double(x.count)
    let (meanX, meanY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (a, b) in zip(x, y) {
      xx += (a - meanX) * (a - meanX)
      yy += (b - meanY) * (b - meanY)
      xy += (a - meanX) * (b - meanY)
    }
    return xy / (xx * yy).squareRoot() * n.squareRoot()
  }
}
