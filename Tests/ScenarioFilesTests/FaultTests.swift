import Foundation
import ScenarioFiles
import Testing

/// A small faultless file with places to put a fault in.
struct Sketch {
  var top = ""
  var aim = "clarity: 0.5"
  var partner = "representative: tier 2"
  var design = "form: formal"
  var end = ""

  var text: String {
    """
    title: Sketch
    \(top)
    aims:
      burglary:
        \(aim)
      cars: {}
    partners:
      police:
        \(partner)
      council: {}
    design:
      \(design)
    \(end)
    """
  }

  /// The faults, one line each, without the file's name.
  var faults: [String] { faultLines(text) }
}

func faultLines(_ text: String) -> [String] { faultLines(Array(text.utf8)) }

func faultLines(_ bytes: [UInt8]) -> [String] {
  do throws(FaultyScenario) {
    _ = try ScenarioFile(bytes: bytes, named: "sketch.yaml").scenario()
    return []
  } catch {
    return error.faults.map { String($0.description.dropFirst("sketch.yaml:".count)) }
  }
}

@Suite("A fault of a scenario file")
struct FaultTests {
  @Test("names file, line, column, key path, value, what is allowed and the nearest match")
  func wholeText() throws {
    let error = try #require(throws: FaultyScenario.self) {
      try ScenarioFile(text: Sketch(partner: "pledge: {staff: 3 pounds}").text, named: "crime.yaml").scenario()
    }
    #expect(
      error.description
        == #"crime.yaml:9:21: partners.police.pledge.staff: "3 pounds" has the wrong unit; allowed: a number of FTE from 0 to 100,000, such as 2 FTE or 1 to 3 FTE"#
    )
    #expect(
      Sketch(design: "governance: {lead: polise}").faults == [
        #"12:22: design.governance.lead: "polise" is a partner that this file doesn't define; allowed: police, council; did you mean "police"?"#
      ])
  }

  @Test("is not found where there is none")
  func faultless() {
    #expect(Sketch().faults == [])
  }

  @Test(
    "is an unfit value",
    arguments: [
      ("1.4", "is out of range"), ("-0.1", "is out of range"), (".nan", "isn't a finite number"),
      ("NaN", "isn't a finite number"), ("-.inf", "isn't a finite number"), ("1e999", "isn't a finite number"),
      ("1e99999999999999999999", "has the wrong unit"), ("plenty", "isn't a number"), ("2 FTE", "has the wrong unit"),
      ("0.4 to 0.2", "runs from high to low"), ("0.1 to 0.2 to 0.3", "isn't a number"), ("1,5", "isn't a number"),
      ("{uniform: 0.2}", "needs two numbers"), ("{triangular: 0.1 to 0.2}", "needs three numbers"),
      ("{normal: 0.1 to 0.9}", "would now and then fall outside"), ("{lognormal: 0.1 to 0.2}", "can't be lognormal"),
      ("{unifrom: 0.1 to 0.2}", "did you mean \"uniform\"?"), ("{}", "has no distribution"),
      ("{uniform: 0.1 to 0.2, triangular: 0.1 to 0.1 to 0.2}", "has more than one distribution"),
      ("{uniform: 0.2 to 0.2}", "has no width"), ("[0.1, 0.2]", "is a list where a number belongs"),
      ("", "has no value"), ("~", "has no value"),
    ])
  func share(value: String, problem: String) throws {
    let faults = Sketch(aim: "clarity: \(value)").faults
    #expect(faults.count == 1)
    #expect(try #require(faults.first).contains(problem))
    #expect(faults.first?.contains("aims.burglary.clarity") ?? false)
  }

  @Test(
    "is a number without unit, or with that of something else",
    arguments: [
      ("effort needed: 3", "has no unit"), ("effort needed: 0 FTE", "is out of range"), ("lag: 6", "has no unit"),
      ("lag: 6 FTE", "has the wrong unit"), ("lag: 0 months", "is out of range"),
      ("lag: 241 months", "is out of range"),
      ("trend: 0.1", "has no unit"), ("weight: 0", "is out of range"), ("weight: 20%", "has the wrong unit"),
      ("inputs: {police: 0}", "is out of range"), ("inputs: [police]", "is a list where a map belongs"),
    ])
  func units(line: String, problem: String) throws {
    let faults = Sketch(aim: line).faults
    #expect(faults.count == 1)
    #expect(try #require(faults.first).contains(problem))
  }

  @Test(
    "is about a partner",
    arguments: [
      ("representative: tier 5", "is out of range"), ("representative: tier 1 to 2", "can't be uncertain"),
      ("representative: director", "isn't a number"), ("joins: stage 1.5", "isn't a whole number"),
      ("joins: 6 months", "has the wrong unit"), ("joins: month 6", "has the wrong unit"), ("joins: 1", "has no unit"),
      ("joins: stage 41", "is out of range"),
      ("provider: maybe", "is neither yes nor no"), ("pledge: 3 FTE", "is a single value where a map belongs"),
      ("pledge: {money: £40k}", "has the wrong unit"), ("pledge: {money: 40}", "has no unit"),
      ("pledge: {money: £300 to £500k/year}", "leaves open"), ("stance: {burglry: 0.5}", "did you mean \"burglary\"?"),
      ("stanse: {}", "did you mean \"stance\"?"), ("own targets: [{level: 0.5}]", "has no name"),
      ("own targets: [{name: x, due: 12}]", "has no unit"),
      ("own targets: [{name: x, due: every 1 to 2 years}]", "can't be"),
      ("own targets: [{name: x}, {name: x}]", "is a name that line 9 has too"), ("own targets: 3", "isn't a list"),
      ("own targets: [{name: x, alignment: {cars: -2}}]", "is out of range"),
      ("name: \"a\\u0007b\"", "control character"),
      ("name: \(String(repeating: "x", count: 121))", "is too long"), ("name: ''", "is empty"),
    ])
  func partner(line: String, problem: String) throws {
    let faults = Sketch(partner: line).faults
    #expect(faults.count == 1)
    #expect(try #require(faults.first).contains(problem))
  }

  @Test(
    "is about the design or its surroundings",
    arguments: [
      ("level: cooperation", "did you mean \"co-operation\"?"), ("governance: {mode: leed}", "did you mean \"lead\"?"),
      ("governance: {lead: [police]}", "\"[police]\" is a list where a single value belongs"),
      ("engagement: {reasons: [capacity, fun]}", "isn't one of the words"),
      ("meetings: {held: 2 months}", "wrong unit"),
      ("meetings: {held: every 2 weeks}", "is out of range"),
      ("name: ../../etc/passwd", "can't be the name of a design"),
      ("name: No Partnership", "can't be the name of a design"), ("sanction: 0.1", "isn't a key that belongs here"),
    ])
  func design(line: String, problem: String) throws {
    let faults = Sketch(design: line).faults
    #expect(faults.count == 1)
    #expect(try #require(faults.first).contains(problem))
  }

  @Test(
    "is about the file as a whole",
    arguments: [
      ("seed: -1", "isn't a seed"), ("horizon: 241 months", "is out of range"), ("horizon: 1 to 2 years", "can't be"),
      ("horizon: 1.5 months", "isn't a whole number"), ("horizen: 3 months", "did you mean \"horizon\"?"),
      ("parameters: {trust gian: 0.02}", "did you mean \"trust gain\"?"),
      ("parameters: {trust gain: 3}", "out of range"),
      ("parameter uncertainty: draw", "did you mean \"drawn\"?"), ("summary: [a]", "is a list where"),
      ("surroundings: {events: [{month: 37, what: risk event}]}", "is after the end of the run"),
      ("surroundings: {events: [{month: 3}]}", "has no \"what\""), ("surroundings: {history: 50 %%}", "wrong unit"),
      ("surroundings: {events: [{month: 3, what: budget cut, partner: pollice}]}", "did you mean \"police\"?"),
    ])
  func file(line: String, problem: String) throws {
    let faults = Sketch(top: line).faults
    #expect(faults.count == 1)
    #expect(try #require(faults.first).contains(problem))
  }

  @Test(
    "is an aim or a partner whose id could be a path",
    arguments: ["../etc", "/", "a/b", "..", "C:x", "Ä", "Police", "all", "nan", "null", "none", "na"])
  func identifiers(id: String) {
    let faults = faultLines("title: x\naims: {a: {}}\npartners: {police: {}, \"\(id)\": {}}\n")
    #expect(faults.count == 1)
    #expect(faults[0].contains("isn't an id"))
  }

  @Test("is an empty or missing part")
  func missing() {
    #expect(faultLines("horizon: 12 months").count == 3)
    #expect(faultLines("title: x\naims: {}\npartners: {}").count == 2)
    #expect(faultLines("title: x\naims:\npartners: {a: {}}").count == 1)
  }

  @Test("is one partner or aim too many")
  func limits() {
    func entries(_ count: Int) -> String { (1...count).map { "e\($0): {}" }.joined(separator: ", ") }
    #expect(faultLines("title: x\naims: {\(entries(60))}\npartners: {\(entries(500))}") == [])
    let faults = faultLines("title: x\naims: {\(entries(61))}\npartners: {\(entries(501))}")
    #expect(faults.count == 2)
    #expect(faults.allSatisfy { $0.contains("is one too many") })
  }

  @Test("comes with all others of the file, in its order")
  func allAtOnce() {
    let faults = Sketch(
      top: "horizen: 3 months", aim: "{clarity: 2, lag: 3, inputs: {polise: 1}}",
      partner: "{provider: maybe, pledge: {staff: 3 pounds}, provider: yes, weight: -1}", design: "level: none",
      end: "alternatives:\n  none: {}\n  a: {like: b}\n  b: {like: a}"
    ).faults
    let places = faults.map { $0.split(separator: ":").prefix(2).joined(separator: ":") }
    #expect(
      places == [
        "2:1", "5:15", "5:23", "5:35", "9:16", "9:39", "9:50", "9:73", "12:10", "14:3", "15:13", "16:13",
      ])
  }
}
