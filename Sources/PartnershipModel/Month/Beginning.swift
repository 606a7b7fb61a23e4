import LaneArithmetic
import RandomStreams

extension World {
  /// Puts the world at month 0 of replications `first ..< first + Lane.width`, with what nobody knows drawn once per future.
  func begin(seed: UInt64, first: Int) {
    let future = first / World.replicationsPerFuture
    let firstDrawn = future / Lane.width * Lane.width
    if futuresDrawn?.seed != seed || futuresDrawn?.first != firstDrawn {
      var numbers = FutureNumbers(
        Draws(seed: seed, futures: Bits(countingFrom: UInt64(firstDrawn))))
      for k in 0..<unknowns.count { unknownsOfFutures[k] = numbers.next(uncertain[k]) }
      drawsTaken += unknowns.count * Lane.width
      futuresDrawn = (seed, firstDrawn)
    }
    for k in 0..<unknowns.count {
      unknowns[k] = unknownsOfFutures[k].halfTwice(isSecond: future > firstDrawn)
    }
    begin(luck: Draws(seed: seed, first: first), tiers: [])
  }

  /// Puts the world at month 0 of some replications.
  ///
  /// - Parameters:
  ///   - unknowns: values of what nobody knows, one for each of the blueprint's.
  ///   - tiers: of the seats, by blueprint's partner; empty for those of the description.
  func begin(luck: Draws, unknowns: [Lane], tiers: [Lane]) {
    for k in unknowns.indices { self.unknowns[k] = unknowns[k] }
    begin(luck: luck, tiers: tiers)
  }

  private func begin(luck: Draws, tiers: [Lane]) {
    self.luck = luck
    month = 0
    news = News()
    allotment.startAgain()
    fillIn(tiers: tiers)
    partnersMeet()
    partnershipIsFounded()
  }

  /// Every future (one draw of everything that nobody knows) is lived twice, with different luck: the covariance of the
  /// two lives is what ignorance contributes to the spread of an outcome, the rest is luck.
  static let replicationsPerFuture = 2

  /// A number of the description, held within what it can be.
  private func given(_ input: Input, _ range: ClosedRange<Double>) -> Lane {
    let number = input.uncertain >= 0 ? unknowns[Int(input.uncertain)] : Lane(input.value)
    return clip(number, Lane(range.lowerBound), Lane(range.upperBound))
  }

  /// Everything that is given: what is known, and what nobody knows as it is in these futures.
  private func fillIn(tiers: [Lane]) {
    func value(_ input: Input, _ range: ClosedRange<Double>) -> Lane { given(input, range) }
    func share(_ input: Input) -> Lane { value(input, 0...1) }
    func amount(_ input: Input) -> Lane { value(input, 0...1e12) }

    for parameter in Parameter.allCases {
      p.row[parameter.rawValue] = value(blueprint.constants[parameter.rawValue], -1e12...1e12)
    }
    let isFormal = design.form == .formal
    levers = blueprint.levers.map { input, lever in
      isFormal || lever.outlastsDesign ? value(input, lever.range) : 0
    }

    for i in 0..<n {
      staffPledged[i] = amount(blueprint.staffPledged[i])
      moneyPledged[i] = amount(blueprint.moneyPledged[i])
      discretionaryStaff[i] = most(0.01, amount(blueprint.discretionaryStaff[i]))
      culture[i] = share(blueprint.culture[i])
      weight[i] = most(1e-9, amount(blueprint.weight[i]))
      targetWeight[i] = blueprint.answersForTargets(i) ? weight[i] : 0
    }
    if design.form == .formal, design.governance.mode == .lead {
      weight[blueprint.lead] *= p[.weightOfLead]
    }
    normalise(weight)
    normalise(targetWeight)
    for i in 0..<n {
      let tier = tiers.isEmpty ? Lane(Double(blueprint.tier[i].rawValue)) : tiers[i]
      seatIsDescribed(i, tier: tier, turnover: amount(blueprint.turnover[i]))
    }

    for j in 0..<aims {
      clarity[j] = share(blueprint.clarity[j])
      difficulty[j] = share(blueprint.difficulty[j])
      ease[j] =
        (1 + p[.effectOfClarity] * (clarity[j] - 0.5))
        * (1 - p[.effectOfDifficulty] * difficulty[j])
      appeal[j] = p[.signUpByStance] * halfAtLeast(clarity[j])
      effortNeeded[j] = most(0.01, amount(blueprint.effortNeeded[j]))
      crossCutting[j] = share(blueprint.crossCutting[j])
      powersNeeded[j] = least(1, p[.powersNeeded] * crossCutting[j])
      let rho = p[.substitutionOfPlainAims] + p[.substitutionByCrossCutting] * crossCutting[j]
      // At 0 the formula has a gap; the function has none.
      substitution[j] = select(absolute(rho) < 0.02, 0.02, rho)
      lagRate[j] = least(1, 2 / most(1, amount(blueprint.lag[j])))
      aimWeight[j] = most(1e-9, amount(blueprint.aimWeight[j]))
      trend[j] = value(blueprint.trend[j], -1...1) * Lane(1.0 / 12)
      var needed: Lane = 1e-9
      for i in 0..<n { needed += amount(blueprint.inputs[i * aims + j]) }
      var weightOfInputs: Lane = 1e-9
      for i in 0..<n where isInput[i * aims + j] { weightOfInputs += weight[i] }
      perWeightOfInputs[j] = 1 / weightOfInputs
      for i in 0..<n {
        inputShare[i, j] = amount(blueprint.inputs[i * aims + j]) / needed
        perInputShare[i, j] = 1 / most(1e-6, inputShare[i, j])
        stance[i, j] = share(blueprint.stance[i * aims + j])
      }
    }
    normalise(aimWeight)
    aimsArePursued()
    for i in 0..<n {
      for j in 0..<aims { call[i, j] = aimWeight[j] * (isInput[i * aims + j] ? 1 : p[.attentionElsewhere]) }
    }
    for (k, target) in blueprint.targets.enumerated() {
      targetBase[k] = share(target.level)
      targetGoal[k] = share(target.goal)
      targetStake[k] = share(target.stake)
      aligned[k] = 0
      for j in 0..<aims {
        alignment[k, j] = value(blueprint.alignment[k * aims + j], -1...1)
        aligned[k] += jointWeight[j] * alignment[k, j]
      }
    }

    for (index, event) in blueprint.events.enumerated() { eventSize[index] = share(event.size) }

    rates.betweenMeetings = power(meetingInterval, p[.agendaBetweenMeetings])
    rates.linksOfHub = power(p[.sizeWhereHubsPay], p[.exponentOfCoordination] - 1)
    designIsMeasuredAgainstAims()

    rates.cut = monthlyChance(levers.budgetCuts)
    rates.reorganisation = monthlyChance(levers.reorganisation)
    rates.chair = monthlyChance(levers.chairTurnover)
    rates.targetChange = monthlyChance(levers.targetChanges)
    rates.riskEvent = 1 - exp(levers.riskEvents * Lane(-1.0 / 12))
    rates.secretariat = monthlyChance(levers.staffTurnover)
    rates.fullEffort = 1 / (1 - exp(-p[.returnsToEffort]))
  }

  /// The chance a month that goes with a chance a year: 1 - (1 - a)^(1/12).
  private func monthlyChance(_ yearly: Lane) -> Lane { 1 - power(1 - yearly, Lane(1.0 / 12)) }

  /// Weights of the aims among those that the partnership pursues.
  private func aimsArePursued() {
    jointWeight.fill(0)
    for k in 0..<pursued.count { jointWeight[pursued[k]] = aimWeight[pursued[k]] }
    if pursued.count < aims { normalise(jointWeight) }
  }

  private func normalise(_ row: Row) {
    var sum: Lane = 0
    for i in 0..<row.count { sum += row[i] }
    for i in 0..<row.count { row[i] /= sum }
  }

  /// What the tier of a seat at the table means.
  private func seatIsDescribed(_ i: Int, tier: Lane, turnover: Lane) {
    let below = least(4, tier + 1)
    func byTier(_ first: Parameter, _ tier: Lane) -> Lane {
      (1..<4).reversed().reduce(p.row[first.rawValue + 3]) { lower, rank in
        select(tier < Lane(Double(rank) + 0.5), p.row[first.rawValue + rank - 1], lower)
      }
    }
    authority[i] = byTier(.authorityOfTier1, tier)
    authorityOfDeputy[i] = byTier(.authorityOfTier1, below)
    let rank = (tier - 1) * Lane(1.0 / 3)
    attendanceOdds[i] = logit(p[.attendanceOfTier1] + rank * (p[.attendanceOfTier4] - p[.attendanceOfTier1]))
    dayCost[i] = byTier(.dayCostOfTier1, tier)
    dayCostOfDeputy[i] = byTier(.dayCostOfTier1, below)
    leavingRate[i] = 1 - power(1 - p[.seatTurnover], turnover * Lane(1.0 / 12))
  }

  /// Luck of the start: who these organisations and people are, and what they think of each other.
  private func partnersMeet() {
    let shared = normals(.circumstances)
    outside = shared.b
    let history =
      p[.trustWithoutHistory] + p[.trustByHistory] * levers.history + p[.spreadOfTrustBetweenPlaces]
      * shared.a

    for i in 0..<n {
      let organisation = normals(.organisation, partner: i)
      standing[i] = clip(history + p[.spreadOfAcquaintance] * organisation.a, 0.03, 0.95)
      belief[i] = share(p[.firstBelief] + p[.spreadOfPersons] * organisation.c)
      personArrives(i, where: LaneMask(true))
      if let described = blueprint.ability[i] { ability[i] = given(described, 0...1) }
      contribution[i] = share(p[.firstContribution] + p[.spreadOfPersons] * organisation.b)
      expectation[i] = contribution[i]
      for j in stride(from: 0, to: aims, by: 2) {
        // Two by two: an odd one keeps company with itself.
        let next = min(j + 1, aims - 1)
        let (view, nextView) = twoNormals(.stance, partner: i, aims: j, next)
        stance[i, j] = clip(stance[i, j] + p[.spreadOfPersons] * view, 0.02, 0.98)
        if next > j {
          stance[i, next] = clip(stance[i, next] + p[.spreadOfPersons] * nextView, 0.02, 0.98)
        }
      }
    }
    for i in 0..<n {
      trust[i, i] = 0
      for j in stride(from: i + 1, to: n, by: 2) {
        let next = min(j + 1, n - 1)
        let (pair, nextPair) = twoPairsOfNormals(.acquaintance, partner: i, others: j, next)
        becomeAcquainted(i, j, pair)
        becomeAcquainted(i, next, nextPair)
      }
    }
    interestsAreWeighed()
    for k in 0..<targets { targetLevel[k] = targetBase[k] }
    ownTargetsAreJudged()
    for j in 0..<aims {
      let problem = normal(.tractability, aim: j)
      stubbornness[j] = exp(p[.spreadOfStubbornness] * (shared.c * 0.7 + problem * 0.7))
    }
  }

  @inline(__always) private func becomeAcquainted(_ i: Int, _ j: Int, _ luck: (Lane, Lane)) {
    trust[i, j] = clip(standing[j] + p[.spreadOfAcquaintance] * luck.0, 0.03, 0.95)
    trust[j, i] = clip(standing[i] + p[.spreadOfAcquaintance] * luck.1, 0.03, 0.95)
  }

  private func partnershipIsFounded() {
    let isFormal = design.form == .formal
    exists = isFormal ? 1 : 0
    isActive = exists
    plan = 0
    structure = 0
    chairVacancy = 0
    if isFormal { chairArrives(where: LaneMask(true)) }
    chairSettled = 0.5
    secretariatVacancy = 0
    steering = 0
    membersTime = 0
    (peopleFound, teamReady, practice) = (0, 0, 0)
    energy = 0.5
    turnoutOfAll = 0
    timeForCoordination = 0
    needKnown = p[.needKnownAtStart]
    legitimacy = 0
    socialCapacity = 0
    skill = 0
    conflict = 0
    held = 0
    turnout = 0
    presence = 0
    demand = 1
    grantHeld = 0
    grantOwed = 0
    grantDelay = 0
    grantStopped = 0
    moneySpent = 0
    overallAttainment = 0
    overallSignUp = 0
    measurement = qualityOfMeasurement()
    lossOfControl = controlGivenUp()
    // The first meeting is in the first month.
    meetingPhase = 1 - 1 / meetingInterval
    (fourMeetings, meetingOfFour) = (-1, 3)
    for i in 0..<n { isMember[i] = blueprint.joinsInMonth[i] == 0 ? exists : 0 }
    tableIsSet()
    trustIsSummedUp()
  }

  /// Months between one stage of a staged membership and the next (assumption: half a year).
  static let monthsPerStage = 6

  /// Months between meetings; where there is no formal partnership, between occasions on which people meet.
  var meetingInterval: Lane {
    switch design.form {
    case .none: p[.monthsBetweenChanceContacts]
    case .informal: p[.monthsBetweenInformalContacts]
    case .formal: levers.meetingInterval
    }
  }
}
