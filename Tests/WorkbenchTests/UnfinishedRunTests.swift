import Ensembles
import Experiments
import Foundation
import TestSupport
import Testing
import Workbench

@Suite struct UnfinishedRunTests {
  let folder: TemporaryFolder
  let scenario: String

  init() throws {
    folder = try TemporaryFolder()
    scenario = folder / "scenario.yaml"
    try FileManager.default.copyItem(atPath: packageFolder + "/scenarios/minimal.yaml", toPath: scenario)
  }

  private func failure(_ action: () throws -> Void) -> Failure? {
    do {
      try action()
      return nil
    } catch { return error as? Failure }
  }

  /// Leaves a run of 650 replications behind that was stopped after three blocks.
  private func stop(seed: UInt64? = nil) {
    let blocks = Countdown(3)
    let run = RunScenario(file: scenario, replications: 650, seed: seed, threads: 1, output: folder / "out")
    #expect(failure { _ = try run.run(isCancelled: { blocks.isOver }) }?.status == .interrupted)
  }

  private func replace(_ text: String, with new: String, in path: String) throws {
    let content = String(decoding: try #require(bytes(path)), as: UTF8.self)
    #expect(content.contains(text))
    try Data(content.replacingOccurrences(of: text, with: new).utf8).write(to: URL(fileURLWithPath: path))
  }

  private func refusal() -> String {
    let refused = failure { _ = try ResumeRun(directory: folder / "out").run() }
    #expect(refused?.status == .badContent)
    return refused?.message ?? ""
  }

  @Test func `A run that was stopped isn't thrown away unless that is asked for`() throws {
    stop()
    let again = RunScenario(file: scenario, replications: 4, output: folder / "out")
    let refused = failure { _ = try again.run() }
    #expect(refused?.status == .cannotWrite)
    #expect(refused?.message.contains("resume \(folder / "out")") == true)
    var insisting = again
    insisting.overwrites = true
    _ = try insisting.run()
    #expect(folder.content() == ["out", "scenario.yaml"])
  }

  @Test func `A changed scenario, version or seed is refused with the difference`() throws {
    stop(seed: 3)
    let manifest = folder / "out.unfinished/results/manifest.json"
    try replace("\"seed\" : 3,", with: "\"seed\" : 4,", in: manifest)
    #expect(refusal().contains("the seed is 3, not 4"))
    try replace("\"seed\" : 4,", with: "\"seed\" : 3,", in: manifest)
    try replace("\"version\" : \"\(Workbench.version)\"", with: "\"version\" : \"0.0.1\"", in: manifest)
    #expect(refusal().contains("it was begun by Convene 0.0.1 and this is \(Workbench.version)"))
    try replace("\"version\" : \"0.0.1\"", with: "\"version\" : \"\(Workbench.version)\"", in: manifest)
    for file in [scenario, folder / "out.unfinished/results/scenario.yaml"] {
      let before = try #require(bytes(file))
      try Data(String(decoding: before, as: UTF8.self).appending("\nhorizon: 7 months\n").utf8)
        .write(to: URL(fileURLWithPath: file))
      let message = refusal()
      #expect(message.contains("was changed"), "\(message)")
      try before.write(to: URL(fileURLWithPath: file))
    }
    // Other words for the same are no change, and a file that has gone is none.
    try (Data("# A remark\n".utf8) + #require(bytes(scenario))).write(to: URL(fileURLWithPath: scenario))
    #expect(try ResumeRun(directory: folder / "out.unfinished/").run() != nil)
    #expect(folder.content() == ["out", "scenario.yaml"])
  }

  @Test func `A damaged run is refused, not gone on with`() throws {
    stop()
    let checkpoint = folder / "out.unfinished/checkpoint"
    let before = try #require(bytes(checkpoint))
    try before.dropLast(100).write(to: URL(fileURLWithPath: checkpoint))
    #expect(refusal().contains("it is damaged"))
    try before.write(to: URL(fileURLWithPath: checkpoint))
    let rows = folder / "out.unfinished/results/replications.csv"
    try #require(bytes(rows)).dropLast(100).write(to: URL(fileURLWithPath: rows))
    #expect(refusal().contains("is shorter than it was"))
  }

  @Test func `A digit changed in the rows of what is under way is found, with its line`() throws {
    stop()
    let rows = folder / "out.unfinished/results/replications.csv"
    var content = try #require(bytes(rows))
    let line = try #require(content.firstIndex(of: 10))
    let place = try #require(content[line...].firstIndex { $0 == UInt8(ascii: "5") })
    content[place] = UInt8(ascii: "6")
    try Data(content).write(to: URL(fileURLWithPath: rows))
    let message = refusal()
    #expect(message.contains("replications.csv\", line"))
    #expect(message.contains("edited or damaged since"))
  }

  @Test func `Two programs never write the same run`() throws {
    let other = RunScenario(file: scenario, replications: 650, threads: 1, output: folder / "out", overwrites: true)
    var refusals: [Failure?] = []
    _ = try other.run(progress: { _, _ in
      guard refusals.isEmpty else { return }
      refusals.append(failure { _ = try other.run() })
      refusals.append(failure { _ = try ResumeRun(directory: folder / "out").run() })
    })
    #expect(refusals.map { $0?.status } == [.cannotWrite, .cannotWrite])
    #expect(refusals.allSatisfy { $0?.message.contains("is being written by a run that is under way") == true })
  }

  @Test func `A folder that only looks unfinished is never removed`() throws {
    try FileManager.default.createDirectory(atPath: folder / "out.unfinished", withIntermediateDirectories: true)
    try Data("years".utf8).write(to: URL(fileURLWithPath: folder / "out.unfinished/thesis.txt"))
    let run = RunScenario(file: scenario, replications: 4, output: folder / "out", overwrites: true)
    #expect(failure { _ = try run.run() }?.status == .cannotWrite)
    #expect(folder.content("out.unfinished") == ["thesis.txt"])
  }

  @Test func `A run killed while its folder is moved into place is whole after the next command`() throws {
    let run = RunScenario(file: scenario, replications: 100, output: folder / "out")
    _ = try run.run()
    let before = bytes(folder / "out/replications.csv")
    let files = FileManager.default
    // In place already, and only the workshop is left.
    try files.createDirectory(atPath: folder / "out.unfinished", withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: folder / "out.unfinished/checkpoint"))
    #expect(try ResumeRun(directory: folder / "out").run() == nil)
    #expect(folder.content() == ["out", "scenario.yaml"])
    // The earlier one is out of the way, and the new one not yet there.
    var new = run
    (new.replications, new.overwrites) = (650, true)
    let blocks = Countdown(3)
    #expect(failure { _ = try new.run(isCancelled: { blocks.isOver }) }?.status == .interrupted)
    try files.moveItem(atPath: folder / "out", toPath: folder / "out.unfinished/earlier")
    #expect((try ResumeRun(directory: folder / "out").run() as? FinishedRun)?.findings.replications == 650)
    #expect(folder.content() == ["out", "scenario.yaml"])
    #expect(bytes(folder / "out/replications.csv") != before)
  }

  // Of the model that is put in the place of the real one, replication 333 breaks: trust below 0.
  private static let breaking: @Sendable (Experiment, Int) -> Ensemble = { experiment, threads in
    Ensemble(experiment, threads: threads) { design, seed in
      let simulate = MadeUpModel().simulator(design, seed: seed)
      return { first, record in
        simulate(first, record)
        if first <= 333, 333 < first + 8, design.name == experiment.chosen[0].name {
          record[.trust][333 - first] = -0.5
        }
      }
    }
  }

  @Test func `A replication that can't be stops the run and is named with the command that shows it`() throws {
    var run = RunScenario(file: scenario, replications: 650, output: folder / "out")
    run.engine = Self.breaking
    let stopped = failure { _ = try run.run() }
    #expect(stopped?.status == .brokenInvariant)
    #expect(stopped?.message.contains("Replication 333") == true)
    let command = "replay \(folder / "out.unfinished/results") replication 333"
    #expect(stopped?.message.contains(command) == true)
    let replayed = try ReplayReplication(directory: folder / "out.unfinished/results", replication: 333).run()
    #expect(replayed.text.contains("It stands in no table"))
  }

  @Test func `Failures that are kept stand in a table of their own, the same in parts and on any threads`() throws {
    func run(_ name: String, threads: Int, shard: Shard? = nil) throws -> FinishedRun {
      var run = RunScenario(file: scenario, replications: 650, threads: threads, output: folder / name)
      (run.engine, run.keepsFailures, run.shard) = (Self.breaking, true, shard)
      return try run.run()
    }
    let finished = try run("1", threads: 1)
    #expect(finished.findings.leftOut == 2)
    #expect(finished.text.contains("2 replications are left out"))
    let failures = String(decoding: try #require(bytes(folder / "1/failures.csv")), as: UTF8.self)
    #expect(failures.components(separatedBy: "\r\n").dropFirst().first?.hasPrefix("333,") == true)
    #expect(failures.contains(",trust,-0.5\r\n"))
    let rows = String(decoding: try #require(bytes(folder / "1/replications.csv")), as: UTF8.self)
    #expect(!rows.contains("\r\n332,") && !rows.contains("\r\n333,") && rows.contains("\r\n334,"))
    for number in 1...3 { _ = try run("part \(number)", threads: number, shard: Shard(number, of: 3)) }
    _ = try MergeParts(directories: (1...3).map { folder / "part \($0)" }, output: folder / "merged").run()
    _ = try run("3", threads: 3)
    for file in folder.content("1") where file != "performance.json" {
      #expect(bytes(folder / "1/\(file)") == bytes(folder / "3/\(file)"), "\(file)")
      #expect(bytes(folder / "1/\(file)") == bytes(folder / "merged/\(file)"), "\(file)")
    }
  }
}
