/// Where, among all that is thought possible beforehand, a model may give what was observed: everything that surely doesn't is
/// ruled out, wave after wave, and what can't be given by any point is named as a fault of the model.
///
/// After Vernon, Goldstein & Bower 2010 (doi:10.1214/10-BA524): a point is *implausible* for a target where what an emulator
/// expects there is more than three standard deviations outside its range, counting the emulator's own uncertainty, the error of an
/// evaluation and the target's discrepancy. Then points are drawn at random from what is left, evaluated, and kept where what
/// they really give isn't implausible. Inputs are independent beforehand and given by their quantiles: points of the unit
/// cube. Inputs that no emulator uses are drawn from what is thought of them beforehand.
public struct HistoryMatching: Sendable {
  /// Something observed: anything in the range agrees with it.
  public struct Target: Sendable, Hashable {
    public var range: ClosedRange<Double>
    /// Standard deviation by which the model, being a simplification, may lie outside.
    public var discrepancy: Double

    public init(_ range: ClosedRange<Double>, discrepancy: Double) {
      precondition(discrepancy > 0, "a target has a discrepancy")
      self.range = range
      self.discrepancy = discrepancy
    }
  }

  /// A point that was evaluated. A statistic that isn't a number is implausible whatever the target.
  public struct Evaluation: Sendable, Hashable {
    public var point: [Double]
    public var statistics: [Double]
    /// Standard errors of the statistics.
    public var errors: [Double]
  }

  /// In the order of the statistics; nil for one that is only looked at.
  public var targets: [Target?]
  /// Points of each wave.
  public var pointsOfAWave: Int
  /// Waves that rule out, 1 or 2 or more.
  public var waves: Int
  /// How many inputs an emulator uses, at most.
  public var mostInputs = 12
  /// Points to keep in the end.
  public var size: Int
  /// Evaluations that may be spent on finding them.
  public var mostSurvivors: Int
  /// From here on a point is implausible (Pukelsheim 1994: three standard deviations hold 95% of any one-humped distribution).
  public static let implausible = 3.0
  /// Points of the cube that emulators are asked at.
  static let candidates = 40_000

  public init(_ targets: [Target?], pointsOfAWave: Int, waves: Int = 2, size: Int, mostSurvivors: Int? = nil) {
    precondition(pointsOfAWave >= 16 && waves >= 1 && size >= 1)
    self.targets = targets
    self.pointsOfAWave = pointsOfAWave
    self.waves = waves
    self.size = size
    self.mostSurvivors = mostSurvivors ?? 4 * size
  }

  /// One wave, as it was.
  public struct Wave: Sendable {
    /// Points evaluated.
    public let evaluations: Int
    /// By target: the emulator; nil where it couldn't be fitted.
    public let emulators: [QuadraticEmulator?]
    /// Targets that nothing in the cube comes near to, by their places: faults of the model.
    public let unreached: [Int]
    /// Share of the cube that isn't ruled out.
    public let plausible: Double
    /// Targets that a point may miss and yet stay; 0 unless no point is left otherwise.
    public let allowedMisses: Int
  }

  public struct Result: Sendable {
    /// Points of the first wave: draws from what is thought beforehand.
    public let prior: [Evaluation]
    public let waves: [Wave]
    /// Points drawn from what isn't ruled out, in the order in which they were evaluated.
    public let drawn: [Evaluation]
    /// Those of them that are kept.
    public let accepted: [Evaluation]
    public let evaluations: Int

    public var unreached: [Int] { waves.last?.unreached ?? [] }
    public var allowedMisses: Int { waves.last?.allowedMisses ?? 0 }
  }

  /// Places of the targets that points are matched to.
  var used: [Int] { targets.indices.filter { targets[$0] != nil } }

  /// - Parameter evaluate: statistics and their standard errors at some points; gets the number of the batch, so that it can take
  ///   other luck each time.
  public func run(
    inputs: Int, seed: UInt64,
    evaluate: (_ points: [[Double]], _ batch: Int) throws -> [(statistics: [Double], errors: [Double])]
  ) rethrows -> Result {
    var stream = ResamplingStream(seed: seed)
    var batch = 0
    func evaluated(_ points: [[Double]]) throws -> [Evaluation] {
      defer { batch += 1 }
      return zip(points, try evaluate(points, batch)).map {
        Evaluation(point: $0, statistics: $1.statistics, errors: $1.errors)
      }
    }
    let columns = LatinHypercube.points(count: pointsOfAWave, inputs: inputs, seed: seed)
    var all = try evaluated((0..<pointsOfAWave).map { row in columns.map { $0[row] } })
    let prior = all
    var waves: [Wave] = []
    var region = Region(self, all, inputs: inputs, among: nil, &stream)
    waves.append(region.wave(evaluations: pointsOfAWave))
    while waves.count < self.waves {
      let next = try evaluated(region.draw(pointsOfAWave, inputs: inputs, &stream))
      all += next
      region = Region(self, all, inputs: inputs, among: region, &stream)
      waves.append(region.wave(evaluations: next.count))
    }

    var drawn: [Evaluation] = []
    var accepted: [Evaluation] = []
    while accepted.count < size, drawn.count < mostSurvivors {
      let count = min(mostSurvivors - drawn.count, max(8, size - accepted.count))
      let next = try evaluated(region.draw(count, inputs: inputs, &stream))
      drawn += next
      for evaluation in next where accepted.count < size && region.holds(evaluation) { accepted.append(evaluation) }
    }
    return Result(
      prior: prior, waves: waves, drawn: drawn, accepted: accepted, evaluations: all.count + drawn.count)
  }

  /// How far outside a target's range a statistic is, in standard deviations.
  public func implausibility(_ target: Int, _ statistic: Double, variance: Double) -> Double {
    guard let target = targets[target] else { return 0 }
    guard statistic.isFinite else { return .infinity }
    let outside = max(0, target.range.lowerBound - statistic, statistic - target.range.upperBound)
    return outside / (target.discrepancy * target.discrepancy + variance).squareRoot()
  }

  /// The same for an evaluation, with the error that it has.
  public func implausibility(_ target: Int, _ evaluation: Evaluation) -> Double {
    let error = evaluation.errors[target]
    return implausibility(target, evaluation.statistics[target], variance: error.isFinite ? error * error : 0)
  }
}
