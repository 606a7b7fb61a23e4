import Analyses
import Experiments
import PartnershipModel
import TestSupport
import Testing

/// Known answers of the exam's statistics, on lives that were made up.
@Suite struct SizesTests {
  /// A group of designs, each with some readings of as many lives.
  private func group(_ designs: [String], _ columns: [[(LifeReading, [Double])]]) -> PopulationGroup {
    var scenario = Scenario.small
    let partnership = scenario.designs[0].partnership
    scenario.designs = designs.map { NamedDesign(name: $0, partnership: partnership) }
    var group = PopulationGroup(scenario, readings: columns.map { $0.map(\.0) })
    group.append(columns.map { $0.map(\.1) })
    return group
  }

  private func part(_ key: String) throws -> SizePart {
    try #require(Size.all.flatMap(\.parts).first { $0.key == key })
  }

  private func value(_ key: String, _ groups: [Population: [PopulationGroup]]) throws -> Double {
    try part(key).value(PopulationSample(groups))
  }

  @Test func `There are thirty rows, seven of them held out, each with its target in its range`() {
    #expect(Size.all.map(\.number) == Array(1...30))
    #expect(Size.all.filter(\.isHeldOut).map(\.number) == [6, 12, 16, 20, 26, 28, 30])
    #expect(Size.all.allSatisfy { (1...3).contains($0.weight) })
    for part in Size.all.flatMap(\.parts) { #expect(part.range.contains(part.target), "\(part.key)") }
  }

  @Test func `Of a laboratory's effect half is expected, and half of its range`() throws {
    #expect(Size.all.filter { $0.parts.contains(where: \.isFromLaboratory) }.map(\.number) == [9, 24, 25])
    let slope = try part("9a")
    #expect(slope.published.target == 0.5 && slope.target == 0.25)
    #expect(slope.range == 0.175...0.325)
    #expect(abs(slope.tolerance - 0.075) < 1e-12)
  }

  @Test func `Where nothing differs an evaluator finds benefit and harm once in forty each`() throws {
    let none = [Double](repeating: 0.4, count: 8)
    let groups = [
      Population.areaProgrammes: [
        group(["delivery", "without"], [[(.outcome(.attainment), none)], [(.outcome(.attainment), none)]])
      ]
    ]
    #expect(abs(try value("4a", groups) - 0.025) < 1e-6)
    #expect(abs(try value("4b", groups) - 0.025) < 1e-6)
  }

  @Test func `A gain of half the interval is found half of the time, against the other life of the place`() throws {
    // Each life has the luck of its neighbour in the comparison area.
    let without = [0.1, 0.5, 0.2, 0.3]
    let with = [0.53, 0.13, 0.33, 0.23]
    let groups = [
      Population.areaProgrammes: [
        group(["delivery", "without"], [[(.outcome(.attainment), with)], [(.outcome(.attainment), without)]])
      ]
    ]
    #expect(abs(try value("4a", groups) - 0.5) < 1e-6)
  }

  @Test func `The hazard is what a tenth lost in four years comes to`() throws {
    let began = [Double](repeating: 1, count: 10)
    let stayed = (0..<10).map { $0 < 9 ? 1.0 : 0 }
    let groups = [
      Population.coalitions: [group(["a"], [[(.awake(month: 36), began), (.awake(month: 84), stayed)]])]
    ]
    #expect(abs(try value("2", groups) - 0.025996) < 1e-5)
    #expect(try value("1b", groups) == 0.9)
  }

  @Test func `The error of a mean is its standard error`() throws {
    let values = (0..<400).map { Double(($0 / 2 * 7919) % 101) / 100 }
    let samples = [
      PopulationSample([.coalitions: [group(["a"], [[(.awake(month: 36), values)]])]])
    ]
    let leftOut = (0..<SizeFinding.batches).map { batch in
      samples.map { $0.leavingOut(batch: batch, of: SizeFinding.batches) }
    }
    let finding = SizeFinding(try part("1a"), samples, leftOut: leftOut)
    // 200 futures of equal lives, spread like a uniform number: 0.29 / √200.
    #expect(abs(finding.error - 0.0206) < 0.01)
    #expect(finding.lives == 400)
  }

  @Test func `What can't be told is outside and not precise`() throws {
    let finding = SizeFinding(try part("17a"), [PopulationSample()], leftOut: [[PopulationSample()]])
    #expect(finding.value.isNaN && !finding.isInside && !finding.isPrecise)
  }
}
