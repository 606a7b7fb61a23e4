import Experiments
import PartnershipModel

/// What was measured of partnerships, and of people who give to a common good, that the model's assumptions are fitted to.
///
/// Only rows that the pattern catalogue marks as *calibrated* are here; what has to emerge is never a target. Left out are
/// facts that no outcome of the model stands for: that every crime partnership had a strategy after twelve months (it was a
/// duty to publish one; the model's agreed aims are those that members stand behind), and who bears a youth offending team's
/// cost (pledges, which scenarios state).
extension CalibrationTarget {
  private static let crime = "crime-and-disorder-reduction-partnership"
  private static let youth = "youth-offending-team"
  private static let health = "health-collaborative"
  private static let regeneration = "regeneration-partnership"
  private static let all = [
    crime, youth, health, regeneration, "drug-action-team", "community-legal-service-partnership",
  ].map { Trial(scenario: $0) }
  /// A public-goods game among the partners of a crime partnership.
  private static func game(sanction: Double) -> Trial {
    Trial(scenario: crime, condition: .publicGoods(sanction: sanction))
  }

  public static let shipped: [CalibrationTarget] = [
    CalibrationTarget(
      name: "crime partnerships with a detectable gain", pattern: "P43",
      source: "48% thought they had contributed to a measurable reduction (PAC 2005)", value: 0.48, tolerance: 0.05,
      observed: .chance(
        .outcome(.attainment), Trial(scenario: crime), over: Trial(scenario: crime, condition: .withoutPartnership),
        above: Comparison.smallestDetectableGain)),
    CalibrationTarget(
      name: "pledge on time to sentence met, youth offending", pattern: "",
      source: "142 to 68 days where 71 were pledged (Home Affairs Committee); courts and police moved too: 1.04 less "
        + "that (assumption)", value: 0.9, tolerance: 0.08,
      observed: .mean(.aim(0), [Trial(scenario: youth)])),
    CalibrationTarget(
      name: "attainment at month 16, health collaborative", pattern: "",
      source: "over 55% at their booking targets, time to treatment halved in a number of 51 projects (HSJ 2001)",
      value: 0.55, tolerance: 0.12, observed: .mean(.measure(.attainment, month: 16), [Trial(scenario: health)])),
    CalibrationTarget(
      name: "overhead share, regeneration partnership", pattern: "",
      source: "management and administration 537k of 5m a year (Hansard 29 Apr 2004)", value: 0.11, tolerance: 0.03,
      observed: .mean(.outcome(.overheadShare), [Trial(scenario: regeneration)])),
    CalibrationTarget(
      name: "overhead share, crime partnership", pattern: "P32",
      source: "small partnerships spend a higher share on staff (NAO 2004); level: assumption", value: 0.3,
      tolerance: 0.1, observed: .mean(.outcome(.overheadShare), [Trial(scenario: crime)])),
    CalibrationTarget(
      name: "correlation of trust and attainment", pattern: "",
      source: "rho = .30 over 7,763 teams (De Jong et al. 2016)", value: 0.3, tolerance: 0.08,
      observed: .correlation(.outcome(.trust), .outcome(.attainment), all)),
    CalibrationTarget(
      name: "correlation of turnover and attainment", pattern: "P14",
      source: "-.03 to -.15 (Hancock et al. 2013; Park & Shaw 2013)", value: -0.09, tolerance: 0.05,
      observed: .correlation(.outcome(.representativesLeft), .outcome(.attainment), all)),
    CalibrationTarget(
      name: "contribution after ten quarters, no sanction", pattern: "P10",
      source: "10-20% after ten rounds of public-goods games (Ledyard 1995), .1-.35 for bodies: assumption", value: 0.2,
      tolerance: 0.06, observed: .mean(.measure(.contribution, month: 30), [game(sanction: 0)])),
    CalibrationTarget(
      name: "contribution after ten quarters, full sanction", pattern: "",
      source: "80-95% with punishment in stable groups (Fehr & Gaechter 2000)", value: 0.87, tolerance: 0.08,
      observed: .mean(.measure(.contribution, month: 30), [game(sanction: 1)])),
    CalibrationTarget(
      name: "effect of clear aims (d)", pattern: "P7",
      source: "d = .80 +/- .35 for specific, difficult group goals (Kleingeld et al. 2011)", value: 0.8, tolerance: 0.2,
      observed: .effect(
        .outcome(.attainment), Trial(scenario: crime, condition: .clarity(0.8)),
        over: Trial(scenario: crime, condition: .clarity(0.3)))),
    CalibrationTarget(
      name: "cost of conflicting own targets (d)", pattern: "P9",
      source: "d = -1.75 +/- .60 for egocentric goals (Kleingeld et al. 2011)", value: 1.75, tolerance: 0.4,
      observed: .effect(
        .outcome(.attainment), Trial(scenario: crime, condition: .ownTargets(alignment: nil)),
        over: Trial(scenario: crime, condition: .ownTargets(alignment: -0.4)))),
    CalibrationTarget(
      name: "gain of aligned own targets (d)", pattern: "P13",
      source: "d = +1.20 +/- 1.03 for groupcentric goals (Kleingeld et al. 2011)", value: 1.2, tolerance: 0.6,
      observed: .effect(
        .outcome(.attainment), Trial(scenario: crime, condition: .ownTargets(alignment: 0.8)),
        over: Trial(scenario: crime, condition: .ownTargets(alignment: nil)))),
    CalibrationTarget(
      name: "attendance of members", pattern: "",
      source: "74-79% of members active (ASPE 2012)", value: 0.76, tolerance: 0.05,
      observed: .mean(.outcome(.attendance), all)),
  ]
}
