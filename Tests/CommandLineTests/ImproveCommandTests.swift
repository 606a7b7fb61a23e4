import Foundation
import Testing

@Suite(
  .serialized, .enabled(if: Convene.isBuilt, "Build the program first: swift build -c release --product convene")
)
final class ImproveCommandTests {
  let convene: Convene

  init() throws { convene = try Convene() }
  deinit { convene.remove() }

  @Test func `The answer comes first, everything fits 80 columns, and the lines can be copied into a file`() throws {
    let file = Convene.package.appendingPathComponent("scenarios/crime-and-disorder-reduction-partnership.yaml").path
    let ended = try convene("improve", file, "--changes", "2", "--replications", "130", "--out", "out")
    #expect(ended.status == 0 && ended.errors == "")
    let lines = ended.output.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines { #expect(line.count <= 80 || line.hasPrefix("    "), "\(line)") }
    #expect(lines[3].hasPrefix("\"as it was\" attains "))
    #expect(ended.output.contains("Files: out"))
    if let start = ended.output.range(of: "alternatives:\n"), let end = ended.output.range(of: "\n\nFiles:") {
      let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
      let copy =
        text.components(separatedBy: "\nalternatives:")[0] + "\n" + ended.output[start.lowerBound..<end.lowerBound]
        + "\n"
      try Data(copy.utf8).write(to: convene.folder.appendingPathComponent("copy.yaml"))
      let checked = try convene("check", "copy.yaml")
      #expect(checked.status == 0, "\(checked.errors)")
    }
  }

  @Test func `What makes no sense ends with 64 and says all that is wrong`() throws {
    let ended = try convene("improve", Convene.minimal, "--changes", "0", "--outcome", "atainment", "--hands", "me")
    #expect(ended.status == 64)
    #expect(ended.errors.contains("--changes is 0") && ended.errors.contains("Did you mean attainment?"))
    #expect(try convene("improve", "missing.yaml").status == 66)
    #expect(convene.content == [])
  }

  @Test func `Why one design is better than another can be asked of a comparison`() throws {
    let ended = try convene(
      "compare", Convene.minimal, "--why", "with a grant", "fewer meetings", "--replications", "128", "--out", "out")
    #expect(ended.status == 0)
    #expect(ended.output.contains("Why \"with a grant\" differs from \"fewer meetings\""))
    for line in ended.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }
}
