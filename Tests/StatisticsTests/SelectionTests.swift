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

  @Test func `OCBA shares are shares, whatever comes in`() {
    for means in [[1.0], [1, 1], [0, 0, 5], [1, 1 - 1e-15, 0]] {
      let shares = ComputingBudget.fractions(means: means, standardDeviations: means.map { _ in 0 })
      #expect(abs(shares.reduce(0, +) - 1) < 1e-9 && shares.allSatisfy { $0 >= 0 && $0.isFinite })
    }
  }
}
