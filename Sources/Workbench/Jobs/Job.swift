import Ensembles
import Foundation
import PartnershipModel
import Results
import Synchronization

public typealias ThreadBudget = Ensembles.ThreadBudget

extension ThreadBudget {
  /// One thread a core: for all jobs of a process together.
  public static let ofMachine = ThreadBudget(threads: ThreadCount.ofMachine)
}

/// A question that is being answered: it tells how far it is, can be cancelled, and comes to an answer or a failure.
///
/// Any number of them may be under way in a process: they share a budget of threads, and each comes to the bytes that it would
/// come to alone.
///
///     let job = Job(CompareDesigns(file: ""), on: .text(yaml, name: "ours.yaml"))
///     for await progress in job.progress { show(progress.phase, progress.done, progress.all) }
///     let answer = try await job.answer
public final class Job<Asked: Request>: Sendable {
  /// Where the results go.
  public enum Destination: Sendable {
    /// To the folder that the request names, or its own choice where it names none. What is stopped can be gone on with.
    case folder
    /// Into the answer; nothing is left on the disk.
    case memory
  }

  /// What a job came to.
  public struct Answer: Sendable {
    public let finished: Asked.Finished
    /// The files of the results by name; empty where they are in a folder.
    public let files: [String: [UInt8]]

    /// The answer in words and tables.
    public var text: String { finished.answer }
  }

  public let request: Asked
  /// How far it is, the newest only; ends with the job.
  public let progress: AsyncStream<JobProgress>
  private let work: Task<Answer, any Error>
  private let cancellation = Cancellation()

  private final class Cancellation: Sendable {
    let isAsked = Atomic(false)
  }

  /// Begins at once, on a thread of its own.
  ///
  /// - Parameters:
  ///   - scenario: in the place of the one that the request names.
  ///   - budget: how many threads compute at once for all the jobs that share it.
  public init(
    _ request: Asked, on scenario: ScenarioInput? = nil, into destination: Destination = .memory,
    budget: ThreadBudget = .ofMachine
  ) {
    self.request = request
    let (progress, teller) = AsyncStream<JobProgress>.makeStream(bufferingPolicy: .bufferingNewest(1))
    self.progress = progress
    let (cancellation, skin) = (cancellation, Skins.current)
    work = Task {
      try await withCheckedThrowingContinuation { continuation in
        let thread = Thread {
          let result = Result {
            try Skins.$current.withValue(skin) {
              try Self.answer(
                request, on: scenario, into: destination, budget,
                isCancelled: { cancellation.isAsked.load(ordering: .relaxed) }, progress: { teller.yield($0) })
            }
          }
          teller.finish()
          continuation.resume(with: result)
        }
        thread.stackSize = 8 << 20
        thread.start()
      }
    }
  }

  /// Asks it to stop; its answer is then a failure with the status `interrupted`.
  public func cancel() { cancellation.isAsked.store(true, ordering: .relaxed) }

  /// Waits for the end.
  ///
  /// - Throws: `Failure`.
  public var answer: Answer {
    get async throws { try await work.value }
  }

  private static func answer(
    _ request: Asked, on scenario: ScenarioInput?, into destination: Destination, _ budget: ThreadBudget,
    isCancelled: @escaping @Sendable () -> Bool, progress: @escaping @Sendable (JobProgress) -> Void
  ) throws -> Answer {
    try Work.$current.withValue(Work()) {
      try ThreadBudget.$current.withValue(budget) {
        switch destination {
        case .folder:
          let finished = try request.answer(on: scenario, into: nil, isCancelled: isCancelled, progress: progress)
          return Answer(finished: finished, files: [:])
        case .memory:
          // Results are written as files whatever becomes of them: here into a place that goes when they are read.
          let place = try ShortLivedFolder()
          let finished = try request.answer(
            on: scenario, into: place.path + "/results", isCancelled: isCancelled, progress: progress)
          return Answer(finished: finished, files: try place.files(of: "results"))
        }
      }
    }
  }
}

/// A folder for the system's passing files that goes with whoever holds it.
private final class ShortLivedFolder {
  let path = NSTemporaryDirectory() + "convene-" + UUID().uuidString

  init() throws {
    do { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) } catch {
      throw Failure(.cannotWrite, "There is no room for passing files in \"\(NSTemporaryDirectory())\".")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// By their paths in it.
  func files(of folder: String) throws -> [String: [UInt8]] {
    let folder = path + "/" + folder
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    var files: [String: [UInt8]] = [:]
    for name in names {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder) else { continue }
      if isFolder.boolValue { continue }
      guard let data = FileManager.default.contents(atPath: folder + "/" + name) else {
        throw Failure(.cannotWrite, "\"\(name)\" of the results has vanished.")
      }
      files[name] = [UInt8](data)
    }
    return files
  }
}
