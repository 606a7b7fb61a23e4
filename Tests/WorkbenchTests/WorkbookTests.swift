import Foundation
import TestSupport
import Testing
import Workbench

@Suite struct WorkbookTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try CompareDesigns(
      file: packageFolder + "/scenarios/minimal.yaml", replications: 16, threads: 1, output: folder / "run"
    ).run()
  }

  @Test func `A workbook has the same bytes whenever it is written`() throws {
    for name in ["one.xlsx", "other.xlsx"] {
      let said = try ExportRun(directory: folder / "run", format: .xlsx, output: folder / name).run()
      #expect(said == "18 tables written: \(folder / name)\n")
    }
    let one = try #require(bytes(folder / "one.xlsx"))
    #expect(one.starts(with: Array("PK".utf8)))
    #expect(one == bytes(folder / "other.xlsx"))
  }

  @Test func `A workbook is replaced only where that is asked for, and nothing else ever is`() throws {
    var export = ExportRun(directory: folder / "run", format: .xlsx)
    _ = try export.run()
    #expect(throws: Failure.self) { try export.run() }
    export.overwrites = true
    _ = try export.run()
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder / "run.xlsx"))
    let refused = #expect(throws: Failure.self) { try export.run() }
    #expect(refused?.message.contains("is no workbook") == true)
    #expect(bytes(folder / "run.xlsx") == Data("mine".utf8))
  }

  @Test func `A byte order mark goes with CSV alone and changes nothing else`() throws {
    var export = ExportRun(directory: folder / "run", format: .csv)
    export.hasByteOrderMark = true
    _ = try export.run()
    let plain = try #require(bytes(folder / "run/designs.csv"))
    #expect(bytes(folder / "run-csv/designs.csv") == Data([0xEF, 0xBB, 0xBF]) + plain)
    export.format = .jsonl
    let refused = #expect(throws: Failure.self) { try export.run() }
    #expect(refused?.status == .usage)
  }

  @Test func `A table that was edited goes into no workbook`() throws {
    let path = folder / "run/designs.csv"
    let text = String(decoding: try #require(bytes(path)), as: UTF8.self)
    try Data(text.replacing("with a grant", with: "with a gift").utf8).write(to: URL(fileURLWithPath: path))
    let refused = #expect(throws: Failure.self) { try ExportRun(directory: folder / "run", format: .xlsx).run() }
    #expect(refused?.message.contains("designs.csv") == true)
    #expect(bytes(folder / "run.xlsx") == nil)
  }
}
