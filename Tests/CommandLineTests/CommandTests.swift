import Foundation
import Testing

@Suite(
  .serialized, .enabled(if: Convene.isBuilt, "Build the program first: swift build -c release --product convene")
)
final class CommandTests {
  let convene: Convene

  init() throws { convene = try Convene() }
  deinit { convene.remove() }

  @Test func `Help names every command and the version is a version`() throws {
    let help = try convene("--help")
    #expect(help.status == 0)
    for command in ["run", "compare", "resume", "merge", "check", "init", "replay"] {
      #expect(help.output.contains("  \(command) "))
    }
    let version = try convene("--version")
    #expect(version.status == 0)
    #expect(version.output.split(separator: ".").count == 3)
  }

  @Test func `A run prints the answer first, in 80 columns and nothing on standard error`() throws {
    let ended = try convene("run", Convene.minimal, "--replications", "100", "--out", "out")
    #expect(ended.status == 0)
    #expect(ended.errors == "")
    let lines = ended.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count > 20)
    #expect(lines.allSatisfy { $0.count <= 80 || $0.contains("convene replay") })
    #expect(ended.output.contains("months \"as designed\" attains"))
    #expect(ended.output.contains("convene replay out --replication"))
    #expect(!ended.output.contains("\u{1B}"))
  }

  @Test func `Without a folder the results go to notebooks-output`() throws {
    #expect(try convene("run", Convene.minimal, "--replications", "2", "--quiet").status == 0)
    #expect(convene.content == ["notebooks-output"])
    #expect(
      FileManager.default.fileExists(
        atPath: convene.folder.appendingPathComponent("notebooks-output/minimal/replications.csv").path))
  }

  @Test func `A quiet run says nothing`() throws {
    let ended = try convene("run", Convene.minimal, "--replications", "10", "--out", "out", "--quiet")
    #expect(ended.status == 0)
    #expect(ended.output == "" && ended.errors == "")
  }

  @Test func `An earlier run is kept unless --overwrite is given`() throws {
    #expect(try convene("run", Convene.minimal, "--replications", "10", "--out", "out").status == 0)
    let refused = try convene("run", Convene.minimal, "--replications", "10", "--out", "out")
    #expect(refused.status == 73)
    #expect(refused.errors.contains("--overwrite"))
    #expect(try convene("run", Convene.minimal, "--replications", "10", "--out", "out", "--overwrite").status == 0)
    #expect(convene.content == ["out"])
  }

  @Test(arguments: [
    ["run"], ["run", "x.yaml", "--replications", "0"], ["run", "x.yaml", "--threads", "65"],
    ["run", "x.yaml", "--nonsense"],
    ["compare"], ["compare", "x.yaml", "--indifference", "none"],
    ["run", "x.yaml", "--seed", "-1"], ["run", "x.yaml", "--replications", "many"], ["dance"],
    ["run", "x.yaml", "--shard", "9/8"], ["run", "x.yaml", "--precision", "much"],
    ["run", "x.yaml", "--failures", "hide"], ["resume"], ["merge", "--out", "x"], ["merge", "part"],
    ["replay", "out"], ["replay", "out", "--replication", "x"],
  ])
  func `A request that makes no sense ends with 64`(arguments: [String]) throws {
    let process = try convene.start(arguments, output: FileHandle.nullDevice, errors: FileHandle.nullDevice)
    process.waitUntilExit()
    #expect(process.terminationStatus == 64)
    #expect(convene.content == [])
  }

  @Test func `An unknown design is answered with the nearest one and the list`() throws {
    try Data(
      """
      title: T
      aims: {a: {name: A}}
      partners: {one: {name: One}, two: {name: Two}}
      alternatives:
        senior board: {note: N, meetings: {held: every 4 months}}

      """.utf8
    ).write(to: convene.folder.appendingPathComponent("s.yaml"))
    let ended = try convene("run", "s.yaml", "--design", "senior bord")
    #expect(ended.status == 64)
    #expect(ended.errors.contains("Did you mean \"senior board\"?"))
    #expect(convene.content == ["s.yaml"])
  }

  @Test func `A missing file ends with 66, a faulty one with 65 and its place`() throws {
    #expect(try convene("run", "missing.yaml").status == 66)
    #expect(try convene("check", "missing.yaml").status == 66)
    #expect(try convene("replay", "missing", "--replication", "0").status == 66)
    try Data("title: T\nnonsense: 3\n".utf8).write(to: convene.folder.appendingPathComponent("faulty.yaml"))
    for command in ["run", "check"] {
      let ended = try convene(command, "faulty.yaml")
      #expect(ended.status == 65)
      #expect(ended.errors.contains("faulty.yaml:2:1"))
    }
    #expect(convene.content == ["faulty.yaml"])
  }

  @Test func `A starting file is written once, has no faults and runs`() throws {
    #expect(try convene("init", "new.yaml").status == 0)
    #expect(try convene("check", "new.yaml").status == 0)
    #expect(try convene("init", "new.yaml").status == 73)
    #expect(try convene("run", "new.yaml", "--replications", "16", "--out", "out").status == 0)
  }

  @Test func `A folder that can't be made ends with 73 before anything is computed`() throws {
    let ended = try convene("run", Convene.minimal, "--replications", "10000000", "--out", "/proc/convene")
    #expect(ended.status == 73)
    #expect(ended.errors.contains("can't be written"))
  }

  @Test func `A replay tells that the replication came out again`() throws {
    #expect(try convene("run", Convene.minimal, "--replications", "100", "--out", "out", "--quiet").status == 0)
    let ended = try convene("replay", "out", "--replication", "42")
    #expect(ended.status == 0)
    #expect(ended.output.contains("It came out again to the last digit."))
  }

  @Test func `Ctrl-C ends a run with 130, and what was done is kept`() throws {
    let process = try convene.start(
      ["run", Convene.minimal, "--replications", "10000000", "--out", "out"], output: FileHandle.nullDevice,
      errors: FileHandle.nullDevice)
    // Wait for the run to be on its way: its unfinished folder is there.
    for _ in 0..<3_000 where convene.content.isEmpty { Thread.sleep(forTimeInterval: 0.02) }
    process.interrupt()
    for _ in 0..<1_500 where process.isRunning { Thread.sleep(forTimeInterval: 0.02) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
    #expect(convene.content == ["out.unfinished"])
  }

  @Test func `A reader that goes away early ends a run with 73, with its files in place`() throws {
    let pipe = Pipe()
    let process = try convene.start(
      ["run", Convene.minimal, "--replications", "100", "--out", "out"], output: pipe, errors: FileHandle.nullDevice)
    try pipe.fileHandleForReading.close()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 73)
    #expect(convene.content == ["out"])
  }
}
