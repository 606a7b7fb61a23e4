import Foundation

/// How an outcome goes along with each input while the others are held, from any sample of runs.
///
/// Standardised regression coefficients and partial correlations (Saltelli, Chan & Scott 2000, ISBN 978-0-471-99892-1); of
/// ranks they are SRRC and PRCC (Saltelli & Marivoet 1990, doi:10.1016/0951-8320(90)90065-U), for outcomes that rise or
/// fall steadily but not in a straight line. How much of the outcome they speak of is R².
public struct RegressionIndices: Sendable {
  /// Of one outcome.
  public struct Coefficients: Sendable, Hashable {
    /// Standard deviations of the outcome for one of the input: [input].
    public let standardised: [Estimate]
    /// Correlation of what the other inputs leave unexplained of the input and of the outcome, -1 ... 1: [input].
    public let partial: [Estimate]
    /// Share of the outcome's variance that the regression explains, 0 ... 1.
    public let rSquared: Double
  }

  private let columns: [[Double]]
  private let inverse: [[Double]]
  private let usesRanks: Bool

  /// Why the inputs allow no regression, or nil.
  ///
  /// - Parameter inputs: [input][run].
  public static func fault(inputs: [[Double]]) -> String? {
    let runs = inputs.first?.count ?? 0
    if runs < inputs.count + 10 {
      return "A regression on \(inputs.count) inputs takes at least \(inputs.count + 10) runs, not \(runs)."
    }
    if let constant = inputs.firstIndex(where: { Moments($0).squares == 0 }) {
      return "Input \(constant + 1) doesn't vary, so nothing can be said about it: leave it out."
    }
    if Self.inverse(inputs.map(standardised)) == nil {
      return "Some inputs follow from others, so their effects can't be told apart: leave one of them out."
    }
    return nil
  }

  public init(inputs: [[Double]], usesRanks: Bool) {
    self.usesRanks = usesRanks
    columns = inputs.map { standardised(usesRanks ? ranks($0) : $0) }
    guard let inverse = Self.inverse(columns) else { preconditionFailure("ask fault(inputs:) first") }
    self.inverse = inverse
  }

  private static func inverse(_ columns: [[Double]]) -> [[Double]]? {
    let correlations = columns.map { a in columns.map { dot(a, $0) / Double(a.count) } }
    guard let inverse = Statistics.inverse(ofDefinite: correlations) else { return nil }
    // The diagonal is 1 / (1 - R²) of each input on the others.
    return inverse.indices.allSatisfy { inverse[$0][$0] < 1e10 } ? inverse : nil
  }

  /// Intervals: of standardised coefficients by the delta method with whatever distribution of errors (White 1980,
  /// doi:10.2307/1912934), of partial correlations by Fisher's z.
  ///
  /// - Parameter outcome: [run]. One that doesn't vary has coefficients 0.
  public func coefficients(of outcome: [Double], confidence: Double = 0.95) -> Coefficients {
    let runs = outcome.count
    let freedom = runs - columns.count - 1
    let y = standardised(usesRanks ? ranks(outcome) : outcome)
    let together = columns.map { dot($0, y) / Double(runs) }
    let slopes = inverse.map { dot($0, together) }
    let rSquared = min(max(dot(slopes, together), 0), 1)
    var squares = slopes.map { _ in 0.0 }
    var point = slopes
    for run in 0..<runs {
      for input in point.indices { point[input] = columns[input][run] }
      let error = y[run] - dot(slopes, point)
      for input in slopes.indices {
        // How much this run moves the coefficient: its slope, and the two standard deviations unless they are of ranks.
        let scale = usesRanks ? 0 : slopes[input] * (point[input] * point[input] - y[run] * y[run]) / 2
        let pull = dot(inverse[input], point) * error + scale
        squares[input] += pull * pull
      }
    }
    let t = studentDeviate(confidence: confidence, degreesOfFreedom: freedom)
    let z = studentDeviate(confidence: confidence, degreesOfFreedom: 1_000_000)
    let spread = z / Double(max(1, freedom - 2)).squareRoot()
    let partial = slopes.indices.map { input in
      let rest = (1 - rSquared) * inverse[input][input]
      let size = (slopes[input] * slopes[input] + rest).squareRoot()
      return size > 0 ? slopes[input] / size : 0
    }
    return Coefficients(
      standardised: zip(slopes, squares).map { slope, squares in
        let reach = t * (squares / Double(runs) / Double(freedom)).squareRoot()
        return Estimate(slope, interval: slope - reach...slope + reach)
      },
      partial: partial.map { Estimate($0, interval: tanh(atanh($0) - spread)...tanh(atanh($0) + spread)) },
      rSquared: rSquared)
  }
}

/// Mean 0 and mean square 1; zeros where nothing varies.
private func standardised(_ values: [Double]) -> [Double] {
  let moments = Moments(values)
  let deviation = (moments.squares / Double(max(1, moments.count))).squareRoot()
  return values.map { deviation > 0 ? ($0 - moments.mean) / deviation : 0 }
}
