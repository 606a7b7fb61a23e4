import Foundation
import Testing

@Suite(
  .serialized, .enabled(if: Convene.isBuilt, "Build the program first: swift build -c release --product convene")
)
final class PatternsCommandTests {
  let convene: Convene

  init() throws { convene = try Convene() }
  deinit { convene.remove() }

  /// A pattern on the minimal scenario, written to `name`.
  func write(_ order: String, to name: String, more: String = "") throws {
    let text = """
      pattern: T-\(name.prefix(3))
      title: More people cost more
      source: assumption
      strength: strong
      use: emergent
      base: \(Convene.minimal)
      \(more)
      conditions:
        few: {partners: {all: {pledge: {staff: 0.2 FTE}}}}
        many: {partners: {all: {pledge: {staff: 2 FTE}}}}
      expect:
        - {outcome: cost, order: \(order)}
      """
    try text.write(to: convene.folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
  }

  @Test func `A pattern of one's own passes or fails, and the last line counts`() throws {
    try write("many > few", to: "yes.yaml")
    let yes = try convene("patterns", "yes.yaml", "--points", "5", "--replications", "16", "--out", "out")
    #expect(yes.status == 0)
    #expect(yes.errors == "")
    #expect(yes.output.hasSuffix("\n1 of 1 passed, emergent 1 of 1, strong 1 of 1\n"))
    for line in yes.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(yes.output.contains("Files: out"))

    try write("few > many", to: "no.yaml", more: "known to fail because: it is the wrong way round.")
    let no = try convene("patterns", "no.yaml", "--points", "5", "--replications", "16", "--out", "no")
    #expect(no.status == 1)
    #expect(no.output.contains("FAILED") && no.output.hasSuffix("\n0 of 1 passed, emergent 0 of 1, strong 0 of 1\n"))
    #expect(no.output.contains("Known to fail because"))

    try write("many > few", to: "again.yaml", more: "known to fail because: it used to.")
    let again = try convene("patterns", "again.yaml", "--points", "5", "--replications", "16", "--out", "again")
    #expect(again.status == 0 && again.output.contains("passes again"))
  }

  @Test func `A file without a least effect keeps its meaning, and is named`() throws {
    try write("many > few", to: "old.yaml")
    let old = try convene("patterns", "old.yaml", "--points", "5", "--replications", "16", "--out", "old")
    #expect(old.status == 0 && old.output.contains("Without a least effect"))
    try write("many > few", to: "new.yaml", more: "least effect: 0.1")
    let new = try convene("patterns", "new.yaml", "--points", "5", "--replications", "16", "--out", "new")
    #expect(new.status == 0 && !new.output.contains("Without a least effect"))
    try write("many > few", to: "huge.yaml", more: "least effect: 10")
    let huge = try convene("patterns", "huge.yaml", "--points", "5", "--replications", "16", "--out", "huge")
    #expect(huge.status == 1 && huge.output.contains("FAILED"))
    try write("many > few", to: "bad.yaml", more: "least effect: some")
    let bad = try convene("patterns", "bad.yaml", "--out", "bad")
    #expect(bad.status == 65 && bad.errors.contains("isn't a standardised effect"))
  }

  @Test func `What is on record as passing has to pass, and nothing else`() throws {
    try write("many > few", to: "yes.yaml")
    try write("few > many", to: "no.yaml")
    func tried(_ record: String, _ files: String...) throws -> Convene.Ended {
      let path = convene.folder.appendingPathComponent("passes.txt")
      try record.write(to: path, atomically: true, encoding: .utf8)
      return try convene(
        ["patterns"] + files
          + ["--passes", "passes.txt", "--points", "5", "--replications", "16", "--out", "out", "--overwrite"])
    }
    #expect(try tried("T-yes # since the beginning\n", "yes.yaml", "no.yaml").status == 0)
    let lost = try tried("T-yes\nT-no.\n", "yes.yaml", "no.yaml")
    #expect(lost.status == 1 && lost.errors.contains("not passing any more: T-no."))
    #expect(try tried("# nothing\n", "yes.yaml").output.contains("Not on record as passing, but passing: T-yes"))
    #expect(try tried("T-yes passes\n", "yes.yaml").status == 65)
  }

  @Test func `The catalogue is there in any folder`() throws {
    let tried = try convene("patterns", "--points", "5", "--replications", "16", "--quiet", "--out", "out")
    #expect(tried.status == 0 || tried.status == 1)
    #expect(convene.content == ["out"])
  }

  @Test func `The same bytes come out on one thread and on two`() throws {
    try write("many > few", to: "one.yaml")
    for threads in ["1", "2"] {
      let ended = try convene(
        "patterns", "one.yaml", "--points", "5", "--replications", "16", "--threads", threads, "--out", threads,
        "--quiet")
      #expect(ended.status == 0 && ended.output == "")
    }
    for name in ["patterns.csv", "pattern_points.csv", "datapackage.json", "manifest.json"] {
      let files = ["1", "2"].map { convene.folder.appendingPathComponent("\($0)/\(name)").path }
      let bytes = files.map { FileManager.default.contents(atPath: $0) }
      #expect(bytes[0] != nil && bytes[0] == bytes[1], "\(name)")
    }
  }

  @Test func `Faults of all files are named before anything runs`() throws {
    try write("manny > few", to: "one.yaml")
    try write("many", to: "two.yaml")
    let faulty = try convene("patterns", "one.yaml", "two.yaml", "--out", "out")
    #expect(faulty.status == 65)
    let fault = "one.yaml:12:28: expect.1.order: \"manny > few\" names \"manny\", which isn't a condition of this file"
    #expect(faulty.errors.contains(fault) && faulty.errors.contains("did you mean \"many\"?"))
    #expect(faulty.errors.contains("two.yaml:12:28: expect.1.order: \"many\" isn't an order"))
    #expect(convene.content == ["one.yaml", "two.yaml"])
    #expect(try convene("patterns", "nowhere.yaml").status == 66)
    #expect(try convene("patterns", "one.yaml", "--points", "1").status == 64)
  }
}
