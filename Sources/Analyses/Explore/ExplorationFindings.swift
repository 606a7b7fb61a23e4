import Experiments

/// What an exploration found: an answer to each of its questions.
public struct ExplorationFindings: Sendable {
  /// Name of the design.
  public let design: String
  /// Where it starts from.
  public let seed: UInt64
  /// What was run, apart from a screening.
  public var plan: PlanTable?
  /// What hardly matters among many.
  public var screening: Screening?
  /// Where the spread comes from.
  public var shares: VarianceShares?
  /// Whether the shares are as narrow as they had to be; nil where nothing was asked for.
  public var isPrecise: Bool?
  /// How outcomes go along with inputs in rows that vary all inputs at once.
  public var givenData: GivenData?
  /// What each combination comes to, where a factorial was run.
  public var cells: CellMeans?
  /// Where the design fails; nil where nothing tells.
  public var conditions: FailureConditions?
  /// What is worth finding out before a design is chosen.
  public var worth: WorthFindingOut?
  /// What couldn't be answered, and why.
  public var faults: [String] = []
  /// Whether somebody said what counts as failure.
  public private(set) var isRuleStated = false

  public init(design: String, seed: UInt64) {
    self.design = design
    self.seed = seed
  }

  private var tables: [PlanTable] { [screening?.table, plan].compactMap(\.self) }
  public var responses: [Response] { tables.first?.responses ?? [] }
  /// Names of the inputs that were looked into: all where nothing was screened.
  public var lookedInto: Set<String> { Set((plan ?? screening?.table)?.plan.inputs.map(\.name) ?? []) }
  /// Every input that was varied, in the order in which they are met.
  public var inputs: [PlanInput] {
    var names: Set<String> = []
    return tables.flatMap(\.plan.inputs).filter { names.insert($0.name).inserted }
  }
  /// Rows over everything.
  public var rows: Int { tables.reduce(0) { $0 + $1.plan.rows } }

  /// Takes in what matters, with all that was run for it.
  public mutating func take(_ exploration: Exploration) {
    screening = exploration.screening
    shares = exploration.shares
    isPrecise = exploration.isPrecise
    plan = exploration.shares.table
    givenData = GivenData(exploration.shares.sample, seed: seed)
  }

  /// Takes in a plan that isn't one of Sobol's.
  public mutating func take(_ table: PlanTable) {
    plan = table
    givenData = GivenData(table, seed: seed)
  }

  /// Looks for the conditions under which the design fails.
  ///
  /// - Parameter rule: about a number; nil for the worse quarter of lives.
  public mutating func lookForFailures(_ rule: FailureRule?) {
    guard let table = shares?.sample ?? plan, case .outcome(let outcome)? = table.responses.first?.reading else {
      return
    }
    isRuleStated = rule != nil
    let isBetterHigh = ComparedQuantity.outcome(outcome).isBetterHigh
    let stated = rule.flatMap { rule -> (FailureRule, Double)? in
      if case .number(let number) = rule.limit { (rule, number) } else { nil }
    }
    guard let (rule, threshold) = stated ?? FailureConditions.worstQuarter(table, isBetterHigh: isBetterHigh) else {
      return
    }
    if let fault = FailureConditions.fault(table, rule, threshold: threshold) {
      faults.append("When it fails can't be said (\(rule)): \(fault)")
    } else {
      conditions = FailureConditions(table, rule, threshold: threshold, seed: seed)
    }
  }

  /// Every index of every method.
  public var indices: [SensitivityIndex] {
    (screening?.all ?? []) + (shares?.all ?? []) + (givenData?.all ?? [])
  }
}
