import LaneArithmetic

/// What happens around the partnership whatever it does.
extension World {
  /// Outside conditions wander about their usual state (first-order autoregression, stationary with variance 1).
  func outsideConditionsDrift() {
    let persistence = p[.persistenceOfConditions]
    if monthOfFour == 0 { outsideLuck.set(0, normals(.outside)) }
    outside = persistence * outside + squareRoot(1 - persistence * persistence) * outsideLuck[0, monthOfFour]
  }

  /// Budgets fluctuate; now and then one is cut for a year, or an organisation is reorganised.
  func budgetsMove() {
    for i in 0..<n {
      let (fortune, life) = fortuneAndLife(partner: i)
      (leavingLuck[i], exitLuck[i]) = (life.a, life.d)
      (targetLuck[i], beliefLuck[i]) = (fortune.b, fortune.c)
      budget[i] = p[.persistenceOfBudgets] * budget[i] + p[.spreadOfBudgets] * fortune.a
      cutMonths[i] = most(cutMonths[i] - 1, 0)
      let isCut = life.b < rates.cut
      if isCut.any { cutBudget(i, where: isCut) }

      engagement[i] += (1 - engagement[i]) * p[.recoveryFromReorganisation]
      let isReorganised = life.c < rates.reorganisation
      if isReorganised.any { reorganise(i, where: isReorganised) }
    }
  }

  private func cutBudget(_ i: Int, where mask: LaneMask) {
    cutMonths[i] = select(mask, 12, cutMonths[i])
    cutDepth[i] = select(mask, p[.depthOfCuts], cutDepth[i])
  }

  /// "Every reorganisation gives a transient drop; a new body needs 2-3 years" (BMJ 2004;329:871).
  func reorganise(_ i: Int, where mask: LaneMask) {
    engagement[i] = select(mask, engagement[i] * (1 - p[.dropAtReorganisation]), engagement[i])
  }

  /// What a partner can really lay its hands on, as a share of its usual resources.
  @inline(__always) func available(_ i: Int) -> Lane {
    exp(budget[i]) * select(cutMonths[i] > 0, 1 - cutDepth[i], 1) * leftByKnownCuts[i] * engagement[i]
  }

  /// A new policy raises the goals that are set nationally.
  func nationalTargetsChange() {
    let changes = fate.c < rates.targetChange
    if changes.any { raiseNationalTargets(by: p[.stepOfNationalTargets], where: changes) }
  }

  /// Of one partner, or of all.
  func raiseNationalTargets(by step: Lane, of partner: Int? = nil, where mask: LaneMask) {
    news.targetsChanged = select(mask, 1, news.targetsChanged)
    for k in 0..<targets where target[k].isNational && (partner ?? target[k].partner) == target[k].partner {
      targetGoal[k] = select(mask, least(1, targetGoal[k] + step), targetGoal[k])
    }
  }

  /// What the scenario says is coming. Whatever lasts adds to what is there already, and never cuts it short.
  func knownEventsCome() {
    grantStopped = most(grantStopped - 1, 0)
    knownEventsLast()
    for (index, event) in blueprint.events.enumerated() where event.month == month {
      let size = eventSize[index]
      let months = Lane(Double(event.duration))
      let everyone = LaneMask(true)
      let whom = whom(event)
      switch event.kind {
      case .budgetCut, .pledgeShortfall: break
      case .reorganisation: for i in whom { reorganise(i, where: everyone) }
      case .representativeLeaves: for i in whom { representativeLeaves(i, where: everyone) }
      case .partnerLeaves: for i in whom { leavePartnership(i, where: everyone) }
      case .chairLeaves: chairLeaves(where: everyone)
      case .chairVacancy:
        chairLeaves(where: everyone)
        chairVacancy = most(chairVacancy, months)
      case .secretariatVacancy: secretariatVacancy = most(secretariatVacancy, months)
      case .targetChange: raiseNationalTargets(by: size, of: event.partner, where: everyone)
      case .riskEvent: somethingGoesWrong(where: everyone)
      case .demandUp: demand *= 1 + size
      case .grantStops: grantStopped = most(grantStopped, months)
      }
    }
  }

  /// Budgets that are known to be cut and pledges that are known to fall short, over the months that they last.
  private func knownEventsLast() {
    leftByKnownCuts.fill(1)
    deliveredAtMost.fill(1)
    for (index, event) in blueprint.events.enumerated() where event.months.contains(month) {
      let size = eventSize[index]
      switch event.kind {
      case .budgetCut: for i in whom(event) { leftByKnownCuts[i] *= 1 - size }
      case .pledgeShortfall: for i in whom(event) { deliveredAtMost[i] = least(deliveredAtMost[i], size) }
      default: break
      }
    }
  }

  private func whom(_ event: Blueprint.Event) -> Range<Int> { event.partner.map { $0..<($0 + 1) } ?? 0..<n }
}
