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
  private(set) var moments = Moments()

  init(noise: NoisyRoot.Noise, alpha: Double, looks: Int) {
    self.noise = noise
    self.alpha = alpha
    self.looks = looks
  }

  mutating func look(at evaluations: [Double]) -> Sign? {
    for evaluation in evaluations { moments.add(evaluation) }
    let level = alpha / Double(looks)
    switch noise {
    case .numbers:
      let freedom = max(1, moments.count - 1)
      let reach = studentDeviate(confidence: 1 - 2 * level, degreesOfFreedom: freedom) * standardError
      return moments.mean > reach ? .above : moments.mean < -reach ? .below : nil
    case .events(let chance):
      // Exact, so that no events at all isn't mistaken for no chance of any (Clopper & Pearson 1934).
      let events = Int(exactly: (moments.mean * Double(moments.count)).rounded()) ?? 0
      if binomialCumulative(events, trials: moments.count, p: chance) <= level { return .below }
      if 1 - binomialCumulative(events - 1, trials: moments.count, p: chance) <= level { return .above }
      return nil
    }
  }

  /// How likely the side is that the mean is on, by the normal distribution: 0 surely below, 1 surely above.
  var chanceAbove: Double {
    let mean = moments.mean - noise.zero
    guard standardError > 0 else { return mean > 0 ? 1 : mean < 0 ? 0 : 0.5 }
    return 0.5 * erfc(-mean / standardError / 2.0.squareRoot())
  }

  private var standardError: Double { (moments.variance / Double(max(1, moments.count))).squareRoot() }
}
