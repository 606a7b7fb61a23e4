import Ensembles
import Experiments
import Foundation

/// Goes on with a run that was stopped, however that came about, and ends with the same bytes as if it had not been.
public struct ResumeRun: Sendable {
  /// The folder that the run was to be written to, or the one beside it that ends in `.unfinished`.
  public var directory: String
  /// Within `RunScenario.threadRange`; nil: one a core.
  public var threads: Int?
  /// What runs the replications: the model itself unless said otherwise.
  public var engine: @Sendable (Experiment, _ threads: Int) -> Ensemble = { Ensemble($0, threads: $1) }

  public init(directory: String, threads: Int? = nil) {
    self.directory = directory
    self.threads = threads
  }

  /// - Parameters: as of `RunScenario.run(isCancelled:progress:)`.
  /// - Returns: nil where the run was complete already.
  /// - Throws: `Failure`.
  public func run(
    isCancelled: @Sendable () -> Bool = { false }, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> FinishedRun? {
    if let threads, !RunScenario.threadRange.contains(threads) {
      throw Failure(.usage, "--threads is \(threads); it has to be 1 to 64.")
    }
    guard try !isComplete() else { return nil }
    let run = try UnfinishedRun(resuming: directory)
    let engine = engine(run.plan.experiment, threads ?? RunScenario.defaultThreads)
    return try run.goOn(engine, isCancelled: isCancelled, progress: progress)
  }

  /// Whether the run is in place, and nothing or only an empty workshop is left to take away.
  private func isComplete() throws -> Bool {
    let workshop = try UnfinishedRun.workshop(of: directory)
    let target = String(workshop.dropLast(UnfinishedRun.suffix.count))
    guard StagedDirectory.isRun(target),
      !FileManager.default.fileExists(atPath: workshop + "/results")
    else { return false }
    if FileManager.default.fileExists(atPath: workshop) {
      let lock = try FolderLock(workshop)
      try? FileManager.default.removeItem(atPath: workshop)
      withExtendedLifetime(lock) {}
    }
    return true
  }
}
