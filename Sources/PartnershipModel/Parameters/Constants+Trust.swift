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
      .spreadOfStanding, 0.08, 0.05...0.12, "share",
      "Standard deviation of standing between organisations.",
      "assumption"),
    Row(
      .spreadOfAcquaintance, 0.1, 0.05...0.15, "share",
      "Standard deviation of trust between pairs.",
      "assumption"),
    Row(
      .trustGain, 0.03, 0.01...0.06, "share a meeting",
      "Trust gained per kept commitment, as a share of what is missing.",
      "assumption"),
    Row(
      .trustWithoutResults, 0.1, 0...0.3, "ratio",
      "Factor of trust gained where nobody believes in results.",
      "trust-building loop (Huxham & Vangen 2005); size: assumption"),
    Row(
      .trustByResults, 2.4, 1.6...3.2, "ratio",
      "More of it by belief in results.",
      "as above"),
    Row(
      .lossToGain, 3, 2...5, "ratio",
      "How much more a broken commitment costs than a kept one brings.",
      "asymmetry: Luna-Reyes et al. 2008; size: assumption"),
    Row(
      .sharpnessOfComparison, 4, 2.5...6, "per share",
      "How fast a difference from what was expected counts in full.",
      "assumption"),
    Row(
      .weightOfOwnContribution, 0.4, 0.2...0.6, "share",
      "Weight of what I give myself in what I expect of others.",
      "assumption"),
    Row(
      .trustLostToConflict, 0.1, 0.05...0.2, "share a meeting",
      "Trust lost to a meeting full of conflict.",
      "assumption"),
    Row(
      .trustFading, 0.02, 0.005...0.05, "share a month",
      "Return of trust to standing without contact.",
      "upper bound 17.5% a month (Burt 2001, bankers); size: assumption"),
    Row(
      .creditOfStrangers, 0.9, 0.8...1, "share",
      "Trust in an unknown person, as a share of the organisation's standing.",
      "assumption"),
    Row(
      .creditOfNewcomers, 0.85, 0.7...1, "share",
      "Trust that a successor starts with, as a share of the organisation's standing.",
      "assumption"),
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
      .speedOfReputation, 0.03, 0.01...0.06, "share a month",
      "Speed at which standing follows the trust that people earn.",
      "assumption"),
    Row(
      .trustLostToDeals, 0.08, 0.03...0.15, "share",
      "Trust in a powerful partner lost to a deal away from the table.",
      "assumption"),
    Row(
      .beliefLostToDeals, 0.15, 0.05...0.3, "share",
      "Belief that an excluded partner loses to it.",
      "assumption"),
    Row(
      .blameForLosses, 0.1, 0.04...0.2, "share",
      "Trust lost when something goes wrong and no risk-sharing was agreed.",
      "assumption"),
  ]
}
