import LaneArithmetic

/// "Successful partnerships are too often based primarily on individual personalities and enthusiasm and are hard to
/// sustain when people move on" (the briefing).
extension World {
  func representativesComeAndGo() {
    for i in 0..<n {
      tenure[i] += 1
      vacancy[i] = most(vacancy[i] - 1, 0)
      let leaves = leavingLuck[i] < leavingRate[i]
      if leaves.any { representativeLeaves(i, where: leaves) }
    }
  }

  /// The seat stands empty for a while; the successor inherits what the organisation kept, and starts as somebody else.
  func representativeLeaves(_ i: Int, where leaves: LaneMask) {
    departures[i] += leaves.indicator
    personArrives(i, where: leaves)
    tenure[i] = select(leaves, 0, tenure[i])
    vacancy[i] = select(leaves, p[.monthsToFillAPost], vacancy[i])
    trustPassesOn(i, where: leaves)
    // What the last one signed is kept if roles were clear enough for it to be the organisation's word.
    let isForgotten = leaves & (uniforms(.succession, partner: i).a > chanceThatCommitmentsOutlivePerson())
    if isForgotten.any {
      for j in 0..<aims {
        isReferred[i, j] = select(isForgotten, most(isReferred[i, j], isSigned[i, j]), isReferred[i, j])
        isSigned[i, j] = select(isForgotten, 0, isSigned[i, j])
      }
    }
  }

  /// A person is drawn: ability, and the way of meeting others' contributions (Fischbacher, Gächter & Fehr 2001,
  /// doi:10.1016/S0165-1765(01)00394-9): conditional co-operators, low contributors, unconditional ones.
  func personArrives(_ i: Int, where mask: LaneMask) {
    let person = uniforms(.person, partner: i)
    let middle = most(least(person.a, person.b), least(most(person.a, person.b), person.c))
    ability[i] = select(mask, middle, ability[i])
    isLow[i] = select(mask, (person.d < p[.shareOfLowContributors]).indicator, isLow[i])
    isUnconditional[i] = select(
      mask, (person.d > 1 - p[.shareOfUnconditionalContributors]).indicator, isUnconditional[i])
  }

  /// Trust between persons goes with the person; trust between organisations stays, and more of it where a deputy knew
  /// the others or the successor was inducted.
  func trustPassesOn(_ i: Int, where leaves: LaneMask) {
    let kept = least(
      0.95,
      p[.trustKeptAtSuccession] + flag(design.meetings.hasDeputies) * p[.trustKeptByDeputies]
        + flag(design.meetings.hasInduction) * p[.trustKeptByInduction])
    for j in 0..<n where j != i {
      trust[i, j] = select(leaves, kept * trust[i, j] + (1 - kept) * standing[j], trust[i, j])
      trust[j, i] = select(leaves, kept * trust[j, i] + (1 - kept) * standing[i], trust[j, i])
    }
  }

  /// How far a representative has found their feet, 0 … 1; induction saves months.
  @inline(__always) func settled(_ i: Int) -> Lane {
    least(1, (tenure[i] + flag(design.meetings.hasInduction) * p[.monthsSavedByInduction]) / p[.monthsToSettle])
  }

  func chairComesAndGoes() {
    guard design.form == .formal else { return }
    let wasVacant = chairVacancy > 0
    chairVacancy = most(chairVacancy - 1, 0)
    chairSettled = least(1, chairSettled + 1 / p[.monthsToSettle])
    let leaves = fate.a < rates.chair
    if leaves.any { chairLeaves(where: leaves) }
    let arrives = wasVacant & (chairVacancy <= 0)
    if arrives.any { chairArrives(where: arrives) }
  }

  func chairLeaves(where mask: LaneMask) {
    let left = mask.indicator * exists
    news.chairLeft += left
    chairVacancy = select(mask, most(chairVacancy, p[.monthsToFillAPost]), chairVacancy)
    practice *= select(mask, 1 - p[.practiceLostWithChair] * leftToPersons(), 1)
  }

  /// A first chair with about the abilities that the design asks for, since the design was made round one; a successor who is
  /// an average person more than a copy.
  func chairArrives(where mask: LaneMask) {
    let person = normals(.chairPerson)
    let likeness = month == 0 ? 1 : p[.likenessOfSuccessors]
    func drawn(_ asked: Lane, _ luck: Lane) -> Lane {
      share(0.5 + likeness * (asked - 0.5) + p[.spreadOfChairs] * luck)
    }
    chairProcess = select(mask, drawn(levers.chairProcess, person.a), chairProcess)
    chairCultures = select(mask, drawn(levers.chairCultures, person.b), chairCultures)
    chairTeamBuilding = select(mask, drawn(levers.chairTeamBuilding, person.c), chairTeamBuilding)
    chairSettled = select(mask, 0, chairSettled)
  }

  /// How much of an ability of the chair is felt: nothing while the chair is vacant, less while new.
  @inline(__always) func felt(_ ability: Lane) -> Lane {
    select(chairVacancy > 0, 0, ability * halfAtLeast(chairSettled)) * exists
  }

  /// Posts in the secretariat fall vacant like others; the fewer there are, the more one matters.
  func secretariatComesAndGoes() {
    secretariatVacancy = most(secretariatVacancy - 1, 0)
    let leaves = fate.b < rates.secretariat * least(1, levers.secretariat)
    secretariatVacancy = select(leaves, most(secretariatVacancy, p[.monthsToFillAPost]), secretariatVacancy)
  }

  /// The dedicated staff at their desks, FTE.
  @inline(__always) var secretariatPresent: Lane {
    select(secretariatVacancy > 0, most(0, levers.secretariat - 1), levers.secretariat) * exists
  }
}
