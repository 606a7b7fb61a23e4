import TestSupport
import Testing
import Workbench

@Suite struct StartTests {
  @Test func `The starting file has no faults, and is never written over`() throws {
    let folder = try TemporaryFolder()
    try StartScenario(file: folder / "new.yaml").run()
    #expect(try CheckScenario(file: folder / "new.yaml").run().contains("No faults found."))
    let schema = try #require(bytes(packageFolder + "/scenarios/convene-scenario.schema.json"))
    #expect(bytes(folder / StartScenario.schema) == schema)
    let before = bytes(folder / "new.yaml")
    #expect(throws: Failure.self) { try StartScenario(file: folder / "new.yaml").run() }
    #expect(bytes(folder / "new.yaml") == before)
  }
}
