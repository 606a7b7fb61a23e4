import Foundation
import Testing

@Suite(
  .serialized, .enabled(if: Convene.isBuilt, "Build the program first: swift build -c release --product convene")
)
final class StressCommandTests {
  let convene: Convene

  init() throws { convene = try Convene() }
  deinit { convene.remove() }

  @Test(arguments: ["crime-and-disorder-reduction-partnership", "drug-action-team"])
  func `The answer comes first, in a plain sentence, and everything fits 80 columns`(scenario: String) throws {
    let file = Convene.package.appendingPathComponent("scenarios/\(scenario).yaml").path
    let ended = try convene(
      "stress", file, "--stress", "grant", "--stress", "secretariat", "--stress", "pledge", "--stress", "everything",
      "--replications", "60", "--out", "out")
    #expect(ended.status == 0)
    #expect(ended.errors == "")
    let lines = ended.output.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines { #expect(line.count <= 80, "\(line)") }
    #expect(lines[3].hasPrefix("\"as it was\" "))
    for part in ["What goes wrong", "It counts as failed", "Reserve: ", "Files: out"] {
      #expect(ended.output.replacing("\n", with: " ").contains(part), "\(part)")
    }
  }

  @Test func `Stresses, a rule and a risk are asked for by name`() throws {
    let ended = try convene(
      "stress", Convene.minimal, "--stress", "budgets+demand", "--fails", "attainment < 5%", "--risk", "35%",
      "--replications", "40", "--out", "out")
    #expect(ended.status == 0)
    #expect(ended.output.contains("budgets+demand") && ended.output.contains("attains less than 5.0%"))
    let unknown = try convene("stress", Convene.minimal, "--stress", "bugdets")
    #expect(unknown.status == 64 && unknown.errors.contains("Did you mean \"budgets\"?"))
    let risk = try convene("stress", Convene.minimal, "--risk", "some")
    #expect(risk.status == 64)
  }
}
