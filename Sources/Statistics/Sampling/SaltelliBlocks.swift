/// The points that Sobol's indices are estimated from (Saltelli 2002, doi:10.1016/S0010-4655(02)00280-1): two samples A and
/// B, and for each input i the sample A with i's column from B, and B with i's column from A.
///
/// They lie row by row: A, A with each input from B, B with each input from A (for the second order only), B. More rows can
/// thus be run later without losing the first ones. Rows are scrambled Sobol points; an input has the same two
/// dimensions whatever inputs come after it.
public struct SaltelliBlocks: Sendable, Hashable {
  /// Two dimensions of the sequence each.
  public static let mostInputs = SobolSequence.mostDimensions / 2
  /// With fewer rows an interval says nothing.
  public static let fewestRows = 16

  public let inputs: Int
  public let hasSecondOrder: Bool

  public static func fault(inputs: Int, rows: Int) -> String? {
    if inputs < 1 { return "There is no uncertain input to vary." }
    if inputs > mostInputs {
      return "Sobol's indices take at most \(mostInputs) inputs, not \(inputs): screen them with Morris first."
    }
    if rows < fewestRows || rows.nonzeroBitCount != 1 {
      return "Sobol's indices take a power of two of at least \(fewestRows) rows, not \(rows): "
        + "1024 are usual for a first look."
    }
    return nil
  }

  public init(inputs: Int, hasSecondOrder: Bool) {
    precondition(1...Self.mostInputs ~= inputs, "ask fault(inputs:rows:) first")
    self.inputs = inputs
    self.hasSecondOrder = hasSecondOrder
  }

  public var runsPerRow: Int { hasSecondOrder ? 2 * inputs + 2 : inputs + 2 }

  /// Places within a row.
  public var a: Int { 0 }
  public func aWithB(_ input: Int) -> Int { 1 + input }
  public func bWithA(_ input: Int) -> Int { 1 + inputs + input }
  public var b: Int { runsPerRow - 1 }

  /// - Returns: [input][run], above 0 and below 1; run `row × runsPerRow + place`, counted from the first row asked for.
  public func points(rows: Range<Int>, seed: UInt64) -> [[Double]] {
    let sequence = SobolSequence(dimensions: 2 * inputs, seed: seed)
    return (0..<inputs).map { input in
      let fromA = sequence.column(dimension: 2 * input, rows)
      let fromB = sequence.column(dimension: 2 * input + 1, rows)
      var column: [Double] = []
      column.reserveCapacity(rows.count * runsPerRow)
      for row in fromA.indices {
        for place in 0..<runsPerRow {
          let isB = place == b || place == aWithB(input) || (place > inputs && place != bWithA(input))
          column.append(isB ? fromB[row] : fromA[row])
        }
      }
      return column
    }
  }
}
