import Foundation
import TestSupport
import Testing
import Workbench

@Suite struct CalibrateTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func calibration(_ name: String, threads: Int = 2) -> CalibrateConstants {
    CalibrateConstants(
      scenarios: packageFolder + "/scenarios", sets: 10, replications: 8, goal: 3, threads: threads,
      output: folder / name)
  }

  private static let files = [
    "CalibratedSets.md", "ParameterEnsemble+Shipped.swift", "calibration_correlations.csv",
    "calibration_generations.csv", "calibration_parameters.csv", "calibration_targets.csv", "charts",
    "datapackage.json", "manifest.json", "parameter_sets.csv", "report.html",
  ]

  @Test func `A small calibration comes to its goal, and has the same bytes on one thread and on two`() throws {
    var seen: [Int] = []
    let finished = try calibration("two").run(progress: { done, _ in seen.append(done) })
    #expect(finished.findings.result.tolerance <= 3)
    #expect(seen == seen.sorted() && seen.count > 1)
    _ = try calibration("one", threads: 1).run()
    #expect(folder.content("two") == Self.files)
    for file in Self.files { #expect(bytes(folder / "one/\(file)") == bytes(folder / "two/\(file)"), "\(file)") }
    #expect(finished.text.contains("parameter sets on average agree with"))
    let page = String(decoding: try #require(bytes(folder / "two/report.html")), as: UTF8.self)
    #expect(page.contains("10 parameter sets on average agree with") && !page.contains("scenario.yaml"))
    #expect(folder.content("two/charts") == ["calibration.vl.json"])
  }

  @Test func `An earlier one is replaced only where that is asked for`() throws {
    _ = try calibration("again").run()
    #expect(throws: Failure.self) { try calibration("again").run() }
    var other = calibration("again")
    other.overwrites = true
    _ = try other.run()
  }

  @Test func `One that is interrupted leaves nothing`() throws {
    let failure = #expect(throws: Failure.self) { try calibration("stopped").run(isCancelled: { true }) }
    #expect(failure?.status == .interrupted)
    #expect(folder.content() == [])
  }

  @Test func `What makes no sense is refused before anything runs`() throws {
    var calibration = calibration("no")
    calibration.sets = 3
    #expect(#expect(throws: Failure.self) { try calibration.run() }?.status == .usage)
    calibration.sets = 10
    calibration.scenarios = folder / "nowhere"
    #expect(#expect(throws: Failure.self) { try calibration.run() }?.status == .inputMissing)
    #expect(folder.content() == [])
  }

  @Test func `Drivers of a scenario are found, and what has no part in it is known for inert`() throws {
    var search = FindDrivers(
      files: [packageFolder + "/scenarios/community-legal-service-partnership.yaml"], futures: 256, replications: 8,
      output: folder / "drivers")
    let found = try search.run().drivers[0]
    let inert = Set(found.inert.map(\.unknown.name))
    // Nothing is commissioned there.
    #expect(inert.contains("parameters.mix bought by commissioning"))
    #expect(!inert.contains("parameters.contribution at rest"))
    #expect((0...1).contains(found.luck) && found.drivers[0].swing.mean != 0)
    #expect(folder.content("drivers/charts") == ["drivers-1.vl.json"])
    let page = String(decoding: try #require(bytes(folder / "drivers/report.html")), as: UTF8.self)
    #expect(page.contains("of the spread in joint aims attained") && page.contains("Community Legal Service"))
    search.futures = 3
    #expect(throws: Failure.self) { try search.run() }
  }
}
