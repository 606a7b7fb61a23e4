import Foundation
import TestSupport
import Testing
import Workbench

@Suite struct ReplayTests {
  let folder: TemporaryFolder
  let run: String

  init() throws {
    folder = try TemporaryFolder()
    run = folder / "run"
    _ = try RunScenario(file: packageFolder + "/scenarios/minimal.yaml", replications: 100, output: run).run()
  }

  private func status(_ replay: ReplayReplication) -> Failure.Status? {
    do {
      _ = try replay.run()
      return nil
    } catch { return (error as? Failure)?.status }
  }

  @Test(arguments: [0, 7, 64, 99]) func `A replication comes out again as it stands in the table`(replication: Int)
    throws
  {
    let replayed = try ReplayReplication(directory: run, replication: replication).run()
    #expect(replayed.replication == replication)
    #expect(
      folder.content("run/replays/replication-\(replication)")
        == ["charts", "datapackage.json", "months.csv", "report.html", "story.csv"])
    // Once more replaces the first.
    _ = try ReplayReplication(directory: run, replication: replication).run()
    #expect(folder.content("run/replays") == ["replication-\(replication)"])
  }

  @Test func `A counterfactual can be replayed too`() throws {
    let replayed = try ReplayReplication(directory: run, replication: 3, design: "no partnership").run()
    #expect(replayed.design == "no partnership")
    #expect(status(ReplayReplication(directory: run, replication: 3, design: "nothing")) == .usage)
  }

  @Test func `A table that was changed is noticed`() throws {
    let path = folder / "run/replications.csv"
    let text = String(decoding: try #require(bytes(path)), as: UTF8.self)
    var lines = text.components(separatedBy: "\r\n")
    var cells = lines[1].components(separatedBy: ",")
    cells[3] = "0.123456789"
    lines[1] = cells.joined(separator: ",")
    try Data(lines.joined(separator: "\r\n").utf8).write(to: URL(fileURLWithPath: path))
    #expect(status(ReplayReplication(directory: run, replication: 0)) == .brokenInvariant)
    #expect(status(ReplayReplication(directory: run, replication: 1)) == nil)
  }

  @Test func `What isn't there is said`() {
    #expect(status(ReplayReplication(directory: folder / "nothing", replication: 0)) == .inputMissing)
    #expect(status(ReplayReplication(directory: run, replication: 100)) == .usage)
    #expect(status(ReplayReplication(directory: run, replication: -1)) == .usage)
  }
}
