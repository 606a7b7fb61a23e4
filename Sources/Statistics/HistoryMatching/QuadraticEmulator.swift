/// A stand-in for a statistic of the model that takes no time: a quadratic in the inputs that matter, and what remains as noise.
///
/// Points are of the unit cube. The terms are the inputs that are named, their squares, and the products of the first four.
public struct QuadraticEmulator: Sendable {
  /// Inputs in the order in which they matter.
  public let inputs: [Int]
  private let coefficients: [Double]
  /// The inverse of the products of the terms.
  private let inverse: [[Double]]
  /// Variance of what the quadratic leaves: inputs that aren't in it, luck, and where the form is wrong.
  public let residualVariance: Double
  /// Share of the statistic's variance that the quadratic accounts for.
  public let explained: Double

  /// nil where there are too few points for its terms, or the statistic isn't known at enough of them.
  public init?(_ inputs: [Int], points: [[Double]], values: [Double]) {
    let known = points.indices.filter { values[$0].isFinite }
    let rows = known.map { Self.terms(points[$0], inputs) }
    let y = known.map { values[$0] }
    guard let width = rows.first?.count, rows.count >= 2 * width else { return nil }
    var products = (0..<width).map { a in (0..<width).map { b in rows.reduce(0) { $0 + $1[a] * $1[b] } } }
    for place in products.indices { products[place][place] += 1e-6 * Double(rows.count) }
    guard let inverse = Statistics.inverse(ofDefinite: products) else { return nil }
    let together = (0..<width).map { a in zip(rows, y).reduce(0) { $0 + $1.0[a] * $1.1 } }
    let coefficients = inverse.map { dot($0, together) }
    let left = zip(rows, y).reduce(0) { sum, pair in
      let off = pair.1 - dot(pair.0, coefficients)
      return sum + off * off
    }
    self.inputs = inputs
    self.coefficients = coefficients
    self.inverse = inverse
    residualVariance = left / Double(rows.count - width)
    let whole = Moments(y).variance
    explained = whole > 0 ? max(0, 1 - residualVariance / whole) : 0
  }

  /// - Returns: the expected value, and the variance of one evaluation about it.
  public func predict(_ point: [Double]) -> (mean: Double, variance: Double) {
    let terms = Self.terms(point, inputs)
    let leverage = zip(terms, inverse).reduce(0) { $0 + $1.0 * dot($1.1, terms) }
    return (dot(terms, coefficients), residualVariance * (1 + leverage))
  }

  private static let productsAmong = 4

  private static func terms(_ point: [Double], _ inputs: [Int]) -> [Double] {
    let x = inputs.map { 2 * point[$0] - 1 }
    var terms = [1] + x + x.map { $0 * $0 }
    let first = x.prefix(productsAmong)
    for (place, a) in first.enumerated() { terms += first.dropFirst(place + 1).map { a * $0 } }
    return terms
  }
}
