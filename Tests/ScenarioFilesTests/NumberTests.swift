import PartnershipModel
import ScenarioFiles
import Testing

@Suite("A number in a scenario file")
struct NumberTests {
  func partner(_ line: String) throws -> Partner {
    try ScenarioFile(text: Sketch(partner: line).text, named: "n.yaml").scenario().designs[0].partnership.partners[0]
  }

  func partnership(_ line: String) throws -> Partnership {
    try ScenarioFile(text: Sketch(top: line).text, named: "n.yaml").scenario().designs[0].partnership
  }

  @Test(
    "may be written as people write money",
    arguments: [
      ("£480k/year", 480_000.0), ("£480,000 a year", 480_000), ("£0.48m per year", 480_000), ("£40k/month", 480_000),
      ("£ 480 k / year", 480_000), ("£1.1m/year", 1_100_000), ("£4.8e5/year", 480_000),
      ("£2 million a year", 2_000_000),
      ("£480000.50/year", 480_000.5), ("£0/year", 0), ("£2bn per annum", 2e9),
    ])
  func money(text: String, pounds: Double) throws {
    #expect(try partner("pledge: {money: '\(text)'}").moneyPledged == .fixed(pounds))
  }

  @Test(
    "keeps its decimals to the last bit, per cent too",
    arguments: [("57%", 0.57), ("0.57", 0.57), (".57", 0.57), ("7 %", 0.07), ("29%", 0.29), ("100%", 1), ("-0", 0)])
  func shares(text: String, share: Double) throws {
    #expect(try partner("culture: \(text)").culture == .fixed(share))
  }

  @Test(
    "may be a time",
    arguments: [
      ("36 months", 36), ("3 years", 36), ("1 year", 12), ("1.5 years", 18), ("1 month", 1), ("52 weeks", 12),
    ])
  func times(text: String, months: Int) throws {
    #expect(try partnership("horizon: \(text)").horizon == months)
  }

  @Test(
    "may be known as an interval in the shape that its field asks for",
    arguments: [
      ("turnover: 0.5 to 2", Distribution.lognormal(low: 0.5, high: 2)),
      ("turnover: 0 to 2", .uniform(low: 0, high: 2)),
      ("turnover: 1 to 1", .fixed(1)), ("turnover: {normal: 10 to 11}", .normal(low: 10, high: 11)),
      ("turnover: {triangular: 1 to 2 to 4}", .triangular(low: 1, mode: 2, high: 4)),
      ("turnover: {triangular: [1, 2, 4]}", .triangular(low: 1, mode: 2, high: 4)),
      ("turnover: {uniform: 1 to 2}", .uniform(low: 1, high: 2)),
      ("turnover: {lognormal: 1 to 2}", .lognormal(low: 1, high: 2)),
    ])
  func intervals(line: String, distribution: Distribution) throws {
    #expect(try partner(line).turnover.distribution == distribution)
  }

  @Test("between two ends is logit-normal, and uniform where it reaches an end")
  func shareIntervals() throws {
    let inside = Distribution.logitNormal(low: 0.2, high: 0.4, floor: 0, ceiling: 1)
    #expect(try partner("culture: 0.2 to 0.4").culture.distribution == inside)
    #expect(try partner("culture: 20 to 40%").culture.distribution == inside)
    #expect(try partner("culture: 20% to 40%").culture.distribution == inside)
    #expect(try partner("culture: 0 to 40%").culture.distribution == .uniform(low: 0, high: 0.4))
  }

  @Test(
    "shares its unit with the other end of an interval",
    arguments: ["£100k to £200k/year", "£100k to 200k/year", "£0.1m to £200k a year", "£100k/year to £200k/year"])
  func sharedUnits(text: String) throws {
    #expect(
      try partner("pledge: {money: \(text)}").moneyPledged.distribution == .lognormal(low: 100_000, high: 200_000))
  }

  @Test("may say whom it shares its draw with")
  func drawnAs() throws {
    let quantity = try partner("turnover: {uniform: 1 to 2, drawn as: mood}").turnover
    #expect(quantity == Quantity(name: "mood", .uniform(low: 1, high: 2)))
  }

  @Test("is what else the domain has: tiers, stages, due dates, words and switches")
  func others() throws {
    let partner = try partner(
      """
      {representative: 3, joins: founding, provider: true, own targets: [{name: A, due: every 6 months},
          {name: B, due: {due: 9 months, every: 12 months}, set: locally}, {name: C, due: 9 months}]}
      """)
    #expect(partner.tier == .third)
    #expect(partner.stage == 0)
    #expect(try self.partner("joins: stage 2").stage == 2)
    #expect(partner.isProvider)
    #expect(partner.ownTargets.map(\.due) == [6, 9, 9])
    #expect(partner.ownTargets.map(\.every) == [6, 12, 12])
    #expect(partner.ownTargets.map(\.isNational) == [true, false, true])
    let meetings = try partnership("summary: x").design.meetings
    #expect(meetings == Meetings())
    #expect(try partnership("parameter uncertainty: defaults").drawsConstants == false)
    #expect(try partnership("parameters: {trust gain: 0.02 to 0.04}").constants.count == 1)
  }
}
