import Foundation
import Results
import TestSupport
import Testing
import Workbench

@Suite struct StressTestTests {
  let folder: TemporaryFolder
  let scenario = packageFolder + "/scenarios/minimal.yaml"

  init() throws { folder = try TemporaryFolder() }

  private func test(_ name: String, threads: Int = 2) -> StressTest {
    StressTest(
      file: scenario, design: "with a grant", stresses: ["grant", "pledge:council", "representatives"], risk: 0.3,
      replications: 60, seed: 3, threads: threads, output: folder / name)
  }

  private func failure(_ action: () throws -> Void) -> Failure? {
    do {
      try action()
      return nil
    } catch { return error as? Failure }
  }

  private func expectTheSame(_ one: String, _ other: String) {
    let files = folder.content(one)
    #expect(files == folder.content(other) && files.contains("stress.csv"))
    for file in files where file != "performance.json" {
      #expect(bytes(folder / "\(one)/\(file)") == bytes(folder / "\(other)/\(file)"), "\(file)")
    }
  }

  @Test func `The same bytes on any number of threads, and after an interruption at any moment`() throws {
    let finished = try test("whole", threads: 1).run()
    #expect(finished.findings.effects.map(\.stress.key) == ["grant", "pledge:council", "representatives"])
    _ = try test("threads", threads: 3).run()
    expectTheSame("whole", "threads")
    for count in [1, 12, 60] {
      let questions = Countdown(count)
      let name = "stopped \(count)"
      let stopped = failure { _ = try test(name).run(isCancelled: { questions.isOver }) }
      #expect(stopped?.status == .interrupted && stopped?.message.contains("resume") == true)
      #expect(try ResumeRun(directory: folder / name, threads: 1).run() is FinishedStressTest)
      expectTheSame("whole", name)
    }
  }

  @Test func `The data package describes every table, and the manifest's command is the request`() throws {
    var request = test("out")
    request.rule = "attainment < 80% of as designed"
    request.month = 5
    _ = try request.run()
    let package = try JSONDecoder().decode(
      DataPackage.self, from: try #require(bytes(folder / "out/datapackage.json")))
    #expect(
      Set(package.resources.map(\.path)) == Set(folder.content("out").filter { $0.hasSuffix(".csv") }))
    for resource in package.resources {
      let text = String(decoding: try #require(bytes(folder / "out/\(resource.path)")), as: UTF8.self)
      let rows = text.components(separatedBy: "\r\n")
      #expect(rows[0] == resource.schema.fields.map(\.name).joined(separator: ",") && rows.count > 2)
    }
    let manifest = try JSONDecoder().decode(Manifest.self, from: try #require(bytes(folder / "out/manifest.json")))
    #expect(
      manifest.command
        == "stress scenario.yaml design 'with a grant' stress grant stress 'pledge:council' stress "
        + "representatives fails 'attainment < 80% of as designed' month 5 risk 0.3 replications 60 seed 3 "
        + "out again")
    #expect(try ReplayReplication(directory: folder / "out", replication: 3).run().design == "with a grant")
  }

  @Test func `All that is wrong with a request is said at once, before anything is written`() throws {
    let nonsense = StressTest(
      file: scenario, stresses: ["pledge:counsil", "grant"], rule: "atainment < 3", month: 25, risk: 1.5,
      replications: 1, threads: 0, output: folder / "out")
    let failure = try #require(failure { _ = try nonsense.run() })
    #expect(failure.status == .usage)
    for part in [
      "Did you mean \"pledge:council\"?", "There is no stress \"grant\"", "Did you mean attainment?",
      "month is 25; the run has months 1 to 24.", "risk is 1.5", "replications is 1", "threads is 0",
    ] {
      #expect(failure.message.contains(part), "\(part)")
    }
    #expect(self.failure { _ = try StressTest(file: scenario, design: "with a grannt").run() }?.status == .usage)
    #expect(folder.content() == [])
  }
}
