import Experiments
import Statistics

/// How outcomes go along with inputs in a sample that somebody has already: no run is needed.
///
/// Values of a choice are the places of its words, in their order.
public struct GivenData: Sendable {
  public let inputs: [String]
  public let responses: [Response]
  /// Share of each response's variance that the regressions on values and on ranks explain; nil where there is none.
  public let explained: [(values: Double, ranks: Double)?]
  public let all: [SensitivityIndex]
  /// What the methods can't say of this sample, and why.
  public let faults: [String]

  static let shuffles = 200

  /// - Parameters:
  ///   - inputs: names and values, one a row.
  ///   - responses: what was looked at.
  ///   - outcomes: by response, one a row.
  ///   - seed: of the resampling.
  public init(
    _ inputs: [(name: String, values: [Double])], responses: [Response], outcomes: [[Double]], seed: UInt64
  ) {
    let varying = inputs.filter { input in input.values.contains { $0 != input.values[0] } }
    let columns = varying.map(\.values)
    let rows = columns.first?.count ?? 0
    var faults: [String] = []
    var all: [SensitivityIndex] = []
    var explained: [(values: Double, ranks: Double)?] = []
    let regressionFault = RegressionIndices.fault(inputs: columns)
    let pawnFault = PAWN.fault(runs: rows)
    faults += [regressionFault, pawnFault].compactMap(\.self)
    let regressions =
      regressionFault == nil
      ? (
        values: RegressionIndices(inputs: columns, usesRanks: false),
        ranks: RegressionIndices(inputs: columns, usesRanks: true)
      ) : nil
    for (response, outcome) in zip(responses, outcomes) {
      func dummy(_ method: SensitivityIndex.Method, _ value: Double) {
        all.append(SensitivityIndex(method, "dummy", response, "95% of chance", Estimate(value)))
      }
      func add(_ method: SensitivityIndex.Method, _ name: String, _ estimates: [Estimate]) {
        for (input, estimate) in zip(varying, estimates) {
          all.append(SensitivityIndex(method, input.name, response, name, estimate))
        }
      }
      if let regressions {
        let (values, ranks) = (
          regressions.values.coefficients(of: outcome), regressions.ranks.coefficients(of: outcome)
        )
        add(.src, "standardised coefficient", values.standardised)
        add(.prcc, "partial rank correlation", ranks.partial)
        explained.append((values.rSquared, ranks.rSquared))
      } else {
        explained.append(nil)
      }
      if pawnFault == nil {
        let pawn = PAWN(inputs: columns, outcome: outcome, shuffles: Self.shuffles, seed: seed)
        add(.pawn, "median distance", pawn.indices.map { Estimate($0) })
        dummy(.pawn, pawn.dummy)
      }
      let isLow = Self.isInLowestQuarter(outcome)
      if let fault = RegionalSensitivity.fault(isOfInterest: isLow) {
        if response == responses[0] { faults.append(fault) }
      } else {
        let regional = RegionalSensitivity(inputs: columns, isOfInterest: isLow)
        add(.regional, "distance of lowest quarter", regional.distances.map { Estimate($0) })
        dummy(.regional, regional.dummy)
      }
    }
    self.inputs = varying.map(\.name)
    self.responses = responses
    self.explained = explained
    self.all = all
    self.faults = faults
  }

  /// The sample of an exploration: inputs that stand for one thing each.
  public init(_ sample: PlanTable, seed: UInt64) {
    let plan = sample.plan
    let inputs = plan.inputs.indices.filter { plan.inputs[$0].standsForOneThing }
    self.init(
      inputs.map { (plan.inputs[$0].name, plan.values[$0]) }, responses: sample.responses,
      outcomes: sample.responses.indices.map(sample.means), seed: seed)
  }

  /// Below the first quartile; where many are equal to it, those too.
  private static func isInLowestQuarter(_ outcome: [Double]) -> [Bool] {
    let sorted = outcome.sorted()
    guard !sorted.isEmpty else { return [] }
    let limit = sorted[sorted.count / 4]
    return outcome.map { $0 <= limit }
  }

  /// Inputs from the largest size of an index of the first response down.
  public func ranking(_ method: SensitivityIndex.Method) -> [SensitivityIndex] {
    guard let response = responses.first else { return [] }
    let found = all.filter { $0.method == method && $0.response == response && inputs.contains($0.input) }
    return found.enumerated().sorted {
      (-abs($0.element.estimate.value), $0.offset) < (-abs($1.element.estimate.value), $1.offset)
    }
    .map(\.element)
  }
}
