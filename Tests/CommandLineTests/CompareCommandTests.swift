import Foundation
import Testing

@Suite(
  .serialized, .enabled(if: Convene.isBuilt, "Build the program first: swift build -c release --product convene")
)
final class CompareCommandTests {
  let convene: Convene

  init() throws { convene = try Convene() }
  deinit { convene.remove() }

  @Test(arguments: ["crime-and-disorder-reduction-partnership", "youth-offending-team"])
  func `One screen says which design wins and how sure that is, in 80 columns`(scenario: String) throws {
    let file = Convene.package.appendingPathComponent("scenarios/\(scenario).yaml").path
    let ended = try convene("compare", file, "--replications", "200", "--out", "out", "--indifference", "0.02")
    #expect(ended.status == 0)
    #expect(ended.errors == "")
    let lines = ended.output.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines { #expect(line.count <= 80, "\(line)") }
    #expect(lines.dropFirst(2).first == "" && lines[3].contains("attains most"))
    for part in [
      "Design ", "Is it worth it?", "Which type fits", "What stands in its way", "Who wins, who pays",
      "Over the futures", "Step by step, with 95% confidence", "Files: out",
    ] {
      #expect(ended.output.contains(part), "\(part)")
    }
  }

  @Test func `--require ends with 1 where the design isn't among the best, and 0 where it is`() throws {
    let no = try convene(
      "compare", Convene.minimal, "--replications", "400", "--out", "no", "--quiet", "--require", "no partnership")
    #expect(no.status == 1)
    #expect(no.output == "" && no.errors.contains("is not among the designs that can't be told from the best"))
    let yes = try convene(
      "compare", Convene.minimal, "--replications", "400", "--out", "yes", "--quiet", "--require", "with a grant")
    #expect(yes.status == 0)
    #expect(convene.content == ["no", "yes"])
  }

  @Test func `Designs that differ in partners, aims or horizon compare too, and are marked`() throws {
    let minimal = try String(contentsOfFile: Convene.minimal, encoding: .utf8)
    let text = minimal.replacing(
      "\npartners:\n", with: "\n  clubs: {effort needed: 1 FTE, inputs: {council: 1}}\npartners:\n"
    ).replacing(
      "alternatives:\n",
      with: """
        alternatives:
          longer: {horizon: 36 months}
          two partners: {partners: {drop: [police]}}
          one aim: {aims: {drop: [fewer-incidents]}}

        """)
    try Data(text.utf8).write(to: convene.folder.appendingPathComponent("s.yaml"))
    let ended = try convene("compare", "s.yaml", "--replications", "64", "--out", "out", "--budget", "600")
    #expect(ended.status == 0 && ended.errors == "")
    for part in ["longer‡", "\"longer\" 36 months, not 24", "two partners", "one aim"] {
      #expect(ended.output.replacing("\n", with: " ").contains(part), "\(part): \(ended.output)")
    }
  }

  @Test func `Designs and outcomes are asked for by name`() throws {
    let ended = try convene(
      "compare", Convene.minimal, "--replications", "50", "--out", "out", "--designs", "fewer meetings, with a grant",
      "--outcome", "trust")
    #expect(ended.status == 0)
    #expect(ended.output.contains("2 designs compared") && ended.output.contains("does best by trust"))
    let unknown = try convene("compare", Convene.minimal, "--outcome", "atainment")
    #expect(unknown.status == 64 && unknown.errors.contains("Did you mean attainment?"))
    let design = try convene("compare", Convene.minimal, "--designs", "with a grannt")
    #expect(design.status == 64 && design.errors.contains("Did you mean \"with a grant\"?"))
  }
}
