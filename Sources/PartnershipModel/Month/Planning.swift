import LaneArithmetic

/// Between meetings: structures are built, and agreed aims become a plan.
extension World {
  /// The work that holding the partnership together takes, against the people there to do it.
  ///
  /// In shared governance everybody co-ordinates with everybody; a lead or an administrative body is a hub
  /// (Provan & Kenis 2008, doi:10.1093/jopart/mum015).
  func structuresAreBuilt() {
    guard design.form == .formal else {
      (steering, coordinationBurden) = (0, 0)
      return
    }
    var trusting: Lane = 0
    for i in 0..<n { trusting += isMember[i] * meanTrust[i] }
    trusting /= most(1, members)
    let links: Lane =
      switch design.governance.mode {
      case .shared: p[.coordinationPerPair] * members * most(0, members - 1) * 0.5
      case .lead, .administrative: p[.coordinationPerSpoke] * members
      }
    let reporting = levers.reportingLoad * (1 - 0.5 * levers.reuseOfOwnIndicators)
    let needed =
      (p[.coordinationAtLeast] + links) * byLevel(.coordinationOfCooperation) * (1.3 - 0.6 * trusting)
      + p[.coordinationPerStream] * levers.fundingStreams + p[.coordinationPerReport] * reporting
      + p[.coordinationPerAim] * Lane(Double(pursued.count))
    let byLead = flag(design.governance.mode == .lead) * p[.staffOfLead] * isMember[blueprint.lead]
    let present =
      secretariatPresent * (design.governance.mode == .administrative ? p[.skillOfAdministrativeBody] : 1) + byLead
    steering = least(1, present / most(0.01, needed)) * isActive
    coordinationBurden = most(0, needed - present) * isActive
    let pace = p[.paceWithoutSteering] + (1 - p[.paceWithoutSteering]) * steering
    structure += (1 - structure) * pace / byLevel(.monthsToSetUpCooperation) * isActive
    lossOfControl = controlGivenUp()
  }

  /// The plan follows what is agreed, as fast as there are people to write it and a chair who knows how change is made.
  func planIsMade() {
    guard design.form == .formal else { return }
    var agreed: Lane = 0
    for j in 0..<aims { agreed += jointWeight[j] * isAgreed[j] }
    let pace = p[.paceWithoutSteering] + (1 - p[.paceWithoutSteering]) * steering
    let craft = 0.5 + felt(chairProcess)
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
