import Experiments
import Statistics

/// Which of many inputs hardly matter, by Morris's walks: a cheap look that ranks and lets the others be left out.
public struct Screening: Sendable {
  /// All points of the walks.
  public let table: PlanTable
  /// By response.
  public let effects: [MorrisEffects]

  public var inputs: [PlanInput] { table.plan.inputs }

  public init(_ table: PlanTable, _ walks: MorrisTrajectories, resamples: Int, seed: UInt64) {
    self.table = table
    effects = table.responses.indices.map { response in
      MorrisEffects(
        of: (0..<Plan.livesPerRow).map { table.values(response, life: $0) }, design: walks, resamples: resamples,
        seed: seed)
    }
  }

  /// Inputs from the largest effect down, by the first response.
  public var ranking: [Int] {
    let sizes = effects[0].muStar.map(\.value)
    return inputs.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
  }

  /// Inputs whose effect on the first response is no larger than what luck alone would make of one that does nothing.
  public var indistinct: Int {
    guard let luck = effects[0].luckAlone else { return 0 }
    return zip(effects[0].muStar, luck).count { $0.value <= $1 }
  }

  /// Three of each input and response, in the response's unit for the whole range of the input.
  public var all: [SensitivityIndex] {
    zip(table.responses, effects).flatMap { response, effects in
      inputs.indices.flatMap { place in
        [
          ("mean effect", effects.mu[place]), ("mean absolute effect", effects.muStar[place]),
          ("spread of effects", effects.sigma[place]),
        ].map { SensitivityIndex(.morris, inputs[place].name, response, $0.0, $0.1) }
      }
    }
  }
}
