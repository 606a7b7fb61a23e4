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
    precondition(runs.allSatisfy { $0.count == design.points[0].count }, "a run for each point")
    let (inputs, terms) = (0..<design.inputs, Terms(replicates: runs.count))
    var sums = BootstrapSums(units: design.trajectories, termsPerUnit: design.inputs * terms.count)
    for trajectory in 0..<design.trajectories {
      let effects = Self.effects(of: runs, design: design, trajectory: trajectory)
      sums.set(trajectory) { place in
        for input in inputs {
          for (term, value) in terms.values(effects[input]).enumerated() { place[input * terms.count + term] = value }
        }
      }
    }
    let estimates = sums.estimates(resamples: resamples, confidence: confidence, seed: seed) { means in
      inputs.flatMap { input in
        terms.statistics(
          Array(means[input * terms.count..<(input + 1) * terms.count]), trajectories: design.trajectories)
      }
    }
    mu = inputs.map { estimates[3 * $0] }
    muStar = inputs.map { estimates[3 * $0 + 1] }
    sigma = inputs.map { estimates[3 * $0 + 2] }
    let means = sums.means
    // The mean size of a normal number is √(2/π) of its standard deviation.
    luckAlone =
      runs.count > 1 ? inputs.map { (2 / Double.pi * means[$0 * terms.count + 2]).squareRoot() } : nil
  }

  /// What is averaged over trajectories of an input's effect: its size, its square free of luck, the variance that luck gives
  /// to its mean over replicates, and itself in each replicate.
  private struct Terms {
    let replicates: Int
    var count: Int { 3 + replicates }
    private var cross: CrossReplicates { CrossReplicates(replicates: replicates) }

    func values(_ effects: [Double]) -> [Double] {
      let moments = Moments(effects)
      let square = cross.product({ effects[$0] }, { effects[$0] })
      return [abs(moments.mean), square, moments.variance / Double(replicates)] + effects
    }

    /// μ, μ* and σ.
    func statistics(_ means: [Double], trajectories: Int) -> [Double] {
      let spread = means[1] - cross.product({ means[3 + $0] }, { means[3 + $0] })
      let unbiased = spread * Double(trajectories) / Double(trajectories - 1)
      return [means[3...].reduce(0, +) / Double(replicates), means[0], max(0, unbiased).squareRoot()]
    }
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
