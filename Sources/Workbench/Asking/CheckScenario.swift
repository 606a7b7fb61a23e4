/// Reads a scenario file without running it.
public struct CheckScenario: Sendable {
  public var file: String

  public init(file: String) { self.file = file }

  /// - Returns: what the file describes, in a sentence.
  /// - Throws: `Failure` with every fault of the file.
  public func run() throws -> String {
    let source = try ScenarioSource(file)
    let scenario = source.scenario
    let partnership = scenario.designs[0].partnership
    let alternatives = scenario.designs.dropFirst().map { "\"\($0.name)\"" }.joined(separator: ", ")
    return """
      \(scenario.title): \(counted(partnership.partners.count, "partner")), \(counted(partnership.aims.count, "aim")), \
      \(counted(partnership.horizon, "month")). No faults found.
      Design: "\(scenario.designs[0].name)"\(alternatives.isEmpty ? "" : "; alternatives: \(alternatives)").
      \(source.warnings.isEmpty ? "" : "Doubtful:\n" + source.warnings.map(\.description).joined(separator: "\n") + "\n")
      """
  }

  private func counted(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
}
