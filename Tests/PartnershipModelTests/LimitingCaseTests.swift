import Foundation
import LaneArithmetic
import PartnershipModel
import TestSupport
import Testing

/// Corners of the model whose answers are known without running it.
@Suite("Limiting cases") struct LimitingCaseTests {
  @Test("One partner has nobody to trust, to fight or to fall behind") func onePartner() {
    for seed in UInt64(1)...60 {
      var partnership = Partnership.random(seed)
      partnership.partners = [partnership.partners[0]]
      for j in partnership.aims.indices { partnership.aims[j].inputs = [:] }
      partnership.surroundings.events = []
      partnership.design.governance.lead = nil
      let record = Run(partnership, seed: seed).record(first: 0)
      for outcome in [Outcome.trust, .trustSpread, .conflict, .contributionGini] {
        for k in 0..<Lane.width { #expect(record[outcome][k] < 1e-8, "\(outcome), random partnership \(seed)") }
      }
    }
  }

  /// Three partners without a partnership between them, whose inputs can't stand in for each other; the first pledges a
  /// share of what the others do.
  private static func game(_ weakest: Double, others: Double = 1, exponent: Double = 60) -> Partnership {
    var partnership = Partnership.calm(3, form: .none, crossCutting: 1)
    partnership.constants[.substitutionOfPlainAims] = 0
    partnership.constants[.leastSupply] = 1e-6
    partnership.constants[.substitutionByCrossCutting] = .fixed(exponent)
    for i in 0..<3 { partnership.partners[i].staffPledged = .fixed(2 * (i == 0 ? weakest : others)) }
    return partnership
  }

  private static func result(_ partnership: Partnership) -> (attainment: Double, cost: Double) {
    let record = Run(partnership, seed: 1).record(first: 0)
    return (record[.attainment][0], record[.cost][0])
  }

  /// Van Huyck, Battalio & Beil 1990 (doi:10.2307/2006675): the group gets what the least effort makes of it, and each pays
  /// for its own.
  @Test("Where the weakest link decides, partners play the minimum-effort game") func minimumEffort() {
    for effort in stride(from: 0.25, through: 1, by: 0.25) {
      // The group's result is that of everybody giving the least. The exponent 60 leaves a third to the power of 1/60.
      let least = Self.result(Self.game(effort, others: effort))
      let mixed = Self.result(Self.game(effort))
      #expect(abs(mixed.attainment / least.attainment - 1) < 0.02)
      // Giving more than the least costs and brings nothing; giving less loses everybody something.
      let more = Self.result(Self.game(effort, others: 1.5))
      #expect(more.attainment - mixed.attainment < 0.02 * mixed.attainment && more.cost > mixed.cost)
      let less = Self.result(Self.game(effort * 0.8))
      #expect(less.attainment < mixed.attainment * 0.95 && less.cost < mixed.cost)
    }
    // So every common effort is an equilibrium, and the highest is best for all.
    let ladder = stride(from: 0.25, through: 1, by: 0.25).map { Self.result(Self.game($0, others: $0)).attainment }
    #expect(ladder == ladder.sorted() && ladder[3] > 2 * ladder[0])
  }

  @Test("Where inputs add up, only their sum counts") func sum() {
    let uneven = Self.result(Self.game(0.1, others: 1.45, exponent: -1))
    let even = Self.result(Self.game(1, exponent: -1))
    #expect(abs(uneven.attainment - even.attainment) < 1e-9)
  }

  /// A public-goods game: no grant, no targets, no results to believe in, nothing signed; only what members give of their own
  /// accord and in return for what the others were seen to give.
  private static func publicGoods(sanction: Double, matching: Double? = nil) -> [Double] {
    var partnership = Partnership.calm(4)
    partnership.horizon = 40
    partnership.constants[.contributionByBelief] = 0
    partnership.constants[.contributionBySignUp] = 0
    partnership.constants[.matching] = matching.map { .fixed($0) }
    partnership.constants[.matchingOfLowContributors] = matching.map { .fixed($0) }
    partnership.constants[.shareOfLowContributors] = nil
    partnership.constants[.shareOfUnconditionalContributors] = nil
    partnership.design.governance.sanction = .fixed(sanction)
    for i in partnership.partners.indices { partnership.partners[i].otherStance = 0.5 }
    let readings: [Reading] = (0...40).map { month in { $0[.contribution, month: month] } }
    return partnership.readings(readings, replications: 400).map { $0.reduce(0, +) / Double($0.count) }
  }

  /// Ledyard 1995; Fehr & Gächter 2000 (doi:10.1257/aer.90.4.980): from 40-60% of what could be given to 10-35% after ten
  /// rounds, taken as quarters; with punishment, up: to 80 or 95% there, to somewhat less in the field.
  @Test("Without a sanction contributions decay as in public-goods games, with one they rise") func publicGoods() {
    let game = Self.publicGoods(sanction: 0)
    #expect((0.4...0.6).contains(game[0]))
    #expect((0.1...0.35).contains(game[30]), "\(game)")
    for month in 1...18 { #expect(game[month] < game[month - 1], "month \(month)") }
    let sanctioned = Self.publicGoods(sanction: 1)
    #expect(sanctioned[30] > sanctioned[0] && sanctioned[30] > 0.75, "\(sanctioned)")
  }

  @Test("Without anything owed either, contribution ends where a partner by itself would be") func alone() {
    let p = Partnership.calm(4).constant
    let drive = p(.contributionAtRest)
    let types = Parameter.shareOfLowContributors.definition.defaultValue
    let unconditional = Parameter.shareOfUnconditionalContributors.definition.defaultValue
    func logistic(_ x: Double) -> Double { 1 / (1 + Foundation.exp(-x)) }
    // Low, unconditional and other contributors, in their shares.
    let end =
      types * logistic(drive - p(.contributionOfLow))
      + unconditional * logistic(drive + p(.contributionOfLow))
      + (1 - types - unconditional) * logistic(drive)
    #expect(abs(Self.publicGoods(sanction: 0, matching: 0)[40] - end) < 0.01)
  }
}
