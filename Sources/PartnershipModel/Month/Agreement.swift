import LaneArithmetic

/// "Generally, if individual organisations are not represented by their first- or second-tier leaders, the aims and
/// objectives set by the partnership are unlikely to have the level of organisational sign-up required" (the briefing).
extension World {
  /// Each representative at the table decides on each aim: sign up, or "we'll have to take that back and get agreement".
  func membersSignUp() {
    guard design.form == .formal else { return }
    news.referredBack = 0
    let meeting = thisMeeting
    let forgetting = p[.lapseOfCommitments] * meetingInterval * (1 - 0.7 * measurement)
    for i in 0..<n {
      let control = p[.signUpLostWithControl] * lossOfControl * (1 - meanTrust[i])
      let readiness =
        p[.signUpAtRest] + p[.signUpByLegitimacy] * legitimacy + p[.signUpBySanction] * levers.sanction
        + p[.signUpByBelief] * (belief[i] - 0.4) - p[.signUpLostToOwnTargets] * crowding[i] + pull[i] - control
      let canClear = p[.clearanceOfReferral] * (0.5 + ability[i]) * settled(i)
      let isHere = represented[i] * held > 0
      for place in 0..<pursued.count {
        let j = pursued[place]
        let appeal = p[.signUpByStance] * stance[i, j] * (0.5 + 0.5 * clarity[j])
        let wants = logistic(readiness + appeal)
        // One draw for both: low where it signs, high where it lets go of what it had signed.
        let luck = meeting.luck(luckOfMeetings.agreement, i * aims + j)
        let can = select(isReferred[i, j] > 0, canClear, authorityHere[i])
        let isOpen = isHere & (isSigned[i, j] <= 0)
        let signs = isOpen & (luck < wants * can)
        let refers = isOpen & !signs & (luck < wants) & (isReferred[i, j] <= 0)
        // Commitment drifts where nobody looks after it: "directedness high early, falls late" (Communities That Care).
        let lapses = isHere & (isSigned[i, j] > 0) & (luck > 1 - forgetting * (1 - wants))
        isSigned[i, j] = select(signs, 1, select(lapses, 0, isSigned[i, j]))
        isReferred[i, j] = select(signs, 0, select(refers, 1, isReferred[i, j]))
        news.referredBack += refers.indicator
      }
    }
  }

  /// Signed-up members vote; an aim is agreed if it has the support the rule asks for, the agenda reaches it and the
  /// conflict in the room lets it through.
  func aimsAreAgreed() {
    guard design.form == .formal else { return }
    var open: Lane = 1e-9
    for place in 0..<pursued.count { open += 1 - isAgreed[pursued[place]] }
    let reached = 1 - exp(-held * itemsPerMeeting() / open)
    let chance = reached * chanceOfDecision()
    let meeting = thisMeeting
    let isAway = (quorate > 0) & (meeting.luck(luckOfMeetings.dealsAway, 0) < chanceDecidedAway())
    if isAway.any { powerfulPartnersDecide(where: isAway) }
    var decided: Lane = 0
    for place in 0..<pursued.count {
      let j = pursued[place]
      var votes: Lane = 0
      var present: Lane = 1e-9
      for i in 0..<n {
        votes += weight[i] * represented[i] * isSigned[i, j]
        present += weight[i] * represented[i]
      }
      let isSupported = hasSupport(votes / present, lead: isSigned[blueprint.lead, j])
      let passes = isSupported & (meeting.luck(luckOfMeetings.decision, j) < chance) & (quorate > 0)
      let isPushed = isAway & (votes / present > p[.supportForDealsAway])
      let agrees = (passes | isPushed) & (isAgreed[j] <= 0) & (open > 0.5)
      isAgreed[j] = select(agrees, 1, isAgreed[j])
      decided += agrees.indicator
    }
    // Once aims are agreed, meetings decide on the work.
    let routine = quorate * (meeting.luck(luckOfMeetings.routine, 0) < chanceOfDecision()).indicator
    news.decisions = decided + routine
  }

  /// A deal between the powerful gets aims through; the others see it.
  private func powerfulPartnersDecide(where mask: LaneMask) {
    news.decidedAway = mask.indicator
    for i in 0..<n {
      for j in 0..<n { trust[i, j] *= select(mask, 1 - p[.trustLostToDeals] * influence[j], 1) }
      let excluded = most(0, 1 - influence[i])
      belief[i] *= select(mask, 1 - p[.beliefLostToDeals] * excluded * atTable[i], 1)
    }
  }
}
