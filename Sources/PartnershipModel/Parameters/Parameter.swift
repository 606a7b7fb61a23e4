/// A named constant of the model. The definitions stand in the files beside this one, a topic each: unit, default, range and
/// source, or the word *assumption*.
public enum Parameter: Int, Sendable, Hashable, CaseIterable {
  // People: Representatives, chairs and secretariats as persons who come and go.
  case turnoverOfTier1, turnoverOfTier2, turnoverOfTier3, turnoverOfTier4, authorityOfTier1, authorityOfTier2
  case authorityOfTier3, authorityOfTier4, attendanceOfTier1, attendanceOfTier2, attendanceOfTier3
  case attendanceOfTier4, dayCostOfTier1, dayCostOfTier2, dayCostOfTier3, dayCostOfTier4, attendanceOfDeputies
  case monthsToFillASeat, monthsToFillAPost, monthsToSettle, monthsSavedByInduction, mandateOfVacancy
  case mandateByRoles, spreadOfPersons, spreadOfChairs, commitmentsKeptWithoutRoles, shareOfLowContributors
  case shareOfUnconditionalContributors
  // Trust: Trust between people, and the standing of organisations.
  case trustWithoutHistory, trustByHistory, spreadOfTrustBetweenPlaces, spreadOfStanding, spreadOfAcquaintance
  case trustGain, trustWithoutResults, trustByResults, lossToGain, sharpnessOfComparison, weightOfOwnContribution
  case trustLostToConflict, trustFading, creditOfStrangers, creditOfNewcomers, trustKeptAtSuccession
  case trustKeptByDeputies, trustKeptByInduction, speedOfReputation, trustLostToDeals, beliefLostToDeals
  case blameForLosses
  // Agreement: Meetings: who comes, how views move, what is signed and agreed.
  case attendanceByBelief, attendanceByDuty, attendanceBySanction, attendanceLostToOwnTargets
  case attendanceLostToFrequency, meetingsAYearThatSuit, attendanceLostToReorganisation, quorum
  case timeForDeliberation, movementByDeliberation, movementWithoutDeliberation, interestByDeliberation
  case conflictByDisagreement, conflictByCulture, conflictByImbalance, conflictSoftenedByTrust
  case culturesBridgedByChair, signUpAtRest, signUpByStance, signUpByLegitimacy, signUpBySanction, signUpByBelief
  case signUpLostToOwnTargets, signUpLostWithControl, clearanceOfReferral, lapseOfCommitments, itemsPerDay
  case sizeThatNeedsSubgroups, timePerExtraMember, reliefBySubgroups, decisionsWithoutProcess, dealsAway
  case supportForDealsAway, supermajority
  // Contribution: What partners give, own targets and the surroundings that bear on them.
  case contributionAtRest, contributionByInterest, contributionByPull, contributionLostToOwnTargets
  case contributionByReciprocity, reciprocityOfLowContributors, contributionBySignUp, contributionByBelief
  case contributionByAbility, contributionOfUnconditional, contributionOfLow, contributionBySanction
  case contributionByDuty, informalShareOfReciprocity, speedOfContribution, speedOfExpectation, firstContribution
  case blurOfContributions, visibilityWithoutSystem, visibilityBySystem, visibilityByUsers
  case pressureOfDistantTargets, gapThatPressesFully, speedOfOwnTargets, spreadOfOwnTargets, costToOwnTargets
  case returnToOwnTargets, fundingLostWithTarget, stepOfNationalTargets, persistenceOfBudgets, spreadOfBudgets
  case depthOfCuts, dropAtReorganisation, recoveryFromReorganisation
  // Structures: What holding a partnership together takes, and what moves inside it.
  case controlOfCooperation, controlOfCoordination, controlOfIntegration, controlTakenByLead
  case controlKeptByClearRoles, weightOfLead, coordinationAtLeast, coordinationPerPair, coordinationPerSpoke
  case coordinationOfCooperation, coordinationOfCoordination, coordinationOfIntegration, coordinationPerStream
  case coordinationPerReport, coordinationPerAim, staffOfLead, skillOfAdministrativeBody, paceWithoutSteering
  case mostBurden, monthsToSetUpCooperation, monthsToSetUpCoordination, monthsToSetUpIntegration, monthsToPlan
  case ageingOfPlans, mobilityOfCooperation, mobilityOfCoordination, mobilityOfIntegration
  case mobilityOfInformalContact, willingWithoutTrust, mixBoughtByCommissioning, mobilityOfPooledBudget
  case monthsBetweenInformalContacts, daysOfInformalContact, gainOfInformalContact, absorptionWithoutSteering
  case releaseHeldUpByUnclearRoles, catchingUp, wasteWithoutSystem, aimsThatFit, dilutionPerAim, lossToProviders
  case risksPrevented, damageOfRisk, damageAvertedByContingency, slopeOfLeaving, beliefThatKeepsMembers
  case chanceOfLeaving, turnoutOfTheLiving, patience, patienceByDuty, monthsBeforeDissolution
  // Results: From effort to outcomes, and what is known and believed of them.
  case effectOfWorkAlone, effectBeforeStrategies, effectBeforeCommissions, effectBeforeDelivery
  case guidanceOfStrategies, guidanceOfCommissions, guidanceOfDelivery, substitutionOfPlainAims
  case substitutionByCrossCutting, returnsToEffort, effectOfClarity, effectOfDifficulty
  case effectWithoutUnderstanding, effectOfSkill, effectOfSocialCapacity, noiseOfResults, spreadOfStubbornness
  case persistenceOfConditions, firstResultsAre, effectiveIs, needKnownAtStart, needByAnalysis, needByEngagement
  case needByProviders, needForgotten, engagementOneOff, engagementUnsupported, legitimacyByEngagement
  case legitimacyFading, legitimacyLostToProviders, capacityByEngagement, measuredAnyway, measuredByIndicators
  case measuredByOwnIndicators, measuredByOutcomeLink, measuredByReporting, reportsThatFit, focusLostPerReport
  case firstBelief, attainmentExpected, beliefWithoutMeasurement, spreadOfHearsay, speedOfBelief, learning
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
    /// What is plausible, likeliest at the default: triangular. An assumption is drawn from the calibrated sets within it,
    /// any other constant from the triangular distribution, once per future.
    public var range: ClosedRange<Double>
    /// Where the figure comes from, or "assumption".
    public var source: String
  }

  public var definition: Definition { Parameter.definitions[rawValue] }

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
