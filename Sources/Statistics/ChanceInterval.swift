/// The score interval of a chance (Wilson 1927, doi:10.1080/01621459.1927.10502953), which keeps its coverage where there are
/// few events or none: no event in a thousand is not no chance of any.
extension PairedMoments {
  /// - Precondition: the numbers are 0 or 1.
  /// - Returns: nil where nothing was seen. Replications that share a future count for less than independent ones.
  public func chanceInterval(confidence: Double = 0.95) -> ClosedRange<Double>? {
    let n = Double(effectiveCount)
    guard n >= 2 else { return nil }
    let z = studentDeviate(confidence: confidence, degreesOfFreedom: 1_000_000)
    let middle = (mean + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (mean * (1 - mean) / n + z * z / (4 * n * n)).squareRoot()
    return max(0, middle - half)...min(1, middle + half)
  }
}
