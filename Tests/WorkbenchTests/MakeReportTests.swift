import Analyses
import Foundation
import Results
import TestSupport
import Testing
import Workbench

@Suite struct MakeReportTests {
  let folder: TemporaryFolder
  let scenario = packageFolder + "/scenarios/minimal.yaml"

  init() throws { folder = try TemporaryFolder() }

  private func failure(_ action: () throws -> Void) -> Failure? {
    do {
      try action()
      return nil
    } catch { return error as? Failure }
  }

  private func text(_ name: String) -> String { String(decoding: bytes(folder / name) ?? Data(), as: UTF8.self) }

  private func change(_ name: String, _ old: String, to new: String) throws {
    let changed = text(name).replacingOccurrences(of: old, with: new)
    #expect(changed != text(name))
    try Data(changed.utf8).write(to: URL(fileURLWithPath: folder / name))
  }

  @Test func `A run and a comparison come with their report, and it is made again to the same bytes`() throws {
    _ = try RunScenario(file: scenario, replications: 40, output: folder / "run").run()
    _ = try CompareDesigns(file: scenario, replications: 40, output: folder / "compared").run()
    for name in ["run", "compared"] {
      let report = bytes(folder / "\(name)/report.html")
      let charts = folder.content("\(name)/charts")
      #expect(!charts.isEmpty && charts.allSatisfy { $0.hasSuffix(".vl.json") })
      try FileManager.default.removeItem(atPath: folder / "\(name)/report.html")
      try FileManager.default.removeItem(atPath: folder / "\(name)/charts")
      #expect(try MakeReport(directories: [folder / name]).run().hasPrefix(folder / "\(name)/report.html"))
      #expect(bytes(folder / "\(name)/report.html") == report && report != nil)
      #expect(folder.content("\(name)/charts") == charts)
    }
    #expect(folder.content("run/charts") == ["distribution.vl.json", "fan.vl.json", "scorecard.vl.json"])
    #expect(folder.content("compared/charts").count == 12)
  }

  @Test func `The report leads with the answer and ends with what makes it again`() throws {
    _ = try CompareDesigns(file: scenario, replications: 40, output: folder / "out").run()
    let page = text("out/report.html")
    let order = [
      "<h1>", "id=\"answer\"", "This conclusion rests on", "<h2", "id=\"evidence\"", "id=\"again\"",
    ]
    let places =
      order.compactMap { page.range(of: $0)?.lowerBound }
      + [page.range(of: "seed 2004", options: .backwards)].compactMap { $0?.lowerBound }
    #expect(places.count == order.count + 1 && places == places.sorted())
    for name in AssumptionsThatMatter.shipped.names(for: .strategic) { #expect(page.contains(name)) }
    #expect(!page.contains("http://") || page.contains("vegaEmbed"), "nothing but Vega's own code may name an address")
  }

  @Test func `Several runs come side by side on one page, which replaces nothing but a page`() throws {
    _ = try RunScenario(file: scenario, replications: 40, output: folder / "a").run()
    _ = try RunScenario(file: scenario, design: "with a grant", replications: 40, output: folder / "b").run()
    let both = [folder / "a", folder / "b"]
    #expect(try MakeReport(directories: both, output: folder / "both.html").run().hasPrefix(folder / "both.html"))
    let page = text("both.html")
    #expect(page.contains("2 runs side by side") && page.contains("<bdi>with a grant</bdi>"))
    _ = try MakeReport(directories: both.reversed(), output: folder / "both.html").run()
    #expect(text("both.html") != page)
    try Data("notes".utf8).write(to: URL(fileURLWithPath: folder / "notes.html"))
    let refused = failure { _ = try MakeReport(directories: both, output: folder / "notes.html").run() }
    #expect(refused?.status == .cannotWrite && text("notes.html") == "notes")
    #expect(failure { _ = try MakeReport(directories: both + [folder / "c"]).run() }?.status == .inputMissing)
    _ = try ExploreEarlierRun(directory: folder / "a", output: folder / "explored").run()
    let other = failure { _ = try MakeReport(directories: both + [folder / "explored"]).run() }
    #expect(other?.status == .usage && other?.message.contains("has no outcomes of designs") == true)
  }

  @Test func `Numbers follow the reader's locale, words don't`() throws {
    _ = try RunScenario(file: scenario, replications: 40, output: folder / "out").run()
    let british = text("out/report.html")
    _ = try MakeReport(directories: [folder / "out"], locale: "de-DE").run()
    let german = text("out/report.html")
    #expect(british.contains("of its joint aims") && german.contains("of its joint aims"))
    #expect(german.contains("\u{A0}%") && !british.contains("\u{A0}%"))
    #expect(text("out/charts/fan.vl.json").contains("\"decimal\":\",\""))
    let unknown = failure { _ = try MakeReport(directories: [folder / "out"], locale: "tlh").run() }
    #expect(unknown?.status == .usage && unknown?.message.contains("en-GB") == true)
  }

  @Test func `A folder that is no run, a part, another version: named, and nothing is written`() throws {
    try FileManager.default.createDirectory(atPath: folder / "empty", withIntermediateDirectories: false)
    let none = failure { _ = try MakeReport(directories: [folder / "empty"]).run() }
    #expect(none?.status == .inputMissing && none?.message.contains("not the folder of a run") == true)
    #expect(folder.content("empty") == [])
    var part = RunScenario(file: scenario, replications: 600, output: folder / "part")
    part.shard = Shard(1, of: 2)
    _ = try part.run()
    #expect(
      failure { _ = try MakeReport(directories: [folder / "part"]).run() }?.message.contains("join the parts") == true)
    #expect(!folder.content("part").contains("report.html"))
    _ = try RunScenario(file: scenario, replications: 4, output: folder / "old").run()
    try change("old/manifest.json", "\"version\" : \"\(version)\"", to: "\"version\" : \"0.0.1\"")
    let old = failure { _ = try MakeReport(directories: [folder / "old"]).run() }
    #expect(old?.status == .badContent && old?.message.contains("Convene 0.0.1") == true)
  }

  @Test func `A table that was edited, cut off or taken away is named with its row, and the report stays`() throws {
    _ = try CompareDesigns(file: scenario, replications: 16, output: folder / "out").run()
    let report = bytes(folder / "out/report.html")
    let designs = text("out/designs.csv")
    let edited = designs.replacingOccurrences(of: ",formal,1,", with: ",formal,yes,")
    for (content, sentence, status) in [
      (edited, "designs.csv\", row 2: has_same_aims is \"yes\"", Failure.Status.badContent),
      (
        designs.replacingOccurrences(of: "as designed", with: "as desired"), "designs.csv\", line 2: not as it was",
        .badContent
      ),
      (String(designs.dropLast(9)), "designs.csv\", row", .badContent),
      ("", "designs.csv\", row 1: the file is empty", .badContent),
      (nil, "designs.csv\" is missing", .inputMissing),
    ] {
      try? FileManager.default.removeItem(atPath: folder / "out/designs.csv")
      if let content { try Data(content.utf8).write(to: URL(fileURLWithPath: folder / "out/designs.csv")) }
      let found = failure { _ = try MakeReport(directories: [folder / "out"]).run() }
      #expect(found?.status == status && found?.message.contains(sentence) == true, "\(found?.message ?? "no failure")")
      #expect(bytes(folder / "out/report.html") == report)
    }
  }

  @Test func `Names that are markup, formulas, right to left or pictures come through as they are`() throws {
    let names = ["<script>alert(1)</script>", "=cmd|'calc'!A0", "\"A\" & B", "مجلس المدينة", "👩‍👩‍👧 Kin's"]
    var yaml = try String(contentsOfFile: scenario, encoding: .utf8)
    func quoted(_ name: String) -> String { "\"" + name.replacingOccurrences(of: "\"", with: "\\\"") + "\"" }
    yaml = yaml.replacingOccurrences(of: "title: Youth disorder in one town", with: "title: \(quoted(names[0]))")
    yaml = yaml.replacingOccurrences(of: "  with a grant:", with: "  \(quoted(names[1])):")
    yaml = yaml.replacingOccurrences(of: "  police: {", with: "  police: {name: \(quoted(names[2])), ")
    yaml = yaml.replacingOccurrences(of: "  council: {", with: "  council: {name: \(quoted(names[3])), ")
    yaml = yaml.replacingOccurrences(of: "  youth-charity: {", with: "  youth-charity: {name: \(quoted(names[4])), ")
    try Data(yaml.utf8).write(to: URL(fileURLWithPath: folder / "names.yaml"))
    _ = try CompareDesigns(file: folder / "names.yaml", replications: 40, output: folder / "out").run()
    let page = text("out/report.html")
    #expect(page.contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>") && !page.contains("<script>alert"))
    #expect(page.contains("<bdi>=cmd|&#39;calc&#39;!A0</bdi>") && page.contains("<bdi>&quot;A&quot; &amp; B</bdi>"))
    #expect(page.contains("<bdi>\(names[3])</bdi>") && page.contains("<bdi>👩‍👩‍👧 Kin&#39;s</bdi>"))
    #expect(text("out/designs.csv").contains("\r\n'=cmd|'calc'!A0,"))
    #expect(text("out/charts/best.vl.json").contains("\"design\":\"=cmd|'calc'!A0\""))
    #expect(text("out/charts/partners.vl.json").contains("\"partner_name\":\"\(names[3])\""))
  }
}
