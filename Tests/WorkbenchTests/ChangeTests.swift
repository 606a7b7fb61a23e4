import Analyses
import Experiments
import Foundation
import PartnershipModel
import ScenarioFiles
import TestSupport
import Testing

@Suite struct ChangeTests {
  static let files = ["minimal", "crime-and-disorder-reduction-partnership", "health-collaborative"]

  private func text(_ name: String) throws -> String {
    String(decoding: try #require(bytes(packageFolder + "/scenarios/\(name).yaml")), as: UTF8.self)
  }

  /// The file with a change as its only alternative.
  private func pasted(_ change: DesignChange, into text: String) throws -> Partnership {
    let main = text.components(separatedBy: "\nalternatives:")[0]
    let lines = change.lines.map { "    \($0)\n" }.joined()
    let scenario = try ScenarioFile(text: main + "\nalternatives:\n  changed:\n" + lines, named: "p").scenario()
    return scenario.designs[1].partnership
  }

  @Test(arguments: files)
  func `What is copied into the file is what was tried, to the last draw`(name: String) throws {
    let text = try text(name)
    let scenario = try ScenarioFile(text: text, named: name).scenario()
    let design = try VariableDesign(scenario, design: 0)
    let changes =
      design.typeChanges + design.leverChanges
      + Candidate.mends(of: scenario.designs[0].partnership).map(\.change)
    #expect(changes.count > 50)
    #expect(Set(changes.map(\.name)).count == changes.count)
    for change in changes {
      let tried = try design.partnership(changedBy: change.settings)
      guard tried != scenario.designs[0].partnership else { continue }
      #expect(try pasted(change, into: text) == tried, "\(change.lines)")
    }
  }

  @Test func `Every choice of the design is tried both ways, and every number`() throws {
    let scenario = try ScenarioFile(text: try text("minimal"), named: "m").scenario()
    let design = try VariableDesign(scenario, design: 0)
    let set = Set(
      (design.typeChanges + design.leverChanges).flatMap(\.settings).map { "design." + $0.keys.joined(separator: ".") })
    // Money is only tried where there is some, and form is what makes a partnership.
    let left = ["design.form", "design.resourcing.grant"]
    for key in design.keys where key.path.hasPrefix("design.") && !left.contains(key.path) {
      #expect(set.contains(key.path), "\(key.path)")
    }
    for change in design.leverChanges {
      #expect(try design.partnership(changedBy: change.settings) != design.design.partnership, "\(change.name)")
    }
  }

  @Test func `Several changes are written below their keys once, and the last setting counts`() {
    let settings: [DesignChange.Setting] = [
      .init(["governance", "sanction"], "0.5"), .init(["meetings", "deputies"], "yes"),
      .init(["governance", "secretariat"], "2 FTE"), .init(["governance", "sanction"], "1"),
      .init(["level"], "integration"),
    ]
    #expect(
      DesignChange.lines(settings) == [
        "governance: {sanction: 1, secretariat: 2 FTE}", "meetings: {deputies: yes}", "level: integration",
      ])
  }

  @Test func `A change of everybody overlaps with one of somebody`() {
    func change(_ keys: String...) -> DesignChange { DesignChange(name: "", settings: [.init(keys, "1")]) }
    #expect(change("partners", "all", "representative").overlaps(change("partners", "police", "representative")))
    #expect(!change("partners", "council", "representative").overlaps(change("partners", "police", "representative")))
    #expect(!change("meetings", "deputies").overlaps(change("meetings", "held")))
  }

  @Test func `A change that can't be is refused with its place`() throws {
    let scenario = try ScenarioFile(text: try text("minimal"), named: "m").scenario()
    let design = try VariableDesign(scenario, design: 0)
    #expect(throws: FaultyScenario.self) {
      try design.partnership(changedBy: [.init(["governance", "sanction"], "3")])
    }
    #expect(throws: FaultyScenario.self) { try design.partnership(changedBy: [.init(["governance", "sancton"], "1")]) }
  }
}
