import Experiments
import PartnershipModel
import Statistics
import Testing

@Suite struct PlanTests {
  private let number = PlanInput(
    name: "a", role: .lever, domain: .number(.uniform(low: 2, high: 4)), action: .tells, origin: "")
  private let whole = PlanInput(name: "b", role: .lever, domain: .whole(1...4), action: .tells, origin: "")
  private let choice = PlanInput(
    name: "c", role: .lever, domain: .choice(["x", "y", "z"]), action: .redesigns, origin: "")

  @Test func `Points of the unit interval become values, every choice as likely as any other`() {
    #expect(number.value(at: 0.25) == 2.5)
    #expect([0, 0.24, 0.26, 0.99, 1].map(whole.value) == [1, 1, 2, 4, 4])
    #expect([0, 0.3, 0.4, 0.9, 1].map(choice.value) == [0, 0, 1, 2, 2])
    #expect(choice.written(1) == "y" && whole.written(3) == "3" && number.written(2.5) == "2.5")
    let unbounded = PlanInput(
      name: "d", role: .unknown, domain: .number(.lognormal(low: 1, high: 3)), action: .tells, origin: "")
    #expect(unbounded.value(at: 0) > 0 && unbounded.value(at: 1).isFinite)
    #expect(PlanInput.everythingElse.value(at: 1) < 0x1p32)
  }

  @Test func `Runs that start from A share their luck, and B has other luck`() {
    let blocks = SaltelliBlocks(inputs: 2, hasSecondOrder: true)
    let plan = Plan.saltelli([number, whole], blocks, rows: 0..<16, seed: 1)
    #expect(plan.rows == 16 * 6)
    #expect(Array(plan.luck.prefix(7)) == [0, 0, 0, 1, 1, 1, 2])
    // The rows that follow are those of the whole.
    let both = Plan.saltelli([number, whole], blocks, rows: 0..<8, seed: 1)
      .followed(by: Plan.saltelli([number, whole], blocks, rows: 8..<16, seed: 1))
    #expect(both == plan)
  }

  @Test func `A factorial has every combination as often as it is repeated`() {
    let plan = Plan.factorial([number, whole, choice], levels: 2, repetitions: 3)
    #expect(plan.rows == 2 * 4 * 3 * 3)
    let rows = (0..<plan.rows).map { row in plan.values.map { $0[row] } }
    for row in rows { #expect(rows.count { $0 == row } == 3) }
    #expect(Set(plan.luck) == [0, 1, 2])
  }

  @Test func `A Latin hypercube gets the rank correlation that was asked for`() {
    let inputs = [number, number, whole]
    var wanted = [[1.0, 0.7, 0], [0.7, 1, 0], [0, 0, 1]]
    let plan = Plan.latinHypercube(inputs, rows: 400, correlations: wanted, seed: 5)
    func correlation(_ a: [Double], _ b: [Double]) -> Double {
      let (x, y) = (Moments(a), Moments(b))
      let sum = zip(a, b).reduce(0) { $0 + ($1.0 - x.mean) * ($1.1 - y.mean) }
      return sum / (x.squares * y.squares).squareRoot()
    }
    // Of uniform numbers, the correlation of values is that of ranks.
    #expect(abs(correlation(plan.values[0], plan.values[1]) - 0.7) < 0.05)
    #expect(abs(correlation(plan.values[0], plan.values[2])) < 0.15)
    wanted = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    #expect(
      Plan.latinHypercube(inputs, rows: 400, correlations: wanted, seed: 5)
        == Plan.latinHypercube(inputs, rows: 400, correlations: nil, seed: 5))
  }

  @Test func `Every scenario has levers whose ranges hold what it says now`() {
    let partnership = Partnership(
      partners: [Partner(id: "police", tier: .first), Partner(id: "health", tier: .fourth, staffPledged: 2)],
      aims: [Aim(id: "burglary")])
    let levers = ResourcingLever.all(of: partnership)
    let ranges = Dictionary(uniqueKeysWithValues: levers.map { ($0.path, $0.range) })
    #expect(ranges["partners.police.representative"] == "tier 1,tier 2")
    #expect(ranges["partners.health.representative"] == "tier 3,tier 4")
    #expect(ranges["partners.health.pledge.staff"] == "1..3")
    #expect(ranges["partners.health.pledge.money"] == nil)
    #expect(ranges["design.governance.secretariat"] == "0..1")
    #expect(ranges["design.governance.decision rule"] == "unanimity,supermajority,majority")
    #expect(ranges["design.resourcing.grant"] == nil)
    #expect(
      ResourcingLever.all(of: partnership.without(formalPartnership: .informal)).allSatisfy {
        $0.path.hasPrefix("partners.")
      })
  }
}
