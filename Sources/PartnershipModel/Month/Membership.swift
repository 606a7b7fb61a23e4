import LaneArithmetic

extension World {
  /// Members of a later stage join when their time comes; a member who gets nothing out of it and owes nothing walks away.
  func membersJoinAndLeave() {
    guard design.form == .formal else { return }
    let duty = flag(design.governance.hasStatutoryDuty)
    for i in 0..<n {
      if blueprint.joinsInMonth[i] == month { isMember[i] = exists * (1 - hasLeft[i]) }
      let mayLeave = exitLuck[i] < p[.chanceOfLeaving] * (1 - duty) * takesPart(i)
      guard mayLeave.any else { continue }
      let disappointment = exp(-p[.slopeOfSleep] * 0.5 * (belief[i] + meanTrust[i]))
      let leaves = exitLuck[i] < p[.chanceOfLeaving] * (1 - duty) * takesPart(i) * disappointment
      if leaves.any { leavePartnership(i, where: leaves) }
    }
    tableIsSet()
  }

  /// Who is at the table now, and how weight and cultures are spread among them.
  func tableIsSet() {
    members = 0
    var weightThere: Lane = 1e-9
    var cultures: Lane = 0
    for i in 0..<n {
      atTable[i] = design.form == .formal ? isMember[i] : 1
      members += atTable[i]
      weightThere += weight[i] * atTable[i]
      cultures += weight[i] * atTable[i] * culture[i]
    }
    let (perWeight, equalShare) = (1 / weightThere, 1 / most(1, members))
    imbalance = 0
    for i in 0..<n {
      voice[i] = weight[i] * atTable[i] * perWeight
      cultureGap[i] = absolute(culture[i] - cultures * perWeight)
      imbalance += absolute(voice[i] - equalShare) * atTable[i] * 0.5
    }
  }

  func leavePartnership(_ i: Int, where mask: LaneMask) {
    hasLeft[i] = select(mask & (isMember[i] > 0), 1, hasLeft[i])
    isMember[i] = select(mask, 0, isMember[i])
    for j in 0..<aims {
      isSigned[i, j] = select(mask, 0, isSigned[i, j])
      isReferred[i, j] = select(mask, 0, isReferred[i, j])
    }
  }
}
