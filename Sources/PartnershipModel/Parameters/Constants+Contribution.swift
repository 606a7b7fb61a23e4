/// What partners give, own targets and the surroundings that bear on them.
extension Parameter {
  static let contribution: [Row] = [
    Row(
      .contributionAtRest, -1.2, (-1.7)...(-0.7), "log odds",
      "What a partner gives of its own accord to aims of middling interest.",
      "assumption"),
    Row(
      .contributionByInterest, 2.2, 1.4...3, "log odds",
      "By its own interest in the aims.",
      "assumption"),
    Row(
      .contributionByPull, 1.5, 0.8...2.2, "log odds",
      "By own targets that the aims serve.",
      "d = +1.20 (Kleingeld et al. 2011), direction; size: assumption"),
    Row(
      .contributionLostToOwnTargets, 1.5, 1...2.2, "log odds",
      "Lost to own targets that they don't serve.",
      "d = -1.75 (Kleingeld et al. 2011), direction; size: assumption"),
    Row(
      .matching, 0.65, 0.5...0.8, "share",
      "Weight of what a conditional co-operator owes to the others, beside its own inclination.",
      "slope .82 among conditional co-operators (Andreozzi, Ploner & Saral 2020), shrunk: assumption"),
    Row(
      .matchingOfLowContributors, 0.25, 0.1...0.4, "share",
      "The same of low contributors.",
      "mean slope of all .54 (as above); size: assumption"),
    Row(
      .trustInMatching, 0.3, 0.15...0.45, "share",
      "Weight of trust, beside giving as last seen, in counting on the others.",
      "assumption"),
    Row(
      .thresholdOfMatching, 0.5, 0.44...0.56, "share",
      "How much a partner has to count on the others to owe half of its pledge.",
      "assumption"),
    Row(
      .widthOfMatching, 0.07, 0.05...0.1, "share",
      "How gradually it comes to owe.",
      "assumption"),
    Row(
      .contributionBySignUp, 0.7, 0.4...1, "log odds",
      "By sign-up to the aims, with the mandate to mean it.",
      "assumption"),
    Row(
      .contributionByBelief, 2, 1...3, "log odds",
      "By belief in results.",
      "assumption"),
    Row(
      .contributionByAbility, 0.8, 0.3...1.3, "log odds",
      "By the ability of the representative.",
      "assumption"),
    Row(
      .contributionOfLow, 0.85, 0.4...1.3, "log odds",
      "Less, of low contributors; as much more, of unconditional ones.",
      "assumption"),
    Row(
      .contributionBySanction, 3.5, 2...5, "log odds",
      "By sanction, as far as minimal input is seen.",
      "punishment raises contribution to 80-95% (Fehr & Gaechter 2000); size: assumption"),
    Row(
      .contributionByDuty, 0.15, 0...0.3, "log odds",
      "By statutory duty alone.",
      "55% of partnerships had never used ambulance data (PAC 45th report); size: assumption"),
    Row(
      .speedOfContribution, 0.15, 0.08...0.25, "share a month",
      "Speed at which contribution follows reasons.",
      "decline over about ten quarters (public-goods experiments); size: assumption"),
    Row(
      .speedOfExpectation, 0.3, 0.15...0.5, "share a month",
      "Speed of learning what others give.",
      "assumption"),
    Row(
      .firstContribution, 0.5, 0.4...0.6, "share",
      "What partners give at first, of what was asked.",
      "40-60% (public-goods experiments)"),
    Row(
      .visibilityWithoutSystem, 0.4, 0.25...0.55, "share",
      "How well members see each other's contributions without a common system.",
      "assumption"),
    Row(
      .visibilityBySystem, 0.45, 0.3...0.55, "share",
      "More with a common project-management system.",
      "assumption"),
    Row(
      .visibilityByUsers, 0.15, 0.05...0.25, "share",
      "More with engaged users and communities.",
      "assumption"),
    Row(
      .pressureOfDistantTargets, 0.4, 0.25...0.6, "share",
      "Pressure of a target whose due date is far off.",
      "assumption"),
    Row(
      .gapThatPressesFully, 0.15, 0.1...0.25, "share",
      "Gap to the goal at which a target presses fully.",
      "assumption"),
    Row(
      .speedOfOwnTargets, 0.15, 0.08...0.25, "share a month",
      "Speed at which performance follows what is put into it.",
      "assumption"),
    Row(
      .spreadOfOwnTargets, 0.02, 0.01...0.03, "share a month",
      "Luck in own targets.",
      "outcome noise 4-15% a year"),
    Row(
      .costToOwnTargets, 1.2, 0.7...1.8, "per share",
      "Performance lost per share of free staff given away.",
      "dilution: Audit Commission 2002; size: assumption"),
    Row(
      .focusLostToJointAims, 0.06, 0.03...0.1, "share",
      "Performance lost on own targets by a partner that signed every aim and gives all of its pledge, where joint aims serve none of them.",
      "dilution of strategy: the briefing; size: assumption"),
    Row(
      .returnToOwnTargets, 0.4, 0.2...0.6, "share",
      "Performance gained where joint aims that serve it are attained, lost where they work against it.",
      "assumption"),
    Row(
      .fundingLostWithTarget, 0.05, 0.02...0.1, "share of budget",
      "Budget lost with a missed target on which everything hangs.",
      "assumption"),
    Row(
      .stepOfNationalTargets, 0.08, 0.04...0.12, "share",
      "Rise of national goals when policy changes.",
      "assumption"),
    Row(
      .persistenceOfBudgets, 0.92, 0.85...0.97, "per month",
      "Autocorrelation of budgets.",
      "assumption"),
    Row(
      .spreadOfBudgets, 0.04, 0.02...0.06, "log, a month",
      "Luck in budgets.",
      "assumption"),
    Row(
      .depthOfCuts, 0.4, 0.25...0.55, "share",
      "Depth of a budget cut, for a year.",
      "assumption"),
    Row(
      .dropAtReorganisation, 0.4, 0.2...0.7, "share",
      "Engagement lost at a reorganisation.",
      "transient drop (BMJ 2004;329:871); depth: assumption"),
    Row(
      .recoveryFromReorganisation, 0.08, 0.06...0.12, "share a month",
      "Recovery of engagement.",
      "2-3 years (BMJ 2004;329:871)"),
  ]
}
