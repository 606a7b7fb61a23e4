import Experiments
import Statistics

/// Where a design fails: regions of the inputs in which failures are dense.
///
/// Rows are looked at in their first lives; how well a region tells failures is said of their second lives too, whose luck is
/// another.
public struct FailureConditions: Sendable {
  /// A region, with how it does in the lives that it wasn't found in.
  public struct Region: Sendable {
    public let box: DiscoveredBox
    /// Share of all failures that lie in it, and share of what lies in it that fails, in second lives.
    public let coverageAgain, densityAgain: Double
    /// How often halves of the rows restrict the same inputs: [input].
    public let reproducibility: PRIM.Reproducibility
  }

  public let rule: FailureRule
  /// The limit in the outcome's unit.
  public let threshold: Double
  /// Those that stand for one thing each.
  public let inputs: [PlanInput]
  /// The lowest and the highest value of each input that was tried.
  public let tried: [ClosedRange<Double>]
  public let rows: Int
  /// Share of first lives that fail.
  public let chance: Double
  /// From everything to the densest region.
  public let trajectory: PRIM.Trajectory
  /// The region with the most failures beyond those that as many rows have anywhere (weighted relative accuracy; Lavrač,
  /// Flach & Zupan 1999, doi:10.1007/3-540-48751-4_17), without limits that only seem to matter.
  public let region: Region
  public let tree: DecisionTree

  /// Why nothing can be found, or nil.
  public static func fault(_ table: PlanTable, _ rule: FailureRule, threshold: Double) -> String? {
    guard let response = response(of: rule, in: table) else { return "\(rule) isn't about an outcome that was kept." }
    if inputs(of: table).isEmpty { return "There is no input to tell failures by." }
    return DiscoverySample.fault(
      isOfInterest: table.values(response, life: 0).map { rule.isBroken(by: $0, threshold: threshold) })
  }

  /// - Precondition: `fault` is nil.
  public init(_ table: PlanTable, _ rule: FailureRule, threshold: Double, seed: UInt64) {
    let places = Self.inputs(of: table)
    let response = Self.response(of: rule, in: table) ?? 0
    func fails(_ life: Int) -> [Bool] {
      table.values(response, life: life).map { rule.isBroken(by: $0, threshold: threshold) }
    }
    inputs = places.map { table.plan.inputs[$0] }
    let kinds = inputs.map { input -> DiscoverySample.Kind in
      if case .choice(let words) = input.domain { .categories(words.count) } else { .number }
    }
    let columns = places.map { table.plan.values[$0] }
    let sample = DiscoverySample(columns: columns, kinds: kinds, isOfInterest: fails(0))
    let search = PRIM()
    let trajectory = search.trajectory(of: sample)
    let overall = Double(sample.countOfInterest) / Double(sample.runs)
    func excess(_ box: DiscoveredBox) -> Double { box.mass * (box.density - overall) }
    let best = trajectory.boxes.max { excess($0) < excess($1) } ?? trajectory.last
    let box = search.simplified(best, of: sample)
    let again = fails(1)
    let inside = again.indices.filter { row in box.contains(columns.map { $0[row] }) }
    let failing = inside.count { again[$0] }
    self.rule = rule
    self.threshold = threshold
    tried = columns.map { ($0.min() ?? 0)...($0.max() ?? 0) }
    rows = sample.runs
    chance = overall
    self.trajectory = trajectory
    region = Region(
      box: box, coverageAgain: Double(failing) / Double(max(1, again.count { $0 })),
      densityAgain: Double(failing) / Double(max(1, inside.count)),
      reproducibility: search.reproducibility(of: box, in: sample, seed: seed))
    tree = DecisionTree(sample, seed: seed)
  }

  /// The rule where nobody states one: the worse quarter of all first lives (assumption).
  ///
  /// - Parameters:
  ///   - table: what the rows' lives came to.
  ///   - isBetterHigh: whether more of the outcome is better.
  public static func worstQuarter(_ table: PlanTable, isBetterHigh: Bool) -> (rule: FailureRule, threshold: Double)? {
    guard case .outcome(let outcome)? = table.responses.first?.reading, table.plan.rows > 0 else { return nil }
    let sorted = table.values(0, life: 0).sorted()
    let threshold = sorted[isBetterHigh ? sorted.count / 4 : sorted.count - 1 - sorted.count / 4]
    return (FailureRule(.outcome(outcome), failsBelow: isBetterHigh, limit: .number(threshold)), threshold)
  }

  private static func response(of rule: FailureRule, in table: PlanTable) -> Int? {
    guard case .outcome(let outcome) = rule.column else { return nil }
    return table.responses.firstIndex { $0.reading == .outcome(outcome) }
  }

  private static func inputs(of table: PlanTable) -> [Int] {
    table.plan.inputs.indices.filter { table.plan.inputs[$0].standsForOneThing }
  }
}

extension FailureRule {
  /// Whether a number is failure.
  ///
  /// - Parameter threshold: the limit in the outcome's unit.
  func isBroken(by value: Double, threshold: Double) -> Bool { failsBelow ? value < threshold : value > threshold }
}

extension PlanInput {
  /// Neither a group nor a dummy.
  var standsForOneThing: Bool { role != .rest && role != .dummy }
}
