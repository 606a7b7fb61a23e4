import Verification

/// How the program kept its promises, in a sentence and a table.
public struct VerificationSummary: Sendable {
  public let checks: [Check]

  public init(_ checks: [Check]) { self.checks = checks }

  public var broken: [Check] { checks.filter { !$0.isKept } }

  public var text: String {
    let answer =
      broken.isEmpty
      ? "All \(checks.count) promises about Convene's numbers are kept on this machine."
      : "\(broken.count) of \(checks.count) promises about Convene's numbers are not kept on this machine: "
        + broken.map(\.name).joined(separator: "; ") + "."
    var table = TextTable(header: ["promise", "promised", "measured", "kept"])
    table.nameWidth = 50
    table.rows = checks.map { [$0.name, $0.promised, $0.measured, $0.isKept ? "yes" : "NO"] }
    return answer.wrapped() + "\n\n" + table.text + "\n"
  }
}
