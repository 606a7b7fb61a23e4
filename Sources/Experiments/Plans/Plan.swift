import PartnershipModel

/// What to run, row by row: a value of each input, and whose luck it has.
///
/// A row is lived twice. Lives of rows that have the same `luck` meet the same resignations and the same cuts, so that what
/// differs between the rows is the inputs' doing.
public struct Plan: Sendable, Hashable {
  public let inputs: [PlanInput]
  /// [input][row]
  public let values: [[Double]]
  /// By row: row `k`'s lives have the luck of replications 2 `luck[k]` and 2 `luck[k]` + 1.
  public let luck: [Int]

  public static let livesPerRow = 2

  public var rows: Int { luck.count }

  /// - Precondition: each input has a value for each row.
  public init(inputs: [PlanInput], values: [[Double]], luck: [Int]) {
    precondition(values.count == inputs.count && values.allSatisfy { $0.count == luck.count }, "a value for each row")
    self.inputs = inputs
    self.values = values
    self.luck = luck
  }

  /// A plan from points of the unit cube.
  ///
  /// - Parameters:
  ///   - points: [input][row], 0 … 1.
  ///   - luck: see `luck`; nil for luck of its own in each row.
  public init(_ inputs: [PlanInput], at points: [[Double]], luck: [Int]? = nil) {
    let values = zip(inputs, points).map { input, chances in chances.map(input.value) }
    self.init(inputs: inputs, values: values, luck: luck ?? Array(0..<(points.first?.count ?? 0)))
  }

  /// The same with the rows of another behind it.
  public func followed(by next: Plan) -> Plan {
    precondition(next.inputs == inputs, "plans of the same inputs can follow each other")
    return Plan(inputs: inputs, values: zip(values, next.values).map(+), luck: luck + next.luck)
  }

  /// The rows at some places.
  public func rows(_ places: [Int]) -> Plan {
    Plan(inputs: inputs, values: values.map { column in places.map { column[$0] } }, luck: places.map { luck[$0] })
  }
}
