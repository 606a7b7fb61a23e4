import Experiments
import Foundation
import PartnershipModel
import ScenarioFiles
import Testing

@Suite("What is written about the format")
struct WritingTests {
  @Test("includes a schema that stands beside the scenarios as the code makes it")
  func schema() throws {
    let path = Shipped.folder + "convene-scenario.schema.json"
    let committed = try? String(contentsOfFile: path, encoding: .utf8)
    if committed != ScenarioSchema.json(), ProcessInfo.processInfo.environment["CONVENE_RECORD"] != nil {
      try ScenarioSchema.json().write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(
      committed == ScenarioSchema.json(),
      "the format has changed: run the tests with CONVENE_RECORD=1 once to write the schema anew, then look at the difference"
    )
  }

  @Test("includes a schema that is JSON")
  func schemaIsJSON() throws {
    let schema = try JSONSerialization.jsonObject(with: Data(ScenarioSchema.json().utf8)) as? [String: Any]
    #expect(schema?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test("includes a template that reads back without faults, as the defaults")
  func template() throws {
    let scenario = try ScenarioFile(text: ScenarioTemplate.text, named: "template.yaml").scenario()
    let expected = Partnership(
      partners: [Partner(id: "first-partner"), Partner(id: "second-partner")], aims: [Aim(id: "first-aim")])
    #expect(scenario.designs[0].partnership == expected)
    #expect(scenario.designs.count == 2)
  }

  @Test("includes a template whose comments can be uncommented, every one")
  func uncommentedTemplate() throws {
    let lines = ScenarioTemplate.text.split(separator: "\n", omittingEmptySubsequences: false)
    let uncommented = lines.map { line -> String in
      let indentation = line.prefix { $0 == " " }
      let rest = line.dropFirst(indentation.count)
      return rest.hasPrefix("# ") && rest.contains("  # ") ? String(indentation + rest.dropFirst(2)) : String(line)
    }
    #expect(uncommented != lines.map(String.init))
    let text = uncommented.joined(separator: "\n")
    #expect(faultLines(text) == [])
    let scenario = try ScenarioFile(text: text, named: "template.yaml").scenario()
    #expect(scenario.designs[0].partnership.design.governance.lead == "first-partner")
    #expect(scenario.designs[0].partnership.surroundings.events.count == 1)
  }

  @Test(
    "leaves no default open in the record of a scenario, and reads back as the same designs", arguments: Shipped.names)
  func resolved(name: String) throws {
    let scenario = try ScenarioFile.read(path: Shipped.folder + name)
    let json = ResolvedScenario.json(scenario)
    #expect(json == ResolvedScenario.json(scenario))
    #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
    for (index, design) in scenario.designs.enumerated() {
      let text = ResolvedScenario.file(scenario, design: index)
      let again = try ScenarioFile(text: text, named: design.name).scenario()
      #expect(again.designs[0].partnership == design.partnership)
    }
  }
}
