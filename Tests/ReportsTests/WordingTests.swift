import PartnershipModel
import Reports
import TestSupport
import Testing

@Suite struct WordingTests {
  @Test func `Money is told in three figures`() {
    #expect(Wording.money(0) == "£0")
    #expect(Wording.money(-0.2) == "£0")
    #expect(Wording.money(999) == "£999")
    #expect(Wording.money(999.7) == "£1.00k")
    #expect(Wording.money(12_345) == "£12.3k")
    #expect(Wording.money(480_000) == "£480k")
    #expect(Wording.money(999_600) == "£1.00m")
    #expect(Wording.money(-1_234_567) == "-£1.23m")
    #expect(Wording.money(2.5e9) == "£2.50bn")
  }

  @Test func `Shares, points and counts`() {
    #expect(Wording.percent(0.237) == "24%")
    #expect(Wording.percent(0.2371, decimals: 1) == "23.7%")
    #expect(Wording.points(0.031) == "+3 pts")
    #expect(Wording.points(-0.031, decimals: 1) == "-3.1 pts")
    #expect(Wording.points(-0.0001) == "0 pts")
    #expect(Wording.count(1_234_567) == "1,234,567")
    #expect(Wording.fixed(.nan, 1) == "-")
    #expect(Wording.fixed(-0.04, 1) == "0.0")
  }
}

@Suite struct StoryTests {
  @Test func `A month is a sentence, and every kind of happening has words`() {
    let partnership = Partnership(
      partners: [Partner(id: "pct", name: "Primary Care Trust")], aims: [Aim(id: "a", name: "Fewer burglaries")])
    let story = Story(
      [
        Happening(month: 7, kind: .representativeLeft, partner: 0),
        Happening(month: 7, kind: .budgetCut, partner: 0, amount: 0.2),
        Happening(month: 9, kind: .aimAgreed, aim: 0),
      ], of: partnership)
    #expect(
      story.lines == [
        "Month 7: Primary Care Trust's representative left; Primary Care Trust's budget was cut by 20%.",
        "Month 9: the aim \"Fewer burglaries\" was agreed.",
      ])
    for kind in Happening.Kind.allCases { #expect(!story.sentence(Happening(month: 1, kind: kind)).isEmpty) }
  }
}
