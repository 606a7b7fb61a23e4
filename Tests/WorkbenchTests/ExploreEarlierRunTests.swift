import Foundation
import TestSupport
import Testing
import Workbench

@Suite struct ExploreEarlierRunTests {
  let folder: TemporaryFolder
  let scenario = packageFolder + "/scenarios/minimal.yaml"

  init() throws { folder = try TemporaryFolder() }

  @Test func `An earlier run is read with what was drawn in each of its futures`() throws {
    _ = try RunScenario(file: scenario, replications: 2_000, seed: 3, output: folder / "run").run()
    let found = try ExploreEarlierRun(directory: folder / "run", fails: "attainment < 0.2").run()
    #expect(folder.content("run-explored").contains("sensitivity.csv"))
    #expect(folder.content("run-explored/charts").contains("effects.vl.json"))
    let page = String(decoding: try #require(bytes(folder / "run-explored/report.html")), as: UTF8.self)
    #expect(page.contains("What goes along with joint aims attained most is"))
    let plan = try #require(found.findings.plan).plan
    #expect(plan.rows == 1_000)
    let names = plan.inputs.map(\.name)
    #expect(names.contains("partners.police.pledge.staff") && names.contains("parameters.trust gain"))
    let staff = try #require(names.firstIndex(of: "partners.police.pledge.staff"))
    #expect(plan.values[staff].allSatisfy { (0.1...3).contains($0) } && Set(plan.values[staff]).count == 1_000)
    // Given to the model as a plan, the same futures come to the same numbers.
    var again = ExploreScenario(file: scenario, seed: 3, output: folder / "again")
    try again.takePlan(folder / "run-explored/plan.csv")
    let lived = try again.run()
    #expect(lived.findings.plan?.lives[0] == found.findings.plan?.lives[0])
    #expect(found.findings.givenData?.ranking(.prcc).isEmpty == false)
  }

  @Test func `An earlier exploration is read as it stands`() throws {
    var asked = ExploreScenario(file: scenario, output: folder / "first")
    asked.inputs = ["governance.secretariat=0..2", "meetings.deputies=yes,no", "unknowns"]
    (asked.method, asked.rows) = (.latinHypercube, 1_000)
    let first = try asked.run()
    let again = try ExploreEarlierRun(directory: folder / "first", output: folder / "second").run()
    func indices(_ finished: FinishedExploration) -> [(name: String, value: Double)] {
      finished.findings.indices.filter { $0.input == "design.governance.secretariat" && $0.response.month == nil }
        .map { ("\($0.method) \($0.name)", $0.estimate.value) }
    }
    #expect(indices(first).map(\.name) == indices(again).map(\.name))
    let methods = Set(indices(first).map { $0.name.prefix { $0 != " " } })
    #expect(methods == ["src", "prcc", "pawn", "regional"])
    for (one, other) in zip(indices(first), indices(again)) { #expect(abs(one.value - other.value) < 1e-9, "\(one)") }
  }

  @Test func `What isn't a run, or a rule that can't be read, is refused`() throws {
    #expect(failure { _ = try ExploreEarlierRun(directory: folder / "nothing").run() }?.status == .inputMissing)
    _ = try RunScenario(file: scenario, replications: 8, output: folder / "run").run()
    let bad = failure {
      _ = try ExploreEarlierRun(directory: folder / "run", outcomes: ["happiness"], fails: "atainment < 1").run()
    }
    #expect(bad?.status == .usage)
    #expect(
      bad?.message.contains("no such outcome") == true && bad?.message.contains("Did you mean attainment?") == true)
    #expect(!folder.content().contains("run-explored"))
  }
}
