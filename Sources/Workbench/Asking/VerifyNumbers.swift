import Ensembles
import Experiments
import Reports
import ScenarioFiles
import Verification

/// Re-runs what the program promises about its own numbers on this machine. Nothing is written.
public struct VerifyNumbers: Sendable {
  /// A scenario to check runs on; nil for the one that `init` writes.
  public var file: String?
  public var threads: Int?

  public init(file: String? = nil, threads: Int? = nil) {
    self.file = file
    self.threads = threads
  }

  /// - Throws: `Failure`.
  public func run(
    isCancelled: () -> Bool = { false }, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> FinishedVerification {
    try ThreadCount.check(threads)
    let scenario =
      try file.map { try ScenarioSource($0).scenario }
      ?? ScenarioFile(text: ScenarioTemplate.text, named: "the scenario that comes with Convene").scenario()
    let battery = Battery(
      scenario, threads: threads ?? max(2, ThreadCount.ofMachine))
    var checks: [Check] = []
    for (number, part) in battery.parts.enumerated() {
      guard !isCancelled() else { throw Failure.interruption }
      do {
        checks += try part()
      } catch let broken as BrokenReplication {
        throw Failure(broken)
      }
      progress(number + 1, battery.parts.count)
    }
    return FinishedVerification(checks: checks)
  }
}

public struct FinishedVerification: FinishedWork {
  public let checks: [Check]

  public var text: String { VerificationSummary(checks).text }

  /// - Throws: `Failure` with the status `answerIsNo` where a promise isn't kept.
  public func checkRequirement() throws {
    let broken = VerificationSummary(checks).broken
    guard broken.isEmpty else {
      throw Failure(.answerIsNo, "Not kept: \(broken.map(\.name).joined(separator: "; ")).")
    }
  }
}
