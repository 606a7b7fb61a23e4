import LaneArithmetic

/// Watches one replication from month to month and tells what changed. It looks at the state alone, so the rules don't
/// know that they are watched, and a replication that is told has the same bits as one that isn't.
struct Storyteller {
  let replication: Int
  private(set) var happenings: [Happening] = []
  private var before: Snapshot?

  init(replication: Int) { self.replication = replication }

  private struct Snapshot {
    var tenure, cutMonths, leftByKnownCuts, engagement, isMember, hasLeft: [Double]
    var isAgreed: [Double]
    var isSigned, isReferred: [Double]
    var plan, attainment, isActive, exists, secretariatVacancy, chairVacancy: Double
    var contribution: [Double]
  }

  mutating func watch(_ world: World, _ tallies: Tallies) {
    let lane = replication % Lane.width
    let now = snapshot(world, lane)
    defer { before = now }
    guard let before else { return }
    let month = world.month
    let partner = world.blueprint.partnerOrder
    let aim = world.blueprint.aimOrder
    func tell(_ kind: Happening.Kind, partner: Int? = nil, aim: Int? = nil, amount: Double? = nil) {
      happenings.append(Happening(month: month, kind: kind, partner: partner, aim: aim, amount: amount))
    }

    if world.news.targetsChanged[lane] > 0 { tell(.targetsChanged) }
    for i in 0..<world.n {
      if now.cutMonths[i] > before.cutMonths[i] {
        tell(.budgetCut, partner: partner[i], amount: world.cutDepth[i][lane])
      }
      if now.leftByKnownCuts[i] < before.leftByKnownCuts[i] {
        tell(.budgetCut, partner: partner[i], amount: 1 - now.leftByKnownCuts[i] / before.leftByKnownCuts[i])
      }
      if now.engagement[i] < before.engagement[i] - 0.01 {
        tell(.partnerReorganised, partner: partner[i], amount: 1 - now.engagement[i])
      }
      if now.tenure[i] < before.tenure[i] { tell(.representativeLeft, partner: partner[i]) }
      if now.hasLeft[i] > before.hasLeft[i] { tell(.partnerLeft, partner: partner[i]) }
      if now.isMember[i] > before.isMember[i] { tell(.partnerJoined, partner: partner[i]) }
    }
    for k in 0..<world.targets where world.monthsUntilDue(world.target[k]) == 0 {
      let missed = world.targetGoal[k][lane] - world.targetLevel[k][lane]
      if missed > 0.005 { tell(.ownTargetMissed, partner: partner[world.target[k].partner]) }
    }
    if world.news.chairLeft[lane] > 0 { tell(.chairLeft) }
    if before.chairVacancy > 0, now.chairVacancy <= 0 { tell(.chairArrived) }
    if now.secretariatVacancy > before.secretariatVacancy { tell(.secretariatVacant, amount: now.secretariatVacancy) }
    if world.design.form == .formal, world.held[lane] > 0 {
      tell(.meetingHeld, amount: world.turnout[lane])
      for i in 0..<world.n {
        for j in 0..<world.aims {
          let pair = i * world.aims + j
          if now.isSigned[pair] > before.isSigned[pair] { tell(.aimSignedUp, partner: partner[i], aim: aim[j]) }
          if now.isReferred[pair] > before.isReferred[pair], now.tenure[i] >= before.tenure[i] {
            tell(.aimReferredBack, partner: partner[i], aim: aim[j])
          }
        }
      }
    }
    for j in 0..<world.aims where now.isAgreed[j] > before.isAgreed[j] { tell(.aimAgreed, aim: aim[j]) }
    if before.plan < 0.8, now.plan >= 0.8 { tell(.planComplete) }
    if world.news.grantLate[lane] >= 1 { tell(.fundingLate, amount: world.news.grantLate[lane]) }
    if world.design.form == .formal {
      for i in 0..<world.n where now.isMember[i] > 0 && before.contribution[i] >= 0.1 && now.contribution[i] < 0.1 {
        tell(.fellShort, partner: partner[i], amount: now.contribution[i])
      }
    }
    if world.news.riskEvent[lane] > 0 { tell(.riskEvent) }
    if tallies.sums.monthOfResults[lane] == Double(month) { tell(.firstResults, amount: now.attainment) }
    if before.isActive > 0, now.isActive <= 0 { tell(.becameDormant) }
    if before.isActive <= 0, now.isActive > 0 { tell(.woke) }
    if before.exists > 0, now.exists <= 0 { tell(.dissolved) }
  }

  private func snapshot(_ world: World, _ lane: Int) -> Snapshot {
    func values(_ row: Row) -> [Double] { (0..<row.count).map { row[$0][lane] } }
    func values(_ grid: Grid) -> [Double] { (0..<grid.rows * grid.columns).map { grid.base[$0][lane] } }
    return Snapshot(
      tenure: values(world.tenure), cutMonths: values(world.cutMonths),
      leftByKnownCuts: values(world.leftByKnownCuts), engagement: values(world.engagement),
      isMember: values(world.isMember), hasLeft: values(world.hasLeft), isAgreed: values(world.isAgreed),
      isSigned: values(world.isSigned), isReferred: values(world.isReferred), plan: world.plan[lane],
      attainment: world.overallAttainment[lane], isActive: world.isActive[lane], exists: world.exists[lane],
      secretariatVacancy: world.secretariatVacancy[lane], chairVacancy: world.chairVacancy[lane],
      contribution: values(world.contribution))
  }
}
