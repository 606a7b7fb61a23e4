import Foundation
import ScenarioFiles
import TestSupport
import Testing

@Suite("The guide to scenario files")
struct FormatGuideTests {
  @Test("shows every key of the format as it is")
  func everyKey() throws {
    let path = packageFolder + "/Sources/PartnershipModel/PartnershipModel.docc/Guides/ScenarioFiles.md"
    let committed = try String(contentsOfFile: path, encoding: .utf8)
    let fence = try #require(committed.range(of: "```yaml\n", options: .backwards))
    let expected = committed[..<fence.upperBound] + ScenarioTemplate.text + "```\n"
    if committed != expected, ProcessInfo.processInfo.environment["CONVENE_RECORD"] == "1" {
      try expected.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(
      committed == expected,
      "the format has changed: run the tests once with CONVENE_RECORD=1 to write its keys anew, and look at the difference"
    )
  }
}
