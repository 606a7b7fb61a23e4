import Experiments
import Statistics

/// Where a design fails: regions of the inputs in which failures are dense.
///
/// Rows are looked at in their first lives. How well a region tells failures is also said of rows that it wasn't found in:
/// second lives of the same rows would repeat what the search made of their inputs.
public struct FailureConditions: Sendable {
  /// A region, with how such regions do in rows that they weren't found in.
  public struct Region: Sendable {
    public let box: DiscoveredBox
    /// Share of all failures that lie in it, and share of what lies in it that fails, in second lives of rows that it wasn't
    /// found in: each fifth of the rows is told by the region that the search finds in the others (cross-fitting).
    public let coverageAgain: Double
    /// With Wilson's 95% interval.
    public let densityAgain: Estimate
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
    let box = Self.region(search, trajectory, of: sample)
    let again = fails(1)
    let told = Self.told(search, sample, seed: seed)
    let inside = again.indices.filter { told[$0] }
    let failing = inside.count { again[$0] }
    let density = Double(failing) / Double(max(1, inside.count))
    self.rule = rule
    self.threshold = threshold
    tried = columns.map { ($0.min() ?? 0)...($0.max() ?? 0) }
    rows = sample.runs
    chance = overall
    self.trajectory = trajectory
    region = Region(
      box: box, coverageAgain: Double(failing) / Double(max(1, again.count { $0 })),
      densityAgain: Estimate(density, interval: chanceInterval(density, of: Double(inside.count))),
      reproducibility: search.reproducibility(of: box, in: sample, seed: seed))
    tree = DecisionTree(sample, seed: seed)
  }

  private static func region(_ search: PRIM, _ trajectory: PRIM.Trajectory, of sample: DiscoverySample) -> DiscoveredBox
  {
    let overall = Double(sample.countOfInterest) / Double(max(1, sample.runs))
    func excess(_ box: DiscoveredBox) -> Double { box.mass * (box.density - overall) }
    return search.simplified(trajectory.boxes.max { excess($0) < excess($1) } ?? trajectory.last, of: sample)
  }

  private static let folds = 5

  /// Whether each row lies in the region that is found in the rows of the other folds.
  private static func told(_ search: PRIM, _ sample: DiscoverySample, seed: UInt64) -> [Bool] {
    var stream = ResamplingStream(seed: seed, stream: 1_000)
    let shuffled = stream.permutation(sample.runs)
    var told = Array(repeating: false, count: sample.runs)
    for fold in 0..<folds {
      let others = shuffled.indices.filter { $0 % folds != fold }.map { shuffled[$0] }.sorted()
      let part = DiscoverySample(
        columns: sample.columns.map { column in others.map { column[$0] } }, kinds: sample.kinds,
        isOfInterest: others.map { sample.isOfInterest[$0] })
      let box = region(search, search.trajectory(of: part), of: part)
      for place in shuffled.indices where place % folds == fold {
        told[shuffled[place]] = box.contains(sample.columns.map { $0[shuffled[place]] })
      }
    }
    return told
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
