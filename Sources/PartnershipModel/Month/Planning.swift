import LaneArithmetic

/// Between meetings: structures are built, and agreed aims become a plan.
extension World {
  /// The work that holding the partnership together takes, against the people there to do it.
  ///
  /// In shared governance everybody co-ordinates with everybody; a lead or an administrative body is a hub
  /// (Provan & Kenis 2008, doi:10.1093/jopart/mum015).
  func structuresAreBuilt() {
    guard design.form == .formal else {
      (steering, membersTime) = (0, 0)
      return
    }
    var trusting: Lane = 0
    for i in 0..<n { trusting += isMember[i] * meanTrust[i] }
    trusting /= most(1, members)
    // Each member's links with the others: in shared governance they grow with the members, with a hub they don't.
    let beyondOne = p[.exponentOfCoordination] - 1
    let linksOfAll = power(most(1, members), beyondOne)
    let links = design.governance.mode == .shared ? linksOfAll : rates.linksOfHub
    let closeness = middling(byLevel(.mobilityOfCooperation)) * middling(1 - trusting)
    let reporting = levers.reportingLoad * halfAtLeast(1 - levers.reuseOfOwnIndicators)
    let needed =
      (p[.coordinationAtLeast] + p[.coordinationPerMember] * members * links) * closeness
      + p[.coordinationPerStream] * levers.fundingStreams + p[.coordinationPerReport] * reporting
      + p[.coordinationPerAim] * Lane(Double(pursued.count))
    let byLead = flag(design.governance.mode == .lead) * p[.staffOfLead] * isMember[blueprint.lead]
    let present =
      secretariatPresent * (design.governance.mode == .administrative ? p[.skillOfAdministrativeBody] : 1) + byLead
    steering = present / (present + most(0.01, needed)) * isActive
    // Members' own time: the more members the more, whoever the hub is; less where staff hold it together, and as the
    // structures that take it grow.
    membersTime = least(
      1, p[.membersTimeForCoordination] * linksOfAll * closeness * halfAtLeast(1 - steering) * structure)
    let pace = from(p[.paceWithoutSteering], by: steering)
    structure += (1 - structure) * least(1, pace / (p[.monthsToSetUp] * byLevel(.mobilityOfCooperation))) * isActive
    lossOfControl = controlGivenUp()
  }

  /// The plan follows what is agreed, as fast as there are people to write it and a chair who knows how change is made.
  func planIsMade() {
    guard design.form == .formal else { return }
    var agreed: Lane = 0
    for j in 0..<aims { agreed += jointWeight[j] * isAgreed[j] }
    let pace = from(p[.paceWithoutSteering], by: steering)
    let craft = middling(felt(chairProcess))
    let progress = pace * craft * (1 - conflict) / p[.monthsToPlan]
    plan += select(plan < agreed, least(agreed - plan, progress), 0) * isActive
    plan -= p[.ageingOfPlans] * plan * (1 - steering * isActive)
    news.planMade = plan

    var signed: Lane = 0
    for i in 0..<n {
      var mine: Lane = 0
      for j in 0..<aims { mine += jointWeight[j] * isSigned[i, j] }
      signUp[i] = share(mine)
      signed += voice[i] * mine
    }
    overallSignUp = share(signed)
  }
}
