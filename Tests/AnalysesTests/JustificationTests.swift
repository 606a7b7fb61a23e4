import Analyses
import Experiments
import PartnershipModel
import Statistics
import TestSupport
import Testing

@Suite struct JustificationTests {
  /// One formal design, informal working and no partnership, with noise that all share.
  private func judged(
    formal: Double, informal: Double, none: Double, noise: Double = 0.05, futures: Int = 400
  ) -> Justification.Case {
    let designs = ComparedDesigns(
      table(["formal"], futures: futures, value: 1_000_000) { design, k in
        let own = noise * (unit(UInt64(design), UInt64(k / 2)) - 0.5)
        return ([formal, none, informal][design] + own, 0.5, 1)
      })
    return Justification(designs).cases[0]
  }

  @Test func `Clearly better than both is justified`() {
    let found = judged(formal: 0.5, informal: 0.3, none: 0.2)
    #expect(found.verdict == .justified && found.probability == 1 && found.doubt == nil)
  }

  @Test func `Informal working as good is a lighter form that does`() {
    #expect(judged(formal: 0.30, informal: 0.31, none: 0.2).verdict == .lighterDoesAsWell)
    #expect(judged(formal: 0.305, informal: 0.305, none: 0.2, noise: 0).verdict == .lighterDoesAsWell)
  }

  @Test func `Worse than doing without is not justified`() {
    let found = judged(formal: 0.2, informal: 0.25, none: 0.3)
    #expect(found.verdict == .notJustified && found.probability == 1)
  }

  @Test func `Few replications leave it open, and more are asked for`() {
    let found = judged(formal: 0.32, informal: 0.3, none: 0.3, noise: 1, futures: 20)
    #expect(found.verdict == .cannotTell)
    guard case .tooFewReplications(let needed) = found.doubt else {
      Issue.record("\(String(describing: found.doubt))")
      return
    }
    #expect(needed > 40)
  }

  @Test func `Futures that disagree leave it open however many there are`() {
    let found = judged(formal: 0.33, informal: 0.3, none: 0.3, noise: 1, futures: 20_000)
    #expect(found.verdict == .cannotTell && found.doubt == .futuresDisagree)
  }

  /// Nothing is uncertain, and luck is far larger than what the formal design is ahead by on average, which is known well.
  @Test func `Luck is not ignorance`() {
    func judged(isAllKnown: Bool, futures: Int = 1_000) -> Justification {
      var scenario = Scenario.small
      scenario.designs[0].partnership.drawsConstants = !isAllKnown
      scenario.designs[0].partnership.surroundings.valueOfFullAttainment = 1_000_000
      return Justification(
        ComparedDesigns(
          table(scenario.designs + scenario.counterfactuals, futures: futures) { design, k in
            ((design == 0 ? 0.22 : 0.2) + 0.06 * (unit(UInt64(design), UInt64(k), 31) - 0.5), 0.5, 1)
          }))
    }
    let known = judged(isAllKnown: true)
    #expect(known.cases[0].verdict == .justified && known.cases[0].share == Estimate(1, interval: 1...1))
    #expect(known.valueOfKnowing == Estimate(0, interval: 0...0))
    #expect(known.acceptability.points.dropFirst().allSatisfy { $0.chances.allSatisfy { [0, 1].contains($0) } })
    // Whoever doesn't know beforehand that nothing is uncertain finds it out from the lives.
    let found = judged(isAllKnown: false)
    #expect(found.cases[0].verdict == .justified && found.cases[0].probability ?? 0 > 0.95)
    #expect(found.valueOfKnowing.interval?.lowerBound == 0)
    #expect(found.valueOfKnowing.value < 0.2 * found.valueOfKnowingLuck)
  }

  @Test func `Knowing the future is worth what choosing each time would gain`() {
    // Formal is better by 0.2 in every other future and worse by 0.1 in the rest: chosen always it comes to 0.35.
    let designs = ComparedDesigns(
      table(["formal"], futures: 100) { design, k in (design == 0 ? (k / 2 % 2 == 0 ? 0.5 : 0.2) : 0.3, 0.5, 1) })
    #expect(abs(Justification(designs).valueOfKnowing.value - 0.05) < 1e-12)
  }

  @Test func `A dear design is the best buy only for whom attainment is worth enough`() throws {
    // 10 points for 1,000 pounds more than nothing: worth it above 100 pounds a point.
    let designs = ComparedDesigns(
      table(["dear"], futures: 10, value: 20_000) { design, _ in design == 0 ? (0.3, 0.5, 1_000) : (0.2, 0.5, 0) })
    let points = Justification(designs).acceptability.points
    #expect(points.first?.willingness == 0 && points.last?.willingness == 400)
    // Within a point of attainment's worth they are alike.
    for point in points where abs(point.willingness - 100) > 12 {
      #expect((point.chances[0] > 0.5) == (point.willingness > 100), "\(point.willingness)")
    }
    let cost = try #require(Justification(designs).cases[0].costPerPoint)
    #expect(abs(cost - 100) < 1e-9)
  }

  /// Attainment and cost of a formal design, no partnership and informal working; no value stated.
  private func unvalued(
    _ formal: (Double, Double), none: (Double, Double), informal: (Double, Double), noise: Double = 0.02
  ) -> Justification.Case {
    let designs = ComparedDesigns(
      table(["formal"], futures: 200) { design, k in
        let (attained, cost) = [formal, none, informal][design]
        return (attained + noise * (unit(UInt64(design), UInt64(k / 2)) - 0.5), 0.5, cost)
      })
    return Justification(designs).cases[0]
  }

  @Test func `Without a stated value nothing is justified: there is a break-even over the dearer of the lighter forms`()
    throws
  {
    // 20 points for 100,000 over nothing is 500,000 in full; 10 for 80,000 over informal working 800,000.
    let found = unvalued((0.4, 100_000), none: (0.2, 0), informal: (0.3, 20_000))
    #expect(found.verdict == .aboveBreakEven && found.probability == nil)
    #expect(found.rival == 2)
    let interval = try #require(found.breakEven)
    #expect(abs(interval.ratio - 800_000) < 20_000)
    #expect(try #require(interval.low) < interval.ratio && #require(interval.high) > interval.ratio)
  }

  @Test func `Attaining more for less is worth it at any value, as much for more at none`() {
    #expect(unvalued((0.4, 10), none: (0.2, 20), informal: (0.3, 20)).verdict == .atAnyValue)
    let dear = unvalued((0.3, 100_000), none: (0.2, 0), informal: (0.3, 20_000), noise: 0)
    #expect(dear.verdict == .atNoValue && dear.rival == 2 && dear.breakEven == nil)
  }

  @Test func `A grant that isn't spent is no reason for a verdict`() {
    let scenario = Scenario.small
    let designs = scenario.designs + scenario.counterfactuals
    func judged(returned: Double) -> Justification.Case {
      let rows = designs.indices.map { design -> [Double] in
        var row = Array(repeating: 0.0, count: OutcomeTable.width(of: designs[design].partnership, .everything))
        row[Observation.shipped.outcomes.place(of: .attainment)] = design == 0 ? 0.3 : 0.3
        row[Observation.shipped.outcomes.place(of: .cost)] = design == 0 ? 100 : 1_000
        row[Observation.shipped.outcomes.place(of: .grantReturned)] = design == 0 ? returned : 0
        return (0..<8).flatMap { _ in row }
      }
      return Justification(ComparedDesigns(OutcomeTable(designs: designs, replications: 8, rows: rows))).cases[0]
    }
    #expect(judged(returned: 2_000).verdict == .atNoValue)
    #expect(judged(returned: 2_000).extra.mean == 1_100)
  }
}
