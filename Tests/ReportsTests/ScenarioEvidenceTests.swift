import Reports
import Testing

@Suite struct ScenarioEvidenceTests {
  @Test func `The nearest comment decides where a number comes from`() {
    let evidence = ScenarioEvidence(
      """
      # A file. Every number carries its source, or the word assumption.
      title: Area 51
      horizon: 36 months     # Crime and Disorder Act 1998
      aims:
        one: {weight: 1}
      # Sources throughout: Audit 2002.
      surroundings:          # all of it assumptions
        history: 0.4
        turnover: 14%/year   # public sector (Local Government Chronicle)
        chairs: 20%/year     # derived: 22 of 100
        deep:
          deeper: 3 # relative
      design:
        name: "no # comment 7"
      """)
    #expect(evidence.lines.map(\.number) == [3, 5, 8, 9, 10, 12, 14])
    #expect(
      evidence.lines.map(\.standing) == [
        .source, .assumption, .assumption, .source, .derived, .assumption, .assumption,
      ])
    #expect(evidence.lines[0].comment == "Crime and Disorder Act 1998")
    #expect(evidence.lines[6].text == "name: \"no # comment 7\"" && evidence.count(.source) == 2)
  }

  @Test func `Numbers are counted, not lines, and a source counts for the numbers that it speaks of`() {
    let evidence = ScenarioEvidence(
      """
      partners:
        police: {pledge: {staff: 2 to 3 FTE, money: £40k/year}, culture: 0.2, weight: 3}  # staff of 2 (Home Office 2003)
        council: {culture: 0.4, weight: 2}  # assumption
      horizon: 36 months  # Act of 1998
      """)
    #expect(evidence.numbers == 7)
    #expect(evidence.count(.source) == 2 && evidence.count(.assumption) == 2 && evidence.count(.unstated) == 3)
  }

  @Test func `A file without comments says nothing of its numbers`() {
    #expect(ScenarioEvidence("horizon: 12 months\r\nseed: 4\r\n").lines.map(\.standing) == [.unstated, .unstated])
    #expect(ScenarioEvidence("").lines.isEmpty)
  }
}
