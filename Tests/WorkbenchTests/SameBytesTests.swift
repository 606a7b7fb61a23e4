import Ensembles
import Experiments
import Foundation
import Synchronization
import TestSupport
import Testing
import Workbench

/// Names of the files whose bytes are not the same in two runs, `performance.json` aside.
private func differences(_ one: String, _ other: String) -> [String] {
  func names(_ path: String) -> Set<String> { Set((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []) }
  return names(one).union(names(other)).subtracting(["performance.json"]).sorted().filter {
    bytes(one + "/" + $0) != bytes(other + "/" + $0)
  }
}

@Suite struct SameBytesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(
    _ scenario: String, _ name: String, threads: Int = 2, replications: Int = 650, shard: Shard? = nil,
    change: (inout RunScenario) -> Void = { _ in }
  ) throws -> FinishedRun {
    var run = RunScenario(
      file: packageFolder + "/scenarios/\(scenario).yaml", replications: replications, threads: threads,
      output: folder / name)
    run.shard = shard
    change(&run)
    return try run.run()
  }

  private func failure(_ action: () throws -> Void) -> Failure? {
    do {
      try action()
      return nil
    } catch { return error as? Failure }
  }

  @Test(arguments: ["crime-and-disorder-reduction-partnership", "health-collaborative", "youth-offending-team"])
  func `A run has the same bytes on 1, 2 and 3 threads, and as 3 and 7 parts from anywhere`(scenario: String) throws {
    for threads in 1...3 { _ = try run(scenario, "\(threads)", threads: threads, replications: 450) }
    #expect(differences(folder / "1", folder / "2") == [])
    #expect(differences(folder / "1", folder / "3") == [])
    for count in [3, 7] {
      for number in 1...count {
        _ = try run(
          scenario, "part \(number)/\(count)", threads: 1 + number % 3, replications: 450,
          shard: Shard(number, of: count))
      }
      let parts = (1...count).map { folder / "part \($0)/\(count)" }
      _ = try MergeParts(directories: parts.reversed(), output: folder / "of \(count)").run()
      #expect(differences(folder / "1", folder / "of \(count)") == [])
    }
  }

  @Test func `Parts join as a tree: some become a larger part, and that joins the rest to the same bytes`() throws {
    _ = try run("minimal", "whole")
    for number in 1...8 { _ = try run("minimal", "\(number)", shard: Shard(number, of: 8)) }
    func merge(_ parts: [String], to output: String, asPart: Bool = false) throws -> FinishedRun {
      try MergeParts(directories: parts.map { folder / $0 }, output: folder / output, makesPart: asPart).run()
    }
    let refused = failure { _ = try merge(["1", "2", "3"], to: "early") }
    #expect(refused?.message.contains("Parts are missing") == true)
    #expect(refused?.message.contains("as part") == true)
    #expect(failure { _ = try merge(["1", "3"], to: "gap", asPart: true) }?.message.contains("without a gap") == true)
    #expect(try merge(["3", "1", "2"], to: "early", asPart: true).text.contains("Part 1-3/8 is done"))
    _ = try merge(["4", "5"], to: "middle", asPart: true)
    _ = try merge(["middle", "early"], to: "most", asPart: true)
    _ = try merge(["8", "most", "7", "6"], to: "joined")
    #expect(differences(folder / "whole", folder / "joined") == [])
  }

  @Test func `Parts of different splits join where together they are the whole once`() throws {
    _ = try run("minimal", "whole")
    _ = try run("minimal", "half", shard: Shard(1, of: 2))
    _ = try run("minimal", "third quarter", shard: Shard(3, of: 4))
    _ = try run("minimal", "last quarter", shard: Shard(4, of: 4))
    let parts = ["last quarter", "half", "third quarter"].map { folder / $0 }
    _ = try MergeParts(directories: parts, output: folder / "joined").run()
    #expect(differences(folder / "whole", folder / "joined") == [])
  }

  @Test func `Where there are more parts than blocks some are empty, and join all the same`() throws {
    _ = try run("minimal", "whole", replications: 66)
    for number in 1...5 { _ = try run("minimal", "\(number)", replications: 66, shard: Shard(number, of: 5)) }
    _ = try MergeParts(directories: (1...5).map { folder / "\($0)" }, output: folder / "joined").run()
    #expect(differences(folder / "whole", folder / "joined") == [])
  }

  @Test func `A run stopped after any block goes on to the same bytes, once or many times`() throws {
    _ = try run("minimal", "whole")
    for stop in [0, 7] {
      let blocks = Countdown(stop)
      let stopped = failure {
        let run = RunScenario(
          file: packageFolder + "/scenarios/minimal.yaml", replications: 650, threads: 2, output: folder / "stopped")
        _ = try run.run(isCancelled: { blocks.isOver })
      }
      #expect(stopped?.status == .interrupted)
      #expect(folder.content().contains("stopped.unfinished") && !folder.content().contains("stopped"))
      // Every resumption does one more block, until the run is whole.
      var isDone = false
      for _ in 0..<20 where !isDone {
        let one = Countdown(1)
        let resumed = failure {
          _ = try ResumeRun(directory: folder / "stopped", threads: 1).run(isCancelled: { one.isOver })
        }
        isDone = resumed == nil
        #expect(isDone || resumed?.status == .interrupted)
      }
      #expect(isDone)
      #expect(differences(folder / "whole", folder / "stopped") == [])
      #expect(!folder.content().contains("stopped.unfinished"))
      try FileManager.default.removeItem(atPath: folder / "stopped")
    }
    #expect(try ResumeRun(directory: folder / "whole").run() == nil)
    #expect(failure { _ = try ResumeRun(directory: folder / "nothing").run() }?.status == .inputMissing)
  }

  @Test func `A run until precise ends at the same replication on any threads, stopped on the way or not`() throws {
    let goals = [Precision("4%"), Precision("cost 2%")].compactMap(\.self)
    for threads in 1...3 {
      let finished = try run("minimal", "\(threads)", threads: threads, replications: 20_000) { $0.precision = goals }
      #expect(finished.findings.replications < 20_000 && finished.unreachedPrecision.isEmpty)
      for goal in goals {
        #expect(goal.isReached(finished.findings.designs[0].outcomes[goal.column.index].moments))
      }
      #expect(differences(folder / "1", folder / "\(threads)") == [])
    }
    let blocks = Countdown(6)
    let stopped = failure {
      var run = RunScenario(
        file: packageFolder + "/scenarios/minimal.yaml", replications: 20_000, threads: 2, output: folder / "stopped")
      run.precision = goals
      _ = try run.run(isCancelled: { blocks.isOver })
    }
    #expect(stopped?.status == .interrupted)
    let resumed = try #require(try ResumeRun(directory: folder / "stopped", threads: 2).run() as? FinishedRun)
    #expect(differences(folder / "1", folder / "stopped") == [])
    // As many replications, asked for outright, come to the same figures.
    _ = try run("minimal", "outright", replications: resumed.findings.replications)
    #expect(differences(folder / "1", folder / "outright") == ["manifest.json", "report.html"])
  }

  @Test func `A run that isn't precise enough within its replications says so`() throws {
    let finished = try run("minimal", "out", replications: 128) { $0.precision = [Precision("0.1%")!] }
    #expect(finished.findings.isComplete && finished.unreachedPrecision.count == 1)
    #expect(finished.text.contains("Not as precise as asked for (\"0.1%\")"))
  }

  @Test func `Parts that are missing, there twice, overlapping or of another run are refused by name`() throws {
    for number in 1...3 { _ = try run("minimal", "\(number)", shard: Shard(number, of: 3)) }
    _ = try run("minimal", "half", shard: Shard(1, of: 2))
    _ = try run("minimal", "seed") {
      $0.shard = Shard(2, of: 3)
      $0.seed = 5
    }
    _ = try run("drug-action-team", "other", shard: Shard(2, of: 3))
    _ = try run("minimal", "whole")
    func message(_ names: String...) -> String {
      failure { _ = try MergeParts(directories: names.map { folder / $0 }, output: folder / "out").run() }?.message
        ?? ""
    }
    #expect(message("1", "3").contains("Parts are missing: replications 192 to 447."))
    #expect(message("2").contains("Parts are missing: replications 0 to 191, 448 to 649."))
    #expect(message("1", "2", "3", "2").contains("/2\" (part 2/3) are the same part."))
    #expect(message("half", "2", "3").contains("overlap"))
    #expect(message("1", "seed", "3").contains("the seed is 5, not 2004"))
    #expect(message("1", "other", "3").contains("are not parts of the same run"))
    #expect(message("1", "whole", "3").contains("whole\" is a whole run, not a part of one."))
    #expect(message("1", "nothing", "3").contains("nothing\" is not the folder of a run"))
    try FileManager.default.removeItem(atPath: folder / "2/tallies.bin")
    #expect(message("1", "2", "3").contains("has no tallies.bin"))
    let path = folder / "1/replications.csv"
    try (bytes(path)! + Data("0".utf8)).write(to: URL(fileURLWithPath: path))
    #expect(message("1", "2", "3").contains("1/replications.csv\", line 578: not as it was written"))
    #expect(!folder.content().contains("out") && !folder.content().contains { $0.hasPrefix(".") })
  }
}

/// Says that it is over once it has been asked so often.
final class Countdown: Sendable {
  private let left: Mutex<Int>

  init(_ count: Int) { left = Mutex(count) }

  var isOver: Bool {
    left.withLock {
      $0 -= 1
      return $0 < 0
    }
  }
}
