import CGSL

/// What it would be worth to know more before choosing (Raiffa & Schlaifer 1961, ISBN 978-0-471-38349-9), in the unit of the
/// benefits.
///
/// Of everything (EVPI): what the best choice of each run brings over the choice that is best on average. Of some inputs
/// (EVPPI): the same of what those inputs let one expect, which a regression finds
/// (Strong, Oakley & Brennan 2014, doi:10.1177/0272989X13505910), with as many pieces of the curve as cross-validation
/// favours. Benefits are taken as differences to the first choice, so that luck that all choices share falls out.
///
/// Never negative, since the mean of the largest is at least the largest of the means of the same numbers. A set of inputs is
/// worth at least what any part of it is and at most everything: where regressions say otherwise, by chance, the set gets the
/// value of its best part, or everything's.
public struct ValueOfInformation: Sendable {
  public static let fewestRuns = 100
  /// Draws of the regression's coefficients for a standard error.
  private static let draws = 100

  /// Of knowing everything that can be known: luck is taken out where each future was lived more than once (`LuckFree`).
  public private(set) var perfect: Estimate
  /// Of foreseeing luck as well, which nobody can; the same as `perfect` where runs have none.
  public let withLuckForeseen: Estimate
  /// The choice that is best on average.
  public let bestChoice: Int

  private let differences: [[Double]]
  private let confidence: Double

  public static func fault(choices: Int, runs: Int) -> String? {
    if choices < 2 { return "Information is worth something only where there is a choice: name at least two." }
    if runs < fewestRuns { return "The value of information takes at least \(fewestRuns) runs, not \(runs)." }
    return nil
  }

  /// Of runs without luck.
  ///
  /// - Parameter benefits: [choice][run], more is better.
  public init(benefits: [[Double]], confidence: Double = 0.95) {
    self.init(benefits, confidence: confidence)
    perfect = withLuckForeseen
  }

  /// Of futures that were lived several times each, with luck of their own.
  ///
  /// - Parameters:
  ///   - lives: [choice][future × members + member], more is better.
  ///   - isAllKnown: whether futures differ in nothing but luck.
  public init(lives: [[Double]], members: Int = 2, isAllKnown: Bool = false, seed: UInt64 = 1) {
    let futures = (lives.first?.count ?? 0) / members
    self.init(
      lives.map { values in
        (0..<futures).map { future in
          (0..<members).reduce(0) { $0 + values[future * members + $1] } / Double(members)
        }
      }, confidence: 0.95)
    let differences = lives.dropFirst().map { zip($0, lives[0]).map { $0 - $1 } }
    perfect =
      LuckFree.estimates(
        differences, members: members, isAllKnown: isAllKnown, within: 0...Double.greatestFiniteMagnitude, seed: seed
      ) { values in
        let means = values.map { $0.reduce(0, +) / Double(futures) }
        let best = (0..<futures).reduce(0.0) { sum, future in sum + values.reduce(0) { max($0, $1[future]) } }
        return [max(0, best / Double(futures) - max(0, means.max() ?? 0))]
      }[0]
  }

  private init(_ benefits: [[Double]], confidence: Double) {
    precondition(Self.fault(choices: benefits.count, runs: benefits.first?.count ?? 0) == nil, "ask fault first")
    differences = benefits.map { zip($0, benefits[0]).map { $0 - $1 } }
    self.confidence = confidence
    let means = differences.map { Moments($0).mean }
    bestChoice = means.indices.max { (means[$0], -$0) < (means[$1], -$1) } ?? 0
    withLuckForeseen = Self.gain(differences, confidence: confidence, further: 0)
    perfect = withLuckForeseen
  }

  /// What knowing some inputs is worth.
  ///
  /// A regression takes five runs a column, at least one column an input. A set of more inputs than that gets the value of
  /// the best of its parts among the sets; without any, 0 and no interval.
  ///
  /// - Parameters:
  ///   - sets: places of inputs, at least one each.
  ///   - inputs: [input][run]
  /// - Returns: [set]
  public func partial(_ sets: [[Int]], inputs: [[Double]], seed: UInt64 = 1) -> [Estimate] {
    let alone = sets.map { set in regressed(set.map { inputs[$0] }, seed: seed) }
    return sets.map { set in
      let parts = sets.indices.filter { Set(sets[$0]).isSubset(of: set) }
      let best = parts.map { alone[$0] }.max { $0.value < $1.value } ?? Estimate(0)
      return best.value > perfect.value ? perfect : best
    }
  }

  private func regressed(_ inputs: [[Double]], seed: UInt64) -> Estimate {
    let outcomes = Array(differences.dropFirst())
    let regressions = [(0, false), (0, true), (1, true), (2, true), (4, true)].compactMap { pieces, hasProducts in
      SmoothRegression(
        SplineBasis(inputs: inputs, pieces: pieces, hasProducts: hasProducts), outcomes: outcomes)
    }
    guard let best = regressions.min(by: { $0.expectedError < $1.expectedError }) else { return Estimate(0) }
    let baseline = differences[0]
    var stream = ResamplingStream(seed: seed)
    let drawn = (0..<Self.draws).map { _ in
      Self.gain([baseline] + best.drawn { gsl_cdf_ugaussian_Pinv(stream.unit()) }, confidence: confidence, further: 0)
        .value
    }
    return Self.gain([baseline] + best.fitted, confidence: confidence, further: Moments(drawn).variance)
  }

  /// The mean of the largest less the largest of the means.
  ///
  /// - Parameter further: variance beyond that of the sample of runs.
  private static func gain(_ benefits: [[Double]], confidence: Double, further: Double) -> Estimate {
    let means = benefits.map { $0.reduce(0, +) / Double($0.count) }
    let best = means.indices.max { (means[$0], -$0) < (means[$1], -$1) } ?? 0
    let regrets = Moments(
      benefits[best].indices.map { run in benefits.reduce(-.infinity) { max($0, $1[run]) } - benefits[best][run] })
    let variance = regrets.variance / Double(max(1, regrets.count)) + further
    let reach =
      studentDeviate(confidence: confidence, degreesOfFreedom: max(1, regrets.count - 1)) * variance.squareRoot()
    let value = max(0, regrets.mean)
    return Estimate(value, interval: max(0, value - reach)...value + reach)
  }
}
