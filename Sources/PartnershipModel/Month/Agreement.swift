import LaneArithmetic

/// "Generally, if individual organisations are not represented by their first- or second-tier leaders, the aims and
/// objectives set by the partnership are unlikely to have the level of organisational sign-up required" (the briefing).
extension World {
  /// As long as some don't want to put their name to an aim, it is amended to suit them: proposals move (Choi & Robertson 2014,
  /// doi:10.1093/jopart/mut003), the faster the abler the chair and the more open the process, at the price of ambition.
  func aimsAreAmended() {
    guard design.form == .formal else { return }
    let pace =
      held * rates.betweenMeetings * p[.concession] * middling(felt(chairTeamBuilding))
      * halfAtLeast(levers.decisionProcess)
    for place in 0..<pursued.count {
      let j = pursued[place]
      var unwilling: Lane = 0
      for i in 0..<n { unwilling += voice[i] * (1 - isSigned[i, j]) * (1 - isReferred[i, j]) }
      conceded[j] += least(1, pace * unwilling) * (1 - conceded[j]) * (1 - isAgreed[j])
    }
  }

  /// Each representative at the table decides on each aim: sign up, or "we'll have to take that back and get agreement".
  func membersSignUp() {
    guard design.form == .formal else { return }
    news.referredBack = 0
    let meeting = thisMeeting
    let occasions = rates.betweenMeetings
    let mustAllAgree = design.governance.decisionRule == .unanimity
    let unattended = p[.lapseOfCommitments] * meetingInterval * (1 - measurement)
    for j in 0..<aims { objections[j] = 0 }
    for i in 0..<n {
      let readiness = readiness(i)
      let canClear = p[.clearanceOfReferral] * middling(ability[i]) * settled(i)
      let isHere = represented[i] * held > 0
      for place in 0..<pursued.count {
        let j = pursued[place]
        let wants = logistic(readiness + appeal[j] * stance[i, j] + p[.signUpByConcession] * conceded[j])
        // One draw for all: low where it signs, high where it lets go of what it had signed, or objects.
        let luck = meeting.luck(luckOfMeetings.agreement, i * aims + j)
        let can = select(isReferred[i, j] > 0, canClear, authorityHere[i]) * occasions
        let isOpen = isHere & (isSigned[i, j] <= 0)
        let signs = isOpen & (luck < wants * can)
        let refers = isOpen & !signs & (luck < wants) & (isReferred[i, j] <= 0)
        // Commitment drifts where nobody measures and belief goes: "directedness high early, falls late" (Communities That
        // Care).
        let lapses = isHere & (isSigned[i, j] > 0) & (luck > 1 - unattended * (1 - belief[i]))
        isSigned[i, j] = select(signs, 1, select(lapses, 0, isSigned[i, j]))
        isReferred[i, j] = select(signs, 0, select(refers, 1, isReferred[i, j]))
        news.referredBack += refers.indicator
        if mustAllAgree {
          let objects = isOpen & !signs & (luck > 1 - p[.objectionOfTheUnwilling] * (1 - wants))
          objections[j] += objects.indicator
        }
      }
    }
  }

  /// How ready a member is to put its name to anything, as log odds.
  @inline(__always) private func readiness(_ i: Int) -> Lane {
    let control = p[.signUpLostWithControl] * lossOfControl * (1 - meanTrust[i])
    let isExcluded = design.governance.decisionRule == .leadDecides && i != blueprint.lead
    return p[.signUpAtRest] + p[.signUpByLegitimacy] * legitimacy + p[.signUpBySanction] * levers.sanction
      + p[.signUpByBelief] * (belief[i] - p[.beliefWithoutMeasurement]) - p[.signUpLostToOwnTargets] * crowding[i]
      + pull[i] - control - flag(isExcluded) * p[.signUpLostToExclusion]
  }

  /// Members at the table vote; an aim is agreed if it has the support the rule asks for and the agenda reaches it. The
  /// fewer are there, the less is decided. What is due by law is written in time, whoever stands behind it.
  func aimsAreAgreed() {
    guard design.form == .formal else { return }
    var open: Lane = 0
    for place in 0..<pursued.count { open += 1 - isAgreed[pursued[place]] }
    let reached = 1 - exp(-held * rates.betweenMeetings * itemsPerMeeting() / most(1, open))
    let chance = reached * chanceOfDecision() * presence
    let isDueByLaw =
      LaneMask(design.governance.hasStatutoryDuty) & (Lane(Double(month)) >= p[.monthsToStatutoryStrategy])
    let meeting = thisMeeting
    var decided: Lane = 0
    for place in 0..<pursued.count {
      let j = pursued[place]
      var votes: Lane = 0
      var present: Lane = 0
      for i in 0..<n {
        votes += weight[i] * represented[i] * isSigned[i, j]
        present += weight[i] * represented[i]
      }
      let passes = hasSupport(votes, of: present, aim: j) & (meeting.luck(luckOfMeetings.decision, j) < chance)
      let agrees = (passes | isDueByLaw) & (held > 0) & (present > 0) & (isAgreed[j] <= 0)
      isAgreed[j] = select(agrees, 1, isAgreed[j])
      decided += agrees.indicator
    }
    // Once aims are agreed, meetings decide on the work.
    let routine =
      (meeting.luck(luckOfMeetings.routine, 0) < chanceOfDecision() * presence).indicator * (held > 0).indicator
    news.decisions = decided + routine
  }
}
