import Foundation

/// Whether the mean of noisy numbers lies above or below zero, looked at again and again as they come in.
///
/// Looks are at 1, 2, 4 ... times the first number of evaluations. Each of them may err with an equal part of α, so that all
/// together err with at most α.
struct SequentialSignTest: Sendable {
  enum Sign: Sendable { case below, above }

  /// What the evaluations are.
  let noise: NoisyRoot.Noise
  /// The chance that it ever says the wrong side.
  let alpha: Double
  /// How often it may be looked at.
  let looks: Int
  /// Standard error of what the mean is held against.
  let errorOfZero: Double
  /// What the numbers can be; nil for anything.
  let bounds: ClosedRange<Double>?
  private(set) var moments = Moments()
  private var cubes = 0.0

  init(
    noise: NoisyRoot.Noise, alpha: Double, looks: Int, errorOfZero: Double = 0, bounds: ClosedRange<Double>? = nil
  ) {
    self.noise = noise
    self.alpha = alpha
    self.looks = looks
    self.errorOfZero = errorOfZero
    self.bounds = bounds
  }

  mutating func look(at evaluations: [Double]) -> Sign? {
    for evaluation in evaluations {
      moments.add(evaluation)
      cubes += evaluation * evaluation * evaluation
    }
    let level = alpha / Double(looks)
    switch noise {
    case .numbers:
      guard standardError > 0 else { return told(moments.mean > 0 ? .above : moments.mean < 0 ? .below : nil, level) }
      let freedom = max(1, moments.count - 1)
      let deviate = studentDeviate(confidence: 1 - 2 * level, degreesOfFreedom: freedom)
      let t = hallTransformed(moments.mean / standardError, skewness: skewness)
      return told(t > deviate ? .above : t < -deviate ? .below : nil, level)
    case .events(let chance):
      // Exact, so that no events at all isn't mistaken for no chance of any (Clopper & Pearson 1934).
      let events = Int(exactly: (moments.mean * Double(moments.count)).rounded()) ?? 0
      if binomialCumulative(events, trials: moments.count, p: chance) <= level { return .below }
      if 1 - binomialCumulative(events - 1, trials: moments.count, p: chance) <= level { return .above }
      return nil
    }
  }

  /// Not yet where what is too rare to have been seen could turn it: of n numbers that were seen, the rest makes up 1 - α^(1/n)
  /// at most (rule of three; Hanley & Lippman-Hand 1983, doi:10.1001/jama.1983.03330370053031), and may lie at the farther bound.
  private func told(_ sign: Sign?, _ level: Double) -> Sign? {
    guard let sign, let bounds else { return sign }
    let unseen = 1 - pow(level, 1 / Double(moments.count))
    switch sign {
    case .above: return moments.mean * (1 - unseen) + bounds.lowerBound * unseen > 0 ? sign : nil
    case .below: return moments.mean * (1 - unseen) + bounds.upperBound * unseen < 0 ? sign : nil
    }
  }

  /// How likely the side is that the mean is on, by the normal distribution: 0 surely below, 1 surely above.
  var chanceAbove: Double {
    let mean = moments.mean - noise.zero
    guard standardError > 0 else { return mean > 0 ? 1 : mean < 0 ? 0 : 0.5 }
    return 0.5 * erfc(-mean / standardError / 2.0.squareRoot())
  }

  private var standardError: Double {
    (moments.variance / Double(max(1, moments.count)) + errorOfZero * errorOfZero).squareRoot()
  }

  /// Of the mean.
  private var skewness: Double {
    let (n, mean) = (Double(moments.count), moments.mean)
    let third = cubes / n - 3 * mean * (moments.squares / n) - mean * mean * mean
    return max(-1, min(1, third / (n * n) / pow(standardError, 3)))
  }
}
