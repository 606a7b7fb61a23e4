import Reports
import Testing

@Suite struct ReaderLocaleTests {
  @Test func `British numbers are those of the screen`() {
    let locale = ReaderLocale.british
    #expect(locale.percent(0.243, decimals: 1) == "24.3%")
    #expect(locale.money(1_759_139) == "£1.76m" && locale.money(-323_400) == "-£323k" && locale.money(0) == "£0")
    #expect(
      locale.roundMoney(13_068) == "£13k" && locale.roundMoney(3_204) == "£3.2k" && locale.roundMoney(787) == "£790")
    #expect(locale.count(10_000) == "10,000" && locale.points(-0.004) == "-0.4" && locale.points(0.00004) == "0.0")
  }

  @Test func `German and French readers get their own signs`() throws {
    let german = try #require(ReaderLocale.named("de-de"))
    #expect(german.percent(0.243, decimals: 1) == "24,3\u{A0}%")
    #expect(german.money(-1_759_139) == "-1,76\u{A0}Mio.\u{A0}£" && german.roundMoney(3_204) == "3,2\u{A0}Tsd.\u{A0}£")
    #expect(german.count(10_000) == "10.000")
    let french = try #require(ReaderLocale.named("fr-FR"))
    #expect(french.count(1_234_567) == "1\u{202F}234\u{202F}567" && french.fixed(-0.5, 1) == "-0,5")
    #expect(ReaderLocale.named("xx-XX") == nil)
  }

  @Test func `Numbers of a scenario have its units, and two figures`() throws {
    let locale = ReaderLocale.british
    #expect(locale.amount(667_434, in: "£/year") == "£670k/year" && locale.amount(1_500_000, in: "£") == "£1.5m")
    #expect(locale.amount(1.798, in: "months") == "1.8\u{A0}months" && locale.amount(2, in: "FTE") == "2\u{A0}FTE")
    #expect(locale.amount(1, in: "months") == "1\u{A0}month")
    #expect(locale.amount(0.35, in: "share") == "35%" && locale.amount(0.012, in: "share") == "1.2%")
    #expect(
      locale.amount(0.5, in: "/year") == "0.5/year" && locale.amount(123.4, in: "") == "120"
        && locale.amount(0.0042, in: "") == "0.004")
    let german = try #require(ReaderLocale.named("de-DE"))
    #expect(german.amount(0.125, in: "FTE") == "0,13\u{A0}FTE")
  }

  @Test func `A margin is written no finer than it means anything`() {
    let locale = ReaderLocale.british
    #expect(locale.written(Figure(0.337, 0.332, 0.342), .share) == "33.7%\u{A0}±\u{2060}0.5")
    #expect(locale.written(Figure(0.02, 0.01999, 0.02001), .share, isDifference: true) == "+2.0\u{A0}±\u{2060}<0.1")
    #expect(locale.written(Figure(5_000, 4_000, 6_000), .pounds) == "£5.00k\u{A0}±\u{2060}£1k")
    #expect(locale.written(Figure(3), .months) == "3.0" && locale.written(nil, .months) == "–")
  }
}
