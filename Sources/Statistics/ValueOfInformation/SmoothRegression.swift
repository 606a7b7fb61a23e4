/// Least squares of several outcomes on the same columns, with how far its fit may be off.
struct SmoothRegression {
  /// [outcome][run]
  let fitted: [[Double]]
  /// Generalised cross-validation, summed over outcomes: what it would miss of another sample
  /// (Craven & Wahba 1979, doi:10.1007/BF01404567).
  let expectedError: Double

  private let basis: SplineBasis
  private let coefficients: [[Double]]
  /// The lower triangle of the columns' products.
  private let factor: [[Double]]
  /// The lower triangle of the residuals' covariance over outcomes.
  private let residualFactor: [[Double]]

  /// nil where there are too few runs for the columns or the columns follow from each other.
  init?(_ basis: SplineBasis, outcomes: [[Double]]) {
    let (columns, runs) = (basis.columns, outcomes.first?.count ?? 0)
    guard 5 * columns.count <= runs else { return nil }
    var products = columns.map { $0.isEmpty ? [] : Array(repeating: 0.0, count: columns.count) }
    for row in columns.indices {
      for column in 0...row {
        products[row][column] = dot(columns[row], columns[column])
        products[column][row] = products[row][column]
      }
    }
    // Splines of correlated inputs nearly follow from each other; this much ridge moves no digit that counts.
    for place in products.indices { products[place][place] *= 1 + 1e-9 }
    guard let factor = cholesky(products), let inverse = inverse(ofDefinite: products) else { return nil }
    let coefficients = outcomes.map { outcome in
      let together = columns.map { dot($0, outcome) }
      return inverse.map { dot($0, together) }
    }
    let fitted = coefficients.map { coefficients in Self.sum(columns, weights: coefficients) }
    let residuals = zip(outcomes, fitted).map { zip($0, $1).map { $0 - $1 } }
    let freedom = Double(runs - columns.count)
    expectedError = residuals.reduce(0) { $0 + dot($1, $1) } * Double(runs) / (freedom * freedom)
    let covariance = residuals.enumerated().map { i, a in
      residuals.enumerated().map { j, b in dot(a, b) / freedom * (i == j ? 1 + 1e-9 : 1) }
    }
    residualFactor = cholesky(covariance) ?? covariance.map { $0.map { _ in 0 } }
    (self.basis, self.coefficients, self.factor, self.fitted) = (basis, coefficients, factor, fitted)
  }

  /// What else might have been fitted: coefficients drawn from their normal distribution.
  ///
  /// - Parameter normal: standard normal numbers.
  /// - Returns: [outcome][run]
  func drawn(normal: () -> Double) -> [[Double]] {
    let independent = coefficients.map { $0.map { _ in normal() } }
    return coefficients.indices.map { outcome in
      var shift = coefficients[outcome].map { _ in 0.0 }
      for other in 0...outcome {
        for place in shift.indices { shift[place] += residualFactor[outcome][other] * independent[other][place] }
      }
      // Back substitution of the transposed triangle gives them the inverse of the products as covariance.
      for place in shift.indices.reversed() {
        for later in shift.indices[(place + 1)...] { shift[place] -= factor[later][place] * shift[later] }
        shift[place] /= factor[place][place]
      }
      return Self.sum(basis.columns, weights: zip(coefficients[outcome], shift).map { $0 + $1 })
    }
  }

  private static func sum(_ columns: [[Double]], weights: [Double]) -> [Double] {
    var sum = columns[0].map { _ in 0.0 }
    for (column, weight) in zip(columns, weights) {
      for place in sum.indices { sum[place] += weight * column[place] }
    }
    return sum
  }
}
