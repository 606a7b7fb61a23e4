/// The month, in order. Each event is one file of this folder.
extension World {
  func liveThroughMonth() {
    month += 1
    news = News()
    departures.fill(0)
    fate = uniforms(.partnershipLife)

    // Around the partnership.
    outsideConditionsDrift()
    budgetsMove()
    nationalTargetsChange()

    // Its people.
    representativesComeAndGo()
    chairComesAndGoes()
    secretariatComesAndGoes()
    knownEventsCome()
    membersJoinAndLeave()

    // What partners feel, and what they decide together.
    ownTargetsPress()
    structuresAreBuilt()
    if boardMeets() {
      membersAttend()
      viewsMove()
      conflictArises()
      membersSignUp()
      aimsAreAgreed()
      trustMoves()
    }
    trustFadesWithoutContact()

    // What they do.
    planIsMade()
    fundsArrive()
    partnersContribute()
    workIsDone()
    thingsGoWrong()

    // What comes of it.
    resultsShow()
    needIsUnderstood()
    resultsAreBelieved()
    ownTargetsMove()
    partnershipHoldsOrFades()
  }
}
