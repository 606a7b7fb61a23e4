import LaneArithmetic

/// Box 1 of the briefing: how strongly each of the eleven obstacles binds this month, 0 (not at all) … 1.
extension World {
  func obstacles() -> InlineArray<11, Lane> {
    guard design.form == .formal else { return InlineArray(repeating: 0) }
    let equal = Lane(1 / Double(n))
    var crowded: Lane = 0
    var unaligned: Lane = 0
    var absent: Lane = 0
    var cultures: Lane = 0
    var juniors: Lane = 0
    var distrust: Lane = 0
    for i in 0..<n {
      crowded += weight[i] * least(1, crowding[i])
      unaligned += equal * share(crowding[i] - pull[i])
      absent += weight[i] * (1 - contribution[i] * takesPart(i))
      cultures += weight[i] * cultureGap[i]
      juniors += weight[i] * (1 - mandated(authority[i]))
      distrust += equal * (1 - meanTrust[i])
    }
    let structures =
      (levers.accountableBodyRoles + levers.elementRoles + levers.decisionProcess + levers.projectManagement
        + levers.riskManagement) * 0.2
    var degrees = InlineArray<11, Lane>(repeating: 0)
    degrees[0] = 1 - overallSignUp
    degrees[1] = unaligned * (1 - needKnown)
    degrees[2] = crowded
    degrees[3] = (1 - levers.riskSharing) * least(1, levers.riskEvents)
    degrees[4] = 0.5 * (1 - turnout) + 0.5 * absent
    degrees[5] = share(4 * cultures * (1 - p[.culturesBridgedByChair] * felt(chairCultures)))
    degrees[6] = share(1 - (1 - conflict) * (0.5 + 0.5 * levers.decisionProcess))
    degrees[7] = juniors
    degrees[8] = 1 - structures
    degrees[9] = distrust * (1 - 0.5 * felt(chairTeamBuilding))
    degrees[10] = 1 - measurement
    for k in 0..<11 { degrees[k] = share(degrees[k]) * exists }
    return degrees
  }
}
