import CGSL

/// The score interval of a chance (Wilson 1927, doi:10.1080/01621459.1927.10502953), which keeps its coverage where there are
/// few events or none: no event in a thousand is not no chance of any. Where there are one to three events, or all but so many, its
/// end near 0 or 1 is Poisson's, without which it would miss chances that are seldom seen at all (Brown, Cai & DasGupta 2001,
/// doi:10.1214/ss/1009213286, section 4.1.1).
///
/// - Parameters:
///   - share: of what was seen, 0 … 1.
///   - count: independent things that were seen; needn't be whole.
/// - Returns: nil where fewer than two were seen.
public func chanceInterval(_ share: Double, of count: Double, confidence: Double = 0.95) -> ClosedRange<Double>? {
  guard count >= 2 else { return nil }
  precondition(hasQuietGSL)
  let z = studentDeviate(confidence: confidence, degreesOfFreedom: 1_000_000)
  let middle = (share + z * z / (2 * count)) / (1 + z * z / count)
  let half = z / (1 + z * z / count) * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
  /// The chance at which so many events or more come about with the probability that may err, by Poisson's distribution.
  func least(_ events: Double) -> Double {
    events > 0 && events <= 3.5 ? gsl_cdf_gamma_Pinv(1 - confidence, events, 1) / count : 1
  }
  let low = min(middle - half, least(share * count))
  let high = max(middle + half, 1 - least((1 - share) * count))
  // Exactly, where rounding would leave a trace.
  return (share <= 0 ? 0 : max(0, low))...(share >= 1 ? 1 : min(1, high))
}

extension PairedMoments {
  /// Wilson's interval of the mean of numbers that are 0 or 1, or shares of what is counted once.
  ///
  /// - Returns: nil where nothing was seen. Replications that share a future count for less than independent ones.
  public func chanceInterval(confidence: Double = 0.95) -> ClosedRange<Double>? {
    Statistics.chanceInterval(mean, of: Double(effectiveCount), confidence: confidence)
  }

  /// The score interval of a difference of two chances in the same replications, from numbers that are -1, 0 or 1
  /// (Tango 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<891::AID-SIM780>3.0.CO;2-B). It has a width even where no replication
  /// came out differently.
  public func changeOfChanceInterval(confidence: Double = 0.95) -> ClosedRange<Double>? {
    let n = Double(effectiveCount)
    guard n >= 2 else { return nil }
    let z = studentDeviate(confidence: confidence, degreesOfFreedom: 1_000_000)
    let meanSquare = variance * Double(count - 1) / Double(count) + mean * mean
    let (gained, lost) = (max(0, (meanSquare + mean) / 2), max(0, (meanSquare - mean) / 2))
    /// How many standard errors what was seen lies above a difference, if that is the truth.
    func distance(from difference: Double) -> Double {
      let b = (2 - gained + lost) * difference - gained - lost
      let c = -lost * difference * (1 - difference)
      let ofLost = ((b * b - 8 * c).squareRoot() - b) / 4
      let spread = max(2 * ofLost + difference * (1 - difference), 1e-300)
      return (gained - lost - difference) * (n / spread).squareRoot()
    }
    /// Where the distance comes down to `z`, between a point where it is beyond and one where it is within.
    func end(beyond: Double, reaches: (Double) -> Bool) -> Double {
      var (out, inside) = (beyond, mean)
      for _ in 0..<60 {
        let middle = (out + inside) / 2
        if reaches(distance(from: middle)) { out = middle } else { inside = middle }
      }
      return inside
    }
    return end(beyond: -1) { $0 > z }...end(beyond: 1) { $0 < -z }
  }
}
