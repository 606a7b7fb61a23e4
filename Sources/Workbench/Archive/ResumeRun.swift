import Ensembles
import Experiments
import Foundation

/// Goes on with a run or an analysis that was stopped, however that came about, and ends with the same bytes as if it had
/// not been.
public struct ResumeRun: Sendable {
  /// The folder that the run was to be written to, or the one beside it that ends in `.unfinished`.
  public var directory: String
  /// Within `RunScenario.threadRange`; nil: one a core.
  public var threads: Int?
  /// What runs the replications: the model itself unless said otherwise.
  public var engine: @Sendable (Experiment, _ threads: Int) -> Ensemble = { Ensemble($0, threads: $1) }

  /// Everything but a run that can be gone on with.
  private static let analyses: [any AnalysisCommand.Type] = [
    CompareDesigns.self, StressTest.self, ExploreScenario.self, ImproveDesign.self,
  ]

  public init(directory: String, threads: Int? = nil) {
    self.directory = directory
    self.threads = threads
  }

  /// - Parameters: as of `RunScenario.run(isCancelled:progress:)`.
  /// - Returns: nil where the run was complete already.
  /// - Throws: `Failure`.
  public func run(
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> (any FinishedWork)? {
    try ThreadCount.check(threads)
    guard try !isComplete() else { return nil }
    let workshop = try Workshop(resuming: directory)
    if let request = workshop.request.analysis {
      guard let analysis = Self.analyses.first(where: { $0.name == request.command }) else { throw workshop.damaged }
      return try analysis.resume(
        request.options, in: workshop, threads: threads, isCancelled: isCancelled, progress: progress)
    }
    let run = try UnfinishedRun(in: workshop)
    let engine = engine(run.plan.experiment, threads ?? ThreadCount.ofMachine)
    return try run.goOn(engine, isCancelled: isCancelled, progress: progress)
  }

  /// Whether the run is in place, and nothing or only an empty workshop is left to take away.
  private func isComplete() throws -> Bool {
    let workshop = try Workshop.location(of: directory)
    let target = String(workshop.dropLast(Workshop.suffix.count))
    guard StagedDirectory.isRun(target),
      !FileManager.default.fileExists(atPath: workshop + "/results")
    else { return false }
    if FileManager.default.fileExists(atPath: workshop) {
      let lock = try FolderLock(workshop)
      OwnFiles.remove(workshop: workshop)
      withExtendedLifetime(lock) {}
    }
    return true
  }
}
