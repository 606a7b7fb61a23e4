import LaneArithmetic

/// Each partner decides what share of its pledge it really gives.
extension World {
  /// A partner moves from its own inclination towards what it owes, and it owes when it counts on the others: conditional
  /// co-operation (Fischbacher, Gächter & Fehr 2001, doi:10.1016/S0165-1765(01)00394-9).
  func partnersContribute() {
    let seen = visibilityOfContributions()
    let sanction = p[.contributionBySanction] * levers.sanction * seen
    let duty = p[.contributionByDuty] * flag(design.governance.hasStatutoryDuty)
    let sharpness = 1 / p[.widthOfMatching]
    var given: Lane = 0
    var members: Lane = 1e-9

    for i in 0..<n {
      let owed = logistic(sharpness * (reckoning(i) - p[.thresholdOfMatching]))
      let matched = takesPart(i) * matching(i)
      let inclination = logistic(ownReasons(i) + takesPart(i) * (reasonsOfMember(i) + sanction + duty))
      let giving = (1 - matched) * inclination + matched * owed
      contribution[i] += p[.speedOfContribution] * (giving - contribution[i])
      contribution[i] = least(contribution[i], deliveredAtMost[i])
      given += contribution[i] * isSeen(i)
      members += isSeen(i)
    }

    for i in 0..<n {
      let resources = available(i) * teamReady
      staffGiven[i] = staffPledged[i] * resources * contribution[i]
      moneyGiven[i] = moneyPledged[i] * Lane(1.0 / 12) * resources * contribution[i]
      // Members learn what the others give as soon as they can see it.
      let others = (given - contribution[i] * isSeen(i)) / most(1, members - isSeen(i))
      expectation[i] += p[.speedOfExpectation] * halfAtLeast(seen) * (others - expectation[i]) * worksWithOthers(i)
    }
  }

  /// What a partner would do anyway, for its own reasons, as log odds.
  @inline(__always) private func ownReasons(_ i: Int) -> Lane {
    p[.contributionAtRest] + p[.contributionByInterest] * (interest[i] - 0.5) + p[.contributionByPull] * pull[i]
      - p[.contributionLostToOwnTargets] * crowding[i]
  }

  /// What it does besides because its representative has put the organisation's name to it and can mean it, because it
  /// gets somewhere, and because of who the representative is.
  @inline(__always) private func reasonsOfMember(_ i: Int) -> Lane {
    let mandate = mandated(authority[i]) * from(p[.mandateOfNewcomers], by: settled(i))
    return mandate * p[.contributionBySignUp] * signUp[i]
      + p[.contributionByBelief] * (belief[i] - p[.beliefWithoutMeasurement])
      + p[.contributionByAbility] * (ability[i] - 0.5) + p[.contributionOfLow] * (isUnconditional[i] - isLow[i])
  }

  /// How far a partner counts on the others: what they were last seen to give, and how far it trusts them.
  @inline(__always) private func reckoning(_ i: Int) -> Lane {
    expectation[i] + p[.trustInMatching] * (meanTrust[i] - expectation[i])
  }

  /// How much of its giving a partner makes up to the others: much, little, or nothing, by the person it sends.
  @inline(__always) private func matching(_ i: Int) -> Lane {
    select(isUnconditional[i] > 0, 0, select(isLow[i] > 0, p[.matchingOfLowContributors], p[.matching]))
  }

  /// 1 for those whose contributions the others look at.
  @inline(__always) private func isSeen(_ i: Int) -> Lane { design.form == .formal ? isMember[i] : 1 }
}
