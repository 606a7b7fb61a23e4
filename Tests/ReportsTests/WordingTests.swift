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
  let partnership = Partnership(
    partners: [Partner(id: "pct", name: "Primary Care Trust"), Partner(id: "courts", name: "Magistrates' courts")],
    aims: [Aim(id: "a", name: "Fewer burglaries")])

  @Test func `A month is a sentence, and every kind of happening has words`() {
    let story = Story(
      [
        Happening(month: 7, kind: .representativeLeft, partner: 0),
        Happening(month: 7, kind: .budgetCut, partner: 0, amount: 0.2), Happening(month: 9, kind: .aimAgreed, aim: 0),
      ], of: partnership)
    #expect(
      story.lines == [
        "Month 7: the representative of Primary Care Trust left; the budget of Primary Care Trust was cut by 20%.",
        "Month 9: the aim \"Fewer burglaries\" was agreed.",
      ])
    for kind in Happening.Kind.allCases { #expect(!story.sentence(Happening(month: 1, kind: kind)).isEmpty) }
  }

  @Test func `What happened to several partners alike is told once, in 80 columns`() {
    let happenings = [0, 1].flatMap { partner in
      [
        Happening(month: 1, kind: .aimSignedUp, partner: partner, aim: 0),
        Happening(month: 1, kind: .representativeLeft, partner: partner),
        Happening(month: 1, kind: .fellShort, partner: partner, amount: 0.1 + Double(partner) / 10),
      ]
    }
    let story = Story(happenings, of: partnership)
    #expect(
      story.lines == [
        "Month 1: Primary Care Trust and Magistrates' courts signed up to \"Fewer burglaries\"; "
          + "the representatives of Primary Care Trust and Magistrates' courts left; "
          + "Primary Care Trust fell short of what was pledged, giving 10% of it; "
          + "Magistrates' courts fell short of what was pledged, giving 20% of it."
      ])
    #expect(story.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
