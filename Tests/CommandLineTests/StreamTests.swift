import Foundation
import Testing

/// Streams that are closed, full or cut off: the exit code still says what came of it, and nothing traps.
@Suite(.enabled(if: Convene.isBuilt, "Build the program first: swift build -c release --product convene"))
final class StreamTests {
  let convene: Convene

  init() throws { convene = try Convene() }
  deinit { convene.remove() }

  private func shell(_ command: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command, Convene.program.path, Convene.minimal]
    process.currentDirectoryURL = convene.folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test(arguments: [
    ("\"$0\" check /nonexistent 2>&-", 66), ("\"$0\" check \"$1\" >&-", 73), ("\"$0\" check \"$1\" <&- >/dev/null", 0),
    ("\"$0\" run \"$1\" --replications 4 --out closed --quiet >&- 2>&-", 0),
    ("\"$0\" run \"$1\" --replications 4 --out a 2>&- >&-", 73),
    ("ulimit -f 4; \"$0\" run \"$1\" --replications 400 --out b --quiet", 73),
  ])
  func `Closed streams and limits end with the documented code`(command: String, status: Int32) throws {
    #expect(try shell(command) == status)
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: [
      ("\"$0\" check /nonexistent 2>/dev/full", 66), ("\"$0\" check \"$1\" >/dev/full", 73),
      ("\"$0\" run nonsense --replications many 2>/dev/full", 64),
    ])
  func `Full streams end with the documented code`(command: String, status: Int32) throws {
    #expect(try shell(command) == status)
  }

  @Test func `With standard error closed, no file of a run gets what was meant for it`() throws {
    #expect(try shell("\"$0\" run \"$1\" --replications 400 --out quiet 2>&-") == 0)
    #expect(try shell("\"$0\" run \"$1\" --replications 400 --out open 2>/dev/null") == 0)
    let rows = ["quiet", "open"].map {
      FileManager.default.contents(atPath: convene.folder.appendingPathComponent($0 + "/replications.csv").path)
    }
    #expect(rows[0] == rows[1] && rows[0] != nil)
  }
}
