/// What moving one input does to an outcome, seen from many places (Morris 1991, doi:10.1080/00401706.1991.10484804), with
/// the mean of absolute effects of Campolongo, Cariboni & Saltelli 2007 (doi:10.1016/j.envsoft.2006.10.004).
///
/// A cheap screening: it ranks inputs and tells those that hardly matter from the others. Effects are per whole range of an
/// input, in the outcome's unit.
public struct MorrisEffects: Sendable, Hashable {
  /// Mean effect: [input].
  public let mu: [Estimate]
  /// Mean size of the effect, whatever its sign.
  public let muStar: [Estimate]
  /// Spread of the effect over places, from curvature and from other inputs; luck taken out where there were replicates.
  public let sigma: [Estimate]
  /// The μ* that luck alone gives to an input that does nothing, if luck is about normal; nil with a single replicate.
  public let luckAlone: [Double]?

  /// - Parameters:
  ///   - runs: [replicate][run], in the order of the design's points; replicates have independent luck.
  ///   - resamples: bootstrap resamples of trajectories for the percentile intervals.
  public init(
    of runs: [[Double]], design: MorrisTrajectories, resamples: Int = 1_000, confidence: Double = 0.95, seed: UInt64 = 1
  ) {
    let (inputs, replicates) = (design.inputs, runs.count)
    precondition(runs.allSatisfy { $0.count == design.trajectories * (inputs + 1) }, "a run for each point")
    let cross = CrossReplicates(replicates: replicates)
    // Of each input: the size of the effect, its square free of luck, its spread by luck, and it in each replicate.
    let terms = 3 + replicates
    var sums = BootstrapSums(units: design.trajectories, termsPerUnit: inputs * terms)
    for trajectory in 0..<design.trajectories {
      let effects = Self.effects(of: runs, design: design, trajectory: trajectory)
      sums.set(trajectory) { place in
        for (input, effects) in effects.enumerated() {
          let moments = Moments(effects)
          place[input * terms] = abs(moments.mean)
          place[input * terms + 1] = cross.product({ effects[$0] }, { effects[$0] })
          place[input * terms + 2] = moments.variance / Double(replicates)
          for (replicate, effect) in effects.enumerated() { place[input * terms + 3 + replicate] = effect }
        }
      }
    }
    let unbiased = Double(design.trajectories) / Double(design.trajectories - 1)
    let read = { (means: [Double]) -> [Double] in
      (0..<inputs).flatMap { input -> [Double] in
        let own = means[input * terms..<(input + 1) * terms]
        let effects = own.dropFirst(3)
        let spread =
          own[own.startIndex + 1]
          - cross.product({ effects[effects.startIndex + $0] }) { effects[effects.startIndex + $0] }
        return [
          effects.reduce(0, +) / Double(replicates), own[own.startIndex], max(0, spread * unbiased).squareRoot(),
        ]
      }
    }
    let means = sums.means
    let values = read(means)
    var resampled = values.map { _ in [Double]() }
    sums.resampled(resamples, seed: seed) { means in
      for (place, value) in read(Array(means)).enumerated() { resampled[place].append(value) }
    }
    let estimates = zip(values, resampled).map {
      Estimate($0, interval: percentileInterval($1, confidence: confidence))
    }
    mu = (0..<inputs).map { estimates[3 * $0] }
    muStar = (0..<inputs).map { estimates[3 * $0 + 1] }
    sigma = (0..<inputs).map { estimates[3 * $0 + 2] }
    // The mean size of a normal number is √(2/π) of its standard deviation.
    luckAlone = replicates > 1 ? (0..<inputs).map { (2 / Double.pi * means[$0 * terms + 2]).squareRoot() } : nil
  }

  /// The effect of each input along a trajectory: [input][replicate].
  private static func effects(of runs: [[Double]], design: MorrisTrajectories, trajectory: Int) -> [[Double]] {
    let first = trajectory * (design.inputs + 1)
    var effects = Array(repeating: [Double](), count: design.inputs)
    for step in first + 1...first + design.inputs {
      for (input, column) in design.points.enumerated() where column[step] != column[step - 1] {
        effects[input] = runs.map { ($0[step] - $0[step - 1]) / (column[step] - column[step - 1]) }
      }
    }
    return effects
  }
}
