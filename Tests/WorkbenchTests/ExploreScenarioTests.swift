import Foundation
import Results
import TestSupport
import Testing
import Workbench

@Suite struct ExploreScenarioTests {
  let folder: TemporaryFolder
  let scenario = packageFolder + "/scenarios/minimal.yaml"

  init() throws { folder = try TemporaryFolder() }

  private func exploration(_ name: String, threads: Int = 2) -> ExploreScenario {
    ExploreScenario(file: scenario, rows: 32, threads: threads, output: folder / name)
  }

  private func expectTheSame(_ one: String, _ other: String) {
    let files = folder.content(one)
    #expect(files == folder.content(other) && files.contains("sensitivity.csv") && files.contains("plan.csv"))
    for file in files where file != "performance.json" {
      #expect(bytes(folder / "\(one)/\(file)") == bytes(folder / "\(other)/\(file)"), "\(file)")
    }
  }

  private func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder / name))
    return folder / name
  }

  @Test func `Every file has the same bytes at 1 and 2 threads`() throws {
    let first = try exploration("1", threads: 1).run()
    _ = try exploration("2", threads: 2).run()
    expectTheSame("1", "2")
    let inputs = rows(ofTable: folder / "1/inputs.csv")
    #expect(inputs.count > 200 && inputs.filter { $0[5] == "1" }.count == 12)
    #expect(first.findings.shares?.inputs.count == 12)
    #expect(
      Set(folder.content("1")).isSuperset(of: ["boxes.csv", "peeling.csv", "tree.csv", "value_of_information.csv"]))
  }

  @Test func `An exploration that was stopped goes on to the same bytes`() throws {
    _ = try exploration("whole").run()
    for count in [2, 300, 1_000] {
      let questions = Countdown(count)
      let stopped = failure { _ = try exploration("out").run(isCancelled: { questions.isOver }) }
      #expect(stopped?.status == .interrupted)
      let finished = try ResumeRun(directory: folder / "out", threads: 1).run()
      #expect(finished is FinishedExploration)
      expectTheSame("whole", "out")
      try FileManager.default.removeItem(atPath: folder / "out")
    }
  }

  @Test func `The data package describes every table as it is, and rows have keys of their own`() throws {
    _ = try exploration("out").run()
    let package = try JSONDecoder().decode(
      DataPackage.self, from: try #require(bytes(folder / "out/datapackage.json")))
    let described = Dictionary(uniqueKeysWithValues: package.resources.map { ($0.path, $0) })
    #expect(Set(described.keys) == Set(folder.content("out").filter { $0.hasSuffix(".csv") }))
    for (path, table) in described {
      let lines = rows(ofTable: folder / "out/\(path)")
      #expect(lines[0] == table.schema.fields.map(\.name), "\(path)")
      let keys = table.schema.primaryKey.compactMap { lines[0].firstIndex(of: $0) }
      let found = lines.dropFirst().map { line in keys.map { line[$0] } }
      // So few rows may tell no region from the rest.
      #expect(Set(found).count == found.count && (!found.isEmpty || path == "boxes.csv"), "\(path)")
    }
  }

  @Test func `The region in which it fails is drawn in the reader's words`() throws {
    var asked = exploration("out")
    asked.inputs = ["aims.fewer-incidents.lag=3..40", "resourcing.grant=0..100000", "form=informal,formal"]
    (asked.method, asked.rows, asked.fails) = (.latinHypercube, 600, "attainment < 30%")
    _ = try asked.run()
    #expect(rows(ofTable: folder / "out/boxes.csv").count >= 2)
    let chart = String(decoding: try #require(bytes(folder / "out/charts/box.vl.json")), as: UTF8.self)
    let limits = try #require(
      try JSONDecoder().decode(JSONValue.self, from: Data(chart.utf8))["datasets"]?["boxes"]?.list)
    let conditions = limits.compactMap { $0["condition"]?.text }
    #expect(conditions.count == limits.count && conditions[0].hasSuffix("\u{A0}months"), "\(conditions)")
    #expect(limits.allSatisfy { !($0["input_name"]?.text ?? ".").contains(".") })
    let page = String(decoding: try #require(bytes(folder / "out/report.html")), as: UTF8.self)
    #expect(page.contains("It counts as failed with joint aims attained below 30.0%.") && !page.contains("HTML(source"))
  }

  @Test func `The manifest's command explores to the same bytes`() throws {
    var asked = exploration("a")
    asked.inputs = ["governance.secretariat=0..2 FTE", "partners.council.representative=tier 1,tier 3", "unknowns"]
    (asked.method, asked.seed, asked.outcomes) = (.sobol, 5, ["trust"])
    _ = try asked.run()
    let manifest = try JSONDecoder().decode(Manifest.self, from: try #require(bytes(folder / "a/manifest.json")))
    #expect(
      manifest.command
        == "explore scenario.yaml design 'as designed' input 'governance.secretariat=0..2 FTE' input "
        + "'partners.council.representative=tier 1,tier 3' input unknowns method sobol rows 32 outcome trust "
        + "seed 5 out again")
    asked.file = folder / "a/scenario.yaml"
    (asked.design, asked.output) = ("as designed", folder / "b")
    _ = try asked.run()
    let again = try JSONDecoder().decode(Manifest.self, from: try #require(bytes(folder / "b/manifest.json")))
    #expect(again.command == manifest.command)
    for file in ["plan.csv", "sensitivity.csv"] {
      #expect(bytes(folder / "a/\(file)") == bytes(folder / "b/\(file)"), "\(file)")
    }
  }

  @Test func `A plan made elsewhere is run as it is, and a plan of Convene's own to the same lives`() throws {
    var asked = exploration("a")
    asked.inputs = [
      "governance.secretariat=0..2", "partners.council.representative=tier 1,tier 2", "unknowns", "deputies",
    ]
    asked.inputs[3] = "meetings.deputies=yes,no"
    (asked.method, asked.rows) = (.latinHypercube, 40)
    _ = try asked.run()
    var given = exploration("b")
    try given.takePlan(folder / "a/plan.csv")
    _ = try given.run()
    let (first, second) = (rows(ofTable: folder / "a/plan.csv"), rows(ofTable: folder / "b/plan.csv"))
    #expect(first.count == 81 && second.count == 81)
    let secretariat = try #require(second[0].firstIndex(of: "design.governance.secretariat"))
    let place = try #require(first[0].firstIndex(of: "design.governance.secretariat"))
    #expect(second.map { $0[secretariat] } == first.map { $0[place] })
  }

  @Test func `A plan's faults are listed with row and column`() throws {
    let plan = try write(
      """
      governance.secretariat,partners.council.representative,meetings.deputies
      0.5,tier 1,yes
      many,tier 2,no
      1.5,tier 1
      ,tier 7,perhaps
      """, to: "plan.csv")
    var asked = exploration("out")
    try asked.takePlan(plan)
    let fault = failure { _ = try asked.run() }
    #expect(fault?.status == .badContent)
    for words in [
      "row 2, column \"governance.secretariat\": \"many\" can't stand here", "row 3 has 2 cells, not 3",
      "row 4, column \"governance.secretariat\": it is empty", "\"tier 7\" is out of range",
      "\"perhaps\" is neither yes nor no",
    ] { #expect(fault?.message.contains(words) == true, "\(words) in \(fault?.message ?? "")") }
    #expect(failure { try asked.takePlan(folder / "nothing.csv") }?.status == .inputMissing)
    #expect(folder.content() == ["plan.csv"])
  }

  @Test func `Requests that make no sense are refused all at once, before anything is written`() {
    func message(_ change: (inout ExploreScenario) -> Void) -> String {
      var asked = exploration("out")
      change(&asked)
      let refused = failure { _ = try asked.run() }
      #expect(refused?.status == .usage)
      return refused?.message ?? ""
    }
    let many = message {
      $0.inputs = ["governance.secretarat=0..2", "governance.secretariat=2..1", "partners.police.culture", "happiness"]
      $0.outcomes = ["atainment"]
      ($0.threads, $0.precision, $0.fails) = (0, -1, "atainment < 1")
      $0.correlations = ["a,b,2"]
    }
    for words in [
      "has 9 faults", "fails atainment < 1: there is no outcome", "did you mean \"governance.secretariat\"",
      "runs from high to low", "it is known, so say",
      "input happiness: there is no such input", "Did you mean attainment?", "threads is 0", "precision is -1.0",
      "correlate a,b,2: write two inputs",
    ] { #expect(many.contains(words), "\(words) in \(many)") }
    #expect(message { $0.rows = 100 }.contains("a power of two"))
    #expect(message { ($0.method, $0.rows) = (.morris, 1) }.contains("at least 2 trajectories"))
    #expect(message { ($0.method, $0.rows) = (.latinHypercube, 1) }.contains("20 to 1,000,000 points"))
    #expect(message { $0.method = .factorial }.contains("The grid has more than"))
    #expect(
      message { ($0.method, $0.correlations) = (.sobol, ["meetings.held,governance.secretariat,0.5"]) }
        .contains("use method latin"))
    #expect(message { $0.correlations = ["meetings.helt,governance.secretariat,0.5"] }.contains("did you mean"))
    #expect(message { $0.inputs = ["governance.secretariat=1 FTE"] }.contains("leaves nothing to vary"))
    #expect(message { $0.inputs = ["meetings.deputies=yes"] }.contains("leaves nothing to choose"))
    #expect(message { $0.design = "nothing like it" }.contains("has no design"))
    #expect(folder.content() == [])
  }

  @Test func `Inputs that go along with each other are sampled so`() throws {
    var asked = exploration("out")
    asked.rows = 200
    asked.inputs = ["governance.secretariat=0..2", "resourcing.grant=0..100000"]
    asked.correlations = ["governance.secretariat,resourcing.grant,0.8"]
    let finished = try asked.run()
    let plan = try #require(finished.findings.plan).plan
    let order = (0..<200).sorted { plan.values[0][$0] < plan.values[0][$1] }
    let low = order.prefix(100).reduce(0) { $0 + plan.values[1][$1] }
    let high = order.suffix(100).reduce(0) { $0 + plan.values[1][$1] }
    #expect(high > 1.5 * low)
    #expect(finished.findings.shares == nil && finished.findings.givenData != nil)
  }
}
