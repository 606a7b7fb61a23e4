/// Trust between people, and the standing of organisations.
extension Parameter {
  static let trust: [Row] = [
    Row(
      .trustWithoutHistory, 0.28, 0.2...0.36, "share",
      "Trust at the start where partners have no history.",
      "range .25-.7 by history: assumption"),
    Row(
      .trustByHistory, 0.36, 0.25...0.45, "share",
      "Trust that a long good history adds.",
      "assumption"),
    Row(
      .spreadOfTrustBetweenPlaces, 0.14, 0.09...0.19, "share",
      "Standard deviation of starting trust between otherwise equal places.",
      "assumption; virtuous and vicious circles (LSP evaluation)"),
    Row(
      .spreadOfAcquaintance, 0.12, 0.06...0.18, "share",
      "Standard deviation of what organisations are known for, and of trust between pairs about it.",
      "assumption"),
    Row(
      .trustGain, 0.02, 0.01...0.06, "share a month",
      "Trust gained from a partner that plainly gives more than could be expected, as a share of what is missing.",
      "assumption"),
    Row(
      .trustLostToBrokenPledges, 0.06, 0.03...0.12, "share a month",
      "Trust lost to a partner that plainly gives less.",
      "falls faster than it grows (Luna-Reyes et al. 2008); size: assumption"),
    Row(
      .sharpnessOfComparison, 3, 2...5, "per share",
      "How fast a difference from what could be expected counts in full.",
      "assumption"),
    Row(
      .weightOfOwnContribution, 0.5, 0.3...0.7, "share",
      "Weight of what I give myself in what I expect of others.",
      "assumption"),
    Row(
      .givingThatIsUsual, 0.2, 0.12...0.28, "share",
      "What is usual to give of a pledge: the rest of what is expected, and it does not change.",
      "unsanctioned giving ends at 15-25% (public-goods experiments)"),
    Row(
      .trustByAcquaintance, 0.012, 0.005...0.025, "share a meeting",
      "Trust gained by meeting, as a share of what is missing.",
      "duration and trust: small and positive (Vanneste et al. 2014); size: assumption"),
    Row(
      .trustLostToConflict, 0.03, 0.01...0.06, "share a meeting",
      "Trust lost to a meeting full of conflict.",
      "assumption"),
    Row(
      .trustFading, 0.012, 0.005...0.03, "share a month",
      "Return of trust to what an organisation is known for.",
      "upper bound 17.5% a month (Burt 2001, bankers); size: assumption"),
    Row(
      .trustKeptAtSuccession, 0.4, 0.2...0.6, "share",
      "Trust that survives a change of representative.",
      "personal and institutional trust split: assumption .5"),
    Row(
      .trustKeptByDeputies, 0.15, 0.05...0.25, "share",
      "More of it where a deputy knows the others.",
      "ASQ 2015 (second contacts); size: assumption"),
    Row(
      .trustKeptByInduction, 0.15, 0.05...0.25, "share",
      "More of it where successors are inducted.",
      "assumption"),
    Row(
      .blameForLosses, 0.1, 0.04...0.2, "share",
      "Trust lost when something goes wrong and no risk-sharing was agreed.",
      "assumption"),
  ]
}
