import LaneArithmetic

/// Effort becomes work on the aims, where it is needed as far as the collaboration lets it move.
extension World {
  func workIsDone() {
    jointEffectIsReached()
    effortGoesToAims()
    moneyGoesToAims()
    workIsCombined()
  }

  /// Each partner spreads its effort over the aims: alone by its own interest, in the partnership also by what was agreed.
  /// Its own work keeps its effect; on an aim that it put its name to, what joint work adds comes on top. What it would do
  /// for aims that the partnership doesn't pursue it goes on doing, alone.
  private func effortGoesToAims() {
    timeForCoordination = 0
    for i in 0..<n {
      let joint = takesPart(i)
      let heldUp = joint * membersTime
      timeOnAims[i] = staffGiven[i] * (1 - heldUp)
      timeForCoordination += staffGiven[i] * heldUp
      let apart = effortGoesApart(i)
      var sum: Lane = 0
      for place in 0..<pursued.count {
        let j = pursued[place]
        let cause = stance[i, j] * (1 - joint + joint * (p[.attentionElsewhere] + isSigned[i, j] * isAgreed[j]))
        effort[i, j] = call[i, j] * cause + 1e-6
        sum += effort[i, j]
      }
      let scale = timeOnAims[i] * (1 - apart) / sum
      let alone = scale * p[.effectOfWorkAlone]
      let together = scale * joint * onStaff
      for place in 0..<pursued.count {
        let j = pursued[place]
        effort[i, j] *= alone + together * jointEffect[j] * isSigned[i, j]
      }
    }
  }

  /// What a partner does for aims that the partnership doesn't pursue.
  ///
  /// - Returns: the share of its time that this takes.
  private func effortGoesApart(_ i: Int) -> Lane {
    guard pursued.count < aims else { return 0 }
    var all: Lane = 0
    for j in 0..<aims {
      effort[i, j] = call[i, j] * stance[i, j] + 1e-6
      all += effort[i, j]
    }
    var apart: Lane = 0
    for j in 0..<aims where !isPursued[j] {
      effort[i, j] /= all
      apart += effort[i, j]
      effort[i, j] *= timeOnAims[i] * p[.effectOfWorkAlone]
    }
    return apart
  }

  /// Money buys work on the aims: together on those that are pursued, each on its own otherwise. What would have come anyway
  /// does as it always has, new money hardly anything until there is a plan and practice. What providers on the board steer
  /// to their own services does less.
  private func moneyGoesToAims() {
    var (partnersMoney, moneyApart) = (Lane.zero, Lane.zero)
    for i in 0..<n {
      partnersMoney += moneyGiven[i] * worksWithOthers(i)
      moneyApart += moneyGiven[i] * (1 - worksWithOthers(i))
    }
    let perPound = 12 / p[.costOfStaff]
    var pursuedWeight: Lane = 0
    for j in 0..<aims {
      let apart = isPursued[j] ? moneyApart : moneyApart + partnersMoney
      boughtApart[j] = apart * aimWeight[j] * perPound * p[.effectOfWorkAlone]
      jointEffort[j] = 0
      if isPursued[j] { pursuedWeight += aimWeight[j] }
    }
    if pursued.count < aims { partnersMoney *= pursuedWeight }
    let newMoney = from(p[.effectOfNewMoney], by: select(exists > 0, levers.grantWithoutPartnership, 1))
    let honest = perPound * (1 - lostToProviders())
    let bought = (moneySpent * newMoney + partnersMoney) * honest * p[.effectOfWorkAlone]
    let joint = (moneySpent + partnersMoney) * honest * onMoney
    var sum: Lane = 0
    for place in 0..<pursued.count {
      let j = pursued[place]
      jointEffort[j] = jointWeight[j] * (p[.attentionElsewhere] + isAgreed[j])
      sum += jointEffort[j]
    }
    for j in 0..<aims { jointEffort[j] *= (bought + joint * jointEffect[j]) / sum }
  }

  /// "Careful consideration must be given to the position of potential service providers within the partnership
  /// structure" (the briefing).
  func lostToProviders() -> Lane {
    guard design.function == .commissioning, design.commissioning.hasProvidersOnBoard else { return 0 }
    var weightOfProviders: Lane = 0
    for i in 0..<n where blueprint.isProvider[i] { weightOfProviders += weight[i] * isMember[i] }
    return p[.lossToProviders] * least(1, 2 * weightOfProviders) * (1 - levers.conflictOfInterestRule) * isActive
  }

  /// Inputs combine with constant elasticity of substitution: near to adding up for plain aims, near to the weakest link
  /// for cross-cutting ones (Arrow, Chenery, Minhas & Solow 1961, doi:10.2307/1927286). Money and other people's staff can
  /// do part of a partner's job; where aims cut across, only as far as the partner is there to lend its powers.
  private func workIsCombined() {
    var trusting: Lane = 0
    for i in 0..<n { trusting += voice[i] * meanTrust[i] }
    let moved = effortThatMoves(trusting)
    let difficultyOfTimes = demand * exp(levers.volatility * outside)
    let understanding = from(p[.effectWithoutUnderstanding], by: needKnown)
    let craft = understanding * (1 + p[.effectOfSkill] * skill + p[.effectOfSocialCapacity] * socialCapacity)
    // Money is spent as the collaboration moves effort: each on its own, or where it is needed; a commissioner buys
    // what is needed.
    let mixBought = flag(design.function == .commissioning) * p[.mixBoughtByCommissioning] * isActive
    let commissioned = moved + (1 - moved) * mixBought
    for i in 0..<n {
      spendsItself[i] = design.form == .formal ? isMember[i] : 1
      powersAtHand[i] = spendsItself[i] * contribution[i] / (contribution[i] + p[.contributionThatLendsPowers])
    }
    for j in 0..<aims {
      var total: Lane = 0
      for i in 0..<n { total += effort[i, j] * joins(i, j) }
      let perNeed = 1 / (effortNeeded[j] * stubbornness[j] * difficultyOfTimes)
      let shared = (moved * total + commissioned * jointEffort[j]) * perNeed
      let divided = (1 - commissioned) * jointEffort[j] * perNeed * perWeightOfInputs[j]
      let dividedApart = boughtApart[j] * perNeed * perWeightOfInputs[j]
      let rho = substitution[j]
      var sum: Lane = 0
      for i in 0..<n where isInput[i * aims + j] {
        let kept = (1 - moved * joins(i, j)) * perNeed
        let open = 1 - powersNeeded[j] * (1 - powersAtHand[i])
        let bought = (divided * spendsItself[i] + dividedApart) * weight[i]
        let own = (kept * effort[i, j] + bought) * perInputShare[i, j]
        let supply = clip(own + shared * open, p[.leastSupply], 2)
        sum += inputShare[i, j] * power(supply, -rho)
      }
      inputsTogether[j] = sum
    }
    // In a loop of its own: the chains of two aims don't wait for each other.
    for j in 0..<aims {
      let combined = power(inputsTogether[j], -1 / substitution[j])
      // Diminishing returns: full effort brings full attainment.
      let reach = share((1 - exp(-p[.returnsToEffort] * combined * craft * ease[j])) * rates.fullEffort)
      underway[j] += lagRate[j] * (reach - underway[j])
    }
  }

  /// 1 where a partner's work on an aim is combined with that of others.
  @inline(__always) private func joins(_ i: Int, _ j: Int) -> Lane { isPursued[j] ? worksWithOthers(i) : 0 }

  /// Share of effort that goes where it is needed, whoever gives it: as much as the level of collaboration moves once it is
  /// set up and trusted; a little where people work together informally.
  private func effortThatMoves(_ trusting: Lane) -> Lane {
    let willing = from(p[.willingWithoutTrust], by: trusting)
    switch design.form {
    case .none: return 0
    case .informal: return share(p[.mobilityOfCooperation] * willing)
    case .formal:
      let byLevel = byLevel(.mobilityOfCooperation) * structure * willing
      return share(byLevel + p[.mobilityOfPooledBudget] * levers.pooledBudget * (1 - byLevel)) * isActive
    }
  }

  /// Results follow the work with a two-stage delay, with noise, and with a trend that nobody here causes.
  func resultsShow() {
    var overall: Lane = 0
    // A draw has room for four months.
    if monthOfFour == 0 {
      for j in 0..<aims { resultsLuck.set(j, normals(.results, aim: j)) }
    }
    for j in 0..<aims {
      drift[j] += trend[j]
      let noise = p[.noiseOfResults] * resultsLuck[j, monthOfFour] * attainment[j]
      attainment[j] = share(attainment[j] + lagRate[j] * (underway[j] + drift[j] - attainment[j]) + noise)
      achieved[j] = aimWeight[j] * attainment[j]
      overall += achieved[j]
    }
    overallAttainment = overall
  }
}
