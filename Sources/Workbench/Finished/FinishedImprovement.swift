import Analyses
import Reports
import Results

/// A search for improvements that is on the disk.
public struct FinishedImprovement: FinishedWork {
  /// As it was asked for.
  public let directory: String
  public var report: String? { directory + "/" + RunFile.report }
  public let title: String
  public let findings: ImprovementFindings

  /// The answer, the ladder, what to copy into the file, and where the files are.
  public var text: String { answer + "\n" + whereToLook(directory) }

  public var answer: String { ImprovementSummary(findings, title: title).text }
}
