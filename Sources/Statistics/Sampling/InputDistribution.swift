import CGSL
import Foundation

/// How likely the values of an input are. Points of the unit cube become values by the inverse of the cumulative
/// distribution, which keeps whatever evenness they have.
public enum InputDistribution: Sendable, Hashable {
  case uniform(low: Double, high: Double)
  /// Uniform in the logarithm; both above 0.
  case logUniform(low: Double, high: Double)
  case triangular(low: Double, mode: Double, high: Double)
  case normal(mean: Double, deviation: Double)
  /// Normal between two bounds, with the mean and deviation of the whole.
  case truncatedNormal(mean: Double, deviation: Double, low: Double, high: Double)
  /// `mean` and `deviation` are of the logarithm.
  case logNormal(mean: Double, deviation: Double)
  /// Beta(alpha, beta) stretched from `low` to `high`.
  case beta(alpha: Double, beta: Double, low: Double, high: Double)
  case gamma(shape: Double, scale: Double)
  case weibull(scale: Double, shape: Double)
  case exponential(mean: Double)
  /// Whole numbers, all as likely.
  case whole(low: Int, high: Int)
  /// Numbers of categories from 0, as likely as their weights.
  case categories(weights: [Double])

  /// Ends of the unit interval stand for this chance beyond them, where a distribution has no bounds.
  public static let tail = 0.005

  /// What is wrong with it, or nil.
  public var fault: String? {
    func ordered(_ low: Double, _ high: Double) -> String? {
      low.isFinite && high.isFinite && low < high ? nil : "the range from \(low) to \(high) is empty"
    }
    func positive(_ values: (name: String, value: Double)...) -> String? {
      values.first { !($0.value > 0 && $0.value.isFinite) }.map { "\($0.name) has to be above 0, not \($0.value)" }
    }
    switch self {
    case .uniform(let low, let high): return ordered(low, high)
    case .logUniform(let low, let high): return positive(("the lower end", low)) ?? ordered(low, high)
    case .triangular(let low, let mode, let high):
      return ordered(low, high) ?? (low...high ~= mode ? nil : "the mode \(mode) lies outside of \(low) to \(high)")
    case .normal(_, let deviation), .logNormal(_, let deviation): return positive(("the deviation", deviation))
    case .truncatedNormal(let mean, let deviation, let low, let high):
      if let fault = positive(("the deviation", deviation)) ?? ordered(low, high) { return fault }
      let inside = gsl_cdf_gaussian_P(high - mean, deviation) - gsl_cdf_gaussian_P(low - mean, deviation)
      return inside > 1e-6 ? nil : "hardly anything of the distribution lies between \(low) and \(high)"
    case .beta(let alpha, let beta, let low, let high):
      return positive(("alpha", alpha), ("beta", beta)) ?? ordered(low, high)
    case .gamma(let shape, let scale), .weibull(let scale, let shape):
      return positive(("the shape", shape), ("the scale", scale))
    case .exponential(let mean): return positive(("the mean", mean))
    case .whole(let low, let high): return low <= high ? nil : "the range from \(low) to \(high) is empty"
    case .categories(let weights):
      let areWeights = weights.allSatisfy { $0 >= 0 && $0.isFinite } && weights.contains { $0 > 0 }
      return areWeights ? nil : "weights are at least 0, and one of them is above 0"
    }
  }

  /// The value that a share `u` of all values lies below.
  ///
  /// - Parameter u: 0 ... 1. The ends of an unbounded distribution are its quantiles at `tail` and 1 - `tail`.
  public func quantile(_ u: Double) -> Double {
    precondition(hasQuietGSL && 0...1 ~= u, "a share lies between 0 and 1 - u: \(u)")
    // An unbounded distribution has no value at the very end.
    let inner = u == 0 ? Self.tail : u == 1 ? 1 - Self.tail : u
    switch self {
    case .uniform(let low, let high): return low + (high - low) * u
    case .logUniform(let low, let high): return exp(log(low) + (log(high) - log(low)) * u)
    case .triangular(let low, let mode, let high):
      let width = high - low
      return u * width < mode - low
        ? low + (u * width * (mode - low)).squareRoot() : high - ((1 - u) * width * (high - mode)).squareRoot()
    case .normal(let mean, let deviation): return mean + gsl_cdf_gaussian_Pinv(inner, deviation)
    case .truncatedNormal(let mean, let deviation, let low, let high):
      let (below, upTo) = (gsl_cdf_gaussian_P(low - mean, deviation), gsl_cdf_gaussian_P(high - mean, deviation))
      return min(max(mean + gsl_cdf_gaussian_Pinv(below + (upTo - below) * u, deviation), low), high)
    case .logNormal(let mean, let deviation): return gsl_cdf_lognormal_Pinv(inner, mean, deviation)
    case .beta(let alpha, let beta, let low, let high): return low + (high - low) * gsl_cdf_beta_Pinv(u, alpha, beta)
    case .gamma(let shape, let scale): return gsl_cdf_gamma_Pinv(inner, shape, scale)
    case .weibull(let scale, let shape): return gsl_cdf_weibull_Pinv(inner, scale, shape)
    case .exponential(let mean): return gsl_cdf_exponential_Pinv(inner, mean)
    case .whole(let low, let high):
      return Double(low + min(Int(u * Double(high - low + 1)), high - low))
    case .categories(let weights):
      let total = weights.reduce(0, +)
      var reached = 0.0
      for (category, weight) in weights.enumerated() {
        reached += weight / total
        if u < reached { return Double(category) }
      }
      return Double(weights.lastIndex { $0 > 0 } ?? 0)
    }
  }
}
