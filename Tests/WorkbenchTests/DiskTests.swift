import Foundation
import TestSupport
import Testing
import Workbench

/// A file system of a few megabytes in memory; only an administrator of Linux can make one.
private final class SmallDisk {
  let path: String

  init?(megabytes: Int) {
    path = NSTemporaryDirectory() + "convene-disk-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard Self.mount("-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", path) else {
      try? FileManager.default.removeItem(atPath: path)
      return nil
    }
  }

  deinit {
    _ = Self.run("umount", "-l", path)
    try? FileManager.default.removeItem(atPath: path)
  }

  func remount(_ options: String) -> Bool { Self.mount("-o", "remount,\(options)", path) }

  static let isAvailable = SmallDisk(megabytes: 1) != nil

  private static func mount(_ arguments: String...) -> Bool { run("mount", arguments) }
  private static func run(_ program: String, _ arguments: String...) -> Bool { run(program, arguments) }
  private static func run(_ program: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

@Suite(.serialized) struct DiskTests {
  let folder: TemporaryFolder
  private let scenario = packageFolder + "/scenarios/minimal.yaml"

  init() throws { folder = try TemporaryFolder() }

  private func failure(_ action: () throws -> Void) -> Failure? {
    do {
      try action()
      return nil
    } catch { return error as? Failure }
  }

  @Test(.enabled(if: SmallDisk.isAvailable, "A small disk can only be made by an administrator of Linux."))
  func `A full disk ends a run with plain words, and with more room it goes on to the same bytes`() throws {
    let disk = try #require(SmallDisk(megabytes: 4))
    let out = disk.path + "/out"
    let run = RunScenario(file: scenario, replications: 6_400, threads: 2, output: out)
    let full = failure { _ = try run.run() }
    #expect(full?.status == .cannotWrite)
    #expect(full?.message.contains("the disk is full") == true)
    #expect(full?.message.contains("resume \(out) goes on") == true)
    // Still full: nothing is lost by trying.
    #expect(failure { _ = try ResumeRun(directory: out).run() }?.status == .cannotWrite)
    #expect(disk.remount("size=100m"))
    _ = try ResumeRun(directory: out).run()
    var elsewhere = run
    elsewhere.output = folder / "elsewhere"
    _ = try elsewhere.run()
    for file in folder.content("elsewhere") where file != "performance.json" {
      #expect(bytes(out + "/" + file) == bytes(folder / "elsewhere/\(file)"), "\(file)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["out"])
  }

  @Test(.enabled(if: SmallDisk.isAvailable, "A small disk can only be made by an administrator of Linux."))
  func `A disk too small to begin on is left as it was`() throws {
    let disk = try #require(SmallDisk(megabytes: 1))
    try Data(count: 1 << 20).write(to: URL(fileURLWithPath: disk.path + "/filler"))
    let failure = failure { _ = try RunScenario(file: scenario, replications: 4, output: disk.path + "/out").run() }
    #expect(failure?.status == .cannotWrite)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["filler"])
  }

  @Test(.enabled(if: SmallDisk.isAvailable, "A small disk can only be made by an administrator of Linux."))
  func `A starting file is whole or not there`() throws {
    let disk = try #require(SmallDisk(megabytes: 1))
    try Data(count: (1 << 20) - 4096).write(to: URL(fileURLWithPath: disk.path + "/filler"))
    #expect(failure { try StartScenario(file: disk.path + "/new.yaml").run() }?.status == .cannotWrite)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["filler"])
  }

  @Test(.enabled(if: SmallDisk.isAvailable, "A small disk can only be made by an administrator of Linux."))
  func `A read-only disk is said to be one before anything is computed`() throws {
    let disk = try #require(SmallDisk(megabytes: 1))
    #expect(disk.remount("ro"))
    let failure = failure {
      let run = RunScenario(file: scenario, replications: 10_000_000, output: disk.path + "/out")
      _ = try run.run(progress: { _, _ in Issue.record("Something was computed.") })
    }
    #expect(failure?.status == .cannotWrite)
    #expect(failure?.message.contains("the disk is read-only") == true)
  }

  @Test func `A folder that vanishes on the way ends a run with plain words`() throws {
    let out = folder / "parent/out"
    let failure = failure {
      let run = RunScenario(file: scenario, replications: 650, output: out)
      _ = try run.run(progress: { done, _ in
        if done == 64 { try? FileManager.default.removeItem(atPath: folder / "parent") }
      })
    }
    #expect(failure?.status == .cannotWrite)
    #expect(failure?.message.contains("has vanished") == true)
    #expect(failure?.message.contains("resume") == false)
    #expect(folder.content() == [])
  }
}
