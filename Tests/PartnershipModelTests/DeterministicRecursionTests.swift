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
    var team = Team(partnership)
    var results = Results(partnership, measured: p(.measuredAnyway) * (0.5 + 0.5 * 0.7))
    for month in 1...partnership.horizon {
      let contribution = own + (p(.firstContribution) - own) * pow(1 - p(.speedOfContribution), Double(month))
      team.live()
      results.follow(supply: Double(partners) * 2 * contribution * team.ready * p(.effectOfWorkAlone) / 8)
      expect(record, .contribution, month, contribution)
      expect(record, .attainment, month, results.attainment)
    }
  }

  @Test("In a partnership, trust, contribution, belief, plan and attainment do too", arguments: [2, 5, 9])
  func withPartnership(partners: Int) {
    let partnership = Partnership.calm(partners)
    let record = Run(partnership, seed: 7).record(first: 0)
    let p = partnership.constant
    let n = Double(partners)
    // What the design gives: chair and Box 2 at one half, indicators .3 and .5, outcome link .3, one regime.
    let seen = p(.visibilityWithoutSystem) + 0.5 * p(.visibilityBySystem)
    let measured =
      (p(.measuredAnyway) + 0.3 * p(.measuredByIndicators) + 0.5 * p(.measuredByOwnIndicators)
        + 0.3 * p(.measuredByOutcomeLink) + p(.measuredByReporting)) * (0.5 + 0.5 * 0.7)
    let standing = p(.trustWithoutHistory) + 0.5 * p(.trustByHistory)
    let mobility = p(.mobilityOfCoordination)
    var (contribution, expectation, trust) = (p(.firstContribution), p(.firstContribution), standing)
    var (belief, plan, practice, structure, chairSettled) = (p(.firstBelief), 0.0, 0.0, 0.0, 0.5)
    var team = Team(partnership)
    var results = Results(partnership, measured: measured, analysis: 0.5)
    let off = (0.7 - p(.bestClarityOfDelivery)) / p(.widthOfClarity)
    let suits =
      p(.strengthOfJointWork) * Foundation.exp(-0.5 * off * off) * (1 - p(.lossOfMisfit) * abs(0.5 - mobility))

    for month in 1...partnership.horizon {
      chairSettled = min(1, chairSettled + 1 / p(.monthsToSettle))
      let chair = 0.5 * (0.5 + 0.5 * chairSettled)
      // Structures, and all sign at the first meeting.
      let beyondOne = p(.exponentOfCoordination) - 1
      let closeness = (0.5 + mobility) * (1.5 - trust)
      let needed =
        (p(.coordinationAtLeast) + p(.coordinationPerMember) * n * pow(p(.sizeWhereHubsPay), beyondOne)) * closeness
        + p(.coordinationPerStream) + p(.coordinationPerReport) * 0.75 + p(.coordinationPerAim)
      let present = 10 * p(.skillOfAdministrativeBody)
      let steering = present / (present + needed)
      let membersTime =
        p(.membersTimeForCoordination) * pow(n, beyondOne) * closeness * (1 - 0.5 * steering) * structure
      let pace = p(.paceWithoutSteering) + (1 - p(.paceWithoutSteering)) * steering
      structure += (1 - structure) * pace / (p(.monthsToSetUp) * mobility)
      plan += min(1 - plan, pace * (0.5 + chair) / p(.monthsToPlan))
      plan -= p(.ageingOfPlans) * plan * (1 - steering)
      // They give what they want to, and what they owe.
      team.live()
      let settled = min(1, Double(12 + month) / p(.monthsToSettle))
      let mandate = p(.mandateOfNewcomers) + (1 - p(.mandateOfNewcomers)) * settled
      let inclination = logistic(
        p(.contributionAtRest) + p(.contributionByInterest) * 0.1 + mandate * p(.contributionBySignUp)
          + p(.contributionByBelief) * (belief - p(.beliefWithoutMeasurement)))
      let reckoning = expectation + p(.trustInMatching) * (trust - expectation)
      let owed = logistic((reckoning - p(.thresholdOfMatching)) / p(.widthOfMatching))
      contribution +=
        p(.speedOfContribution) * ((1 - p(.matching)) * inclination + p(.matching) * owed - contribution)
      expectation += p(.speedOfExpectation) * (0.5 + 0.5 * seen) * (contribution - expectation)
      // What that does to trust.
      let surprise =
        p(.sharpnessOfComparison) * (1 - p(.weightOfOwnContribution)) * (contribution - p(.givingThatIsUsual))
      let gained = (p(.trustGain) * seen * min(1, max(0, surprise)) + p(.trustByAcquaintance)) * (0.5 + chair)
      let lost = p(.trustLostToBrokenPledges) * min(1, max(0, -surprise))
      trust += gained * (1 - trust) - lost * trust + p(.trustFading) * (standing - trust)
      // Joint work on top of own work; what moves is held up by powers that stay at home.
      practice += (1 - practice) / p(.monthsOfPractice) * plan * pace
      let joint =
        suits * plan * practice * (p(.jointWithoutLeadership) + (1 - p(.jointWithoutLeadership)) * chair)
        * max(0, trust - p(.trustThatJointWorkNeeds)) * pace * (1 + p(.effectOfMeasurement) * measured)
        * (1 - 0.5 * p(.wasteWithoutSystem))
      let moved = mobility * structure * (p(.willingWithoutTrust) + (1 - p(.willingWithoutTrust)) * trust)
      let powers = contribution / (contribution + p(.contributionThatLendsPowers))
      let effort = n * 2 * contribution * team.ready * (1 - membersTime) * (p(.effectOfWorkAlone) + joint)
      results.follow(supply: effort / 8 * (1 - moved * min(1, p(.powersNeeded) * 0.5) * (1 - powers)))
      // They see what came of it.
      let byNow = 1 - exp2(-Double(month) / p(.monthsUntilExpected))
      let view =
        measured * min(1, results.attainment / (p(.attainmentExpected) * byNow * byNow))
        + (1 - measured) * p(.beliefWithoutMeasurement)
      belief += p(.speedOfBelief) * (view - belief)

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
    _ record: CohortRecord, _ measure: Measure, _ month: Int, _ value: Double, within tolerance: Double = 1e-8
  ) {
    for k in 0..<Lane.width where abs(record[measure, month: month][k] - value) > tolerance {
      Issue.record("\(measure) in month \(month), replication \(k): \(record[measure, month: month][k]), not \(value)")
      return
    }
  }
}

private func logistic(_ x: Double) -> Double { 1 / (1 + Foundation.exp(-x)) }

/// People found for the work, and ready for it.
private struct Team {
  let p: (Parameter) -> Double
  var found = 0.0
  var ready = 0.0

  init(_ partnership: Partnership) { p = partnership.constant }

  mutating func live() {
    found += (1 - found) / p(.monthsToFindPeople)
    ready += (found - ready) / p(.monthsToLearnTheWork)
  }
}

/// From work to attainment of one aim to which identical partners contribute: whatever the substitution, each gives what
/// it should.
private struct Results {
  let p: (Parameter) -> Double
  let measured, analysis: Double
  var need: Double
  var skill = 0.0
  var underway = 0.0
  var attainment = 0.0

  init(_ partnership: Partnership, measured: Double, analysis: Double = 0) {
    p = partnership.constant
    self.measured = measured
    self.analysis = analysis
    need = p(.needKnownAtStart)
  }

  /// - Parameter supply: work done, as a share of what the aim needs.
  mutating func follow(supply: Double) {
    let understood = p(.effectWithoutUnderstanding) + (1 - p(.effectWithoutUnderstanding)) * need
    let effective =
      min(2, max(p(.leastSupply), supply)) * understood * (1 + p(.effectOfSkill) * skill)
      * (1 + p(.effectOfClarity) * 0.2)
      * (1 - p(.effectOfDifficulty) * 0.4)
    let returns = p(.returnsToEffort)
    let reach = min(1, (1 - Foundation.exp(-returns * effective)) / (1 - Foundation.exp(-returns)))
    underway += 2.0 / 9 * (reach - underway)
    attainment += 2.0 / 9 * (underway - attainment)
    need +=
      (analysis * p(.needByAnalysis) + p(.needByWork)) * (1 - need) - p(.needForgotten)
      * max(0, need - p(.needKnownAtStart))
    skill += (1 - skill) * p(.learning) * (0.5 + 0.5 * measured)
  }
}
