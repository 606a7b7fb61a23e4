import Experiments
import PartnershipModel
import Statistics

/// Something measured that the model's assumptions are fitted to.
public struct CalibrationTarget: Sendable {
  public let name: String
  /// Row of the pattern catalogue that it is the size of; empty where it belongs to none.
  public let pattern: String
  public let source: String
  public let value: Double
  /// What counts as one standard deviation of what was measured, the model's simplifications included.
  public let tolerance: Double
  public let observed: Observed

  /// How the model shows it. Means and shares are over replications.
  public enum Observed: Sendable {
    case mean(TrialReading, [Trial])
    /// Share of replications in which the first trial's reading is higher by more than `above`.
    case chance(TrialReading, Trial, over: Trial, above: Double)
    /// Standardised difference of the means.
    case effect(TrialReading, Trial, over: Trial)
    /// Correlation between replications, mean over the trials.
    case correlation(TrialReading, TrialReading, [Trial])
  }

  public init(
    name: String, pattern: String = "", source: String, value: Double, tolerance: Double, observed: Observed
  ) {
    precondition(tolerance > 0, "a target has a tolerance - \(name)")
    self.name = name
    self.pattern = pattern
    self.source = source
    self.value = value
    self.tolerance = tolerance
    self.observed = observed
  }

  /// How many standard deviations a value is away.
  public func deviation(of value: Double) -> Double { (value - self.value) / tolerance }
}

/// A number of one replication.
public enum TrialReading: Sendable, Hashable {
  case outcome(Outcome)
  case measure(Measure, month: Int)
  /// Attainment at the end of the aim at a place of the description.
  case aim(Int)
}

/// A shipped scenario under a condition.
public struct Trial: Sendable, Hashable {
  /// Name of the scenario file without its ending.
  public var scenario: String
  public var condition: Condition

  public init(scenario: String, condition: Condition = .asDescribed) {
    self.scenario = scenario
    self.condition = condition
  }

  public enum Condition: Sendable, Hashable {
    case asDescribed
    case withoutPartnership
    /// Only what members give themselves, and nothing else to answer for: no grant, no own targets, a sanction of so much.
    case publicGoods(sanction: Double)
    case clarity(Double)
    /// A pressing own target for each partner that the joint aims serve so far; none where nil.
    case ownTargets(alignment: Double?)
  }

  /// The partnership of a scenario under the condition.
  public func applied(to partnership: Partnership) -> Partnership {
    var other = partnership
    switch condition {
    case .asDescribed: break
    case .withoutPartnership: other.design.form = .none
    case .publicGoods(let sanction):
      other.design.resourcing.grant = 0
      other.design.governance.sanction = .fixed(sanction)
      for i in other.partners.indices { other.partners[i].ownTargets = [] }
    case .clarity(let clarity): for j in other.aims.indices { other.aims[j].clarity = .fixed(clarity) }
    case .ownTargets(let alignment):
      for i in other.partners.indices {
        other.partners[i].ownTargets =
          alignment.map { [OwnTarget(name: "own", level: 0.58, goal: 0.74, stake: 0.7, otherAlignment: .fixed($0))] }
          ?? []
      }
    }
    return other
  }
}

/// The trials that some targets need, and what to read of each.
public struct TrialPlan: Sendable {
  public private(set) var trials: [Trial] = []
  /// [trial]
  public private(set) var readings: [[TrialReading]] = []
  public let targets: [CalibrationTarget]

  public init(_ targets: [CalibrationTarget]) {
    self.targets = targets
    for target in targets {
      switch target.observed {
      case .mean(let reading, let trials): for trial in trials { need(reading, of: trial) }
      case .chance(let reading, let trial, let other, _), .effect(let reading, let trial, let other):
        need(reading, of: trial)
        need(reading, of: other)
      case .correlation(let one, let other, let trials):
        for trial in trials {
          need(one, of: trial)
          need(other, of: trial)
        }
      }
    }
  }

  private mutating func need(_ reading: TrialReading, of trial: Trial) {
    if let place = trials.firstIndex(of: trial) {
      if !readings[place].contains(reading) { readings[place].append(reading) }
    } else {
      trials.append(trial)
      readings.append([reading])
    }
  }

  /// What the targets' statistics are, in their order.
  ///
  /// - Parameter values: [trial][reading][replication]
  public func statistics(_ values: [[[Double]]]) -> [Double] {
    func numbers(_ reading: TrialReading, _ trial: Trial) -> [Double] {
      guard let place = trials.firstIndex(of: trial), let column = readings[place].firstIndex(of: reading) else {
        return []
      }
      return values[place][column]
    }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }
    return targets.map { target in
      switch target.observed {
      case .mean(let reading, let trials): return mean(trials.map { mean(numbers(reading, $0)) })
      case .chance(let reading, let trial, let other, let least):
        return mean(zip(numbers(reading, trial), numbers(reading, other)).map { $0 - $1 > least ? 1 : 0 })
      case .effect(let reading, let trial, let other):
        let (a, b) = (Moments(numbers(reading, trial)), Moments(numbers(reading, other)))
        let spread = ((a.variance + b.variance) / 2).squareRoot()
        return spread > 0 ? (a.mean - b.mean) / spread : 0
      case .correlation(let one, let other, let trials):
        return mean(trials.map { Correlation.linear(numbers(one, $0), numbers(other, $0)) })
      }
    }
  }

  /// Root mean square of the targets' deviations.
  public func distance(_ statistics: [Double]) -> Double {
    let squares = zip(targets, statistics).map { target, value in
      target.deviation(of: value) * target.deviation(of: value)
    }
    return (squares.reduce(0, +) / Double(max(1, targets.count))).squareRoot()
  }
}
