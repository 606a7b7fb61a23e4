import PartnershipModel
import Statistics

/// Which values of the model's assumptions give what was measured?
public struct Calibration: Sendable {
  public var plan: TrialPlan
  public var method: PopulationCalibration
  public var seed: UInt64

  public init(_ targets: [CalibrationTarget], method: PopulationCalibration, seed: UInt64) {
    plan = TrialPlan(targets)
    self.method = method
    self.seed = seed
  }

  /// - Parameter evaluate: the targets' statistics under each of some parameter sets; gets the number of the round, for other
  ///   luck each time.
  public func run(
    evaluate: (_ sets: [ParameterSet], _ round: Int) throws -> [[Double]]
  ) rethrows -> CalibrationFindings {
    let result = try method.run(inputs: Parameter.assumed.count, seed: seed) { points, round in
      try evaluate(points.map(Self.set), round).map { ($0, plan.distance($0)) }
    }
    // Sets were accepted with the luck they had: what they give is told by luck of its own.
    let again = try evaluate(result.population.map { Self.set($0.point) }, result.rounds)
    return CalibrationFindings(plan: plan, goal: method.goal, result: result, statistics: again)
  }

  /// The parameter set at a point of the unit cube.
  public static func set(_ point: [Double]) -> ParameterSet {
    ParameterSet(values: zip(Parameter.assumed, point).map { $0.prior.quantile($1) })
  }
}

extension Parameter {
  /// What is thought of the constant beforehand.
  public var prior: InputDistribution {
    let definition = definition
    return .triangular(
      low: definition.range.lowerBound, mode: definition.defaultValue, high: definition.range.upperBound)
  }
}

/// What a calibration found.
public struct CalibrationFindings: Sendable {
  public let plan: TrialPlan
  public let goal: Double
  public let result: PopulationCalibration.Result
  public let ensemble: ParameterEnsemble
  /// What each accepted set gives with luck that had no part in accepting it: [set][target].
  public let statistics: [[Double]]

  init(plan: TrialPlan, goal: Double, result: PopulationCalibration.Result, statistics: [[Double]]) {
    self.plan = plan
    self.goal = goal
    self.result = result
    self.statistics = statistics
    ensemble = ParameterEnsemble(sets: result.population.map { Calibration.set($0.point) })
  }

  /// A target before and after.
  public struct Fit: Sendable {
    public let target: CalibrationTarget
    public let before, after: Moments
    /// How many standard deviations the mean of the accepted sets is away.
    public var deviation: Double { target.deviation(of: after.mean) }
    /// Whether the accepted sets miss it by more than one standard deviation.
    public var isMissed: Bool { abs(deviation) > 1 }
  }

  public var fits: [Fit] {
    plan.targets.enumerated().map { place, target in
      Fit(
        target: target, before: Moments(result.prior.map { $0.statistics[place] }),
        after: Moments(statistics.map { $0[place] }))
    }
  }

  public var missed: [Fit] { fits.filter(\.isMissed) }

  /// Members of the first population that still have descendants.
  public var founders: Int { Set(result.population.map(\.founder)).count }

  /// Different values of an assumption, mean over all, as a share of the number of sets: 1 where no two sets are relatives.
  public var distinct: Double {
    let population = result.population
    let inputs = population.first?.point.count ?? 0
    let values = (0..<inputs).reduce(0) { sum, input in sum + Set(population.map { $0.point[input] }).count }
    return Double(values) / Double(max(1, inputs * population.count))
  }
}

extension CalibrationFindings {
  /// Correlations smaller than this may be chance among a few hundred sets, some of them relatives.
  public static let notableCorrelation = 0.3
}
