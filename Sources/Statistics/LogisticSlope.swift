import CGSL

/// Log-odds of an event for each standard deviation of an input (logistic regression by Newton's method).
public func logOdds(of event: [Double], perDeviationOf input: [Double]) -> Double {
  let moments = Moments(input)
  guard moments.variance > 0, event.contains(0), event.contains(1) else { return .nan }
  let deviation = moments.variance.squareRoot()
  let x = input.map { ($0 - moments.mean) / deviation }
  var (constant, slope) = (0.0, 0.0)
  for _ in 0..<30 {
    var (g0, g1, h00, h01, h11) = (0.0, 0.0, 1e-9, 0.0, 1e-9)
    for (x, y) in zip(x, event) {
      let p = 1 / (1 + exp(-(constant + slope * x)))
      let w = p * (1 - p)
      (g0, g1) = (g0 + y - p, g1 + (y - p) * x)
      (h00, h01, h11) = (h00 + w, h01 + w * x, h11 + w * x * x)
    }
    let determinant = h00 * h11 - h01 * h01
    constant += min(2, max(-2, (h11 * g0 - h01 * g1) / determinant))
    slope += min(2, max(-2, (h00 * g1 - h01 * g0) / determinant))
  }
  return slope
}
