import ScenarioFiles
import Testing

@Suite("What is doubtful")
struct PlausibilityTests {
  private func warnings(_ text: String) throws -> [Warning] {
    let file = ScenarioFile(text: text, named: "s.yaml")
    return file.warnings(of: try file.scenario())
  }

  private let plain = """
    title: Plain
    aims: {calm: {effort needed: 3 FTE}}
    partners:
      police: {pledge: {staff: 1 FTE}}
      council: {pledge: {staff: 1 FTE}}
    """

  @Test("is nothing in a plain scenario") func none() throws {
    #expect(try warnings(plain) == [])
    #expect(try warnings(plain + "\ndesign: {resourcing: {grant: £50k/year}, governance: {secretariat: 1 FTE}}") == [])
  }

  @Test(
    "is told with its place",
    arguments: [
      ("design: {resourcing: {late funding: 0.5}}", "6:23", "no grant that could be late"),
      ("design: {resourcing: {grant: £1m/year}}", "6:23", "nobody is there to spend it"),
      ("design: {governance: {lead: council}}", "6:23", "only leads with mode: lead"),
      ("design: {governance: {decision rule: lead decides}}", "6:23", "nobody is named to lead"),
      ("design: {governance: {membership: staged}}", "6:23", "every partner joins at the start"),
      ("design: {engagement: {support: yes}}", "6:23", "nobody is engaged"),
      ("design: {commissioning: {conflict of interest rule: 0.5}}", "6:26", "unless the function is commissioning"),
      ("horizon: 6 months", "2:8", "results take 12 months to show"),
    ])
  func places(line: String, place: String, doubt: String) throws {
    let found = try warnings(plain + "\n" + line)
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.description.hasPrefix("s.yaml:\(place): ") == true, "\(found)")
    #expect(found.first?.doubt.contains(doubt) == true, "\(found)")
  }

  @Test("is one partner and nothing else, pledges of nothing, and pledges far below the effort") func pledges() throws {
    let alone = try warnings("title: T\naims: {a: {}}\npartners: {one: {}}")
    #expect(alone.map(\.doubt).contains { $0.contains("only one partner") })
    let nothing = try warnings(
      "title: T\naims: {a: {effort needed: 1 FTE, inputs: {one: 1, two: 1}}}\npartners: {one: {pledge: {staff: 0 FTE}}, two: {}}"
    )
    #expect(nothing.map(\.doubt) == ["it pledges nothing, though its input is needed for \"a\""])
    let little = try warnings(
      "title: T\naims: {a: {effort needed: 200 FTE}}\npartners: {one: {pledge: {staff: 0 FTE}}, two: {pledge: {staff: 0 FTE}}}"
    )
    #expect(little.count == 3 && little.contains { $0.doubt.contains("200 FTE") })
  }

  @Test("is the template as it is") func template() throws {
    #expect(try warnings(ScenarioTemplate.text).contains { $0.doubt.contains("template") })
  }

  @Test("is not what another design of the file makes use of") func elsewhere() throws {
    let late = plain + "\ndesign: {resourcing: {late funding: 0.5}}"
    #expect(
      try warnings(late + "\nalternatives: {b: {resourcing: {grant: £50k/year}, governance: {secretariat: 1 FTE}}}")
        == [])
  }
}
