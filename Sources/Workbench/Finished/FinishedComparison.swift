import Analyses
import Reports
import Results

/// A comparison that is on the disk.
public struct FinishedComparison: FinishedWork {
  /// As it was asked for.
  public let directory: String
  public var report: String? { directory + "/" + RunFile.report }
  public let title: String
  let required: String?
  public let findings: ComparisonFindings
  /// What is doubtful in the scenario.
  let doubts: [String]?

  /// The answer, the tables and where the files are.
  public var text: String {
    answer + "\n" + whereToLook(directory)
  }

  public var answer: String { doubtful(doubts) + ComparisonSummary(findings, title: title).text }

  /// - Throws: `Failure` with the status `answerIsNo` where a design was required to be among the best and isn't.
  public func checkRequirement() throws {
    guard let required, let index = findings.designs.names.firstIndex(of: required) else { return }
    guard !findings.selection.isInSubset[index] else { return }
    let best = findings.selection.subset.map { "\"\(findings.designs.names[$0])\"" }.joined(separator: ", ")
    throw Failure(.answerIsNo, "\"\(required)\" is not among the designs that can't be told from the best: \(best).")
  }
}
