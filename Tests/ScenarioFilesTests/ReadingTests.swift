import Experiments
import Foundation
import PartnershipModel
import ScenarioFiles
import Testing

@Suite("A scenario file")
struct ReadingTests {
  @Test("that is shipped is read without faults", arguments: Shipped.names)
  func shipped(name: String) throws {
    let scenario = try ScenarioFile.read(path: Shipped.folder + name)
    #expect(scenario.designs.count >= 2)
  }

  @Test("says what the domain types hold")
  func example() throws {
    let scenario = try ScenarioFile.read(path: Shipped.folder + "minimal.yaml")
    #expect(scenario.title == "Youth disorder in one town")
    #expect(scenario.designs.map(\.name) == ["as designed", "fewer meetings", "with a grant"])
    let described = scenario.designs[0].partnership
    #expect(described.horizon == 24)
    #expect(described.partners.map(\.id) == ["police", "council", "youth-charity"])
    #expect(
      described.partners[0].staffPledged
        == Quantity(name: "partners.police.pledge.staff", .lognormal(low: 0.5, high: 1)))
    #expect(described.partners[1].moneyPledged == 20_000)
    #expect(described.partners[2].isProvider)
    #expect(described.design.governance.mode == .lead)
    #expect(described.design.governance.lead == "council")
    #expect(described.design.meetings.interval == 2)
    #expect(scenario.designs[1].partnership.design.meetings.interval == 6)
    #expect(scenario.designs[1].partnership.partners == described.partners)
    #expect(scenario.designs[2].partnership.design.resourcing.grant == 60_000)
  }
}

enum Shipped {
  static let folder =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/scenarios/"

  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".yaml") }.sorted()

  static func text(_ name: String) throws -> String { try String(contentsOfFile: folder + name, encoding: .utf8) }
}
