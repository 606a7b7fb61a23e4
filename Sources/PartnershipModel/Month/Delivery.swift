import LaneArithmetic

/// Effort becomes work on the aims, where it is needed as far as the collaboration lets it move.
extension World {
  func workIsDone() {
    let together = effectOfWorkingTogether()
    effortGoesToAims(together)
    moneyGoesToAims(together)
    workIsCombined()
  }

  /// What is left of joint work once it is spread over many aims ("organisations that attempt simultaneously to pursue a
  /// number of unconnected strategies are unlikely to succeed with any one of them") and partly done twice.
  private func effectOfWorkingTogether() -> Lane {
    var agreedAims: Lane = 0
    for j in 0..<aims { agreedAims += isAgreed[j] }
    let crowdOfAims = most(0, select(agreedAims > 0, agreedAims, Lane(Double(pursued.count))) - p[.aimsThatFit])
    return effortNotWasted() / (1 + p[.dilutionPerAim] * crowdOfAims)
  }

  /// Each partner spreads its effort over the aims: alone by its own interest, in the partnership by what it signed up to
  /// and what was agreed. What it would do for aims that the partnership doesn't pursue it goes on doing, alone.
  private func effortGoesToAims(_ together: Lane) {
    var total: Lane = 1e-9
    for i in 0..<n { total += staffGiven[i] * takesPart(i) }
    let heldUp = least(p[.mostBurden], coordinationBurden / total)
    timeForCoordination = heldUp * total

    for i in 0..<n {
      let joint = takesPart(i)
      let contact = design.form == .informal ? p[.gainOfInformalContact] * meanTrust[i] : 0
      let guidance = byFunction(.guidanceOfStrategies) * plan * (design.function == .strategic ? signUp[i] : 1)
      let alone = p[.effectOfWorkAlone] + contact
      let effect = select(joint > 0, (byFunction(.effectBeforeStrategies) + guidance) * together, alone)
      timeOnAims[i] = staffGiven[i] * (1 - joint * heldUp)
      let apart = effortGoesApart(i, effect: alone)
      var sum: Lane = 0
      for place in 0..<pursued.count {
        let j = pursued[place]
        let cause = stance[i, j] * (1 - joint + joint * (0.1 + isSigned[i, j] * isAgreed[j]))
        effort[i, j] = call[i, j] * cause + 1e-6
        sum += effort[i, j]
      }
      let scale = timeOnAims[i] * (1 - apart) * effect / sum
      for place in 0..<pursued.count { effort[i, pursued[place]] *= scale }
    }
  }

  /// What a partner does for aims that the partnership doesn't pursue.
  ///
  /// - Returns: the share of its time that this takes.
  private func effortGoesApart(_ i: Int, effect: Lane) -> Lane {
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
      effort[i, j] *= timeOnAims[i] * effect
    }
    return apart
  }

  /// Money buys work on the aims: together on those that are pursued, each on its own otherwise. What providers on the
  /// board steer to their own services does less.
  private func moneyGoesToAims(_ together: Lane) {
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
    let guidance = byFunction(.guidanceOfStrategies) * plan * (design.function == .strategic ? overallSignUp : 1)
    let effect = select(
      isActive > 0, (byFunction(.effectBeforeStrategies) + guidance) * together, p[.effectOfWorkAlone])
    let bought = (moneySpent + partnersMoney) * perPound * effect * (1 - lostToProviders())
    var sum: Lane = 0
    for place in 0..<pursued.count {
      let j = pursued[place]
      jointEffort[j] = jointWeight[j] * (0.1 + isAgreed[j])
      sum += jointEffort[j]
    }
    for j in 0..<aims { jointEffort[j] *= bought / sum }
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
  /// for cross-cutting ones (Arrow, Chenery, Minhas & Solow 1961, doi:10.2307/1927286).
  private func workIsCombined() {
    var trusting: Lane = 0
    for i in 0..<n { trusting += voice[i] * meanTrust[i] }
    let willing = p[.willingWithoutTrust] + (1 - p[.willingWithoutTrust]) * trusting
    let byLevel = byLevel(.mobilityOfCooperation) * structure * willing * isActive
    let informally = design.form == .informal ? p[.mobilityOfInformalContact] * willing : 0
    let moved = share(
      byLevel + informally + p[.mobilityOfPooledBudget] * levers.pooledBudget * isActive * (1 - byLevel))

    let difficultyOfTimes = demand * exp(levers.volatility * outside)
    let understanding = p[.effectWithoutUnderstanding] + (1 - p[.effectWithoutUnderstanding]) * needKnown
    let craft = understanding * (1 + p[.effectOfSkill] * skill + p[.effectOfSocialCapacity] * socialCapacity)
    let mixBought = flag(design.function == .commissioning) * p[.mixBoughtByCommissioning] * isActive
    for j in 0..<aims {
      var total: Lane = 0
      for i in 0..<n { total += effort[i, j] * joins(i, j) }
      let perNeed = 1 / (effortNeeded[j] * stubbornness[j] * difficultyOfTimes)
      // Money is spent as the collaboration moves effort: each on its own, or where it is needed; a commissioner buys
      // what is needed.
      let commissioned = moved + (1 - moved) * mixBought
      let shared = (moved * total + commissioned * jointEffort[j]) * perNeed
      let divided = ((1 - commissioned) * jointEffort[j] + boughtApart[j]) * perNeed
      let rho = substitution[j]
      var sum: Lane = 0
      for i in 0..<n where isInput[i * aims + j] {
        let kept = (1 - moved * joins(i, j)) * perNeed
        let own = (kept * effort[i, j] + divided * weight[i] * perWeightOfInputs[j]) * perInputShare[i, j]
        let supply = clip(own + shared, World.leastSupply, 2)
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

  /// Supply below which an input counts as missing, as a share of what is needed.
  static var leastSupply: Lane { 0.002 }

  /// Results follow the work with a two-stage delay, with noise, and with a trend that nobody here causes.
  func resultsShow() {
    var overall: Lane = 0
    // A draw has room for four months.
    if monthOfFour == 0 {
      for j in 0..<aims { resultsLuck.set(j, normals(.results, aim: j)) }
    }
    for j in 0..<aims {
      drift[j] += trend[j]
      let noise = p[.noiseOfResults] * resultsLuck[j, monthOfFour] * (0.1 + 0.9 * attainment[j])
      attainment[j] = share(attainment[j] + lagRate[j] * (underway[j] + drift[j] - attainment[j]) + noise)
      achieved[j] = aimWeight[j] * attainment[j]
      overall += achieved[j]
    }
    overallAttainment = overall
  }
}
