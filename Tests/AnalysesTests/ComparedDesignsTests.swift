import Analyses
import Experiments
import PartnershipModel
import TestSupport
import Testing

@Suite struct ComparedDesignsTests {
  @Test func `Each design stands beside counterfactuals of its own, and shares those that are the same`() {
    var scenario = Scenario.small
    var granted = scenario.designs[0]
    granted.name = "granted"
    granted.partnership.design.resourcing.grant = 1_000
    var fewer = scenario.designs[0]
    fewer.name = "fewer"
    fewer.partnership.aims[0].isPursued = false
    fewer.partnership.partners[1].isAtTable = false
    scenario.designs += [granted, fewer]
    let designs = ComparedDesigns(
      table(scenario.designs + scenario.counterfactuals, futures: 2, values: { _, _ in (0.5, 0.5, 1) }))
    #expect(designs.noPartnerships == [3, 5, 3, 3, 3, 5, 5])
    #expect(designs.informalWorkings == [4, 6, 4, 4, 4, 6, 6])
    #expect(designs.names[5] == "no partnership (granted)")
    #expect((0..<3).allSatisfy(designs.countsSameAims))
  }

  @Test func `An inert difference is exactly zero in every replication`() {
    let same = ComparedDesigns(table(["a", "b"], futures: 50) { _, k in (unit(UInt64(k)), 0.5, unit(7, UInt64(k))) })
    let differences = DesignDifferences(same, by: [.outcome(.attainment), .outcome(.cost)])
    #expect(differences.all.count == 2 * 6)
    for difference in differences.all {
      #expect(difference.comparison.isInert)
      #expect(difference.comparison.difference.mean == 0)
      #expect(difference.interval == 0...0)
      #expect(difference.comparison.chanceOfMore == 0.5)
      #expect(difference.comparison.varianceReduction == nil)
    }
  }

  @Test func `A difference turned round is the difference the other way`() throws {
    let designs = ComparedDesigns(table(["a", "b"], futures: 20) { d, k in (unit(UInt64(d), UInt64(k)), 0.5, 1) })
    let differences = DesignDifferences(designs, by: [.outcome(.attainment)])
    let one = try #require(differences.between(0, 1, by: .outcome(.attainment)))
    let other = try #require(differences.between(1, 0, by: .outcome(.attainment)))
    #expect(one.mean == -other.mean)
    #expect(one.interval?.lowerBound == other.interval.map { -$0.upperBound })
  }

  @Test func `Net value is worth less cost`() {
    let designs = ComparedDesigns(table(["a"], futures: 1, value: 1_000) { _, _ in (0.3, 0.5, 100) })
    #expect(designs.values(.netValue, design: 0).allSatisfy { abs($0 - 200) < 1e-9 })
  }
}

@Suite struct DesignSelectionTests {
  @Test func `A design that is better in every replication is the one, and its chance is certain`() {
    let designs = ComparedDesigns(
      table(["a", "b"], futures: 50) { d, k in (unit(UInt64(k)) + (d == 1 ? 1 : 0), 0, 0) })
    let selection = DesignSelection(designs, by: .outcome(.attainment))
    #expect(selection.leader == 1)
    #expect(selection.chanceOfBestInWorld == [0, 1, 0, 0])
    #expect(selection.chanceOfBestMean == [0, 1, 0, 0])
    #expect(selection.subset == [1])
    #expect(selection.expectedLosses[1] == 0 && selection.expectedLosses[0] > 0.9)
    #expect(abs(selection.budgetShares.reduce(0, +) - 1) < 1e-12)
  }

  @Test func `Less is better for cost, and designs that are equal are as good as each other`() {
    let designs = ComparedDesigns(table(["a", "b"], futures: 10) { d, _ in (0, 0, d < 2 ? 1 : 2) })
    let selection = DesignSelection(designs, by: .outcome(.cost))
    #expect(selection.leader == 0)
    #expect(selection.subset == [0, 1])
    #expect(selection.chanceOfBestInWorld == [1, 1, 0, 0])
  }

  @Test func `What differs by less than matters is as good: in the chances, the subset and dominance`() {
    let designs = ComparedDesigns(
      table(["a", "b", "c"], futures: 50) { d, k in
        (0.3 + 0.1 * unit(UInt64(k)) + 1e-9 * Double(d), 0.5, 100 + 1e-6 * Double(d))
      })
    let selection = DesignSelection(designs, by: .outcome(.attainment))
    #expect(selection.chanceOfBestMean == [1, 1, 1, 1, 1])
    #expect(selection.subset == [0, 1, 2, 3, 4])
    #expect(selection.expectedLosses.allSatisfy { $0 < 1e-8 })
    #expect(Robustness(designs, by: .outcome(.attainment)).isUndominated == [true, true, true, true, true])
    let strict = ComparedDesigns(designs.table, smallest: SmallestDifference(attainment: 0, cost: 0))
    #expect(DesignSelection(strict, by: .outcome(.attainment)).subset == [4])
  }

  @Test func `The race runs only those that are still in it`() throws {
    var asked: [[Int]] = []
    let race = SequentialSelection(designs: 3, by: .outcome(.attainment), indifference: 0.5, most: 10_000) {
      remaining, replications in
      asked.append(remaining)
      return remaining.map { design in
        replications.map { k in [1.0, 0.9, -5][design] + unit(UInt64(design), UInt64(k)) * (design == 2 ? 0.1 : 2) }
      }
    }
    #expect(asked.first == [0, 1, 2])
    #expect(asked.dropFirst().allSatisfy { !$0.contains(2) })
    #expect(race.selected == 0 || race.selected == 1)
    #expect(race.replications[2] == 64)
  }

  @Test func `A race that can't end in time says so`() {
    let race = SequentialSelection(designs: 2, by: .outcome(.attainment), indifference: 1e-9, most: 256) {
      remaining, replications in remaining.map { d in replications.map { unit(UInt64(d), UInt64($0)) } }
    }
    #expect(race.selected == nil)
    #expect(race.replications == [256, 256])
  }
}
