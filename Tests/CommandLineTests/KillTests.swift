import Foundation
import Testing

/// Real processes, killed at moments that no one chose.
@Suite(
  .serialized, .enabled(if: Convene.isBuilt, "Build the program first: swift build -c release --product convene")
)
final class KillTests {
  let convene: Convene

  init() throws { convene = try Convene() }
  deinit { convene.remove() }

  private func spawn(_ arguments: [String]) throws -> Process {
    try convene.start(arguments, output: FileHandle.nullDevice, errors: FileHandle.nullDevice)
  }

  private func content(_ folder: String) throws -> [String: Data] {
    let path = convene.folder.appendingPathComponent(folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: path.path)
    return try Dictionary(
      uniqueKeysWithValues: names.filter { $0 != "performance.json" && $0 != "charts" }.map {
        ($0, try Data(contentsOf: path.appendingPathComponent($0)))
      })
  }

  @Test(arguments: [
    ("minimal", "run --replications 5001", 11), ("youth-offending-team", "run --replications 3001", 11),
    ("drug-action-team", "run --replications 3001", 11),
    ("minimal", "compare --replications 400 --indifference 0.02", 22),
  ])
  func `A command killed at random moments, and killed again, goes on to the same bytes`(
    scenario: String, command: String, files: Int
  ) throws {
    let file = Convene.package.appendingPathComponent("scenarios/\(scenario).yaml").path
    let words = command.split(separator: " ").map(String.init)
    func run(_ out: String) -> [String] { [words[0], file] + words.dropFirst() + ["--out", out, "--quiet"] }
    let started = Date()
    let whole = try spawn(run("whole"))
    whole.waitUntilExit()
    let seconds = Date().timeIntervalSince(started)
    let expected = try content("whole")
    #expect(expected.count == files)
    var moments = SystemRandomNumberGenerator()
    var kills = 0
    for trial in 0..<20 where kills < 7 {
      let out = "killed-\(trial)"
      var arguments = run(out)
      for _ in 0..<3 {
        let process = try spawn(arguments)
        Thread.sleep(forTimeInterval: seconds * Double.random(in: 0..<0.9, using: &moments))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        if process.terminationReason == .uncaughtSignal { kills += 1 }
        // Killed before it had begun, the command is given again; after that, the run is gone on with.
        let manifest = convene.folder.appendingPathComponent("\(out).unfinished/results/manifest.json").path
        let hasBegun =
          FileManager.default.fileExists(atPath: manifest)
          || FileManager.default.fileExists(atPath: convene.folder.appendingPathComponent(out).path)
        arguments = hasBegun ? ["resume", out, "--quiet"] : run(out)
      }
      let last = try spawn(arguments)
      last.waitUntilExit()
      #expect(last.terminationStatus == 0)
      #expect(try content(out) == expected, "after \(kills) kills")
      #expect(!convene.content.contains("\(out).unfinished"))
    }
    #expect(kills >= 7)
  }

  @Test(arguments: ["run", "compare"])
  func `A command asked to end says how to go on, and goes on`(command: String) throws {
    for signal in [SIGINT, SIGTERM] {
      let process = try spawn([command, Convene.minimal, "--replications", "20000", "--out", "out"])
      let manifest = convene.folder.appendingPathComponent("out.unfinished/results/manifest.json").path
      for _ in 0..<3_000 where !FileManager.default.fileExists(atPath: manifest) { Thread.sleep(forTimeInterval: 0.01) }
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus == 130)
      let refused = try convene("run", Convene.minimal, "--out", "out")
      #expect(refused.status == 73)
      #expect(refused.errors.contains("convene resume out"))
      let resumed = try convene("resume", "out")
      #expect(resumed.status == 0)
      #expect(resumed.output.contains("20,000 replications"))
      #expect(convene.content == ["out"])
      try FileManager.default.removeItem(at: convene.folder.appendingPathComponent("out"))
    }
  }

  @Test func `Parts done by themselves are joined, or refused by name`() throws {
    for part in ["1/2", "2/2"] {
      let ended = try convene(
        "run", Convene.minimal, "--replications", "300", "--shard", part, "--out", String(part.prefix(1)))
      #expect(ended.status == 0)
      #expect(ended.output.contains("Part \(part) is done: replications"))
    }
    #expect(try convene("run", Convene.minimal, "--replications", "300", "--out", "whole").status == 0)
    let refused = try convene("merge", "2", "--out", "joined")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("Parts are missing: replications 0 to 127"))
    #expect(try convene("merge", "2", "1", "--out", "joined").status == 0)
    #expect(try content("joined") == content("whole"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "There is no /dev/full here."))
  func `An answer that can't be written ends with 73`() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let process = try convene.start(["check", Convene.minimal], output: full, errors: FileHandle.nullDevice)
    process.waitUntilExit()
    #expect(process.terminationStatus == 73)
  }
}
