import LaneArithmetic

/// What working together adds to work.
extension World {
  /// Once per cohort: how well function and level suit each aim. Strategies give direction where aims are vague, joint
  /// services must know what they are for, commissions lie between; a level should move as much as the aim cuts across, and
  /// no more.
  func designIsMeasuredAgainstAims() {
    let best = byFunction(.bestClarityOfStrategies)
    for j in 0..<aims {
      let off = (clarity[j] - best) / p[.widthOfClarity]
      let fit = most(0, 1 - p[.lossOfMisfit] * absolute(crossCutting[j] - byLevel(.mobilityOfCooperation)))
      suits[j] = p[.strengthOfJointWork] * exp(-0.5 * off * off) * fit
    }
  }

  /// Joint work adds something when there is a plan and practice in carrying it out, an able chair, trust, somebody to hold
  /// it together and knowledge of what is achieved; spread over many aims, or done twice, it adds less.
  func jointEffectIsReached() {
    practice += (1 - practice) / p[.monthsOfPractice] * plan * from(p[.paceWithoutSteering], by: steering) * isActive
    var trusting: Lane = 0
    var agreedAims: Lane = 0
    for i in 0..<n { trusting += voice[i] * meanTrust[i] }
    for j in 0..<aims { agreedAims += isAgreed[j] }
    let crowdOfAims = most(0, agreedAims - p[.aimsThatFit])
    let together =
      plan * practice * from(p[.jointWithoutLeadership], by: leadership())
      * most(0, trusting - p[.trustThatJointWorkNeeds]) * from(p[.paceWithoutSteering], by: steering)
      * (1 + p[.effectOfMeasurement] * measurement) * effortNotWasted() / (1 + p[.dilutionPerAim] * crowdOfAims)
      * isActive
    for j in 0..<aims {
      jointEffect[j] = suits[j] * together * isAgreed[j] * (1 - p[.ambitionConceded] * conceded[j])
    }
  }

  /// Strategies bend partners' own services, commissions spend money, delivery does both.
  @inline(__always) var onStaff: Lane { design.function == .commissioning ? p[.carriedOver] : 1 }
  @inline(__always) var onMoney: Lane { design.function == .strategic ? p[.carriedOver] : 1 }

  /// How far the chair's abilities, all three, are felt.
  @inline(__always) func leadership() -> Lane {
    felt(chairProcess + chairCultures + chairTeamBuilding) * Lane(1.0 / 3)
  }
}
