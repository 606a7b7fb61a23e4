import PartnershipModel

extension Partnership {
  /// Partners as like as peas, one aim, constants at their defaults, and no luck: nobody leaves, nothing happens, nobody
  /// differs, and what a board can decide it decides.
  public static func calm(_ count: Int, form: Form = .formal, crossCutting: Double = 0.5) -> Partnership {
    var partnership = Partnership(
      partners: (0..<count).map { Partner(id: "p\($0)", staffPledged: 2, turnover: 0, otherStance: 0.6) },
      aims: [Aim(id: "aim", clarity: 0.7, effortNeeded: 8, crossCutting: .fixed(crossCutting), lag: 9)], horizon: 48,
      drawsConstants: false)
    partnership.design.form = form
    partnership.design.function = .delivery
    partnership.design.governance.mode = .administrative
    partnership.design.governance.secretariat = 10
    partnership.design.governance.hasDeliberation = false
    partnership.design.accountability.decisionProcess = 1
    partnership.design.commissioning.hasProvidersOnBoard = false
    partnership.design.resourcing.lateFunding = 0
    partnership.design.meetings.interval = 1
    partnership.surroundings.staffTurnover = 0
    partnership.surroundings.chairTurnover = 0
    partnership.surroundings.reorganisation = 0
    partnership.surroundings.budgetCuts = 0
    partnership.surroundings.targetChanges = 0
    partnership.surroundings.riskEvents = 0
    partnership.surroundings.volatility = 0
    for parameter in whatDiffers { partnership.constants[parameter] = 0 }
    // Everybody always comes, can commit the organisation, wants to sign, and the agenda has room.
    partnership.constants[.attendanceOfTier1] = .fixed(1 - 1e-12)
    partnership.constants[.attendanceOfTier4] = .fixed(1 - 1e-12)
    partnership.constants[.chanceOfSleep] = 0
    partnership.constants[.lapseOfCommitments] = 0
    partnership.constants[.authorityOfTier2] = 1
    partnership.constants[.signUpAtRest] = 60
    partnership.constants[.itemsPerDay] = 1000
    return partnership
  }

  /// Constants that make places, people and months differ.
  private static let whatDiffers: [Parameter] = [
    .spreadOfPersons, .spreadOfChairs, .spreadOfTrustBetweenPlaces, .spreadOfAcquaintance,
    .spreadOfStubbornness, .spreadOfBudgets, .spreadOfOwnTargets, .spreadOfHearsay, .noiseOfResults,
    .shareOfLowContributors, .shareOfUnconditionalContributors, .contributionByAbility,
    .chanceOfLeaving,
  ]

  /// What a constant is here: as set, or its default.
  public func constant(_ parameter: Parameter) -> Double {
    constants[parameter]?.median ?? parameter.definition.defaultValue
  }
}
