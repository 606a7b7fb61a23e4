import PartnershipModel

/// One number of a life that analyses ask for: an outcome, or a measure in a month.
public struct Response: Sendable, Hashable {
  public enum Reading: Sendable, Hashable {
    case outcome(Outcome)
    case measure(Measure, month: Int)
  }
  public let reading: Reading
  public let definition: QuantityDefinition
  /// The month it is read in; nil for outcomes, which look back on the whole run.
  public let month: Int?

  public init(_ reading: Reading) {
    self.reading = reading
    switch reading {
    case .outcome(let outcome): (definition, month) = (outcome.definition, nil)
    case .measure(let measure, let when): (definition, month) = (measure.definition, when)
    }
  }
}

/// What the lives of a plan came to, for analyses to read. It says nothing of where it was computed.
public struct PlanTable: Sendable {
  public let plan: Plan
  public let responses: [Response]
  /// [response][2 × row + life]
  public let lives: [[Double]]

  public init(plan: Plan, responses: [Response], lives: [[Double]]) {
    precondition(lives.count == responses.count && lives.allSatisfy { $0.count == Plan.livesPerRow * plan.rows })
    self.plan = plan
    self.responses = responses
    self.lives = lives
  }

  /// The same with the rows of another behind it.
  public func followed(by next: PlanTable) -> PlanTable {
    PlanTable(plan: plan.followed(by: next.plan), responses: responses, lives: zip(lives, next.lives).map(+))
  }

  /// The rows at some places.
  public func rows(_ places: [Int]) -> PlanTable {
    let lives = lives.map { lives in places.flatMap { [lives[2 * $0], lives[2 * $0 + 1]] } }
    return PlanTable(plan: plan.rows(places), responses: responses, lives: lives)
  }

  /// By life: one number a row.
  public func values(_ response: Int, life: Int) -> [Double] {
    stride(from: life, to: lives[response].count, by: Plan.livesPerRow).map { lives[response][$0] }
  }

  /// The mean of a row's lives, one number a row.
  public func means(_ response: Int) -> [Double] {
    zip(values(response, life: 0), values(response, life: 1)).map { ($0 + $1) / 2 }
  }
}
