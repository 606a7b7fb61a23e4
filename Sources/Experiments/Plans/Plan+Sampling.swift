import Statistics

extension Plan {
  /// Rows for Sobol's indices, in the order of `SaltelliBlocks`. The runs of a row that start from the sample A share their
  /// luck, those that start from B have other luck: then luck cancels where an input's doing is looked at, and never
  /// looks like an input's.
  public static func saltelli(_ inputs: [PlanInput], _ blocks: SaltelliBlocks, rows: Range<Int>, seed: UInt64) -> Plan {
    let luck = rows.flatMap { row in
      (0..<blocks.runsPerRow).map { place in
        place == blocks.b || place > blocks.inputs ? 2 * row + 1 : 2 * row
      }
    }
    return Plan(inputs, at: blocks.points(rows: rows, seed: seed), luck: luck)
  }

  /// Walks for Morris's screening; the points of a walk share their luck.
  public static func walks(_ inputs: [PlanInput], _ walks: MorrisTrajectories) -> Plan {
    let steps = walks.inputs + 1
    return Plan(inputs, at: walks.points, luck: (0..<walks.trajectories * steps).map { $0 / steps })
  }

  /// A Latin hypercube, its columns rearranged to rank correlations.
  ///
  /// - Parameter correlations: [input][input]; nil for none.
  public static func latinHypercube(
    _ inputs: [PlanInput], rows: Int, correlations: [[Double]]?, seed: UInt64
  ) -> Plan {
    let points = LatinHypercube.points(count: rows, inputs: inputs.count, seed: seed)
    return Plan(inputs, at: correlations.map { ImanConover.rearranged(points, correlations: $0) } ?? points)
  }

  /// Every combination: all choices and whole numbers of an input, and `levels` values of a number from its lowest to its
  /// highest. The grid is run again and again, each time with luck of its own that all its rows share.
  public static func factorial(_ inputs: [PlanInput], levels: Int, repetitions: Int) -> Plan {
    let counts = inputs.map { $0.levels ?? levels }
    let points = zip(inputs, FullFactorial.levels(counts: counts)).map { input, column in
      let count = input.levels ?? levels
      let grid = column.map { level in
        // The middle of an option's share; numbers from end to end.
        input.levels != nil
          ? (Double(level) + 0.5) / Double(count) : count > 1 ? Double(level) / Double(count - 1) : 0.5
      }
      return (0..<repetitions).flatMap { _ in grid }
    }
    let size = counts.reduce(1, *)
    return Plan(inputs, at: points, luck: (0..<repetitions * size).map { $0 / size })
  }
}
