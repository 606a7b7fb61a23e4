/// A question to the model, as a value: it can be written down, sent elsewhere and asked there.
public protocol Request: Codable, Sendable {
  associatedtype Finished: FinishedWork

  /// Answers it.
  ///
  /// - Parameters:
  ///   - scenario: in the place of the one that the request names; nil for that one.
  ///   - output: the folder for the results, in the place of the one that the request names; nil for that one.
  ///   - isCancelled: asked now and then; once true, it stops.
  ///   - progress: gets how far it is.
  /// - Throws: `Failure`.
  func answer(
    on scenario: ScenarioInput?, into output: String?, isCancelled: @escaping @Sendable () -> Bool,
    progress: @escaping @Sendable (JobProgress) -> Void
  ) throws -> Finished
}

/// How far a job is.
public struct JobProgress: Codable, Sendable, Hashable {
  /// What is being done, in a few words.
  public var phase: String
  /// Of everything, in the unit that the question counts in (replications, lives).
  public var done: Int
  public var all: Int
  /// As it went so far; nil while nobody can tell.
  public var secondsLeft: Double?

  public init(phase: String, done: Int, all: Int, secondsLeft: Double? = nil) {
    self.phase = phase
    self.done = done
    self.all = all
    self.secondsLeft = secondsLeft
  }
}
