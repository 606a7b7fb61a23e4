import Foundation
import ScenarioFiles
import Testing

@Suite("A file that isn't what it should be")
struct HostileFileTests {
  @Test(
    "is refused with one plain sentence",
    arguments: [
      ("", "1:1: the file is empty"), ("# nothing\n", "1:1: the file is empty"),
      ("title: x: y\n", "1:9: a colon can't stand here"),
      ("title: x\n\taims: y\n", "2:1: this line is indented by a tab"),
      ("title: \"x\naims: y\n", "the file ends before a quotation mark is closed"), ("aims: {a: {}\n", "closing }"),
      ("title: x\n---\ntitle: y\n", "2:1: a second document starts here"),
      ("title: a\0b", "1:9: there is a NUL character"),
      ("title: a\u{7}b", "1:9: there is a control character here"), ("title: @x", "1:8: text can't start with this"),
      ("title: *x*", "has to be in quotes"), ("- a\n", "the file isn't a scenario"), ("5", "the file isn't a scenario"),
      ("title: \"\\q\"", "1:9: a backslash in double quotes"),
    ])
  func sentences(text: String, sentence: String) {
    let faults = faultLines(text)
    #expect(faults.count == 1)
    #expect(faults[0].contains(sentence), "\(faults[0])")
  }

  @Test("may start with a byte order mark and end its lines like Windows")
  func byteOrderMark() {
    let text = Sketch().text.replacingOccurrences(of: "\n", with: "\r\n")
    #expect(faultLines([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == [])
  }

  @Test("is refused where it isn't UTF-8")
  func encoding() {
    #expect(faultLines(Array("title: caf".utf8) + [0xE9, 10])[0].hasPrefix("1:11: the file isn't UTF-8"))
    #expect(faultLines([0xFF, 0xFE] + Array("t\0i\0".utf8))[0].hasPrefix("1:1: the file isn't UTF-8"))
  }

  @Test("is refused where it nests too deeply", arguments: [33, 1_000, 300_000])
  func nesting(depth: Int) {
    let brackets = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(faultLines("title: \(brackets)\n").contains { $0.contains("nested too deeply") })
    #expect(faultLines(String(repeating: "- ", count: depth) + "a\n").contains { $0.contains("too deeply") })
    #expect(faultLines(String(repeating: "{a: ", count: depth)).isEmpty == false)
  }

  @Test("is refused where aliases multiply, as values and as keys", .timeLimit(.minutes(1)))
  func aliases() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<40 {
      bomb += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n"
    }
    #expect(faultLines(bomb + "? *a39\n: x\n").count == 1)
    var small = "a: &a [x]\n"
    for _ in 0..<18 { small += "b: &a [*a]\n" }
    #expect(faultLines(small).isEmpty == false)
    let faults = faultLines("title: &t x\naims: {a: &e {}}\npartners: {p: *e, q: {}}\n")
    #expect(faults.count == 2)
    #expect(faults.allSatisfy { $0.contains("uses a YAML anchor") })
  }

  @Test("is refused where it is large, before it is read in full", .timeLimit(.minutes(1)))
  func size() throws {
    let path = FileManager.default.temporaryDirectory.path + "/large-\(ProcessInfo.processInfo.processIdentifier).yaml"
    #expect(FileManager.default.createFile(atPath: path, contents: Data("title: x\n".utf8)))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 50_000_000)
    try handle.close()
    let error = try #require(throws: FaultyScenario.self) { try ScenarioFile.read(path: path) }
    #expect(error.faults.map(\.problem) == ["the file is larger than 1 MB"])
  }

  @Test(
    "is another kind of error where it is missing, a folder or no path at all",
    arguments: ["/no/such.yaml", "/", "", "a\0b"])
  func unreadable(path: String) {
    #expect(throws: UnreadableFile.self) { try ScenarioFile.read(path: path) }
  }

  @Test("can't move the cursor of a terminal that shows its faults")
  func terminal() throws {
    let faults = faultLines("title: x\n\"a\\e[2Jb\": \"\\e]0;x\\a\"\naims: {a: {}}\npartners: {p: {}}\n")
    #expect(faults.count == 1)
    #expect(!faults[0].unicodeScalars.contains { $0.value < 32 || $0.value == 127 })
  }
}
