import LaneArithmetic

/// "How should a Primary Care Trust attempting to meet tough access targets upon which future funding is dependent approach
/// its requirement to participate in the work of a Crime and Disorder Partnership, knowing that minimal input will carry
/// no sanction?" (the briefing)
extension World {
  /// How hard each partner's own targets press: those that the joint aims don't serve crowd them out, those that they
  /// serve pull towards them (Kleingeld, van Mierlo & Arends 2011, doi:10.1037/a0024315).
  func ownTargetsPress() {
    crowding.fill(0)
    pull.fill(0)
    let perGap = 1 / p[.gapThatPressesFully]
    for k in 0..<targets {
      let i = target[k].partner
      let near = halving[monthsUntilDue(target[k])]
      let nearness = p[.pressureOfDistantTargets] + (1 - p[.pressureOfDistantTargets]) * near
      let gap = share((targetGoal[k] - targetLevel[k]) * perGap)
      crowding[i] += targetStake[k] * nearness * gap * (1 - aligned[k])
      pull[i] += targetStake[k] * nearness * gap * most(aligned[k], 0)
    }
  }

  /// Months from now to the next due date, 0 in the month that it is due.
  func monthsUntilDue(_ target: Blueprint.Target) -> Int {
    if month <= target.due { return target.due - month }
    let past = (month - target.due) % target.every
    return past == 0 ? 0 : target.every - past
  }

  /// Performance on own targets: who pursues many unconnected strategies succeeds with none of them, so aims that a partner
  /// signed and works for take attention from targets that they don't serve, and staff given are missing; what serves both
  /// comes back, what works against it does harm. A target missed when due costs future funding.
  func ownTargetsMove() {
    for k in 0..<targets {
      let i = target[k].partner
      let diverted = least(1, staffGiven[i] / discretionaryStaff[i])
      let attention = p[.focusLostToJointAims] * takesPart(i) * signUp[i] * contribution[i] * teamReady
      var served: Lane = 0
      for j in 0..<aims { served += alignment[k, j] * achieved[j] }
      let reach =
        targetBase[k] + p[.returnToOwnTargets] * served
        - (p[.costToOwnTargets] * diverted + attention) * (1 - most(aligned[k], 0))
      targetLevel[k] = share(
        targetLevel[k] + p[.speedOfOwnTargets] * (reach - targetLevel[k]) + p[.spreadOfOwnTargets] * targetLuck[i])
      if monthsUntilDue(target[k]) == 0 {
        let missed = share((targetGoal[k] - targetLevel[k]) / p[.gapThatPressesFully])
        budget[i] -= p[.fundingLostWithTarget] * targetStake[k] * missed
      }
    }
    ownTargetsAreJudged()
  }

  /// How far each partner meets its own targets, by what hangs on them; a partner without any misses none.
  func ownTargetsAreJudged() {
    targetAttainment.fill(1)
    var first = 0
    while first < targets {
      let i = target[first].partner
      var met: Lane = 0
      var stakes: Lane = 1e-9
      var k = first
      while k < targets, target[k].partner == i {
        met += targetStake[k] * least(1, targetLevel[k] / most(0.01, targetGoal[k]))
        stakes += targetStake[k]
        k += 1
      }
      targetAttainment[i] = select(stakes > 1e-6, met / stakes, 1)
      first = k
    }
  }
}
