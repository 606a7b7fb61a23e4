import Analyses
import Reports
import Results

/// A trial of patterns that is on the disk.
public struct FinishedPatterns: FinishedWork {
  /// As it was asked for.
  public let directory: String
  public var report: String? { directory + "/" + RunFile.report }
  public let findings: PatternFindings

  /// The answer, the table, what failed and why; the last line counts.
  public var text: String {
    let summary = PatternSummary(findings)
    return summary.text + whereToLook(directory) + "\n\(summary.lastLine)\n"
  }

  /// - Throws: `Failure` with the status `answerIsNo` where too few patterns pass.
  public func checkRequirement() throws {
    guard !findings.isEnough else { return }
    throw Failure(.answerIsNo, "Too few patterns pass: \(PatternSummary(findings).lastLine).")
  }
}
