import Analyses
import Experiments
import Foundation
import Results
import Statistics
import TestSupport
import Testing
import Workbench

@Suite struct CompareDesignsTests {
  let folder: TemporaryFolder
  let scenario = packageFolder + "/scenarios/minimal.yaml"
  static let tables = [
    "acceptability.csv", "comparison.csv", "designs.csv", "obstacles.csv", "partner_effects.csv", "robustness.csv",
    "typology.csv", "changes.csv", "improvement.csv", "improvement_payers.csv", "why.csv",
  ]

  init() throws { folder = try TemporaryFolder() }

  private func failure(_ action: () throws -> Void) -> Failure? {
    do {
      try action()
      return nil
    } catch { return error as? Failure }
  }

  private func rows(_ path: String) -> [[String]] {
    var reader = CSVReader()
    var rows: [[String]] = []
    _ = reader.read(bytes(folder / path) ?? Data()) { row in
      rows.append(row)
      return true
    }
    return rows
  }

  @Test func `Every file has the same bytes at 1, 2 and 3 threads`() throws {
    for threads in 1...3 {
      _ = try CompareDesigns(
        file: scenario, replications: 200, indifference: 0.05, threads: threads, output: folder / "\(threads)"
      ).run()
    }
    let files = folder.content("1")
    #expect(Self.tables.allSatisfy(files.contains))
    for file in files where file != "performance.json" {
      for threads in 2...3 {
        #expect(bytes(folder / "1/\(file)") == bytes(folder / "\(threads)/\(file)"), "\(file) at \(threads) threads")
      }
    }
  }

  /// Every number is known, and there is much luck: what is counted by future must not take it for something to be found out.
  @Test func `Where nothing is uncertain, nothing is to be found out and all futures agree`() throws {
    let text = """
      title: Meetings rare, nothing uncertain
      horizon: 24 months
      aims: {fewer-incidents: {effort needed: 2 FTE, inputs: {police: 2, council: 2, youth-charity: 1}}}
      partners:
        police: {pledge: {staff: 0.75 FTE}, culture: 0.1}
        council: {pledge: {staff: 1 FTE, money: £20k/year}, culture: 0.5}
        youth-charity: {pledge: {staff: 0.5 FTE}, discretionary staff: 4 FTE, culture: 0.9, provider: yes}
      design:
        governance: {mode: lead, lead: council, secretariat: 0.5 FTE}
        meetings: {held: every 8 months}
      surroundings: {value of full attainment: £100m}
      parameter uncertainty: defaults
      """
    try text.write(toFile: folder / "known.yaml", atomically: true, encoding: .utf8)
    let found = try CompareDesigns(file: folder / "known.yaml", replications: 4_000, output: folder / "known").run()
    let judged = found.findings.justification
    #expect(judged.valueOfKnowing == Estimate(0, interval: 0...0) && judged.valueOfKnowingLuck > 0)
    #expect(judged.cases.allSatisfy { $0.verdict != .cannotTell && $0.share?.value == 1 && $0.doubt == nil })
    #expect(!found.text.contains("facts about"))
  }

  @Test func `The data package describes every table as it is`() throws {
    _ = try CompareDesigns(file: scenario, replications: 16, output: folder / "out").run()
    let package = try JSONDecoder().decode(
      DataPackage.self, from: try #require(bytes(folder / "out/datapackage.json")))
    let described = Dictionary(uniqueKeysWithValues: package.resources.map { ($0.path, $0) })
    #expect(Set(described.keys) == Set(folder.content("out").filter { $0.hasSuffix(".csv") }))
    for table in Self.tables {
      let rows = rows("out/\(table)")
      let schema = try #require(described[table]).schema
      #expect(rows[0] == schema.fields.map(\.name))
      let keys = schema.primaryKey.compactMap { rows[0].firstIndex(of: $0) }
      let found = rows.dropFirst().map { row in keys.map { row[$0] } }
      #expect(Set(found).count == found.count && !found.isEmpty, "\(table)")
    }
  }

  @Test func `A design that differs in nothing that acts differs by exactly zero everywhere`() throws {
    let text = String(decoding: try #require(bytes(scenario)), as: UTF8.self)
    let inert = text.replacing(
      "alternatives:",
      with: "alternatives:\n  as valued:\n    note: N\n    surroundings: {value of full attainment: £1m}")
    try Data(inert.utf8).write(to: URL(fileURLWithPath: folder / "s.yaml"))
    _ = try CompareDesigns(file: folder / "s.yaml", designs: ["as valued"], replications: 100, output: folder / "out")
      .run()
    let finished = try CompareDesigns(file: folder / "s.yaml", replications: 100, output: folder / "all").run()
    let same = finished.findings.differences.all.filter { $0.first == 0 && $0.second == 1 }
    #expect(same.count == 3)
    for difference in same {
      #expect(difference.comparison.isInert && difference.interval == 0...0)
    }
    #expect(finished.findings.differences.all.contains { !$0.comparison.isInert })
  }

  @Test func `The manifest's command runs the comparison to the same bytes`() throws {
    let finished = try CompareDesigns(
      file: scenario, designs: ["with a grant"], replications: 50, seed: 7, output: folder / "a"
    ).run()
    #expect(finished.findings.experiment.replications == 50)
    let manifest = try JSONDecoder().decode(Manifest.self, from: try #require(bytes(folder / "a/manifest.json")))
    #expect(
      manifest.command
        == "compare scenario.yaml designs 'with a grant' replications 50 seed 7 out again")
    _ = try CompareDesigns(
      file: folder / "a/scenario.yaml", designs: manifest.designs, replications: manifest.replications,
      seed: manifest.seed, output: folder / "b"
    ).run()
    for file in folder.content("a") where file != "performance.json" {
      #expect(bytes(folder / "a/\(file)") == bytes(folder / "b/\(file)"), "\(file)")
    }
    let replayed = try ReplayReplication(directory: folder / "a", replication: 3, design: "no partnership").run()
    #expect(replayed.design == "no partnership")
  }

  @Test func `A precision sets the replications, and is met`() throws {
    let finished = try CompareDesigns(
      file: scenario, designs: ["with a grant"], precision: ["0.01"], output: folder / "out"
    ).run()
    for difference in finished.findings.differences.all where difference.quantity == .outcome(.attainment) {
      let interval = try #require(difference.interval)
      #expect(interval.upperBound - interval.lowerBound <= 2 * 0.01)
    }
  }

  @Test func `A precision may be a share of the mean, of another outcome, and several; the same on any threads`() throws
  {
    for threads in 1...2 {
      let finished = try CompareDesigns(
        file: scenario, designs: ["with a grant"], precision: ["15%", "cost=4%", "trust 0.02"], threads: threads,
        output: folder / "\(threads)"
      ).run()
      let designs = finished.findings.designs
      for (quantity, width) in [
        (ComparedQuantity.outcome(.attainment), Precision.Width.ofMean(0.15)), (.outcome(.cost), .ofMean(0.04)),
        (.outcome(.trust), .absolute(0.02)),
      ] { #expect(DifferencePrecision(quantity, width).excess(designs) <= 1) }
    }
    #expect(folder.content("1") == folder.content("2"))
    for file in folder.content("1") where file != "performance.json" {
      #expect(bytes(folder / "1/\(file)") == bytes(folder / "2/\(file)"), "\(file)")
    }
  }

  @Test func `A budget is kept to, and every design has its part`() throws {
    let finished = try CompareDesigns(
      file: scenario, replications: 100, budget: 1_000, output: folder / "out"
    ).run()
    let spent = try #require(finished.findings.selection.budgeted)
    #expect(spent.replications.reduce(0, +) <= 1_000 && spent.replications.allSatisfy { $0 >= 64 })
    #expect(finished.findings.designs.names[spent.selected] == "with a grant")
    #expect(finished.text.contains("spent where they tell most (OCBA)"))
  }

  @Test func `A design that has to be among the best and isn't is an answer of no`() throws {
    func compare(_ name: String) throws -> FinishedComparison {
      try CompareDesigns(
        file: scenario, replications: 400, required: name, output: folder / name, overwrites: true
      ).run()
    }
    let no = try compare("no partnership")
    #expect(failure { try no.checkRequirement() }?.status == .answerIsNo)
    let best = no.findings.designs.names[no.findings.selection.leader]
    #expect(failure { try compare(best).checkRequirement() } == nil)
    #expect(folder.content("no partnership").contains("designs.csv"))
  }

  @Test func `Requests that make no sense are refused before anything is written`() {
    func status(_ change: (inout CompareDesigns) -> Void) -> Failure.Status? {
      var compare = CompareDesigns(file: scenario, replications: 4, output: folder / "out")
      change(&compare)
      return failure { _ = try compare.run() }?.status
    }
    #expect(status { $0.file = "nothing.yaml" } == .inputMissing)
    #expect(status { $0.designs = ["nothing like it"] } == .usage)
    #expect(status { $0.designs = ["no partnership"] } == .usage)
    #expect(status { $0.outcomes = ["happiness"] } == .usage)
    #expect(status { $0.replications = 1 } == .usage)
    #expect(status { $0.replications = 10_000_000 } == .usage)
    #expect(status { $0.threads = 0 } == .usage)
    #expect(status { $0.indifference = 0 } == .usage)
    #expect(status { $0.budget = 1 } == .usage)
    #expect(status { ($0.budget, $0.indifference) = (100, 0.1) } == .usage)
    #expect(status { ($0.precision, $0.replications) = (["happiness 1%"], nil) } == .usage)
    #expect(status { $0.precision = ["0.1"] } == .usage)
    #expect(status { ($0.precision, $0.replications) = (["-1"], nil) } == .usage)
    #expect(status { ($0.precision, $0.replications) = (["1e-12"], nil) } == .usage)
    #expect(status { $0.required = "nothing like it" } == .usage)
    #expect(status { ($0.designs, $0.required) = (["with a grant"], "fewer meetings") } == .usage)
    #expect(folder.content() == [])
  }

  @Test func `A comparison that is called off waits to be gone on with`() {
    let compare = CompareDesigns(file: scenario, replications: 400, output: folder / "out")
    #expect(failure { _ = try compare.run(isCancelled: { true }) }?.status == .interrupted)
    #expect(folder.content() == ["out.unfinished"])
    #expect(failure { _ = try compare.run() }?.message.contains("resume") == true)
  }
}
