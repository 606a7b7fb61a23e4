import Experiments
import PartnershipModel

/// One life of a plan: what was put in and what came out.
public struct PlanRow: Sendable {
  let row: Int
  let life: Int
  let luck: Int
  let inputs: [Cell]
  let outcomes: [Double]

  /// The lives of a plan, row by row.
  public static func rows(_ table: PlanTable) -> [PlanRow] {
    let plan = table.plan
    return (0..<plan.rows).flatMap { row in
      let cells = zip(plan.inputs, plan.values).map { $0.cell($1[row]) }
      return (0..<Plan.livesPerRow).map { life in
        PlanRow(
          row: row, life: life, luck: Plan.livesPerRow * plan.luck[row] + life, inputs: cells,
          outcomes: table.lives.map { $0[Plan.livesPerRow * row + life] })
      }
    }
  }
}

extension PlanInput {
  fileprivate func cell(_ value: Double) -> Cell {
    switch domain {
    case .choice: .text(written(value))
    case .whole, .future: .number(value, isWhole: true)
    case .number: .number(value)
    }
  }

  fileprivate var isText: Bool { if case .choice = domain { true } else { false } }

  fileprivate var rangeInWords: String {
    switch domain {
    case .number(let distribution): "\(distribution.inWords), \(origin)"
    case .whole(let range): "\(range.lowerBound) to \(range.upperBound), \(origin)"
    case .choice(let words): "\(words.joined(separator: ", ")), \(origin)"
    case .future: "number of the future that all is drawn from which no other input says"
    }
  }
}

extension Distribution {
  /// Such as `uniform 0 to 2`.
  fileprivate var inWords: String {
    switch self {
    case .fixed(let value): "\(value)"
    case .uniform(let low, let high): "uniform \(low) to \(high)"
    case .triangular(let low, let mode, let high): "triangular \(low) to \(mode) to \(high)"
    case .normal(let low, let high): "normal \(low) to \(high) (90%)"
    case .lognormal(let low, let high): "lognormal \(low) to \(high) (90%)"
    case .logitNormal(let low, let high, _, _): "logit-normal \(low) to \(high) (90%)"
    }
  }
}

extension Response {
  /// The column's name: months behind measures.
  public var columnName: String { month.map { "\(definition.name)_month_\($0)" } ?? definition.name }
}

extension Table<PlanRow> {
  /// `plan.csv` or `screening.csv`: what was put in and what came out, one line a life.
  public static func plan(_ table: PlanTable, name: String) -> Table {
    let isScreening = name == "screening"
    return Table(
      name: name,
      title: isScreening ? "The walks that inputs were screened by" : "What was tried and what came of it",
      columns: [
        .key("row", "Row of the plan, from 0.", whole: \.row),
        .key("life", "0 and 1: each row is lived twice.", whole: \.life),
        Column(
          "luck", .integer, "Number of the replication whose luck it has: lives that share it meet the same happenings."
        ) { .whole($0.luck) },
      ]
        + table.plan.inputs.enumerated().map { place, input in
          Column(
            input.name, input.isText ? .string : .number, "Input, \(input.role.rawValue): \(input.rangeInWords)."
          ) { $0.inputs[place] }
        }
        + table.responses.enumerated().map { place, response in
          let definition = response.definition
          return Column(
            response.columnName, definition.isWhole ? .integer : .number, unit: definition.unit.rawValue,
            definition.meaning
          ) { .number($0.outcomes[place], isWhole: definition.isWhole) }
        })
  }
}
