import Foundation
import ScenarioFiles
import TestSupport
import Testing

/// Numbers that must never change unnoticed: with them change the results of every published run.
@Suite("Every outcome, and a few months, of the scenarios that are shipped")
struct ModelBaselineTests {
  static let scenarios =
    ((try? FileManager.default.contentsOfDirectory(atPath: packageFolder + "/scenarios")) ?? [])
    .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()

  @Test("are on record to the bit", arguments: scenarios)
  func onRecord(scenario: String) throws {
    let found = OutcomesOnRecord.lines(try ScenarioFile.read(path: "\(packageFolder)/scenarios/\(scenario).yaml"))
    let path = "\(packageFolder)/Tests/ModelBaselineTests/Recorded/\(scenario).txt"
    let recorded = (try? String(contentsOfFile: path, encoding: .utf8))?.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    if recorded != found, ProcessInfo.processInfo.environment["CONVENE_RECORD"] == "1" {
      try found.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
    let isOnRecord = recorded == found
    let changed = zip(found, recorded ?? []).filter(!=).map { "\n  \($0), where the record has \($1)" }.prefix(5)
      .joined()
    #expect(
      isOnRecord,
      """
      Recorded numbers of \(scenario) have changed, among them\(changed)
      Where the model was meant to change, say so \
      in a line under *Value-breaking changes* in CHANGELOG.md, run these tests once with CONVENE_RECORD=1 to record \
      the numbers anew, and look at the difference. Where it wasn't, this is a fault.
      """)
  }

  @Test("are on record for no other scenario")
  func noOther() {
    let recorded =
      (try? FileManager.default.contentsOfDirectory(
        atPath: packageFolder + "/Tests/ModelBaselineTests/Recorded"))?.filter { $0.hasSuffix(".txt") }.sorted()
    let expected = Self.scenarios.map { $0 + ".txt" }
    #expect(recorded == expected)
  }
}
