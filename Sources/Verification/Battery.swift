import Experiments

/// Everything that the program promises about its own numbers, part by part.
public struct Battery: Sendable {
  public let parts: [@Sendable () throws -> [Check]]

  /// - Parameter scenario: what runs are checked on.
  public init(_ scenario: Scenario, replications: Int = 2_000, threads: Int) {
    let runs = RunChecks(scenario, replications: replications, threads: threads)
    parts = [
      { [GeneratorAnswer.check] }, { Accuracy.checks }, { try Coverage.checks() }, { FutureCoverage.checks() },
      { SelectionRaces.checks },
      { [IshigamiIndices.check] }, { [try runs.sameBits()] }, { [runs.conservation()] },
    ]
  }
}
