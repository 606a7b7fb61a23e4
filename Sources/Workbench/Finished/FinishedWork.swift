import Results

/// What a use case came to.
public protocol FinishedWork: Sendable {
  /// The answer, the tables and where the files are, if there are any.
  var text: String { get }
  /// The answer and the tables alone.
  var answer: String { get }
  /// The page to read, where there is one.
  var report: String? { get }
  /// - Throws: `Failure` with the status `answerIsNo` where something was required and isn't so.
  func checkRequirement() throws
}

extension FinishedWork {
  public var answer: String { text }
  public var report: String? { nil }
  public func checkRequirement() throws {}
}

/// Where the files are, and which of them to open.
func whereToLook(_ directory: String) -> String {
  "Files: \(directory)\nOpen in a browser: \(directory)/\(RunFile.report)\n"
}

/// What is doubtful in the scenario, to stand before anything that is said of it.
func doubtful(_ doubts: [String]?) -> String {
  guard let doubts, !doubts.isEmpty else { return "" }
  return "Doubtful in the scenario:\n" + doubts.map { "- \($0)\n" }.joined() + "\n"
}
