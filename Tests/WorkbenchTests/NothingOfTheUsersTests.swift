import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing
import Workbench

/// What isn't Convene's is never taken away, and what Convene left behind is.
@Suite struct NothingOfTheUsersTests {
  let folder: TemporaryFolder
  private let scenario = packageFolder + "/scenarios/minimal.yaml"
  private let mine = Data("mine".utf8)

  init() throws { folder = try TemporaryFolder() }

  private func failure(_ action: () throws -> Void) -> Failure? {
    do {
      try action()
      return nil
    } catch { return error as? Failure }
  }

  private func run(_ name: String = "out", replications: Int = 4, overwrites: Bool = false) -> RunScenario {
    RunScenario(
      file: scenario, replications: replications, threads: 1, output: folder / name, overwrites: overwrites)
  }

  private func put(_ text: String, at path: String) throws {
    let path = URL(fileURLWithPath: folder / path)
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: path)
  }

  @Test(arguments: ["notes.txt", "charts/mine.html", "replays/notes.txt", "extra/notes.txt"])
  func `A run is not replaced with a file in it that Convene didn't write`(file: String) throws {
    _ = try run().run()
    try put("mine", at: "out/" + file)
    let refused = failure { _ = try run(overwrites: true).run() }
    #expect(refused?.status == .cannotWrite)
    #expect(refused?.message.contains(file.hasPrefix("extra") ? "extra/" : file) == true)
    #expect(bytes(folder / "out/" + file) == mine)
    try FileManager.default.removeItem(atPath: folder / "out/" + (file.hasPrefix("extra") ? "extra" : file))
    _ = try run(overwrites: true).run()
    #expect(folder.content() == ["out"])
  }

  @Test func `A run is replaced with its pictures and replays`() throws {
    _ = try run().run()
    _ = try ReplayReplication(directory: folder / "out", replication: 1).run()
    try put("<svg/>", at: "out/charts/fan.svg")
    _ = try run(overwrites: true).run()
    #expect(folder.content() == ["out"])
    #expect(!FileManager.default.fileExists(atPath: folder / "out/replays"))
  }

  @Test(arguments: [false, true])
  func `What appears at the target while a run goes on stays, and the run isn't lost`(overwrites: Bool) throws {
    let refused = failure {
      _ = try run(replications: 130, overwrites: overwrites).run(progress: { _, _ in
        try? put("mine", at: "out/mine.txt")
      })
    }
    #expect(refused?.status == .cannotWrite)
    #expect(bytes(folder / "out/mine.txt") == mine)
    try FileManager.default.moveItem(atPath: folder / "out", toPath: folder / "elsewhere")
    #expect(try ResumeRun(directory: folder / "out").run() != nil)
    #expect(folder.content() == ["elsewhere", "out"])
  }

  @Test func `An earlier run to which something is added meanwhile is put back as it was`() throws {
    _ = try run().run()
    let refused = failure {
      _ = try run(replications: 130, overwrites: true).run(progress: { _, _ in try? put("mine", at: "out/mine.txt") })
    }
    #expect(refused?.message.contains("mine.txt") == true)
    #expect(folder.content("out").contains("mine.txt") && folder.content("out").contains("replications.csv"))
  }

  @Test func `A link to nothing, a file and the folder one is in are refused before anything is computed`() throws {
    try FileManager.default.createSymbolicLink(atPath: folder / "link", withDestinationPath: folder / "nowhere")
    try put("mine", at: "file")
    for name in ["link", "file"] {
      let refused = failure {
        _ = try run(name).run(progress: { _, _ in Issue.record("Something was computed.") })
      }
      #expect(refused?.status == .cannotWrite, "\(name)")
    }
    var here = run()
    here.output = "."
    #expect(failure { _ = try here.run() }?.message.contains("the folder that you are in") == true)
    #expect(folder.content() == ["file", "link"])
  }

  @Test func `Of pairs of runs that begin at one moment in one folder, one each wins`() throws {
    for pair in 0..<60 {
      let won = Atomic(0)
      let one = run("pair \(pair)", replications: 2)
      DispatchQueue.concurrentPerform(iterations: 2) { _ in
        if (try? one.run()) != nil { won.add(1, ordering: .relaxed) }
      }
      #expect(won.load(ordering: .relaxed) == 1, "pair \(pair)")
    }
    #expect(folder.content().allSatisfy { !$0.contains("unfinished") })
  }

  @Test func `What a killed command left behind is cleared by the next one, but nothing else`() throws {
    // No process has such a number.
    try put("a,b\n", at: ".other.unfinished-4194999/results/replications.csv")
    try put("mine", at: ".mine.unfinished-4194999/results/notes.txt")
    try put("mine", at: ".unfinished-7/notes.txt")
    _ = try run().run()
    #expect(folder.content() == [".mine.unfinished-4194999", ".unfinished-7", "out"])
    #expect(bytes(folder / ".mine.unfinished-4194999/results/notes.txt") == mine)
  }

  @Test func `A folder that a killed command had moved aside is put back`() throws {
    _ = try run("first").run()
    let before = bytes(folder / "first/replications.csv")
    try FileManager.default.createDirectory(
      atPath: folder / ".first.unfinished-4194999", withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      atPath: folder / "first", toPath: folder / ".first.unfinished-4194999/earlier")
    _ = try run("second").run()
    #expect(folder.content() == ["first", "second"])
    #expect(bytes(folder / "first/replications.csv") == before)
  }

  @Test func `A starting file that can't be written whole isn't there`() throws {
    let refused = failure { try StartScenario(file: folder / "no/such/folder.yaml").run() }
    #expect(refused?.status == .cannotWrite)
    #expect(folder.content() == [])
  }
}
