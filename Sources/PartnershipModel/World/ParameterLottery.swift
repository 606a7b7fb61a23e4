import LaneArithmetic
import RandomStreams

/// The shipped parameter sets as futures draw them: each future is one of the sets, all as likely.
struct ParameterLottery: Sendable {
  static let shipped = ParameterLottery(.shipped)

  /// By constant; nil where the sets don't say.
  private let columns: [Int?]
  /// [column × sets + set]
  private let values: [Double]
  private let sets: Int

  init(_ ensemble: ParameterEnsemble) {
    let parameters = Dictionary(uniqueKeysWithValues: Parameter.allCases.map { ("\($0)", $0) })
    var columns = [Int?](repeating: nil, count: Parameter.allCases.count)
    var values: [Double] = []
    for (column, name) in ensemble.names.enumerated() where !ensemble.sets.isEmpty {
      let parameter = parameters[name]
      if let parameter { columns[parameter.rawValue] = column }
      values += ensemble.sets.map { parameter?.value(atPlace: $0.places[column]) ?? 0 }
    }
    self.columns = columns
    self.values = values
    sets = ensemble.sets.count
  }

  func column(of parameter: Parameter) -> Int? { columns[parameter.rawValue] }

  /// The set of each of eight futures.
  func draw(_ future: Draws) -> SIMD8<Int> {
    let luck = future.uniforms(purpose: Purpose.parameterSet.rawValue, month: 0, entity: 0).a
    var drawn = SIMD8<Int>()
    for place in 0..<Lane.width { drawn[place] = Int(luck[place] * Double(sets)) }
    return drawn
  }

  func values(_ column: Int, of drawn: SIMD8<Int>) -> Lane {
    var lane: Lane = 0
    for place in 0..<Lane.width { lane[place] = values[column * sets + drawn[place]] }
    return lane
  }
}
