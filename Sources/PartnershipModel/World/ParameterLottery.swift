import LaneArithmetic
import RandomStreams

/// The shipped parameter sets as futures draw them: each future is one of the sets, all as likely.
struct ParameterLottery: Sendable {
  static let shipped = ParameterLottery(.shipped)

  /// By constant; nil where the sets don't say.
  private let columns: [Int?]
  /// [set × names + column]: a future reads along a row.
  private let values: [Double]
  private let names: Int
  private let sets: Int

  init(_ ensemble: ParameterEnsemble) {
    let parameters = Dictionary(uniqueKeysWithValues: Parameter.allCases.map { ("\($0)", $0) })
    var columns = [Int?](repeating: nil, count: Parameter.allCases.count)
    for (column, name) in ensemble.names.enumerated() where !ensemble.sets.isEmpty {
      if let parameter = parameters[name] { columns[parameter.rawValue] = column }
    }
    self.columns = columns
    values = ensemble.sets.flatMap { set in
      zip(ensemble.names, set.places).map { parameters[$0]?.value(atPlace: $1) ?? 0 }
    }
    names = ensemble.names.count
    sets = ensemble.sets.count
  }

  func column(of parameter: Parameter) -> Int? { columns[parameter.rawValue] }

  /// Where in `values` the set of each future begins.
  func draw(_ future: Draws) -> Bits {
    let luck = future.uniforms(purpose: Purpose.parameterSet.rawValue, month: 0, entity: 0).a
    var drawn = Bits(0)
    for place in 0..<Lane.width { drawn[place] = UInt64(Int(luck[place] * Double(sets)) * names) }
    return drawn
  }

  func values(_ column: Int, of drawn: Bits) -> Lane {
    values.withUnsafeBufferPointer { values in
      var lane: Lane = 0
      for place in 0..<Lane.width { lane[place] = values[Int(truncatingIfNeeded: drawn[place]) &+ column] }
      return lane
    }
  }
}
