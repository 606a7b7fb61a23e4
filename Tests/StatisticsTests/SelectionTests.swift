import Statistics
import TestSupport
import Testing
import Verification

@Suite struct SelectionTests {
  @Test(arguments: SelectionRaces.correlations)
  func `KN selects the best as often as promised in the slippage configuration`(correlation: Double) {
    let (share, units) = SelectionRaces.kimNelson(correlation: correlation)
    #expect(share >= 0.95, "\(share) correct, after \(units) units on average")
  }

  @Test func `KN spends less where the best stands out, and common luck saves most`() {
    func units(gap: Double, correlation: Double) -> Int {
      var normals = Normals(seed: 5)
      var units = 0
      for _ in 0..<200 {
        var race = KimNelson(systems: 4, indifference: 0.2)
        while race.selected == nil {
          let shared = correlation.squareRoot() * normals.next()
          race.add(
            (0..<4).map { ($0 == 0 ? gap : 0) + shared + (1 - correlation).squareRoot() * normals.next() })
        }
        units += race.units
      }
      return units
    }
    #expect(units(gap: 2, correlation: 0) < units(gap: 0.2, correlation: 0))
    #expect(units(gap: 0.2, correlation: 0.9) < units(gap: 0.2, correlation: 0))
  }

  @Test func `KN knows after the first stage how long it can take`() throws {
    // Differences of -1 and 1 in turn: variance 10/9. With k = 2 and n0 = 10, h² = 9 (0.1^(-2/9) - 1).
    var race = KimNelson(systems: 2, indifference: 0.1, firstStage: 10)
    for unit in 0..<10 { race.add([unit % 2 == 0 ? 1 : 0, unit % 2 == 0 ? 0 : 1]) }
    let hSquared = 9 * (1.6681005372000588 - 1)
    #expect(try #require(race.mostUnits) == Int(hSquared * 10 / 9 / 0.01) + 1)
  }

  @Test func `Systems that never differ are settled for the first`() {
    var race = KimNelson(systems: 3, indifference: 1)
    for _ in 0..<40 { race.add([1, 1, 1]) }
    #expect(race.selected == 0)
  }

  @Test func `Subset selection of a worked example`() {
    // k = 3, n = 10: t(0.95^(1/2), 9) = 2.2544; W = 2.2544 √((4 + 4) / 10) = 2.016.
    let stays = { (means: [Double]) in
      SubsetSelection.independent(means: means, variances: [4, 4, 4], count: 10)
    }
    #expect(stays([10, 8.0, 7.9]) == [true, true, false])
    #expect(stays([10, 7.97, 7.99]) == [true, false, true])
    #expect(stays([10, 10, 10]) == [true, true, true])
  }

  @Test func `On common luck a constant lag is found out at once`() {
    let base = (0..<20).map { unit(UInt64($0)) }
    #expect(SubsetSelection.onCommonLuck([base, base.map { $0 - 0.001 }, base]) == [true, false, true])
  }

  @Test func `The subset holds the best as often as promised`() {
    #expect(SelectionRaces.subset() >= 0.95)
  }

  @Test func `OCBA fractions of a worked example`() {
    // Distances 1 and 2 at equal spreads: 1 to 1/4; the best √(1 + 1/16).
    let shares = ComputingBudget.fractions(means: [1, 3, 2], standardDeviations: [1, 1, 1])
    let total = 1.25 + (17.0 / 16).squareRoot()
    #expect(abs(shares[2] - 1 / total) < 1e-12)
    #expect(abs(shares[0] - 0.25 / total) < 1e-12)
    #expect(abs(shares[1] - (17.0 / 16).squareRoot() / total) < 1e-12)
    // Twice the spread takes four times the replications: 4 to 1/4, the best √(4 + 1/16).
    let uneven = ComputingBudget.fractions(means: [1, 3, 2], standardDeviations: [1, 1, 2])
    #expect(abs(uneven[2] / uneven[0] - 16) < 1e-9)
    #expect(abs(uneven[1] / uneven[0] - 4 * (4.0 + 1.0 / 16).squareRoot()) < 1e-9)
  }

  /// How often a race finds the best, what it says of that, and how often an even spread of the same units would.
  private func trials(means: [Double], best: Int, budget: Int) -> (found: Double, estimated: Double, even: Double) {
    let (count, step) = (2_000, 8)
    var normals = Normals(seed: 3)
    var (found, estimated, even) = (0, 0.0, 0)
    for _ in 0..<count {
      var race = BudgetRace(systems: means.count, step: step)
      while race.spent + step <= budget {
        let system = race.next
        race.add((0..<step).map { _ in means[system] + normals.next() }, to: system)
      }
      found += race.leader == best ? 1 : 0
      estimated += race.chanceOfCorrectSelection
      let spread = means.map { mean in
        Moments((0..<budget / means.count).map { _ in mean + normals.next() }).mean
      }
      even += spread.indices.max { spread[$0] < spread[$1] } == best ? 1 : 0
    }
    return (Double(found) / Double(count), estimated / Double(count), Double(even) / Double(count))
  }

  @Test func `A budget promises nothing in the slippage configuration, and doesn't claim to`() {
    let slippage = trials(means: [0, 0, 0, 0.25, 0], best: 3, budget: 400)
    #expect((0.82..<0.95).contains(slippage.found), "\(slippage)")
    #expect(slippage.estimated <= slippage.found, "\(slippage)")
  }

  @Test func `A budget spent where it tells most finds the best more often than one spread evenly`() {
    let apart = trials(means: [0, 0.25, 0.5, 0.75, 1], best: 4, budget: 400)
    #expect(apart.found > apart.even + 0.02, "\(apart)")
    #expect(apart.found - apart.estimated < 0.1 && apart.estimated <= apart.found, "\(apart)")
  }

  @Test func `A race within a budget gives every system its first units, then goes where they tell most`() {
    var race = BudgetRace(systems: 3, step: 2)
    for system in 0..<3 {
      #expect(race.next == system)
      race.add([[0, 2], [10, 12], [9, 11]][system], to: system)
    }
    // Equal spreads, distances 10, 0 and 1: shares 0.005, 0.50 and 0.50; the leader lacks no less than the other.
    #expect(race.leader == 1 && race.next == 1)
    #expect(race.units == [2, 2, 2] && race.spent == 6)
  }

  @Test func `At most the share that is said lies beyond all that was seen, 95 times in 100`() {
    #expect(abs(RobustnessMetric.largestShareBeyond(100) - 0.029513) < 1e-6)
    #expect(RobustnessMetric.largestShareBeyond(0) == 1)
    // Of uniform numbers, the share below the least of them is that number itself.
    var stream = ResamplingStream(seed: 8)
    let (trials, seen) = (4_000, 50)
    let held = (0..<trials).count { _ in
      let least = (0..<seen).map { _ in Double(stream.next() >> 11) * 0x1p-53 }.min() ?? 1
      return least <= RobustnessMetric.largestShareBeyond(seen)
    }
    #expect((0.93...0.97).contains(Double(held) / Double(trials)))
  }

  @Test func `OCBA shares are shares, whatever comes in`() {
    for means in [[1.0], [1, 1], [0, 0, 5], [1, 1 - 1e-15, 0]] {
      let shares = ComputingBudget.fractions(means: means, standardDeviations: means.map { _ in 0 })
      #expect(abs(shares.reduce(0, +) - 1) < 1e-9 && shares.allSatisfy { $0 >= 0 && $0.isFinite })
    }
  }
}
