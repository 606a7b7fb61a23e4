import LaneArithmetic

/// What is written down of a world. The rules know nothing of it.
extension World {
  /// The month's measures.
  func recordMonth(in record: CohortRecord) {
    let relations = relationsNow()
    var agreed: Lane = 0
    for j in 0..<aims {
      record[aim: blueprint.aimOrder[j], month: month] = attainment[j]
      agreed += aimWeight[j] * isAgreed[j]
    }
    var ownTargets: Lane = 0
    for i in 0..<n { ownTargets += weight[i] * targetAttainment[i] }

    record[.attainment, month: month] = overallAttainment
    record[.ownTargets, month: month] = ownTargets
    record[.signUp, month: month] = overallSignUp
    record[.aimsAgreed, month: month] = agreed
    record[.plan, month: month] = plan
    record[.trust, month: month] = relations.trust
    record[.trustSpread, month: month] = relations.trustSpread
    record[.conflict, month: month] = conflict
    record[.attendance, month: month] = turnout * exists
    record[.members, month: month] = relations.members
    record[.contribution, month: month] = relations.contribution
    record[.contributionGini, month: month] = relations.gini
    record[.belief, month: month] = relations.belief
    record[.decisionsTaken, month: month] = totals.decisions
    record[.referredBack, month: month] = totals.referredBack
    record[.cost, month: month] = totals.cost
    record[.overhead, month: month] = totals.overhead
    record[.needKnown, month: month] = needKnown
    record[.legitimacy, month: month] = legitimacy

    for k in 0..<monthlyShares.count {
      let measure = monthlyShares[k]
      record[measure, month: month] = withoutRounding(record[measure, month: month])
    }

    guard month > 0 else { return }
    totals.gini += relations.gini
    let degrees = obstacles()
    for k in 0..<11 { totals.obstacles[k] += degrees[k] }
  }

  /// Means over members, of their trust in everybody; over all partners where there is no partnership.
  private func relationsNow() -> (
    trust: Lane, trustSpread: Lane, contribution: Lane, gini: Lane, belief: Lane, members: Lane
  ) {
    let isWithout = design.form != .formal
    var members: Lane = 0
    var contributed: Lane = 0
    var believed: Lane = 0
    var apart: Lane = 0
    var trusting: Lane = 0
    var trustSquares: Lane = 0
    for i in 0..<n {
      let here = isWithout ? 1 : isMember[i]
      members += here
      contributed += here * contribution[i]
      believed += here * belief[i]
      trusting += here * meanTrust[i]
      trustSquares += here * meanSquareOfTrust[i]
      var differs: Lane = 0
      for j in 0..<i {
        let both = isWithout ? 1 : isMember[j]
        differs += both * absolute(contribution[i] - contribution[j])
      }
      apart += here * differs
    }
    let count = most(1, members)
    let mean = trusting / count
    let spread = squareRoot(most(0, trustSquares / count - mean * mean))
    let given = contributed / count
    // Gini: mean absolute difference over twice the mean.
    let gini = share(apart / (count * count * most(1e-6, given)))
    return (mean, spread, given, gini, believed / count, isWithout ? 0 : members)
  }

  /// What is known when the run has ended.
  func recordEnd(in record: CohortRecord) {
    let months = Lane(Double(horizon))
    let end = horizon
    func atEnd(_ measure: Measure) -> Lane { record[measure, month: end] }
    func capped(_ when: Lane) -> Lane { least(when, Lane(Double(horizon + 1))) }
    let isFormal = flag(design.form == .formal)
    let meetings = most(1, totals.meetings)

    record[.attainment] = overallAttainment
    record[.meanAttainment] = totals.attainment / months
    record[.ownTargets] = totals.ownTargets / months
    record[.monthsToAgreedAims] = capped(totals.monthAgreed)
    record[.monthsToPlan] = capped(totals.monthPlanned)
    record[.monthsToFirstResults] = capped(totals.monthOfResults)
    record[.cost] = totals.cost
    record[.overheadShare] = totals.overhead / most(1, totals.cost)
    record[.signUp] = overallSignUp
    record[.plan] = plan
    record[.trust] = atEnd(.trust)
    record[.trustSpread] = atEnd(.trustSpread)
    record[.conflict] = totals.conflict / meetings
    record[.attendance] = totals.turnout / meetings * isFormal
    record[.contributionGini] = totals.gini / months
    record[.belief] = atEnd(.belief)
    record[.decisionsTaken] = totals.decisions
    record[.referredBack] = totals.referredBack
    record[.members] = atEnd(.members)
    record[.needKnown] = needKnown
    record[.legitimacy] = legitimacy
    record[.representativesLeft] = totals.representativesLeft
    record[.chairsLeft] = totals.chairsLeft

    let isEffective = isActive * (overallAttainment >= p[.effectiveIs]).indicator
    record[.endedEffective] = isEffective
    record[.endedDrifting] = isActive - isEffective
    record[.endedDormant] = exists * (1 - isActive)
    record[.endedDissolved] = isFormal - exists

    recordPartners(in: record)
    recordScorecard(in: record)
    for (k, obstacle) in Outcome.obstacles.enumerated() { record[obstacle] = totals.obstacles[k] / months }
    for outcome in Outcome.shares { record[outcome] = withoutRounding(record[outcome]) }
    for i in 0..<n {
      for measure in PartnerMeasure.shares {
        record[measure, partner: i] = withoutRounding(record[measure, partner: i])
      }
    }
  }

  /// Weights that add up to 1 but for rounding can take a share a hair past 1; anything more is a fault to be seen.
  @inline(__always) private func withoutRounding(_ x: Lane) -> Lane { select((x > 1) & (x < 1 + 1e-9), 1, x) }

  private func recordPartners(in record: CohortRecord) {
    let months = Lane(Double(horizon))
    let others = Lane(1 / Double(max(1, n - 1)))
    var given: Lane = 0
    var pledged: Lane = 1e-9
    for i in 0..<n {
      let partner = blueprint.partnerOrder[i]
      given += partnerTotals.given[i]
      pledged += partnerTotals.pledged[i]
      var trusted: Lane = 0
      for k in 0..<n where k != i { trusted += trust[k, i] }
      var benefit: Lane = 0
      var cares: Lane = 1e-9
      for j in 0..<aims {
        benefit += aimWeight[j] * stance[i, j] * attainment[j]
        cares += aimWeight[j] * stance[i, j]
      }
      record[.contribution, partner: partner] = partnerTotals.given[i] / most(1, partnerTotals.pledged[i])
      record[.staffGiven, partner: partner] = partnerTotals.staff[i] / months
      record[.cost, partner: partner] = partnerTotals.cost[i]
      record[.ownTargets, partner: partner] = partnerTotals.ownTargets[i] / months
      record[.attendance, partner: partner] = meetingsAttended[i] / most(1, totals.meetings)
      record[.signUp, partner: partner] = signUp[i]
      record[.trustReceived, partner: partner] = trusted * others
      record[.benefit, partner: partner] = benefit / cares
      record[.left, partner: partner] = hasLeft[i]
      record[.representativesLeft, partner: partner] = partnerTotals.representativesLeft[i]
    }
    record[.contribution] = given / pledged
  }

  /// The balanced scorecard, and the six principles of the Nuffield partnership assessment tool
  /// (Hardy, Hudson & Waddington 2003), each from what the model knows of it.
  private func recordScorecard(in record: CohortRecord) {
    let isFormal = flag(design.form == .formal)
    let attended = totals.turnout / most(1, totals.meetings)
    var clear: Lane = 0
    for j in 0..<aims { clear += aimWeight[j] * clarity[j] * (1 - 0.5 * difficulty[j]) }
    let structures =
      (levers.accountableBodyRoles + levers.elementRoles + levers.decisionProcess + levers.projectManagement
        + levers.riskManagement) * 0.2
    let third = Lane(1.0 / 3)
    record[.scorecardOutcomes] = overallAttainment
    record[.scorecardUsers] = 0.5 * (needKnown + legitimacy)
    record[.scorecardProcesses] = (plan + attended + record[.contribution]) * third * isFormal
    record[.scorecardLearning] = 0.5 * (skill + record[.trust])
    record[.principleNeed] = 0.5 * (needKnown + overallSignUp)
    record[.principlePurpose] = clear * (0.5 + 0.5 * plan) * isFormal
    record[.principleCommitment] = (overallSignUp + attended + record[.contribution]) * third * isFormal
    record[.principleTrust] = record[.trust] * (1 - 0.5 * record[.conflict])
    record[.principleArrangements] = 0.5 * (structures + steering) * isFormal
    record[.principleLearning] = 0.5 * (measurement + skill) * isFormal
  }
}
