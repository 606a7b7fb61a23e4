/// Sarle's bimodality coefficient with corrections for a finite sample (Pfister et al. 2013,
/// doi:10.3389/fpsyg.2013.00700): 5/9 for a uniform distribution, more for two humps.
public func bimodality(_ values: [Double]) -> Double {
  let moments = Moments(values)
  let n = Double(values.count)
  guard values.count > 3, moments.variance > 0 else { return .nan }
  let deviation = moments.variance.squareRoot()
  let standard = values.map { ($0 - moments.mean) / deviation }
  let third = standard.reduce(0) { $0 + $1 * $1 * $1 }
  let fourth = standard.reduce(0) { $0 + $1 * $1 * $1 * $1 }
  let pairs = (n - 1) * (n - 2)
  let expected = 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3))
  let skewness = n / pairs * third
  let excess = n * (n + 1) / (pairs * (n - 3)) * fourth - expected
  return (skewness * skewness + 1) / (excess + expected)
}
