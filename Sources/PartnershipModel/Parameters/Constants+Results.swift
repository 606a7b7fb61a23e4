/// From effort to outcomes, and what is known and believed of them.
extension Parameter {
  static let results: [Row] = [
    Row(
      .effectOfWorkAlone, 0.6, 0.45...0.75, "share",
      "Effect of a partner's work by itself, as a share of fully planned joint work.",
      "assumption"),
    Row(
      .effectOfNewMoney, 0.08, 0.02...0.2, "share",
      "Effect of a grant that comes only with a partnership before there is a plan, as a share of other money.",
      "full administrative scale after 3 to 4 years (New Deal for Communities); size: assumption"),
    Row(
      .strengthOfJointWork, 2.2, 1.2...3.2, "ratio",
      "Effect that joint work adds with everything in its favour.",
      "assumption"),
    Row(
      .bestClarityOfStrategies, 0.3, 0.15...0.45, "share",
      "Clarity of aims that strategies suit best: they give direction where it is wanting.",
      "Figure 1 of the briefing; size: assumption"),
    Row(
      .bestClarityOfCommissions, 0.55, 0.4...0.7, "share",
      "The same of commissions: what is wanted must be said in a contract.",
      "Figure 1 of the briefing; size: assumption"),
    Row(
      .bestClarityOfDelivery, 0.8, 0.65...0.95, "share",
      "The same of joint services: they must know what they are for.",
      "Figure 1 of the briefing; size: assumption"),
    Row(
      .widthOfClarity, 0.3, 0.2...0.45, "share",
      "How far from it a function is of use.",
      "assumption"),
    Row(
      .carriedOver, 0.35, 0.2...0.5, "share",
      "What strategies add to money and commissions to staff, as a share of what they add to staff and to money.",
      "assumption"),
    Row(
      .monthsOfPractice, 15, 9...22, "months",
      "Time constant of learning to carry out a plan together.",
      "over 18 months to implement (Reducing Burglary Initiative); size: assumption"),
    Row(
      .practiceLostWithChair, 0.3, 0.1...0.5, "share",
      "Practice that goes with a chair where no structure carries it.",
      "assumption"),
    Row(
      .lossOfMisfit, 1, 0.5...1.4, "per share",
      "Joint effect lost by a level of collaboration that moves more, or less, than aims are cross-cutting.",
      "no level is best (Baxter et al. 2018); size: assumption"),
    Row(
      .jointWithoutLeadership, 0.45, 0.3...0.6, "share",
      "Joint effect with nobody able in the chair.",
      "leadership explains 7-20% of process; size: assumption"),
    Row(
      .trustThatJointWorkNeeds, 0.13, 0.05...0.2, "share",
      "Trust without which joint work adds nothing.",
      "assumption"),
    Row(
      .effectOfMeasurement, 0.3, 0.1...0.5, "share",
      "Joint effect gained by knowing what is achieved.",
      "feedback cuts the shortfall by 15% (audit and feedback trials); size: assumption"),
    Row(
      .powersNeeded, 1.15, 0.8...1.4, "ratio",
      "How far wholly cross-cutting aims need the powers of each partner, which money does not buy.",
      "assumption"),
    Row(
      .contributionThatLendsPowers, 0.12, 0.06...0.2, "share",
      "What a partner gives when half of its powers are at hand.",
      "assumption"),
    Row(
      .attentionElsewhere, 0.12, 0.05...0.2, "share",
      "Work on aims that need nothing of a partner, or that were not agreed, beside the others.",
      "assumption"),
    Row(
      .leastSupply, 0.005, 0.002...0.01, "share",
      "Supply that an input has anyhow, of what is needed.",
      "assumption"),
    Row(
      .substitutionOfPlainAims, -0.8, (-0.95)...(-0.5), "exponent",
      "Substitution exponent of aims that one partner could serve alone.",
      "assumption"),
    Row(
      .substitutionByCrossCutting, 3.3, 2.3...4.3, "exponent",
      "Added for wholly cross-cutting aims.",
      "assumption"),
    Row(
      .returnsToEffort, 1.6, 1.2...2.2, "exponent",
      "Diminishing returns to effort.",
      "assumption"),
    Row(
      .effectOfClarity, 0.5, 0.2...0.8, "share",
      "Effect of effort gained with full clarity.",
      "d = .80 (Kleingeld et al. 2011), mapped to 1.2-1.8: assumption"),
    Row(
      .effectOfDifficulty, 0.65, 0.45...0.8, "share",
      "Effect of effort lost to a wholly stubborn problem.",
      "assumption"),
    Row(
      .effectWithoutUnderstanding, 0.6, 0.45...0.75, "share",
      "Effect of effort that knows nothing of the need.",
      "assumption"),
    Row(
      .effectOfSkill, 0.25, 0.1...0.4, "share",
      "Effect of effort gained with full skill at working together.",
      "assumption"),
    Row(
      .effectOfSocialCapacity, 0.15, 0.05...0.25, "share",
      "Effect of effort gained with capable communities.",
      "assumption"),
    Row(
      .noiseOfResults, 0.035, 0.02...0.05, "share a month",
      "Luck in outcomes; reverts with the lag.",
      "outcome noise 4-15% a year"),
    Row(
      .spreadOfStubbornness, 0.45, 0.3...0.6, "log",
      "Standard deviation between places of the effort that an aim needs.",
      "assumption"),
    Row(
      .persistenceOfConditions, 0.95, 0.9...0.98, "per month",
      "Autocorrelation of outside conditions.",
      "assumption"),
    Row(
      .firstResultsAre, 0.1, 0.1...0.1, "share",
      "Attainment that counts as first results.",
      "definition"),
    Row(
      .effectiveIs, 0.4, 0.4...0.4, "share",
      "Attainment from which a partnership counts as effective.",
      "definition"),
    Row(
      .needKnownAtStart, 0.25, 0.15...0.4, "share",
      "Understanding of need at the start.",
      "assumption"),
    Row(
      .needByAnalysis, 0.05, 0.02...0.08, "share a month",
      "Understanding gained by needs analysis.",
      "assumption"),
    Row(
      .needByWork, 0.008, 0.002...0.015, "share a month",
      "Understanding gained by working on the aims; as much again by providers on the board.",
      "assumption"),
    Row(
      .needByEngagement, 0.06, 0.03...0.1, "share a month",
      "Understanding gained by full engagement.",
      "assumption"),
    Row(
      .needForgotten, 0.02, 0.01...0.04, "share a month",
      "Understanding that goes out of date.",
      "assumption"),
    Row(
      .engagementOneOff, 0.8, 0.5...1, "share",
      "Strength of a one-off exercise with support, for half a year; half of it without.",
      "assumption"),
    Row(
      .engagementUnsupported, 0.04, 0.01...0.07, "share",
      "Strength of sustained engagement without support and training.",
      "unsupported is no better than one-off: the briefing; size: assumption"),
    Row(
      .legitimacyByEngagement, 0.06, 0.03...0.1, "share a month",
      "Standing gained by full engagement.",
      "assumption"),
    Row(
      .legitimacyFading, 0.025, 0.01...0.04, "share a month",
      "Standing that fades.",
      "assumption"),
    Row(
      .legitimacyLostToProviders, 0.1, 0.03...0.2, "share a month",
      "Standing lost where providers serve themselves.",
      "assumption"),
    Row(
      .capacityByEngagement, 0.04, 0.02...0.07, "share a month",
      "Social capacity gained by full engagement.",
      "assumption"),
    Row(
      .measuredAnyway, 0.1, 0.05...0.2, "share",
      "What is known of results without any system.",
      "assumption"),
    Row(
      .measuredByIndicators, 0.4, 0.25...0.55, "share",
      "More by indicators of the partnership's own.",
      "assumption"),
    Row(
      .measuredByOwnIndicators, 0.1, 0.05...0.2, "share",
      "More by indicators that partners have.",
      "assumption"),
    Row(
      .measuredByOutcomeLink, 0.35, 0.2...0.5, "share",
      "More by the link from activity to outcome.",
      "assumption"),
    Row(
      .measuredByReporting, 0.08, 0.03...0.15, "share",
      "More by a first reporting regime.",
      "assumption"),
    Row(
      .reportsThatFit, 2, 1...3, "regimes",
      "Reporting regimes that do no harm.",
      "assumption"),
    Row(
      .focusLostPerReport, 0.15, 0.08...0.25, "per regime",
      "Focus lost to each further regime.",
      "direction: the briefing; size: assumption"),
    Row(
      .firstBelief, 0.45, 0.35...0.55, "share",
      "Belief in results at the start.",
      "assumption"),
    Row(
      .attainmentExpected, 0.3, 0.2...0.45, "share",
      "Attainment that members expect in the long run.",
      "few specific impacts by year 3 (LSP evaluation): assumption"),
    Row(
      .monthsUntilExpected, 17, 12...24, "months",
      "Time in which half of it is looked for at each of two stages.",
      "assumption"),
    Row(
      .beliefWithoutMeasurement, 0.35, 0.25...0.45, "share",
      "What is believed where nothing is measured.",
      "assumption"),
    Row(
      .spreadOfHearsay, 0.15, 0.08...0.25, "share",
      "Luck in what is believed where nothing is measured.",
      "assumption"),
    Row(
      .speedOfBelief, 0.1, 0.05...0.18, "share a month",
      "Speed of belief.",
      "assumption"),
    Row(
      .learning, 0.04, 0.02...0.07, "share a month",
      "Skill at working together gained.",
      "effective after 3 years or more (Raab et al. 2015); size: assumption"),
    Row(
      .skillLostToTurnover, 0.1, 0.03...0.2, "per year of turnover",
      "Skill lost a month to staff turnover.",
      "weak: -.03 to -.15 (Hancock et al. 2013; Park & Shaw 2013)"),
  ]
}
