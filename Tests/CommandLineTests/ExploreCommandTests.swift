import Foundation
import Testing

@Suite(
  .serialized, .enabled(if: Convene.isBuilt, "Build the program first: swift build -c release --product convene")
)
final class ExploreCommandTests {
  let convene: Convene

  init() throws { convene = try Convene() }
  deinit { convene.remove() }

  @Test(arguments: ["drug-action-team", "youth-offending-team"])
  func `One screen says what matters and how sure that is, in 80 columns`(scenario: String) throws {
    let file = Convene.package.appendingPathComponent("scenarios/\(scenario).yaml").path
    let ended = try convene("explore", file, "--rows", "512", "--out", "out")
    #expect(ended.status == 0)
    #expect(ended.errors == "")
    let lines = ended.output.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines { #expect(line.count <= 80, "\(line)") }
    #expect(ended.output.contains("What matters most to attainment is"))
    for part in ["everything else", "dummy", "Screened, and not looked into", "assumptions of Convene", "Files: out"] {
      #expect(ended.output.contains(part), "\(part)")
    }
  }

  @Test func `Faults of a request come all at once with what to do instead`() throws {
    let ended = try convene(
      "explore", Convene.minimal, "--input", "governance.secretarat=0..2", "--input", "meetings.held=4..1", "--rows",
      "5")
    #expect(ended.status == 64)
    #expect(ended.errors.contains("did you mean \"governance.secretariat\"?"))
    #expect(ended.errors.contains("runs from high to low"))
    let size = try convene("explore", Convene.minimal, "--rows", "5")
    #expect(size.status == 64 && size.errors.contains("power of two"))
    #expect(convene.content == [])
  }
}
