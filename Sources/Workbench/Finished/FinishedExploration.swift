import Analyses
import Reports
import Results

/// An exploration that is on the disk.
public struct FinishedExploration: FinishedWork {
  /// As it was asked for.
  public let directory: String
  public var report: String? { directory + "/" + RunFile.report }
  public let title: String
  public let findings: ExplorationFindings

  /// The answer, the tables and where the files are.
  public var text: String {
    answer + "\n" + whereToLook(directory)
  }

  public var answer: String { ExplorationSummary(findings, title: title).text }
}
