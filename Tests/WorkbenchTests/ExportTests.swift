import Foundation
import Results
import TestSupport
import Testing
import Workbench

@Suite struct ExportTests {
  let folder: TemporaryFolder
  static let hostile = ["=cmd|' C calc'!A0", "a, \"b\" <i>&", "‏שלום 🙂", "'; drop table summary; --"]

  /// A run whose names are what nobody should trust.
  init() throws {
    folder = try TemporaryFolder()
    let names = Self.hostile.map { "'" + $0.replacing("'", with: "''") + "'" }
    let text = String(decoding: try #require(bytes(packageFolder + "/scenarios/minimal.yaml")), as: UTF8.self)
    let scenario =
      text.prefix { _ in true }.components(separatedBy: "alternatives:")[0] + "alternatives:\n"
      + names.map { "  \($0): {meetings: {held: every 6 months}}\n" }.joined()
    try Data(scenario.utf8).write(to: URL(fileURLWithPath: folder / "s.yaml"))
    _ = try CompareDesigns(file: folder / "s.yaml", replications: 16, threads: 1, output: folder / "run").run()
  }

  private func failure(_ action: () throws -> Void) -> Failure? {
    do {
      try action()
      return nil
    } catch { return error as? Failure }
  }

  private func query(_ sql: String, isCSV: Bool = false) throws -> String {
    try QueryRun(directory: folder / "run", sql: sql, isCSV: isCSV).run()
  }

  private func refusal(_ sql: String) -> String {
    let refused = failure { _ = try query(sql) }
    #expect(refused?.status == .usage)
    return refused?.message ?? ""
  }

  private func change(_ file: String, _ change: (String) -> String) throws {
    let path = folder / ("run/" + file)
    let text = String(decoding: try #require(bytes(path)), as: UTF8.self)
    try Data(change(text).utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test func `Hostile names come through every form unharmed`() throws {
    let found = try query("select design from designs", isCSV: true)
    for name in Self.hostile.dropFirst() { #expect(found.contains(name.replacing("\"", with: "\"\"")), "\(name)") }
    // A spreadsheet would run it: in CSV it has its apostrophe again.
    #expect(found.contains("'=cmd|"))
    let table = try query("select design as d from designs where design = '=cmd|'' C calc''!A0'")
    #expect(table == "d\n=cmd|' C calc'!A0\n")
    _ = try ExportRun(directory: folder / "run", format: .jsonl).run()
    let lines = String(decoding: try #require(bytes(folder / "run-jsonl/designs.jsonl")), as: UTF8.self)
      .split(separator: "\n")
    let names = try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])["design"] as? String
    }
    #expect(names.dropFirst().dropLast(2).map { $0 ?? "" } == Self.hostile)
  }

  @Test func `CSV comes out as it went in, every byte`() throws {
    _ = try ExportRun(directory: folder / "run", format: .csv).run()
    let files = folder.content("run-csv")
    #expect(files == folder.content("run").filter { $0.hasSuffix(".csv") || $0 == "datapackage.json" })
    for file in files { #expect(bytes(folder / "run-csv/\(file)") == bytes(folder / "run/\(file)"), "\(file)") }
  }

  @Test func `A database has every table with its types and its rows`() throws {
    #expect(try ExportRun(directory: folder / "run", format: .sqlite).run().hasSuffix("\(folder / "run.sqlite")\n"))
    #expect(bytes(folder / "run.sqlite")?.starts(with: Data("SQLite format 3".utf8)) == true)
    let again = failure { _ = try ExportRun(directory: folder / "run", format: .sqlite).run() }
    #expect(again?.status == .cannotWrite && again?.message.contains("overwrite") == true)
    _ = try ExportRun(directory: folder / "run", format: .sqlite, overwrites: true).run()
    #expect(!folder.content().contains { $0.contains("new-") })
    // The tables as a query sees them: 16 replications of 7 designs, whole numbers whole.
    #expect(
      try query("select count(*), typeof(future), typeof(trust) from replications", isCSV: true)
        .hasSuffix("\r\n112,integer,real\r\n"))
  }

  @Test func `An answer fits 80 columns, as a table or one row after the other`() throws {
    let table = try query("select design, attainment, cost from designs order by cost limit 2")
    #expect(table.hasPrefix("design            attainment     cost\nno partnership  "))
    let blocks = try query("select * from designs")
    for text in [table, blocks] {
      for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
    #expect(blocks.contains("\nown_targets "))
    #expect(try query("select design from designs where cost < 0") == "No rows.\n")
    let many = try query("select replication from replications, designs")
    #expect(many.hasSuffix("\n… and 584 more rows; csv gives them all.\n"))
  }

  @Test func `What isn't SQL, or no question, is answered in plain words with the nearest name`() {
    #expect(refusal("select * from dessigns").contains("no table \"dessigns\". Did you mean designs?"))
    #expect(refusal("select atainment from designs").contains("no column \"atainment\". Did you mean attainment?"))
    #expect(refusal("select d.atainment from designs d").contains("Did you mean attainment?"))
    #expect(refusal("select * frm designs").contains("goes wrong near"))
    #expect(refusal("select 1; select 2").contains("One query at a time"))
    for sql in [
      "delete from designs", "attach 'x.db' as x", "", "with d as (select 1) delete from designs",
      "pragma query_only = off", "/* select */ drop table designs",
    ] { #expect(refusal(sql).contains("A query reads"), "\(sql)") }
    #expect(refusal("select happiness(1)").contains("can't be answered"))
    #expect(folder.content() == ["run", "s.yaml"])
  }

  @Test func `A table changed by hand is named with its row, and nothing is written`() throws {
    func message() -> String {
      let failures = [ExportRun.Format.csv, .jsonl, .sqlite].map { format in
        failure { _ = try ExportRun(directory: folder / "run", format: format).run() }
      }
      #expect(failures.allSatisfy { $0 == failures[0] && $0?.status == .badContent })
      #expect(folder.content() == ["run", "s.yaml"])
      return failures[0]?.message ?? ""
    }
    let before = try #require(bytes(folder / "run/designs.csv"))
    func restore() throws { try before.write(to: URL(fileURLWithPath: folder / "run/designs.csv")) }
    try change("designs.csv") { $0.replacing(",none,1,24,", with: ",none,one,24,") }
    #expect(
      message() == "\"\(folder / "run/designs.csv")\", row 7: has_same_aims is \"one\"; it has to be a whole number.")
    try restore()
    try change("designs.csv") { $0.replacing(",none,1,24,", with: ",none,0,24,") }
    #expect(message().contains("designs.csv\", line 7: not as it was written; it was edited or damaged since."))
    #expect(failure { _ = try query("select * from designs") }?.message == message())
    #expect(failure { _ = try MakeReport(directories: [folder / "run"]).run() }?.message == message())
    try restore()
    try change("designs.csv") { $0.replacing("\r\nno partnership,", with: "\r\nno partnership,,") }
    #expect(message().contains("row 7: it has "))
    try restore()
    try change("designs.csv") { $0.replacing("design,form", with: "design,shape") }
    #expect(message().contains("row 1: the columns are not the ones that datapackage.json describes"))
    try restore()
    try change("designs.csv") { String($0.dropLast(30)) }
    #expect(message().contains("the file ends in the middle of a row"))
    try FileManager.default.removeItem(atPath: folder / "run/designs.csv")
    #expect(failure { _ = try ExportRun(directory: folder / "run").run() }?.status == .inputMissing)
  }

  @Test func `Two rows with the same key are found out in a database`() throws {
    try change("designs.csv") { $0.replacing("\r\ninformal working,", with: "\r\nno partnership,") }
    let refused = failure { _ = try query("select * from designs") }
    #expect(refused?.status == .badContent)
    #expect(refused?.message.contains("designs.csv\", row 8: an earlier row has the same design") == true)
    // A question about another table doesn't mind.
    #expect(try query("select count(*) from obstacles") == "count(*)\n      11\n")
  }

  @Test func `What is no run, half of one, or of another version is refused by name`() throws {
    func refused(_ path: String) -> Failure? { failure { _ = try ExportRun(directory: path).run() } }
    #expect(refused(folder.path)?.message.contains("is not the folder of a run: it has no manifest.json") == true)
    #expect(refused(folder / "nothing")?.status == .inputMissing)
    let questions = Countdown(3)
    _ = failure {
      _ = try CompareDesigns(file: folder / "s.yaml", replications: 400, threads: 1, output: folder / "half")
        .run(isCancelled: { questions.isOver })
    }
    for path in ["half", "half.unfinished"] {
      #expect(refused(folder / path)?.message.contains("was stopped before its end; resume") == true)
    }
    try change("manifest.json") { $0.replacing("\"\(Workbench.version)\"", with: "\"0.0.9\"") }
    #expect(refused(folder / "run")?.message.contains("made by Convene 0.0.9; this is \(Workbench.version)") == true)
    try change("manifest.json") { $0.replacing("Convene", with: "Another") }
    #expect(refused(folder / "run")?.status == .badContent)
  }

  @Test func `Parquet is refused with what to do instead, and folders of others are left alone`() throws {
    let refused = failure { _ = try ExportRun(directory: folder / "run", format: .parquet).run() }
    #expect(refused?.status == .usage && refused?.message.contains("to_parquet") == true)
    try FileManager.default.createDirectory(atPath: folder / "mine", withIntermediateDirectories: true)
    try Data("years".utf8).write(to: URL(fileURLWithPath: folder / "mine/thesis.txt"))
    for format in [ExportRun.Format.csv, .sqlite] {
      let output = format == .csv ? folder / "mine" : folder / "mine/thesis.txt"
      let export = ExportRun(directory: folder / "run", format: format, output: output, overwrites: true)
      #expect(failure { _ = try export.run() }?.status == .cannotWrite)
    }
    #expect(folder.content("mine") == ["thesis.txt"])
  }
}
