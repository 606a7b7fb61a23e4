import Foundation
import Testing

/// What people type, and what they find when they look for what to type.
@Suite(
  .serialized, .enabled(if: Convene.isBuilt, "Build the program first: swift build -c release --product convene")
)
final class TypingTests {
  let convene: Convene

  init() throws { convene = try Convene() }
  deinit { convene.remove() }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: convene.folder.appendingPathComponent(name), encoding: .utf8)
  }

  private func commands() throws -> [String] {
    let dump = Data(try convene("--experimental-dump-help").output.utf8)
    let all = try #require(try JSONSerialization.jsonObject(with: dump) as? [String: Any])
    let root = try #require(all["command"] as? [String: Any])
    let names = try #require(root["subcommands"] as? [[String: Any]]).compactMap { $0["commandName"] as? String }
    return names.filter { $0 != "help" }
  }

  @Test func `Commands stand in groups, in the order of a person's day`() throws {
    let help = try convene("--help").output
    let headings = ["DESCRIBE", "DECIDE", "READ AND PASS ON", "LONG RUNS", "CHECK", "WHAT THE MODEL RESTS ON"]
    let places = headings.map { heading in help.uppercased().range(of: "\n\(heading) ")?.lowerBound }
    #expect(places.allSatisfy { $0 != nil }, "\(help)")
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    for name in try commands() { #expect(help.contains("\n  \(name) "), "\(name)") }
  }

  @Test func `The help of every command has two examples, and the command takes them`() throws {
    for name in try commands() {
      let help = try convene("help", name).output
      let examples = help.split(separator: "\n").drop { $0 != "Examples:" }.dropFirst().prefix {
        $0.hasPrefix("  convene ")
      }
      #expect(examples.count == 2, "\(name): \(help)")
      for example in examples {
        // With one option too many, that is all there is to complain of.
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        let line = example.dropFirst("  convene".count)
        shell.arguments = ["-c", "'\(Convene.program.path)'\(line) --one-too-many"]
        let errors = Pipe()
        shell.standardError = errors
        shell.currentDirectoryURL = convene.folder
        try shell.run()
        let said = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        shell.waitUntilExit()
        #expect(
          shell.terminationStatus == 64 && said.hasPrefix("Error: Unknown option '--one-too-many'"),
          "\(example): \(said)")
      }
    }
    #expect(convene.content == [])
  }

  @Test(arguments: [
    (["ru", "x.yaml"], "did you mean \"run\"?"), (["comprae", "x.yaml"], "did you mean \"compare\"?"),
    (["run", "x.yaml", "--rep", "9"], "Did you mean '--replications'?"),
    (["run", "x.yaml", "--overwrit"], "Did you mean '--overwrite'?"),
    (["stress", "x.yaml", "--sede", "9"], "Did you mean '--seed'?"),
  ])
  func `A near miss is answered with what was meant`(arguments: [String], meant: String) throws {
    let errors = convene.folder.appendingPathComponent("errors")
    try Data().write(to: errors)
    let process = try convene.start(
      arguments, output: FileHandle.nullDevice, errors: try FileHandle(forWritingTo: errors))
    process.waitUntilExit()
    #expect(process.terminationStatus == 64)
    let said = try text("errors")
    #expect(said.contains(meant), "\(said)")
  }

  @Test func `What is near to nothing is answered with no guess`() throws {
    let ended = try convene("xylophone")
    #expect(ended.status == 64 && !ended.errors.contains("did you mean"))
    #expect(ended.errors.contains("convene --help"))
  }

  @Test func `A scenario alone is run, and thousands may be written with commas`() throws {
    let short = try convene(Convene.minimal, "--replications", "1,000", "--out", "short", "--quiet")
    #expect(short.status == 0, "\(short.errors)")
    #expect(try convene("run", Convene.minimal, "--replications=1000", "--out", "long", "--quiet").status == 0)
    #expect(try text("short/summary.csv") == text("long/summary.csv"))
    #expect(try convene("run", Convene.minimal, "--replications", "1,00").status == 64)
    #expect(try convene("nothing.yaml").status == 66)
  }

  @Test func `The report is opened where that is asked for`() throws {
    let browser = convene.folder.appendingPathComponent("browser")
    try Data("#!/bin/sh\necho \"$1\" >> opened\n".utf8).write(to: browser)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: browser.path)
    for arguments in [
      ["run", Convene.minimal, "--replications", "10", "--out", "out", "--quiet", "--open"],
      ["report", "out", "--open"],
    ] {
      let process = Process()
      process.executableURL = Convene.program
      process.arguments = arguments
      process.currentDirectoryURL = convene.folder
      process.environment = ProcessInfo.processInfo.environment.merging(["BROWSER": browser.path]) { $1 }
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    let opened = try text("opened").split(separator: "\n")
    #expect(opened.count == 2 && opened.allSatisfy { $0.hasSuffix("/out/report.html") }, "\(opened)")
  }

  @Test func `What can be varied is listed with unit and range, and explore takes it so`() throws {
    let listed = try convene("inputs", Convene.minimal)
    #expect(listed.status == 0)
    let lines = listed.output.split(separator: "\n")
    #expect(
      lines.contains { $0.hasPrefix("design.governance.secretariat ") && $0.contains(" FTE ") }, "\(listed.output)")
    #expect(
      lines.contains { $0.hasPrefix("partners.police.pledge.staff ") && $0.contains("0.5 … 1") && $0.contains("FTE") })
    let all = try convene("inputs", Convene.minimal, "--all")
    #expect(all.output.contains("surroundings.volatility "))
    let explored = try convene(
      "explore", Convene.minimal, "--input", "governance.secretariat=0..2 FTE", "--method", "sobol", "--rows", "16",
      "--out", "out",
      "--quiet")
    #expect(explored.status == 0, "\(explored.errors)")
  }

  @Test func `A folder is done again to the same bytes, and what was changed is named`() throws {
    #expect(try convene("run", Convene.minimal, "--replications", "40", "--out", "out", "--quiet").status == 0)
    let same = try convene("reproduce", "out")
    #expect(same.status == 0 && same.output.hasPrefix("Same bytes: all 7 tables of \"out\""), "\(same)")
    let table = convene.folder.appendingPathComponent("out/months.csv")
    var lines = try text("out/months.csv").components(separatedBy: "\r\n")
    lines[4] += "0"
    try Data(lines.joined(separator: "\r\n").utf8).write(to: table)
    let changed = try convene("reproduce", "out")
    #expect(changed.status == 1 && changed.output.contains("months.csv differs from line 5 on"), "\(changed)")
    let manifest = convene.folder.appendingPathComponent("out/manifest.json")
    try Data(try text("out/manifest.json").replacing("\"version\" : \"0.1.0\"", with: "\"version\" : \"0.0.9\"").utf8)
      .write(to: manifest)
    let older = try convene("reproduce", "out")
    #expect(older.status == 1 && older.output.contains("it was made by Convene 0.0.9"), "\(older)")
    #expect(convene.content == ["out"])
  }
}
