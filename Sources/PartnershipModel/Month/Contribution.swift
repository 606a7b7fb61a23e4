import LaneArithmetic

/// Each partner decides what share of its pledge it really gives, under its own view of the others and of the results.
extension World {
  func partnersContribute() {
    let seen = visibilityOfContributions()
    let sanction = p[.contributionBySanction] * levers.sanction * seen
    let duty = p[.contributionByDuty] * flag(design.governance.hasStatutoryDuty)
    var given: Lane = 0
    var members: Lane = 1e-9

    for i in 0..<n {
      // What it would do anyway, for its own reasons.
      let ownReasons =
        p[.contributionAtRest] + p[.contributionByInterest] * (interest[i] - 0.5) + p[.contributionByPull] * pull[i]
        - p[.contributionLostToOwnTargets] * crowding[i]
      // What it does for the others: conditional co-operators as far as they trust and expect the others to give.
      let reciprocity = select(isUnconditional[i] > 0, 0, select(isLow[i] > 0, p[.reciprocityOfLowContributors], 1))
      let forOthers = p[.contributionByReciprocity] * reciprocity * meanTrust[i] * expectation[i]
      // What it does because its representative has put the organisation's name to it, and can.
      let mandate = mandated(authority[i]) * (0.7 + 0.3 * settled(i)) * select(vacancy[i] > 0, p[.mandateOfVacancy], 1)
      let person =
        p[.contributionByAbility] * (ability[i] - 0.5) + p[.contributionOfUnconditional] * isUnconditional[i]
        - p[.contributionOfLow] * isLow[i]
      let membership =
        mandate * (p[.contributionBySignUp] * signUp[i] + forOthers)
        + p[.contributionByBelief] * (belief[i] - 0.35) + person + sanction + duty
      let informally = flag(design.form == .informal) * p[.informalShareOfReciprocity] * forOthers
      let drive = ownReasons + takesPart(i) * membership + informally
      contribution[i] += p[.speedOfContribution] * (logistic(drive) - contribution[i])
      contribution[i] = least(contribution[i], deliveredAtMost[i])
      given += contribution[i] * isSeen(i)
      members += isSeen(i)
    }

    for i in 0..<n {
      let resources = available(i)
      staffGiven[i] = staffPledged[i] * resources * contribution[i]
      moneyGiven[i] = moneyPledged[i] * Lane(1.0 / 12) * resources * contribution[i]
      // Members learn what the others give as well as they can see it.
      let others = (given - contribution[i] * isSeen(i)) / most(1, members - isSeen(i))
      let observed = share(others + p[.blurOfContributions] * (1 - seen) * perceptionLuck[i])
      expectation[i] +=
        p[.speedOfExpectation] * (0.3 + 0.7 * seen) * (observed - expectation[i])
        * (design.form == .informal ? 1 : takesPart(i))
    }
  }

  /// 1 for those whose contributions the others look at: members, or everybody who works together informally.
  @inline(__always) private func isSeen(_ i: Int) -> Lane { design.form == .informal ? 1 : isMember[i] }
}
