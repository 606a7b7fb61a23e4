extension AnalysisCommand {
  /// Answers it within a job.
  fileprivate func answered(
    on scenario: ScenarioInput?, into output: String?, isCancelled: @escaping @Sendable () -> Bool,
    progress: @escaping @Sendable (JobProgress) -> Void
  ) throws -> Finished {
    let keeper = ProgressKeeper(progress)
    var command = self
    if let output { command.output = output }
    // What was only in memory isn't looked for on the disk.
    if case .text = scenario { command.file = "" }
    let source = try ScenarioSource(scenario ?? .file(file))
    return try command.begin(source, isCancelled: isCancelled, phase: keeper.enter, progress: keeper.advance)
  }
}

extension CompareDesigns: Request {
  public func answer(
    on scenario: ScenarioInput?, into output: String?, isCancelled: @escaping @Sendable () -> Bool,
    progress: @escaping @Sendable (JobProgress) -> Void
  ) throws -> FinishedComparison {
    try answered(on: scenario, into: output, isCancelled: isCancelled, progress: progress)
  }
}

extension StressTest: Request {
  public func answer(
    on scenario: ScenarioInput?, into output: String?, isCancelled: @escaping @Sendable () -> Bool,
    progress: @escaping @Sendable (JobProgress) -> Void
  ) throws -> FinishedStressTest {
    try answered(on: scenario, into: output, isCancelled: isCancelled, progress: progress)
  }
}

extension ExploreScenario: Request {
  public func answer(
    on scenario: ScenarioInput?, into output: String?, isCancelled: @escaping @Sendable () -> Bool,
    progress: @escaping @Sendable (JobProgress) -> Void
  ) throws -> FinishedExploration {
    try answered(on: scenario, into: output, isCancelled: isCancelled, progress: progress)
  }
}

extension ImproveDesign: Request {
  public func answer(
    on scenario: ScenarioInput?, into output: String?, isCancelled: @escaping @Sendable () -> Bool,
    progress: @escaping @Sendable (JobProgress) -> Void
  ) throws -> FinishedImprovement {
    try answered(on: scenario, into: output, isCancelled: isCancelled, progress: progress)
  }
}
