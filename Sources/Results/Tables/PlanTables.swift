import Analyses
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
    case .number(let distribution): distribution.inWords
    case .whole(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .choice(let words): words.joined(separator: ", ")
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
  /// `plan.csv`: what was put in and what came out, one line a life.
  public static func plan(_ table: PlanTable) -> Table {
    Table(
      name: "plan", title: "What was tried and what came of it",
      columns: [
        .key("row", "Row of the plan, from 0.", whole: \.row),
        .key("life", "0 and 1: each row is lived twice.", whole: \.life),
        Column(
          "luck", .integer, "Number of the replication whose luck it has: lives that share it meet the same happenings."
        ) { .whole($0.luck) },
      ]
        + table.plan.inputs.enumerated().map { place, input in
          Column(
            input.name, input.isText ? .string : .number, unit: input.unit,
            "Input, \(input.role.rawValue): \(input.rangeInWords), \(input.origin)."
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

/// An input that an exploration could vary.
public struct InputRow: Sendable {
  let input: PlanInput
  let isLookedInto: Bool

  public static func rows(_ findings: ExplorationFindings) -> [InputRow] {
    let lookedInto = findings.lookedInto
    return findings.inputs.map { InputRow(input: $0, isLookedInto: lookedInto.contains($0.name)) }
  }
}

extension Table<InputRow> {
  /// `inputs.csv`.
  public static let inputs = Table(
    name: "inputs", title: "What was varied, over which ranges",
    columns: [
      .key("input", "Key path of the input in a scenario file.", text: \.input.name),
      Column("kind", .string, "lever, uncertain quantity, model constant, everything else, or dummy.") {
        .text($0.input.role.rawValue)
      },
      Column("range", .string, "What it can be, in its own unit; (90%) for the interval that nine in ten lie in.") {
        .text($0.input.rangeInWords)
      },
      Column("unit", .string, "Unit of the range; empty for words and for numbers that have none.") {
        .text($0.input.unit)
      },
      Column("origin", .string, "Where the range comes from; assumption: of Convene.") { .text($0.input.origin) },
      Column("is_looked_into", .integer, unit: "0 or 1", "0 where the screening left it out.") {
        .whole($0.isLookedInto ? 1 : 0)
      },
    ])
}
