import Experiments
import Statistics

/// Which inputs the spread of each response comes from, by Sobol's indices: shares of the variance that isn't luck.
public struct VarianceShares: Sendable {
  /// All runs, in the order of `blocks`.
  public let table: PlanTable
  public let blocks: SaltelliBlocks
  /// By response.
  public let indices: [SobolIndices]

  public var inputs: [PlanInput] { table.plan.inputs }
  public var rows: Int { table.plan.rows / blocks.runsPerRow }

  public init(_ table: PlanTable, _ blocks: SaltelliBlocks, resamples: Int, seed: UInt64) {
    self.table = table
    self.blocks = blocks
    indices = table.responses.indices.map { response in
      SobolIndices(
        of: (0..<Plan.livesPerRow).map { table.values(response, life: $0) }, blocks: blocks, resamples: resamples,
        seed: seed)
    }
  }

  /// Inputs from the largest total index down, by the first response.
  public var ranking: [Int] {
    let totals = indices[0].total.map(\.value)
    return inputs.indices.sorted { (-totals[$0], $0) < (-totals[$1], $1) }
  }

  /// The rows that aren't mixed from others: inputs vary independently in them.
  public var sample: PlanTable {
    table.rows((0..<rows).flatMap { [$0 * blocks.runsPerRow + blocks.a, $0 * blocks.runsPerRow + blocks.b] })
  }

  /// One of each input, pair, and the whole, by response.
  public var all: [SensitivityIndex] {
    zip(table.responses, indices).flatMap { response, indices in
      var all: [SensitivityIndex] = []
      for (place, input) in inputs.enumerated() {
        all.append(SensitivityIndex(.sobol, input.name, response, "first", indices.first[place]))
        all.append(SensitivityIndex(.sobol, input.name, response, "total", indices.total[place]))
      }
      for (one, row) in indices.second.enumerated() {
        for (other, estimate) in row.enumerated() {
          guard let estimate else { continue }
          let pair = "\(inputs[one].name) × \(inputs[other].name)"
          all.append(SensitivityIndex(.sobol, pair, response, "second", estimate))
        }
      }
      all.append(SensitivityIndex(.sobol, "all inputs", response, "variance", indices.variance))
      if let luck = indices.luck { all.append(SensitivityIndex(.sobol, "luck", response, "share", luck)) }
      return all
    }
  }
}
