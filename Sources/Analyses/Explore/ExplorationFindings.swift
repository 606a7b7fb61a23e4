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

  public init(design: String, seed: UInt64) {
    self.design = design
    self.seed = seed
  }

  private var tables: [PlanTable] { [screening?.table, plan].compactMap(\.self) }
  public var responses: [Response] { tables.first?.responses ?? [] }
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

  /// Every index of every method.
  public var indices: [SensitivityIndex] {
    (screening?.all ?? []) + (shares?.all ?? []) + (givenData?.all ?? [])
  }
}
