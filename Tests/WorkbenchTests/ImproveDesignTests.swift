import Foundation
import Results
import TestSupport
import Testing
import Workbench

@Suite struct ImproveDesignTests {
  let folder: TemporaryFolder
  let scenario = packageFolder + "/scenarios/minimal.yaml"

  init() throws { folder = try TemporaryFolder() }

  private func improve(_ name: String, threads: Int = 2) -> ImproveDesign {
    ImproveDesign(
      file: scenario, design: "with a grant", changes: 2, replications: 130, seed: 3, threads: threads,
      output: folder / name)
  }

  private func failure(_ action: () throws -> Void) -> Failure? {
    do {
      try action()
      return nil
    } catch { return error as? Failure }
  }

  @Test func `The same bytes on any number of threads, and after an interruption at any moment`() throws {
    let finished = try improve("whole", threads: 1).run()
    #expect(finished.findings.singles.count > 50)
    _ = try improve("threads", threads: 3).run()
    for count in [1, 12, 60] {
      let questions = Countdown(count)
      let stopped = failure { _ = try improve("stopped \(count)").run(isCancelled: { questions.isOver }) }
      #expect(stopped?.status == .interrupted && stopped?.message.contains("resume") == true)
      #expect(try ResumeRun(directory: folder / "stopped \(count)", threads: 1).run() is FinishedImprovement)
    }
    let files = folder.content("whole")
    #expect(files.contains("improvement.csv") && files.contains("changes.csv") && files.contains("report.html"))
    for other in ["threads", "stopped 1", "stopped 12", "stopped 60"] {
      #expect(folder.content(other) == files)
      for file in files where file != "performance.json" && file != "charts" {
        #expect(bytes(folder / "whole/\(file)") == bytes(folder / "\(other)/\(file)"), "\(file) of \(other)")
      }
    }
  }

  @Test func `The data package describes every table, and the manifest's command is the request`() throws {
    var request = improve("out")
    request.outcome = "trust"
    request.hands = ["board"]
    _ = try request.run()
    let package = try JSONDecoder().decode(
      DataPackage.self, from: try #require(bytes(folder / "out/datapackage.json")))
    #expect(Set(package.resources.map(\.path)) == Set(folder.content("out").filter { $0.hasSuffix(".csv") }))
    let manifest = try JSONDecoder().decode(Manifest.self, from: try #require(bytes(folder / "out/manifest.json")))
    #expect(
      manifest.command
        == "improve scenario.yaml design 'with a grant' outcome trust changes 2 hands board "
        + "replications 130 seed 3 out again")
  }

  @Test func `Gains are those that a comparison finds of the alternative that is copied into the file`() throws {
    let finished = try ImproveDesign(file: scenario, replications: 256, threads: 2, output: folder / "improved").run()
    let findings = finished.findings
    let step = try #require(findings.steps.first)
    let text = String(decoding: try #require(bytes(scenario)), as: UTF8.self)
    let lines = step.candidate.change.lines.map { "    \($0)\n" }.joined()
    let file = folder / "copied.yaml"
    try Data((text + "  improved:\n" + lines).utf8).write(to: URL(fileURLWithPath: file))
    let compared = try CompareDesigns(
      file: file, designs: ["as designed", "improved"], replications: 256, threads: 2, output: folder / "compared"
    ).run().findings
    let gap = try #require(compared.differences.between(1, 0, by: .outcome(.attainment)))
    #expect(abs(gap.mean - step.added.gain.mean) < 1e-12)
  }

  @Test func `All that is wrong with a request is said at once, before anything is written`() throws {
    let nonsense = ImproveDesign(
      file: scenario, outcome: "atainment", changes: 9, hands: ["boord"], replications: 1, threads: 0,
      output: folder / "out")
    let failure = try #require(failure { _ = try nonsense.run() })
    #expect(failure.status == .usage)
    for part in [
      "Did you mean attainment?", "changes is 9", "Did you mean board?", "replications is 1", "threads is 0",
    ] {
      #expect(failure.message.contains(part), "\(part)")
    }
    #expect(self.failure { _ = try ImproveDesign(file: scenario, outcome: "net_value").run() }?.status == .usage)
    #expect(folder.content() == [])
  }

  /// The five lines of Box 2, done literally, did harm there, and were recommended all the same.
  @Test func `Nothing is recommended that does harm on other luck`() throws {
    for name in ["lsp-and-box-2"] {
      let file = packageFolder + "/Tests/Cases/\(name).yaml"
      let findings = try ImproveDesign(
        file: file, changes: 2, replications: 512, threads: 2, output: folder / name
      ).run().findings
      let text = String(decoding: try #require(bytes(file)), as: UTF8.self)
      for (place, step) in findings.recommended.enumerated() {
        let lines = step.candidate.change.lines.map { "    \($0)\n" }.joined()
        let copy = folder / "\(name) \(place).yaml"
        let main = text.components(separatedBy: "\nalternatives:")[0]
        try Data((main + "\nalternatives:\n  tried:\n" + lines).utf8).write(to: URL(fileURLWithPath: copy))
        let other = try CompareDesigns(
          file: copy, replications: 1_024, seed: 77, threads: 2, output: folder / "\(name) \(place)"
        ).run().findings
        if place == 0 {
          let gap = try #require(other.differences.between(1, 0, by: .outcome(.attainment)))
          #expect(gap.mean > 0, "\(step.candidate.change.name) of \(name)")
        }
      }
    }
  }

  @Test func `Why one design is better adds up to the difference that the comparison tells`() throws {
    for why in [["fewer meetings", "as designed"], ["with a grant", "fewer meetings"]] {
      let findings = try CompareDesigns(
        file: scenario, replications: 256, why: why, threads: 2, output: folder / why[0]
      ).run().findings
      let explained = try #require(findings.why)
      let names = findings.designs.names
      let places = try why.map { name in try #require(names.firstIndex(of: name)) }
      for (quantity, whole) in zip(explained.quantities, explained.whole) {
        let means = places.map { place in
          findings.designs.values(quantity, design: place).reduce(0, +) / Double(findings.experiment.replications)
        }
        #expect(abs(whole.value - (means[0] - means[1])) < 1e-9 * max(1, abs(means[0])))
      }
      #expect(explained.isExact && explained.parts.count == (why[0] == "with a grant" ? 2 : 1))
    }
    let unknown = failure { _ = try CompareDesigns(file: scenario, why: ["with a grannt", "fewer meetings"]).run() }
    #expect(unknown?.message.contains("Did you mean \"with a grant\"?") == true)
    #expect(failure { _ = try CompareDesigns(file: scenario, why: ["fewer meetings"]).run() }?.status == .usage)
  }
}
