/// The month, in order, with a partnership or without. Each event is one file of this folder.
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
      aimsAreAmended()
      aimsAreAgreed()
    }

    // What they do.
    planIsMade()
    peopleAreFound()
    fundsArrive()
    partnersContribute()
    pledgesAreRemembered()
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
