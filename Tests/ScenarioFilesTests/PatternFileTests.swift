import Experiments
import PartnershipModel
import ScenarioFiles
import Testing

@Suite("A pattern file")
struct PatternFileTests {
  static let base = """
    title: Base
    aims: {burglary: {}, cars: {}, fear: {}}
    partners: {police: {pledge: {staff: 1 to 2 FTE}}, council: {}, health: {}}
    """

  static func text(conditions: String = "{a: {}, b: {horizon: 24 months}}", expect: String, more: String = "") -> String
  {
    """
    pattern: T1
    title: A pattern for tests
    source: assumption
    strength: weak
    use: emergent
    base: base.yaml
    conditions: \(conditions)
    expect: [\(expect)]
    \(more)
    """
  }

  static func pattern(_ text: String) throws -> Pattern {
    try PatternFile(bytes: Array(text.utf8), named: "p.yaml").over(ScenarioFile(text: base, named: "base.yaml"))
      .pattern(at: NuisancePoint.hypercube(5, seed: 1)[0])
  }

  static func faults(_ text: String) -> [String] {
    do {
      _ = try pattern(text)
      return []
    } catch let faulty as FaultyScenario {
      return faulty.faults.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test("lays conditions over the base, and conditions over conditions")
  func conditions() throws {
    let pattern = try Self.pattern(
      Self.text(
        conditions: """
          {a: {}, b: {like: a, setting: {partners: 2, aims: 1}}, c: {like: b, partners: {police: {representative: tier 4}}}}
          """, expect: "{outcome: trust, order: a > b > c}"))
    #expect(pattern.conditions.map(\.partnership.partners.count) == [3, 2, 2])
    #expect(pattern.conditions.map(\.partnership.aims.count) == [3, 1, 1])
    #expect(pattern.conditions[2].partnership.partners[0].tier == .fourth)
    #expect(pattern.conditions[1].partnership.partners[0].tier == .second)
    // What nobody knows stays so, and is the same unknown in every condition.
    #expect(Set(pattern.conditions.map(\.partnership.partners[0].staffPledged.name)).count == 1)
    #expect(pattern.claims.map(\.words) == ["trust: a > b", "trust: b > c"])
  }

  @Test("reads sums, moments and partners")
  func observed() throws {
    let pattern = try Self.pattern(
      Self.text(
        conditions: "{a: {}, b: {like: a, read: {at: month 3}}, c: {read: {outcome: benefit, of: police}}}",
        expect: "{outcome: trust, order: a + 2 * b > c - a}, {outcome: cost, of: least, level: a, between: 1 to 2}"))
    #expect(
      pattern.claims[0].terms == [
        .init(factor: 1, condition: 0, observed: .outcome(.trust)),
        .init(factor: 2, condition: 1, observed: .measure(.trust, month: 3)),
        .init(factor: -1, condition: 2, observed: .partner(.benefit, id: "police")),
        .init(factor: 1, condition: 0, observed: .outcome(.trust)),
      ])
    #expect(pattern.claims[1].kind == .level(1...2))
    #expect(pattern.claims[1].terms[0].observed == .partners(.cost, .least))
  }

  @Test(
    "names what is wrong with an expectation",
    arguments: [
      ("{outcome: trust, order: a > bee}", "names \"bee\", which isn't a condition of this file; allowed: a, b"),
      ("{outcome: trsut, order: a > b}", "did you mean \"trust\"?"), ("{outcome: trust, order: a b}", "isn't an order"),
      ("{outcome: trust, order: a > }", "isn't an order"), ("{order: a > b}", "has no outcome"),
      ("{outcome: trust}", "says nothing of the conditions"),
      ("{outcome: trust, order: a > b, level: a, between: 0 to 1}", "says several things at once"),
      ("{outcome: trust, level: a}", "has no range"), ("{outcome: trust, level: a, between: 3}", "isn't a range"),
      ("{outcome: trust, level: a, between: 3 to 2}", "runs from high to low"),
      ("{outcome: trust, odrer: a > b}", "did you mean \"order\"?"),
      ("{outcome: trust, at: month 99, order: a > b}", "is after the end of the run"),
      ("{outcome: trust, at: lunch, order: a > b}", "isn't a time"),
      ("{outcome: cost, of: polise, order: a > b}", "did you mean \"police\"?"),
      ("{outcome: overhead_share, at: mean, order: a > b}", "isn't something that is known of every month"),
      ("{outcome: trust, of: police, order: a > b}", "isn't something that is known of every partner"),
    ])
  func expectations(expect: String, problem: String) throws {
    let faults = Self.faults(Self.text(expect: expect))
    #expect(faults.contains { $0.contains(problem) && $0.hasPrefix("p.yaml:8:") }, "\(faults)")
  }

  @Test(
    "names what is wrong with a condition",
    arguments: [
      ("{a: {governence: {}}}", "did you mean \"governance\"?"),
      ("{a: {partners: {polise: {}}}}", "did you mean \"police\"?"),
      ("{a: {like: c}}", "isn't a condition of this file"), ("{a: {like: b}, b: {like: a}}", "leads in a circle"),
      ("{a: {setting: {partners: 2}, partners: {health: {turnover: 1}}}}", "this design doesn't have it any more"),
      ("{a: {setting: {partners: 2.5}}}", "isn't a whole number"), ("{a: {read: {when: end}}}", "isn't a key"),
      ("{}", "names no condition"),
    ])
  func conditionFaults(conditions: String, problem: String) throws {
    let faults = Self.faults(Self.text(conditions: conditions, expect: "{outcome: trust, order: a = a}"))
    #expect(faults.contains { $0.contains(problem) && $0.hasPrefix("p.yaml:7:") }, "\(faults)")
  }

  @Test("says all at once what it lacks")
  func missing() {
    let faults = Self.faults("title: Only a title\nstrength: enormous")
    for key in ["pattern", "source", "use", "conditions", "expect"] {
      #expect(faults.contains { $0.contains("the file has no \"\(key)\"") })
    }
    #expect(faults.contains { $0.contains("strong, medium or weak") })
  }
}
