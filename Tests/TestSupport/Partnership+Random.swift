import PartnershipModel

extension Partnership {
  /// Any partnership: 1 to 30 partners, 1 to 10 aims, 1 to 60 months, any design, anything known or not; the same for the
  /// same seed.
  public static func random(_ seed: UInt64) -> Partnership {
    var dice = Dice(seed: seed)
    let ids = (0..<dice.whole(1...30)).map { "p\($0)" }
    let aims = (0..<dice.whole(1...10)).map { "a\($0)" }
    var partnership = Partnership(
      partners: ids.map { partner($0, aims: aims, &dice) }, aims: aims.map { aim($0, partners: ids, &dice) },
      horizon: dice.whole(1...60))
    partnership.design = design(partners: ids, &dice)
    partnership.surroundings = surroundings(partners: ids, horizon: partnership.horizon, &dice)
    partnership.drawsConstants = dice.isLucky(0.8)
    return partnership
  }

  private static func partner(_ id: String, aims: [String], _ dice: inout Dice) -> Partner {
    var partner = Partner(
      id: id, tier: dice.one(Tier.allCases), staffPledged: dice.quantity(0...4),
      moneyPledged: dice.quantity(0...200_000),
      discretionaryStaff: dice.quantity(1...80), culture: dice.quantity(0...1), weight: dice.quantity(0.2...5),
      stage: dice.whole(0...3), isProvider: dice.isLucky(0.3), turnover: dice.quantity(0...4),
      otherStance: dice.quantity(0...1))
    for aim in aims where dice.isLucky(0.3) { partner.stance[aim] = dice.quantity(0...1) }
    for k in 0..<dice.whole(0...3) {
      partner.ownTargets.append(
        OwnTarget(
          name: "target \(k)", level: dice.quantity(0...1), goal: dice.quantity(0...1), due: dice.whole(1...36),
          every: dice.whole(1...24), stake: dice.quantity(0...1), isNational: dice.isLucky(0.5),
          otherAlignment: dice.quantity(-1...1)))
    }
    return partner
  }

  private static func aim(_ id: String, partners: [String], _ dice: inout Dice) -> Aim {
    var aim = Aim(
      id: id, clarity: dice.quantity(0...1), difficulty: dice.quantity(0...1), effortNeeded: dice.quantity(0.1...10),
      crossCutting: dice.quantity(0...1), lag: dice.quantity(1...36), weight: dice.quantity(0.1...5),
      trend: dice.quantity(-0.1...0.1))
    if dice.isLucky(0.7) {
      for partner in partners where dice.isLucky(0.4) { aim.inputs[partner] = dice.quantity(0.1...5) }
    }
    return aim
  }

  private static func design(partners: [String], _ dice: inout Dice) -> Design {
    var design = Design()
    design.form = dice.isLucky(0.75) ? .formal : dice.one([.none, .informal])
    design.level = dice.one(Level.allCases)
    design.function = dice.one(Function.allCases)
    design.governance.mode = dice.one(Mode.allCases)
    design.governance.lead = dice.isLucky(0.5) ? dice.one(partners) : nil
    design.governance.decisionRule = dice.one(DecisionRule.allCases)
    design.governance.hasDeliberation = dice.isLucky(0.5)
    design.governance.isStaged = dice.isLucky(0.4)
    design.governance.hasStatutoryDuty = dice.isLucky(0.4)
    design.governance.secretariat = dice.quantity(0...8)
    for path in shares { design[keyPath: path] = dice.quantity(0...1) }
    design.resourcing.grant = dice.isLucky(0.6) ? dice.quantity(0...3_000_000) : 0
    design.resourcing.fundingStreams = dice.quantity(0...14)
    design.commissioning.hasProvidersOnBoard = dice.isLucky(0.5)
    design.engagement.kind = dice.one(Engagement.Kind.allCases)
    design.engagement.hasSupport = dice.isLucky(0.5)
    design.engagement.forUnderstandingNeed = dice.isLucky(0.5)
    design.engagement.forAccountability = dice.isLucky(0.5)
    design.engagement.forCapacity = dice.isLucky(0.5)
    design.performance.reportingLoad = dice.quantity(0...10)
    design.meetings.interval = dice.quantity(0.5...12)
    design.meetings.length = dice.quantity(0.1...3)
    design.meetings.hasDeputies = dice.isLucky(0.5)
    design.meetings.hasInduction = dice.isLucky(0.5)
    return design
  }

  /// The levers that go from 0 to 1.
  private static var shares: [WritableKeyPath<Design, Quantity>] {
    [
      \.governance.sanction, \.governance.riskSharing, \.accountability.accountableBodyRoles,
      \.accountability.elementRoles, \.accountability.decisionProcess, \.accountability.projectManagement,
      \.accountability.riskManagement, \.resourcing.pooledBudget, \.resourcing.lateFunding,
      \.commissioning.conflictOfInterestRule, \.commissioning.needsAnalysis, \.performance.specificIndicators,
      \.performance.reuseOfOwnIndicators, \.performance.outcomeLink, \.chair.processOfChange, \.chair.cultures,
      \.chair.teamBuilding,
    ]
  }

  private static func surroundings(partners: [String], horizon: Int, _ dice: inout Dice) -> Surroundings {
    var surroundings = Surroundings()
    surroundings.history = dice.quantity(0...1)
    surroundings.staffTurnover = dice.quantity(0...0.5)
    surroundings.chairTurnover = dice.quantity(0...0.9)
    surroundings.reorganisation = dice.quantity(0...0.9)
    surroundings.budgetCuts = dice.quantity(0...0.9)
    surroundings.targetChanges = dice.quantity(0...0.9)
    surroundings.riskEvents = dice.quantity(0...4)
    surroundings.volatility = dice.quantity(0...1)
    surroundings.grantWithoutPartnership = dice.quantity(0...1)
    for _ in 0..<dice.whole(0...4) {
      surroundings.events.append(
        ScheduledEvent(
          kind: dice.one(ScheduledEvent.Kind.allCases), month: dice.whole(1...horizon),
          partner: dice.isLucky(0.5) ? dice.one(partners) : nil, size: dice.quantity(0...1),
          duration: dice.whole(1...24)))
    }
    return surroundings
  }
}

/// Numbers that belong to a seed, one after the other.
struct Dice {
  let seed: UInt64
  private var throwsSoFar: UInt64 = 0

  init(seed: UInt64) { self.seed = seed }

  mutating func uniform() -> Double {
    throwsSoFar += 1
    return unit(seed, throwsSoFar)
  }
  mutating func isLucky(_ chance: Double) -> Bool { uniform() < chance }
  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(uniform() * Double(range.count))
  }
  mutating func one<Value>(_ values: [Value]) -> Value { values[Int(uniform() * Double(values.count))] }

  /// A number in a range, at its ends now and then, or known no better than as a part of the range.
  mutating func quantity(_ range: ClosedRange<Double>) -> Quantity {
    let span = range.upperBound - range.lowerBound
    let (kind, a, b) = (uniform(), uniform(), uniform())
    if kind < 0.05 { return .fixed(range.lowerBound) }
    if kind < 0.1 { return .fixed(range.upperBound) }
    if kind < 0.75 { return .fixed(range.lowerBound + a * span) }
    return Quantity(
      name: "quantity \(throwsSoFar)",
      .uniform(low: range.lowerBound + min(a, b) * span, high: range.lowerBound + max(a, b) * span))
  }
}
