import Experiments
import PartnershipModel
import ScenarioFiles
import Testing

@Suite("An alternative design")
struct AlternativeTests {
  /// Three partners and two aims, with whatever alternatives.
  func scenario(_ alternatives: String) throws -> Scenario {
    try ScenarioFile(text: text(alternatives), named: "a.yaml").scenario()
  }

  func text(_ alternatives: String) -> String {
    """
    title: Alternatives
    aims:
      burglary: {inputs: {police: 2, council: 1}, clarity: 0.2 to 0.4}
      cars: {}
    partners:
      police: {pledge: {staff: 1 to 3 FTE, money: £10k/year}, stance: {burglary: 0.9, cars: 0.4, otherwise: 0.3}}
      council: {own targets: [{name: Rent, alignment: {cars: 0.2}}]}
      health: {turnover: 0.5 to 2}
    design:
      name: base
      meetings: {held: every 2 months, length: 2 days}
      governance: {lead: council}
    surroundings: {events: [{month: 30, what: budget cut, partner: health}]}
    alternatives:
    \(alternatives)
    """
  }

  @Test("changes what it says and takes over the rest, with the same draws")
  func merge() throws {
    let designs = try scenario("  rare: {note: Fewer meetings., meetings: {held: every 4 months}}").designs
    #expect(designs.map(\.name) == ["base", "rare"])
    #expect(designs[1].note == "Fewer meetings.")
    var expected = designs[0].partnership
    expected.design.meetings.interval = 4
    #expect(designs[1].partnership == expected)
    #expect(designs[1].partnership.partners[0].staffPledged.name == "partners.police.pledge.staff")
  }

  @Test("draws apart what it says itself, for each partner")
  func draws() throws {
    let partners = try scenario("  b: {partners: {all: {pledge: {staff: 2 to 4 FTE}}, health: {turnover: 1 to 2}}}")
      .designs[1].partnership.partners
    #expect(
      partners.map(\.staffPledged.name)
        == ["police", "council", "health"].map { "alternatives.b.partners.\($0).pledge.staff" })
    #expect(partners[2].turnover.name == "alternatives.b.partners.health.turnover")
    #expect(partners[0].moneyPledged == 10_000)
    #expect(partners[0].stance["burglary"] == 0.9)
  }

  @Test("changes one partner rather than all where it says both")
  func allAndOne() throws {
    let partners = try scenario("  b: {partners: {health: {representative: tier 1}, all: {representative: tier 3}}}")
      .designs[1].partnership.partners
    #expect(partners.map(\.tier) == [.third, .third, .first])
  }

  @Test("leaves in the world the partners and aims that it drops, and forgets months that it doesn't reach")
  func drop() throws {
    let designs = try scenario(
      """
        a: {aims: {drop: cars}, partners: {drop: [health]}}
        b: {aims: {keep: [cars]}, partners: {drop: [police]}}
        c: {horizon: 2 years}
      """
    ).designs.map(\.partnership)
    #expect(designs[1].aims.map(\.isPursued) == [true, false])
    #expect(designs[1].partners.map(\.isAtTable) == [true, true, false])
    #expect(designs[2].aims.map(\.isPursued) == [false, true])
    #expect(designs[2].partners.map(\.isAtTable) == [false, true, true])
    // Nothing else is changed: who is dropped is needed as before, and what comes comes.
    for index in 1...2 {
      var same = designs[index]
      for place in same.partners.indices { same.partners[place].isAtTable = true }
      for place in same.aims.indices { same.aims[place].isPursued = true }
      #expect(same == designs[0])
    }
    #expect(designs[3].horizon == 24)
    #expect(designs[3].surroundings.events.isEmpty)
  }

  @Test("may build on another, wherever that stands")
  func like() throws {
    let designs = try scenario(
      """
        second: {like: first, partners: {drop: [health]}}
        first: {aims: {drop: [cars]}, meetings: {held: every 1 to 3 months}}
      """
    ).designs
    #expect(designs.map(\.name) == ["base", "second", "first"])
    #expect(designs[1].partnership.aims.map(\.isPursued) == [true, false])
    #expect(designs[1].partnership.partners.map(\.isAtTable) == [true, true, false])
    #expect(designs[1].partnership.design.meetings.interval.name == "alternatives.first.design.meetings.held")
  }

  @Test("replaces a distribution as a whole")
  func distributions() throws {
    let designs = try scenario("  b: {partners: {police: {pledge: {staff: {uniform: 1 to 2 FTE}}}}}").designs
    #expect(designs[1].partnership.partners[0].staffPledged.distribution == .uniform(low: 1, high: 2))
  }

  @Test(
    "is at fault",
    arguments: [
      ("  b: {}", "changes nothing"), ("  b: {meetings: {held: every 2 months}}", "changes nothing"),
      ("  b: {aims: {drop: [burglary, cars]}}", "leaves no aim"), ("  b: {partners: {keep: []}}", "names nobody"),
      ("  b: {aims: {drop: [burglary], keep: [cars]}}", "both what to drop and what to keep"),
      ("  b: {aims: {drop: [cas]}}", "did you mean \"cars\"?"),
      ("  b: {partners: {polic: {}}}", "did you mean \"police\"?"),
      ("  b: {like: c}", "isn't an alternative"), ("  b: {like: b}", "in a circle"),
      ("  b: {meeting: {}}", "did you mean \"meetings\"?"),
      ("  Base: {horizon: 9 months}", "is a name that another design has"),
      ("  informal working: {horizon: 9 months}", "can't be the name of a design"),
      ("  ../x: {horizon: 9 months}", "can't be the name of a design"),
      ("  b: {partners: {drop: [council]}}", "drops the partner that leads"),
      ("  b: {aims: {burglary: {inputs: {police: 3 FTE}}}}", "wrong unit"),
      ("  b: {surroundings: {events: [{month: 40, what: risk event}]}}", "is after the end of the run"),
      ("  b: {parameters: {trust gain: 0.02}}", "isn't a key that belongs here"), ("  b: 3", "where a map belongs"),
      (
        "  b: {partners: {drop: [police, council, health]}, governance: {lead: health}}", "leaves no partner"
      ),
    ])
  func faults(alternative: String, problem: String) throws {
    let faults = faultLines(text(alternative))
    #expect(faults.contains { $0.contains(problem) }, "\(faults)")
    #expect(faults.count <= 2)
  }

  @Test("says once what it is like in vain, and every step of a circle")
  func likeFaults() {
    #expect(faultLines(text("  a: {like: b}\n  b: {like: c, horizon: 9 months}")).count == 1)
    #expect(faultLines(text("  a: {like: b}\n  b: {like: d}\n  d: {like: a}")).count == 3)
    #expect(
      faultLines(text("  a: {like: base, horizon: 9 months}\n  b: {partners: {police: }, horizon: 8 months}")) == [])
  }

  @Test("says each fault that it takes over only once")
  func once() {
    let text = text("  a: {horizon: 8 months}\n  b: {horizon: 9 months}").replacing("0.9", with: "9")
    #expect(faultLines(text).count == 1)
  }

  @Test("is one of at most forty")
  func limit() {
    let names = (1...41).map { "  a\($0): {horizon: \($0) months}" }
    #expect(faultLines(text(names.prefix(40).joined(separator: "\n"))) != [])
    #expect(faultLines(text(names.joined(separator: "\n")))[0].contains("at most 40"))
  }
}
