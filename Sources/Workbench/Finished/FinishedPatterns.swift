import Analyses
import Reports
import Results

/// A trial of patterns that is on the disk.
public struct FinishedPatterns: FinishedWork {
  /// As it was asked for.
  public let directory: String
  public var report: String? { directory + "/" + RunFile.report }
  public let findings: PatternFindings
  /// What has to pass; nil where enough of all have to.
  public let passes: RecordedPasses?

  /// The answer, the table, what failed and why; the last line counts.
  public var text: String {
    let summary = PatternSummary(findings)
    let missing = passes?.missing(of: findings) ?? []
    let news = missing.isEmpty ? "" : "Not on record as passing, but passing: \(missing.joined(separator: ", ")).\n\n"
    return summary.text + news + whereToLook(directory) + "\n\(summary.lastLine)\n"
  }

  /// - Throws: `Failure` with the status `answerIsNo` where a pattern on record no longer passes or, without a record, too few
  ///   pass.
  public func checkRequirement() throws {
    guard let passes else {
      guard !findings.isEnough else { return }
      throw Failure(.answerIsNo, "Too few patterns pass: \(PatternSummary(findings).lastLine).")
    }
    let broken = passes.broken(by: findings)
    guard broken.isEmpty else {
      throw Failure(.answerIsNo, "On record as passing, but not passing any more: \(broken.joined(separator: ", ")).")
    }
  }
}
