import Experiments
import Statistics

/// What each cell of a factorial comes to: every combination of levels, over its repetitions and their two lives.
public struct CellMeans: Sendable {
  public struct Cell: Sendable {
    /// In the order in which the plan meets them, from 1.
    public let number: Int
    /// The values of the inputs, in the order of the plan.
    public let values: [Double]
    /// Of each response.
    public let moments: [PairedMoments]
  }

  public let inputs: [PlanInput]
  public let responses: [Response]
  public let cells: [Cell]

  public init(_ table: PlanTable) {
    let plan = table.plan
    var places: [[Double]: Int] = [:]
    var rows: [(values: [Double], rows: [Int])] = []
    for row in 0..<plan.rows {
      let values = plan.values.map { $0[row] }
      if let place = places[values] {
        rows[place].rows.append(row)
      } else {
        places[values] = rows.count
        rows.append((values, [row]))
      }
    }
    inputs = plan.inputs
    responses = table.responses
    cells = rows.enumerated().map { place, cell in
      Cell(
        number: place + 1, values: cell.values,
        moments: table.responses.indices.map { response in
          var moments = PairedMoments()
          for row in cell.rows { moments.add(table.lives[response][2 * row], table.lives[response][2 * row + 1]) }
          return moments
        })
    }
  }

  /// `council, pledge, staff = 0.5; grant = yes`.
  public func setting(_ cell: Cell) -> String {
    zip(inputs, cell.values).map { "\($0.label) = \($0.written($1))" }.joined(separator: "; ")
  }
}
