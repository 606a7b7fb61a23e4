import Foundation
import LaneArithmetic
import PartnershipModel
import TestSupport
import Testing

/// Where nothing is left to luck and all partners are alike, the model is a handful of numbers that follow each other. Worked
/// out here from the description's equations in plain arithmetic.
@Suite("Identical partners without luck") struct DeterministicRecursionTests {
  @Test("Without a partnership, contribution and attainment follow a recursion", arguments: [1, 2, 5, 9])
  func withoutPartnership(partners: Int) {
    let partnership = Partnership.calm(partners, form: .none)
    let record = Run(partnership, seed: 7).record(first: 0)
    let p = partnership.constant
    let own = logistic(p(.contributionAtRest) + p(.contributionByInterest) * (0.6 - 0.5))
    var results = Results(partnership)
    for month in 1...partnership.horizon {
      let contribution = own + (p(.firstContribution) - own) * pow(1 - p(.speedOfContribution), Double(month))
      results.follow(effort: Double(partners) * 2 * contribution * p(.effectOfWorkAlone))
      expect(record, .contribution, month, contribution)
      expect(record, .attainment, month, results.attainment)
    }
  }

  @Test("In a partnership, trust, contribution, belief, plan and attainment do too", arguments: [2, 5, 9])
  func withPartnership(partners: Int) {
    let partnership = Partnership.calm(partners)
    let record = Run(partnership, seed: 7).record(first: 0)
    let p = partnership.constant
    // What the design gives: chair and Box 2 at one half, indicators .3 and .5, outcome link .3, one regime.
    let seen = p(.visibilityWithoutSystem) + 0.5 * p(.visibilityBySystem)
    let measured =
      (p(.measuredAnyway) + 0.3 * p(.measuredByIndicators) + 0.5 * p(.measuredByOwnIndicators)
        + 0.3 * p(.measuredByOutcomeLink) + p(.measuredByReporting)) * (0.5 + 0.5 * 0.7)
    var (contribution, expectation) = (p(.firstContribution), p(.firstContribution))
    var (trust, belief) = (p(.trustWithoutHistory) + 0.5 * p(.trustByHistory), p(.firstBelief))
    var (plan, skill, chairSettled) = (0.0, 0.0, 0.5)
    var results = Results(partnership)

    for month in 1...partnership.horizon {
      chairSettled = min(1, chairSettled + 1 / p(.monthsToSettle))
      let chair = 0.5 * (0.5 + 0.5 * chairSettled)
      // They meet: what the others gave last month against what was expected of them and given oneself.
      let surprise = (1 - p(.weightOfOwnContribution)) * (contribution - expectation) * p(.sharpnessOfComparison) * seen
      let success = p(.trustWithoutResults) + p(.trustByResults) * belief
      let gain = p(.trustGain) * (0.5 + chair) * (1 - trust) * (1 + max(0, surprise)) * success
      trust += gain - p(.trustGain) * p(.lossToGain) * trust * max(0, -surprise)
      plan = min(1, plan + (0.5 + chair) / p(.monthsToPlan))
      // They give.
      let settled = min(1, Double(12 + month) / p(.monthsToSettle))
      let together = p(.contributionBySignUp) + p(.contributionByReciprocity) * trust * expectation
      let drive =
        p(.contributionAtRest) + p(.contributionByInterest) * 0.1 + (0.7 + 0.3 * settled) * together
        + p(.contributionByBelief) * (belief - 0.35)
      contribution += p(.speedOfContribution) * (logistic(drive) - contribution)
      expectation += p(.speedOfExpectation) * (0.3 + 0.7 * seen) * (contribution - expectation)
      let effect = (p(.effectBeforeDelivery) + p(.guidanceOfDelivery) * plan) * (1 - 0.5 * p(.wasteWithoutSystem))
      results.follow(effort: Double(partners) * 2 * contribution * effect, skill: skill, analysis: 0.5)
      // They see what came of it.
      let expected = p(.attainmentExpected) * (1 - exp2(-Double(month) / 17)) + 0.05
      let view = measured * min(1.1, results.attainment / expected) + (1 - measured) * p(.beliefWithoutMeasurement)
      belief += p(.speedOfBelief) * (view - belief)
      skill += (1 - skill) * p(.learning) * (0.3 + 0.7 * measured) * (0.5 + 0.5 * 0.3)

      expect(record, .signUp, month, 1)
      expect(record, .conflict, month, 0)
      expect(record, .trust, month, trust)
      expect(record, .trustSpread, month, 0, within: 1e-7)
      expect(record, .plan, month, plan)
      expect(record, .contribution, month, contribution)
      expect(record, .belief, month, belief)
      expect(record, .attainment, month, results.attainment)
    }
  }

  private func expect(
    _ record: CohortRecord, _ measure: Measure, _ month: Int, _ value: Double, within tolerance: Double = 2e-9
  ) {
    for k in 0..<Lane.width where abs(record[measure, month: month][k] - value) > tolerance {
      Issue.record("\(measure) in month \(month), replication \(k): \(record[measure, month: month][k]), not \(value)")
      return
    }
  }
}

private func logistic(_ x: Double) -> Double { 1 / (1 + Foundation.exp(-x)) }

/// From effort to attainment of one aim to which identical partners contribute: whatever the substitution, each gives what
/// it should.
private struct Results {
  let p: (Parameter) -> Double
  var need: Double
  var underway = 0.0
  var attainment = 0.0

  init(_ partnership: Partnership) {
    p = partnership.constant
    need = p(.needKnownAtStart)
  }

  mutating func follow(effort: Double, skill: Double = 0, analysis: Double = 0) {
    let understood = p(.effectWithoutUnderstanding) + (1 - p(.effectWithoutUnderstanding)) * need
    let effective =
      min(2, effort / 8) * understood * (1 + p(.effectOfSkill) * skill) * (1 + p(.effectOfClarity) * 0.2)
      * (1 - p(.effectOfDifficulty) * 0.4)
    let returns = p(.returnsToEffort)
    let reach = min(1, (1 - Foundation.exp(-returns * effective)) / (1 - Foundation.exp(-returns)))
    underway += 2.0 / 9 * (reach - underway)
    attainment += 2.0 / 9 * (underway - attainment)
    need += analysis * p(.needByAnalysis) * (1 - need) - p(.needForgotten) * max(0, need - p(.needKnownAtStart))
  }
}
