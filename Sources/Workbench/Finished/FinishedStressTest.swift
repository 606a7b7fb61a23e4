import Analyses
import Reports
import Results

/// A stress test that is on the disk.
public struct FinishedStressTest: FinishedWork {
  /// As it was asked for.
  public let directory: String
  public var report: String? { directory + "/" + RunFile.report }
  public let title: String
  public let findings: StressFindings

  /// The answer, the tables and where the files are.
  public var text: String { answer + "\n" + whereToLook(directory) }

  public var answer: String { StressSummary(findings, title: title).text }
}
