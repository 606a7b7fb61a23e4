import Experiments
import Foundation
import PartnershipModel
import Results
import Statistics
import TestSupport
import Testing
import Workbench

@Suite struct RunScenarioTests {
  let folder: TemporaryFolder
  let scenario = packageFolder + "/scenarios/minimal.yaml"
  static let files = [
    "aims.csv", "charts", "costs.csv", "datapackage.json", "distributions.csv", "manifest.json", "months.csv",
    "partners.csv", "performance.json", "replications.csv", "report.html", "scenario.yaml", "summary.csv",
  ]

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: ["community-legal-service-partnership", "drug-action-team", "minimal", "regional-network"])
  func `Every pound of the cost in full is in a table, and the table adds up`(name: String) throws {
    let file = packageFolder + "/scenarios/\(name).yaml"
    let finished = try RunScenario(file: file, replications: 16, output: folder / name).run()
    let found = finished.findings
    for design in found.designs {
      let sum = CostRow.rows(found).filter { $0.design == design.design.name }.reduce(0) { $0 + $1.moments.mean }
      let cost = design[.cost].moments.mean
      #expect(abs(sum - cost) < 1e-9 * cost, "\(design.design.name)")
      #expect(
        abs(design[.grant].mean + design[.grantReturned].moments.mean - design[.grantReceived].moments.mean) < 1e-6)
    }
  }

  /// Status and words of what an action ends with.
  private func failure(_ action: () throws -> Void) -> Failure? {
    do {
      try action()
      return nil
    } catch { return error as? Failure }
  }

  @Test(arguments: [64, 500]) func `Every file has the same bytes at 1, 2 and 3 threads`(replications: Int) throws {
    for threads in 1...3 {
      _ = try RunScenario(file: scenario, replications: replications, threads: threads, output: folder / "\(threads)")
        .run()
      #expect(folder.content("\(threads)") == Self.files)
      for file in Self.files where file != "performance.json" {
        #expect(bytes(folder / "1/\(file)") == bytes(folder / "\(threads)/\(file)"), "\(file) at \(threads) threads")
      }
    }
    let rows = String(decoding: bytes(folder / "1/replications.csv") ?? Data(), as: UTF8.self).split(separator: "\r\n")
    #expect(rows.count == 1 + 3 * replications)
  }

  @Test func `The scenario is kept as it was read, and the manifest's command runs it to the same bytes`() throws {
    let finished = try RunScenario(file: scenario, replications: 11, seed: 0, output: folder / "a").run()
    #expect(finished.findings.replications == 12)
    #expect(bytes(folder / "a/scenario.yaml") == bytes(scenario))
    let manifest = try JSONDecoder().decode(Manifest.self, from: try #require(bytes(folder / "a/manifest.json")))
    #expect(manifest.seed == 0)
    _ = try RunScenario(
      file: folder / "a/scenario.yaml", design: manifest.designs[0], replications: manifest.replications,
      seed: manifest.seed, output: folder / "b"
    ).run()
    for file in Self.files where file != "performance.json" {
      #expect(bytes(folder / "a/\(file)") == bytes(folder / "b/\(file)"), "\(file)")
    }
  }

  @Test func `An earlier run stays unless it may be overwritten`() throws {
    let run = RunScenario(file: scenario, replications: 4, seed: 1, output: folder / "out")
    _ = try run.run()
    let before = bytes(folder / "out/manifest.json")
    var again = run
    again.seed = 2
    #expect(failure { _ = try again.run() }?.status == .cannotWrite)
    #expect(bytes(folder / "out/manifest.json") == before)
    again.overwrites = true
    _ = try again.run()
    #expect(bytes(folder / "out/manifest.json") != before)
    #expect(folder.content() == ["out"])
  }

  @Test func `A folder that isn't a run is never replaced`() throws {
    try FileManager.default.createDirectory(atPath: folder / "thesis", withIntermediateDirectories: true)
    try Data("years".utf8).write(to: URL(fileURLWithPath: folder / "thesis/manifest.json"))
    let failure = failure {
      _ = try RunScenario(file: scenario, replications: 4, output: folder / "thesis", overwrites: true).run()
    }
    #expect(failure?.status == .cannotWrite)
    #expect(bytes(folder / "thesis/manifest.json") == Data("years".utf8))
    #expect(folder.content() == ["thesis"])
  }

  @Test func `An empty folder will do`() throws {
    try FileManager.default.createDirectory(atPath: folder / "empty", withIntermediateDirectories: true)
    _ = try RunScenario(file: scenario, replications: 4, output: folder / "empty").run()
    #expect(folder.content("empty") == Self.files)
  }

  @Test func `A run that is called off leaves the earlier one alone and says how to go on`() throws {
    let run = RunScenario(file: scenario, replications: 4, output: folder / "out")
    _ = try run.run()
    let before = bytes(folder / "out/replications.csv")
    var long = run
    (long.replications, long.overwrites) = (100_000, true)
    let stopped = failure { _ = try long.run(isCancelled: { true }) }
    #expect(stopped?.status == .interrupted)
    #expect(stopped?.message.contains("resume \(folder / "out") goes on") == true)
    #expect(folder.content() == ["out", "out.unfinished"])
    #expect(bytes(folder / "out/replications.csv") == before)
  }

  @Test func `What can't be written is said before anything is computed`() throws {
    try Data().write(to: URL(fileURLWithPath: folder / "file"))
    for path in [folder / "file", folder / "file/below"] {
      var hasComputed = false
      let failure = failure {
        _ = try RunScenario(file: scenario, replications: 4, output: path).run(progress: { _, _ in hasComputed = true })
      }
      #expect(failure?.status == .cannotWrite)
      #expect(!hasComputed)
    }
    #expect(folder.content() == ["file"])
  }

  @Test func `Requests that make no sense are refused`() {
    func status(_ change: (inout RunScenario) -> Void) -> Failure.Status? {
      var run = RunScenario(file: scenario, replications: 4, output: folder / "out")
      change(&run)
      return failure { _ = try run.run() }?.status
    }
    #expect(status { $0.file = "nothing.yaml" } == .inputMissing)
    #expect(status { $0.file = folder.path } == .inputMissing)
    #expect(status { $0.file = "" } == .inputMissing)
    #expect(status { $0.design = "nothing like it" } == .usage)
    #expect(status { $0.replications = 1 } == .usage)
    #expect(status { $0.replications = 10_000_001 } == .usage)
    #expect(status { $0.threads = 0 } == .usage)
    #expect(status { $0.output = "" } == .usage)
    #expect(folder.content() == [])
  }

  @Test func `Where results go is told by the file and the design`() {
    #expect(RunScenario(file: "a/b/my file.yaml").defaultOutput == "notebooks-output/my file")
    #expect(
      RunScenario(file: "b.yaml", design: "Senior board / 2").defaultOutput == "notebooks-output/b-senior-board-2")
  }

  @Test func `An outcome that is misspelt in a precision is answered with the nearest`() {
    #expect(failure { _ = try RunScenario.precision("costs 1%") }?.message.contains("Did you mean \"cost\"?") == true)
    #expect(failure { _ = try RunScenario.precision("much") }?.message.contains("Write a number above 0") == true)
    #expect(failure { _ = try RunScenario.precision("cost 1%") } == nil)
  }
}
