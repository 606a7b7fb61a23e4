import Analyses
import Experiments
import Foundation
import PartnershipModel
import ScenarioFiles
import ShippedFiles
import TestSupport
import Testing
import Workbench

@Suite struct MeasureSizesTests {
  /// Every assumption in the middle of its range.
  private let middle = ParameterSet(
    values: Parameter.assumed.map { ($0.definition.range.lowerBound + $0.definition.range.upperBound) / 2 })

  private func tables(_ folder: TemporaryFolder, _ name: String, threads: Int) throws -> [Data?] {
    let exam = MeasureSizes(
      only: [3, 4, 10, 19, 26], sets: 1, replications: 64, threads: threads, output: folder / name)
    let findings = try exam.run().findings
    #expect(findings.rows.map(\.size.number) == [3, 4, 10, 19, 26])
    return ["sizes.csv", "size_sets.csv"].map { bytes(folder / "\(name)/\($0)") }
  }

  @Test func `The exam has the same bytes on one thread and on two`() throws {
    let folder = try TemporaryFolder()
    #expect(try tables(folder, "one", threads: 1) == tables(folder, "two", threads: 2))
  }

  @Test func `A row that there isn't is refused`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: Failure.self) { try MeasureSizes(only: [31], output: folder / "sizes").run() }
    #expect(folder.content() == [])
  }

  @Test(arguments: Population.allCases)
  func `Every population can be read, and every reading is there for each of its designs`(population: Population) throws
  {
    let groups = try ShippedPopulations.groups(population)
    #expect(!groups.isEmpty)
    for group in groups {
      for (design, readings) in zip(group.scenario.designs, group.readings) {
        let lives = design.partnership.watchedLives(
          readings, under: middle, futures: 0..<4, seed: 1)
        #expect(lives.count == readings.count && lives.allSatisfy { $0.count == 8 })
        for (reading, values) in zip(readings, lives) {
          if case .drawn(let name) = reading {
            let isKnown = values.allSatisfy { $0.isFinite }
            #expect(isKnown, "\(name) isn't drawn in \(design.name) of \(group.scenario.title)")
          }
        }
      }
    }
  }

  @Test func `Each setting of a lever stands as often with each of another's among the designs`() throws {
    let designs = try #require(try ShippedPopulations.groups(.designs).first).scenario.designs
      .filter { $0.name.hasPrefix("design ") }.map(\.partnership)
    #expect(designs.count == 18)
    let levers: [(Partnership) -> String] = [
      { "\($0.design.meetings.hasDeputies)" }, { $0.design.level.rawValue }, { $0.design.function.rawValue },
      { $0.design.governance.mode.rawValue }, { $0.design.governance.decisionRule.rawValue },
      { "\($0.partners[0].tier)" }, { "\($0.design.meetings.interval.median)" }, { $0.design.engagement.kind.rawValue },
    ]
    for (place, one) in levers.enumerated() {
      for other in levers.dropFirst(place + 1) {
        let pairs = Dictionary(grouping: designs) { "\(one($0)) \(other($0))" }.values.map(\.count)
        #expect(Set(pairs).count == 1, "levers that aren't balanced: \(pairs)")
      }
    }
  }
}
