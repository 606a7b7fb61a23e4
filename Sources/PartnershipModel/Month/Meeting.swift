import LaneArithmetic

/// The board meets: who comes, how views move, what conflict there is.
extension World {
  /// Whether anybody meets this month: the board of a partnership that is awake, people who work together informally, or
  /// people from organisations in one place who come across each other now and then.
  func boardMeets() -> Bool {
    meetingPhase += 1 / meetingInterval
    held = select(meetingPhase > 1.999, 2, select(meetingPhase > 0.999, 1, 0))
    meetingPhase -= held
    meetingIsCounted(where: held > 0)
    if design.form == .formal { held *= isActive }
    return (held > 0).any
  }

  /// Representatives come if they believe in it, if they must, and if their own targets leave them time; the more senior,
  /// the fuller the diary.
  func membersAttend() {
    let duty = p[.attendanceByDuty] * flag(design.governance.hasStatutoryDuty)
    let sanction = p[.attendanceBySanction] * levers.sanction
    let tooOften = p[.attendanceLostToFrequency] * 12 / meetingInterval
    let meeting = thisMeeting
    var weightPresent: Lane = 0
    var weightOfMembers: Lane = 1e-9
    var came: Lane = 0
    var there: Lane = 0
    var members: Lane = 1e-9
    for i in 0..<n {
      let odds =
        attendanceOdds[i] + p[.attendanceByBelief] * (belief[i] - p[.beliefWithoutMeasurement]) + duty + sanction
        - tooOften
        - p[.attendanceLostToOwnTargets] * crowding[i] - p[.attendanceLostToReorganisation] * (1 - engagement[i])
      let invited = (held > 0) & (design.form == .formal ? isMember[i] > 0 : LaneMask(true))
      let isFilled = vacancy[i] <= 0
      let comes = invited & isFilled & (meeting.luck(luckOfMeetings.attendance, i) < logistic(odds))
      let sendsDeputy =
        design.meetings.hasDeputies
        ? invited & !comes & (meeting.luck(luckOfMeetings.deputy, i) < p[.attendanceOfDeputies]) : LaneMask(false)
      attending[i] = comes.indicator
      represented[i] = attending[i] + sendsDeputy.indicator
      authorityHere[i] = mandated(select(comes, authority[i], authorityOfDeputy[i])) * represented[i]

      weightPresent += weight[i] * represented[i]
      weightOfMembers += weight[i] * invited.indicator
      came += attending[i]
      there += represented[i]
      members += invited.indicator
    }
    turnout = select(held > 0, came / members, turnout)
    turnoutOfAll = select(held > 0, 0.5 * (came + there) / members, turnoutOfAll)
    presence = select(held > 0, weightPresent / weightOfMembers, presence)
  }

  /// Days that a meeting takes each person; talking things through takes longer, coming across each other takes none.
  @inline(__always) var meetingLength: Lane {
    switch design.form {
    case .none: 0
    case .informal: p[.daysOfInformalContact]
    case .formal: levers.meetingLength * (1 + flag(design.governance.hasDeliberation) * p[.timeForDeliberation])
    }
  }

  /// Those at the table hear each other. Where they deliberate, views move towards the common one, and interest grows
  /// with what is known of the need (Choi & Robertson 2014, doi:10.1093/jopart/mut003).
  func viewsMove() {
    let skillOfChair = middling(felt(chairTeamBuilding))
    let isTalkedThrough = design.form == .formal && design.governance.hasDeliberation
    let occasions = held * rates.betweenMeetings
    let movement =
      occasions * (isTalkedThrough ? p[.movementByDeliberation] * skillOfChair : p[.movementWithoutDeliberation])
    let interestGained = isTalkedThrough ? occasions * p[.interestByDeliberation] * needKnown : 0
    for place in 0..<pursued.count {
      let j = pursued[place]
      var views: Lane = 0
      var present: Lane = 1e-9
      for i in 0..<n {
        views += represented[i] * stance[i, j]
        present += represented[i]
      }
      let common = views / present
      // Who stays with the table as it moves doesn't disagree with it.
      table[j] = common + interestGained * (1 - common)
      for i in 0..<n {
        stance[i, j] += represented[i] * (movement * (common - stance[i, j]) + interestGained * (1 - stance[i, j]))
      }
    }
    interestsAreWeighed()
  }

  /// Each partner's interest in the joint aims together.
  func interestsAreWeighed() {
    for i in 0..<n {
      var cares: Lane = 0
      for j in 0..<aims { cares += jointWeight[j] * stance[i, j] }
      interest[i] = cares
    }
  }

  /// Conflict: how far those present stand from the table in aims and in culture, how unequal they are, softened by how
  /// far they trust each other and by a chair who can engage with different cultures.
  func conflictArises() {
    let bridging = 1 - p[.culturesBridgedByChair] * felt(chairCultures)
    let closeness = middling(lossOfControl)
    let dominance = p[.conflictByImbalance] * imbalance * (1 - levers.decisionProcess)
    var sum: Lane = 0
    var present: Lane = 1e-9
    for i in 0..<n {
      var disagreement: Lane = 0
      for place in 0..<pursued.count {
        let j = pursued[place]
        disagreement += jointWeight[j] * absolute(stance[i, j] - table[j])
      }
      let tension =
        p[.conflictByDisagreement] * disagreement + p[.conflictByCulture] * cultureGap[i] * bridging * closeness
        + dominance
      sum += represented[i] * tension * (1 - p[.conflictSoftenedByTrust] * meanTrust[i])
      present += represented[i]
    }
    conflict = select(held > 0, share(sum / present), conflict)
  }
}
