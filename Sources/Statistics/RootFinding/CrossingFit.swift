import Foundation

/// A parabola through the means of noisy evaluations at several points, to say where it may be zero.
///
/// Each mean counts by its own variance. Means of skewed numbers are not normal even where there are many: the test at a point takes
/// the skewness of the fitted value out of its ratio to the standard error (the cubic transformation of Hall 1992,
/// doi:10.1111/j.2517-6161.1992.tb01872.x).
struct CrossingFit: Sendable {
  /// What was seen at a point.
  struct Station: Sendable {
    let point: Double
    var evaluations: [Double] = []
  }

  private let weights: [[Double]]
  private let inverse: [[Double]]
  private let coefficients: [Double]
  private let columns: [[Double]]
  private let variances, thirds: [Double]
  private let points: [Double]
  private let middle, scale: Double
  /// Variance of what the evaluations are held against, where that was estimated too.
  private let furtherVariance: Double

  /// - Parameters:
  ///   - stations: at least three points, two evaluations each.
  ///   - zero: what evaluations are held against, and its standard error.
  ///   - areEvents: whether evaluations are 0 or 1: where none or all happened, the next might be otherwise.
  init?(_ stations: [Station], zero: (value: Double, error: Double), areEvents: Bool = false) {
    points = stations.map(\.point)
    let low = points.min() ?? 0
    let high = points.max() ?? 1
    (middle, scale) = ((low + high) / 2, max((high - low) / 2, .leastNormalMagnitude))
    let moments = stations.map { Moments($0.evaluations) }
    let least = 1e-24 * (moments.map { $0.mean * $0.mean + $0.variance }.max() ?? 1) + .leastNormalMagnitude
    variances = moments.map { moments in
      let count = Double(max(1, moments.count))
      // Two more of each (Agresti & Coull 1998, doi:10.1080/00031305.1998.10480550).
      let chance = (moments.mean * count + 2) / (count + 4)
      return max(max(moments.variance, areEvents ? chance * (1 - chance) : 0) / count, least)
    }
    thirds = zip(stations, moments).map { station, moments in
      station.evaluations.reduce(0) { $0 + pow($1 - moments.mean, 3) } / pow(Double(max(1, moments.count)), 3)
    }
    let (centre, width) = (middle, scale)
    let columns = points.map { point in Self.powers((point - centre) / width) }
    self.columns = columns
    let variances = variances
    let products = (0..<3).map { row in
      (0..<3).map { column in
        columns.indices.reduce(0) { $0 + columns[$1][row] * columns[$1][column] / variances[$1] }
      }
    }
    guard stations.count >= 3, let inverse = Statistics.inverse(ofDefinite: products) else { return nil }
    self.inverse = inverse
    // What each station's mean adds to each coefficient.
    let weights = (0..<3).map { row in
      columns.indices.map { dot(inverse[row], columns[$0]) / variances[$0] }
    }
    self.weights = weights
    coefficients = weights.map { row in zip(row, moments).reduce(0) { $0 + $1.0 * ($1.1.mean - zero.value) } }
    furtherVariance = zero.error * zero.error
  }

  private static func powers(_ x: Double) -> [Double] { [1, x, x * x] }

  func value(at point: Double) -> Double { dot(coefficients, Self.powers((point - middle) / scale)) }

  /// How many standard errors the fitted value at a point is from zero, skewness taken out.
  func distance(at point: Double) -> Double {
    let powers = Self.powers((point - middle) / scale)
    let pulls = points.indices.map { station in (0..<3).reduce(0) { $0 + powers[$1] * weights[$1][station] } }
    let variance = zip(pulls, variances).reduce(0) { $0 + $1.0 * $1.0 * $1.1 } + furtherVariance
    let third = zip(pulls, thirds).reduce(0) { $0 + $1.0 * $1.0 * $1.0 * $1.1 }
    let t = value(at: point) / variance.squareRoot()
    let skewness = max(-1, min(1, third / pow(variance, 1.5)))
    return hallTransformed(t, skewness: skewness)
  }

  /// Between which points a function that only falls, or only rises, crosses zero: from the last point that is surely before the
  /// crossing to the first that is surely behind it; nil where there is no such point.
  func ends(within range: ClosedRange<Double>, rises: Bool, deviate: Double) -> (low: Double?, high: Double?) {
    let steps = 400
    let width = range.upperBound - range.lowerBound
    let grid = (0...steps).map { range.lowerBound + width * Double($0) / Double(steps) }
    let distances = grid.map { (rises ? -1 : 1) * distance(at: $0) }
    let behind = distances.firstIndex { $0 < -deviate }
    let before = distances[..<(behind ?? grid.count)].lastIndex { $0 > deviate }
    return (before.map { grid[$0] }, behind.map { grid[$0] })
  }

  /// The crossing itself, or the point nearest to one.
  func crossing(within range: ClosedRange<Double>) -> Double {
    let steps = 400
    let width = range.upperBound - range.lowerBound
    let grid = (0...steps).map { range.lowerBound + width * Double($0) / Double(steps) }
    for (one, other) in zip(grid, grid.dropFirst()) {
      let (a, b) = (value(at: one), value(at: other))
      if a == 0 { return one }
      if (a < 0) != (b < 0) { return one + (other - one) * a / (a - b) }
    }
    return grid.min { abs(value(at: $0)) < abs(value(at: $1)) } ?? range.lowerBound
  }
}

/// A mean over its standard error, with the skewness of the mean taken out: t + γ t²/3 + γ² t³/27 + γ/6 (Hall 1992).
///
/// - Parameter skewness: of the mean, not of the numbers.
func hallTransformed(_ t: Double, skewness: Double) -> Double {
  t + skewness * t * t / 3 + skewness * skewness * t * t * t / 27 + skewness / 6
}
