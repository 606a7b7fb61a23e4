import Ensembles
import Experiments
import LaneArithmetic
import PartnershipModel
import TestSupport
import Testing

@Suite struct PlanRunsTests {
  private let partnership: Partnership = {
    var partnership = Scenario.small.designs[0].partnership
    partnership.design.governance.secretariat = Quantity(
      name: "design.governance.secretariat", .uniform(low: 0, high: 2))
    return partnership
  }()
  private let responses = [
    Response(.outcome(.attainment)), Response(.outcome(.cost)), Response(.measure(.trust, month: 6)),
  ]
  private let secretariat = PlanInput(
    name: "design.governance.secretariat", role: .lever, domain: .number(.uniform(low: 0, high: 2)), action: .tells,
    origin: "")
  private let seat = PlanInput(
    name: "partners.police.representative", role: .lever, domain: .choice(["tier 1", "tier 3"]),
    action: .seats(partner: "police", tiers: [1, 3]), origin: "")
  private let deputies = PlanInput(
    name: "design.meetings.deputies", role: .lever, domain: .choice(["yes", "no"]), action: .redesigns, origin: "")

  private func runs(_ threads: Int = 2) -> PlanRuns {
    let partnership = partnership
    return PlanRuns(seed: 11, threads: threads, responses: responses) { choices in
      var partnership = partnership
      if let choice = choices.first { partnership.design.meetings.hasDeputies = choice == 0 }
      return partnership
    }
  }

  @Test func `A row's lives depend on the row alone: not on threads, order or company`() throws {
    let plan = Plan.latinHypercube(
      [secretariat, seat, deputies, .everythingElse], rows: 37, correlations: nil, seed: 3)
    let one = try #require(try runs(1).run(plan))
    let three = try #require(try runs(3).run(plan))
    #expect(one.lives == three.lives)
    let order = Array((0..<37).reversed()) + [5]
    let turned = try #require(try runs().run(plan.rows(order)))
    #expect(turned.lives == one.rows(order).lives)
    #expect(Set(one.lives[0]).count > 60)
  }

  @Test func `A row that says what an ensemble would have drawn is that replication, bit for bit`() throws {
    let simulation = Simulation(partnership, seed: 11)
    let record = CohortRecord(horizon: 12, partners: 2, aims: 2)
    Cohort(simulation).run(first: 0, into: record)
    // No input: everything is drawn by the future that goes with the luck.
    let drawn = try #require(try runs().run(Plan(inputs: [], values: [], luck: [0, 1, 2, 3])))
    #expect(drawn.lives[0] == (0..<8).map { record[.attainment][$0] })
    let place = try #require(simulation.unknowns.firstIndex { $0.name == secretariat.name })
    let values = (0..<4).map { simulation.unknowns(inFutures: Bits(UInt64($0)))[place][0] }
    let told = try #require(try runs().run(Plan(inputs: [secretariat], values: [values], luck: [0, 1, 2, 3])))
    #expect(told.lives == drawn.lives)
  }

  @Test func `An input that is set to its own median, seat or choice is the scenario that says so`() throws {
    var fixed = partnership
    fixed.design.governance.secretariat = 1
    fixed.partners[0].tier = .third
    fixed.design.meetings.hasDeputies = true
    let record = CohortRecord(horizon: 12, partners: 2, aims: 2)
    Cohort(Simulation(fixed, seed: 11)).run(first: 8, into: record)
    let plan = Plan(
      inputs: [secretariat, seat, deputies],
      values: [secretariat.value(at: 0.5), 1, 0].map { Array(repeating: $0, count: 4) }, luck: [4, 5, 6, 7])
    let table = try #require(try runs().run(plan))
    #expect(table.lives[0] == (0..<8).map { record[.attainment][$0] })
    #expect(table.lives[1] == (0..<8).map { record[.cost][$0] })
    #expect(table.lives[2] == (0..<8).map { record[.trust, month: 6][$0] })
  }

  @Test func `What is called off comes to nothing`() throws {
    #expect(try runs().run(Plan(inputs: [], values: [], luck: [0, 1]), isCancelled: { true }) == nil)
  }
}
