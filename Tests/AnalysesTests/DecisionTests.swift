import Analyses
import Experiments
import PartnershipModel
import Statistics
import TestSupport
import Testing

@Suite struct FailureConditionsTests {
  private let inputs = [
    PlanInput(
      name: "design.governance.secretariat", role: .lever, domain: .number(.uniform(low: 0, high: 2)), action: .tells,
      origin: ""),
    PlanInput(
      name: "partners.council.representative", role: .lever, domain: .choice(["tier 1", "tier 2", "tier 3"]),
      action: .seats(partner: "council", tiers: [1, 2, 3]), origin: ""),
    PlanInput(
      name: "surroundings.history", role: .unknown, domain: .number(.uniform(low: 0, high: 1)), action: .tells,
      origin: ""),
    .everythingElse,
  ]
  private let rule = FailureRule(.outcome(.attainment), failsBelow: true, limit: .number(0.2))

  /// Fails in nine lives of ten with a secretariat under 0.8 FTE and a council that sends tier 3, else in one of twenty.
  private func planted(_ rows: Int) -> PlanTable {
    let plan = Plan.latinHypercube(inputs, rows: rows, correlations: nil, seed: 4)
    let lives = (0..<rows).flatMap { row in
      (0..<2).map { life in
        let isBad = plan.values[0][row] < 0.8 && plan.values[1][row] == 2
        return unit(9, UInt64(row), UInt64(life)) < (isBad ? 0.9 : 0.05) ? 0.1 : 0.4
      }
    }
    return PlanTable(plan: plan, responses: [Response(.outcome(.attainment))], lives: [lives])
  }

  @Test func `A planted region is found, in words, and holds in lives that it wasn't found in`() throws {
    let found = FailureConditions(planted(2_000), rule, threshold: 0.2, seed: 1)
    let box = found.region.box
    #expect(box.restrictions.map(\.input) == [0, 1])
    #expect(abs((box.restrictions[0].upper ?? 0) - 0.8) < 0.05)
    #expect(box.restrictions[1].categories == [2])
    let words = found.conditions(of: box)
    #expect(words[0].hasPrefix("governance, secretariat is under 0."))
    #expect(words[1] == "council, representative is tier 3")
    #expect(abs(found.region.densityAgain.value - 0.9) < 0.06 && abs(box.density - 0.9) < 0.06)
    #expect(found.region.reproducibility.byCoverage.prefix(2).allSatisfy { $0 > 0.99 })
    #expect(found.inputs.count == 3)
    #expect(found.tree.leaves.first.map { $0.mean > 0.8 } == true)
  }

  @Test func `Too few failures are said to be too few`() {
    #expect(FailureConditions.fault(planted(200), rule, threshold: 0.05)?.contains("Choose another threshold") == true)
    #expect(FailureConditions.fault(planted(200), rule, threshold: 0.2) == nil)
    let cost = FailureRule(.outcome(.cost), failsBelow: false, limit: .number(1))
    #expect(FailureConditions.fault(planted(200), cost, threshold: 1) != nil)
  }

  @Test func `Where nobody states a rule, the worse quarter fails, whichever way the outcome is better`() throws {
    let table = planted(400)
    let lives = PlanTable(
      plan: table.plan, responses: table.responses, lives: [(0..<800).map { Double($0 / 2) / 400 }])
    let high = try #require(FailureConditions.worstQuarter(lives, isBetterHigh: true))
    #expect(high.threshold == 0.25 && high.rule.failsBelow)
    let low = try #require(FailureConditions.worstQuarter(lives, isBetterHigh: false))
    #expect(low.threshold == 299.0 / 400 && !low.rule.failsBelow)
  }
}

@Suite struct WorthFindingOutTests {
  /// The first design attains z, which is normal about nothing; the counterfactuals attain nothing. So knowing z is worth
  /// E[max(z, 0)] = 1 / √(2π), and knowing anything else nothing.
  @Test func `Knowing what decides is worth its closed form, knowing something else nothing, knowing more no less`() {
    let scenario = Scenario.small
    let unknowns = Simulation(scenario.designs[0].partnership, seed: 1).unknowns
    let futures = 2_000
    func z(_ future: Int) -> Double {
      Distribution.normal(low: -1.6448536, high: 1.6448536).value(at: unit(3, UInt64(future)))
    }
    let lived = table(
      scenario.designs + scenario.counterfactuals, futures: futures,
      values: { design, replication in (design == 0 ? z(replication / 2) : 0, 0, 0) }, aim: { _, _ in 0 })
    let known: [(unknown: Unknown, values: [Double])] = [
      (unknowns[0], (0..<futures).map { unit(5, UInt64($0)) }), (unknowns[1], (0..<futures).map(z)),
      (unknowns[2], (0..<futures).map { _ in 1 }),
    ]
    let found = WorthFindingOut(lived, unknowns: known, seed: 1)
    let truth = 0.3989422804014327
    #expect(found.items.first?.name == unknowns[1].name)
    #expect(found.items.first.map { abs($0.worth.value - truth) < 0.05 } == true)
    #expect(abs(found.everything.value - truth) < 0.05)
    let other = found.items.first { $0.name == unknowns[0].name }
    #expect(other.map { $0.worth.value >= 0 && $0.worth.value < 0.03 } == true)
    for item in found.items { #expect(item.worth.value <= found.everything.value) }
    #expect(!found.items.contains { $0.name == unknowns[2].name })
    #expect(found.quantity == .outcome(.attainment))
  }
}
