/// A named constant of the model. The definitions stand in the files beside this one, a topic each: unit, default, range and
/// source, or the word *assumption*.
public enum Parameter: Int, Sendable, Hashable, CaseIterable {
  // People: Representatives, chairs and secretariats as persons who come and go.
  case authorityOfTier1, authorityOfTier2, authorityOfTier3, authorityOfTier4, attendanceOfTier1
  case attendanceOfTier4, dayCostOfTier1, dayCostOfTier2, dayCostOfTier3, dayCostOfTier4, attendanceOfDeputies
  case monthsToFillAPost, mandateOfNewcomers, monthsToSettle, monthsToFindPeople, monthsToLearnTheWork
  case monthsSavedByInduction, mandateByRoles, spreadOfPersons, spreadOfChairs, likenessOfSuccessors
  case commitmentsKeptWithoutRoles, shareOfLowContributors, shareOfUnconditionalContributors, seatTurnover
  // Trust: Trust between people, and the standing of organisations.
  case trustWithoutHistory, trustByHistory, spreadOfTrustBetweenPlaces, spreadOfAcquaintance
  case trustGain, trustLostToBrokenPledges, sharpnessOfComparison, weightOfOwnContribution
  case givingThatIsUsual, trustByAcquaintance, trustLostToConflict, trustFading, trustKeptAtSuccession
  case trustKeptByDeputies, trustKeptByInduction, blameForLosses
  // Agreement: Meetings: who comes, how views move, what is signed and agreed.
  case attendanceByBelief, attendanceByDuty, attendanceBySanction, attendanceLostToOwnTargets
  case attendanceLostToFrequency, agendaBetweenMeetings, attendanceLostToReorganisation, timeForDeliberation
  case movementByDeliberation, movementWithoutDeliberation, interestByDeliberation, conflictByDisagreement
  case conflictByCulture, conflictByImbalance, conflictSoftenedByTrust, culturesBridgedByChair, signUpAtRest
  case signUpByStance, signUpByLegitimacy, signUpBySanction, signUpByBelief, signUpLostToOwnTargets
  case signUpLostWithControl, signUpByConcession, concession, ambitionConceded, signUpLostToExclusion
  case objectionOfTheUnwilling, monthsToStatutoryStrategy, clearanceOfReferral, lapseOfCommitments
  case itemsPerDay, timePerExtraMember, reliefBySubgroups, decisionsWithoutProcess, supermajority
  // Contribution: What partners give, own targets and the surroundings that bear on them.
  case contributionAtRest, contributionByInterest, contributionByPull, contributionLostToOwnTargets, matching
  case matchingOfLowContributors, trustInMatching, thresholdOfMatching, widthOfMatching, contributionBySignUp
  case contributionByBelief, contributionByAbility, contributionOfLow, contributionBySanction
  case contributionByDuty, speedOfContribution, speedOfExpectation, firstContribution, visibilityWithoutSystem
  case visibilityBySystem, visibilityByUsers, pressureOfDistantTargets, gapThatPressesFully, speedOfOwnTargets
  case spreadOfOwnTargets, costToOwnTargets, focusLostToJointAims, returnToOwnTargets, fundingLostWithTarget
  case stepOfNationalTargets, persistenceOfBudgets, spreadOfBudgets, depthOfCuts, dropAtReorganisation
  case recoveryFromReorganisation
  // Structures: What holding a partnership together takes, and what moves inside it.
  case controlTakenByLead, controlKeptByClearRoles, weightOfLead, coordinationAtLeast, coordinationPerMember
  case exponentOfCoordination, sizeWhereHubsPay, membersTimeForCoordination, coordinationPerStream
  case coordinationPerReport, coordinationPerAim, staffOfLead, skillOfAdministrativeBody, paceWithoutSteering
  case monthsToSetUp, monthsToPlan, ageingOfPlans, mobilityOfCooperation, mobilityOfCoordination
  case mobilityOfIntegration, willingWithoutTrust, mixBoughtByCommissioning, mobilityOfPooledBudget
  case monthsBetweenInformalContacts, monthsBetweenChanceContacts, daysOfInformalContact
  case releaseHeldUpByUnclearRoles, catchingUp, wasteWithoutSystem, aimsThatFit, dilutionPerAim
  case lossToProviders, risksPrevented, damageOfRisk, damageAvertedByContingency, chanceOfLeaving
  case speedOfEnergy, chanceOfSleep, slopeOfSleep, sleepKeptOffByMoney, sleepKeptOffByDuty
  case carriedByStructures, chanceOfWaking, chanceOfWindingUp
  // Results: From effort to outcomes, and what is known and believed of them.
  case effectOfWorkAlone, effectOfNewMoney, strengthOfJointWork, bestClarityOfStrategies
  case bestClarityOfCommissions, bestClarityOfDelivery, widthOfClarity, carriedOver, monthsOfPractice
  case practiceLostWithChair, lossOfMisfit, jointWithoutLeadership, trustThatJointWorkNeeds
  case effectOfMeasurement, powersNeeded, contributionThatLendsPowers, attentionElsewhere, leastSupply
  case substitutionOfPlainAims, substitutionByCrossCutting, returnsToEffort, effectOfClarity
  case effectOfDifficulty, effectWithoutUnderstanding, effectOfSkill, effectOfSocialCapacity, noiseOfResults
  case spreadOfStubbornness, persistenceOfConditions, firstResultsAre, effectiveIs, needKnownAtStart
  case needByAnalysis, needByWork, needByEngagement, needForgotten, engagementOneOff, engagementUnsupported
  case legitimacyByEngagement, legitimacyFading, legitimacyLostToProviders, capacityByEngagement
  case measuredAnyway, measuredByIndicators, measuredByOwnIndicators, measuredByOutcomeLink
  case measuredByReporting, reportsThatFit, focusLostPerReport, firstBelief, attainmentExpected
  case monthsUntilExpected, beliefWithoutMeasurement, spreadOfHearsay, speedOfBelief, learning
  case skillLostToTurnover
  // Costs: What things cost, pounds of 2003-04.
  case costOfStaff, costOfAccountability, costOfChair, costOfIndicators, costOfReport, costOfStream
  case costOfEngagement, costOfNeedsAnalysis, costOfAgreement, setUpCostOfCooperation, setUpCostOfCoordination
  case setUpCostOfIntegration, runningCostOfCooperation, runningCostOfCoordination, runningCostOfIntegration
}

extension Parameter {
  /// Everything that is said about a constant.
  public struct Definition: Sendable, Hashable {
    /// The name in scenario files and documents, such as `trust gain`.
    public var name: String
    public var meaning: String
    public var unit: String
    public var defaultValue: Double
    /// What is plausible, likeliest at the default: triangular. An assumption is drawn from calibrated sets where there are any,
    /// any other constant from the triangular distribution, once per future.
    public var range: ClosedRange<Double>
    /// Where the figure comes from, or "assumption".
    public var source: String
  }

  public var definition: Definition { Parameter.definitions[rawValue] }

  /// Where a constant is drawn: a key that depends on its name alone, worked out once.
  public static let drawKeys: [UInt32] = allCases.map { stableKey("constant:\($0)") }

  /// The topics, in the order of their cases.
  public static let topics: [(title: String, parameters: [Parameter])] = [
    ("People", people.map(\.parameter)),
    ("Trust", trust.map(\.parameter)),
    ("Agreement", agreement.map(\.parameter)),
    ("Contribution", contribution.map(\.parameter)),
    ("Structures", structures.map(\.parameter)),
    ("Results", results.map(\.parameter)),
    ("Costs", costs.map(\.parameter)),
  ]

  private static let definitions: [Definition] = {
    let rows = [people, trust, agreement, contribution, structures, results, costs].flatMap { $0 }
    precondition(rows.map(\.parameter) == allCases, "every constant is defined once, in the order of the cases")
    return rows.map(\.definition)
  }()

  /// A line of the table of constants.
  struct Row: Sendable {
    let parameter: Parameter
    let definition: Definition

    init(
      _ parameter: Parameter, _ value: Double, _ range: ClosedRange<Double>, _ unit: String, _ meaning: String,
      _ source: String
    ) {
      self.parameter = parameter
      definition = Definition(
        name: parameter.words, meaning: meaning, unit: unit, defaultValue: value, range: range, source: source)
    }
  }

  /// The case's name in words: `dayCostOfTier1` is "day cost of tier 1".
  private var words: String {
    var words = ""
    for character in String(describing: self) {
      if character.isUppercase || character.isNumber { words.append(" ") }
      words.append(contentsOf: character.lowercased())
    }
    return words
  }
}
