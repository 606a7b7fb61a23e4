import LaneArithmetic

extension World {
  /// People have to be appointed, and then have to learn the job; until then a pledge is a name on paper, in a partnership
  /// and outside one ("over 18 months to implement": Reducing Burglary Initiative).
  func peopleAreFound() {
    peopleFound += (1 - peopleFound) / p[.monthsToFindPeople]
    teamReady += (peopleFound - teamReady) / p[.monthsToLearnTheWork]
  }
}
