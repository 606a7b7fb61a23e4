/// Representatives, chairs and secretariats as persons who come and go.
extension Parameter {
  static let people: [Row] = [
    Row(
      .turnoverOfTier1, 0.2, 0.12...0.3, "share a year",
      "Turnover of seats held by a chief executive.",
      "22 of about 100 council chief executives changed in 2002-03 (Guardian, 24 September 2003); NHS higher"),
    Row(
      .turnoverOfTier2, 0.22, 0.14...0.32, "share a year",
      "Turnover of seats held by a director.",
      "manager turnover 12% a year (CIPD 2001) and changes of portfolio (assumption)"),
    Row(
      .turnoverOfTier3, 0.25, 0.15...0.4, "share a year",
      "Turnover of seats held by a manager.",
      "as tier 2; seat turnover 15-40% (assumption)"),
    Row(
      .turnoverOfTier4, 0.28, 0.15...0.4, "share a year",
      "Turnover of seats held by an officer.",
      "as tier 3"),
    Row(
      .authorityOfTier1, 0.95, 0.85...1, "share",
      "Chance that a chief executive can commit the organisation at the meeting.",
      "ordering: the briefing; size: assumption"),
    Row(
      .authorityOfTier2, 0.8, 0.65...0.95, "share",
      "Chance that a director can.",
      "ordering: the briefing; size: assumption"),
    Row(
      .authorityOfTier3, 0.35, 0.2...0.5, "share",
      "Chance that a manager can.",
      "ordering: the briefing, \"we'll have to take that back\" (LGC); size: assumption"),
    Row(
      .authorityOfTier4, 0.1, 0.02...0.25, "share",
      "Chance that an officer can.",
      "ordering: the briefing; size: assumption"),
    Row(
      .attendanceOfTier1, 0.65, 0.5...0.8, "share",
      "Usual attendance of a chief executive.",
      "assumption; 74-79% of members active (ASPE 2012)"),
    Row(
      .attendanceOfTier2, 0.75, 0.6...0.88, "share",
      "Usual attendance of a director.",
      "assumption; 74-79% of members active (ASPE 2012)"),
    Row(
      .attendanceOfTier3, 0.85, 0.7...0.95, "share",
      "Usual attendance of a manager.",
      "assumption"),
    Row(
      .attendanceOfTier4, 0.88, 0.75...0.95, "share",
      "Usual attendance of an officer.",
      "assumption"),
    Row(
      .dayCostOfTier1, 660, 500...825, "pounds a day",
      "Cost of a chief executive's day.",
      "146k a year over 220 days (derived from 2003 salaries)"),
    Row(
      .dayCostOfTier2, 470, 350...590, "pounds a day",
      "Cost of a director's day.",
      "104k a year over 220 days (derived)"),
    Row(
      .dayCostOfTier3, 220, 165...275, "pounds a day",
      "Cost of a manager's day.",
      "48k a year over 220 days (derived)"),
    Row(
      .dayCostOfTier4, 120, 90...150, "pounds a day",
      "Cost of an officer's day.",
      "26k a year over 220 days (derived)"),
    Row(
      .attendanceOfDeputies, 0.6, 0.4...0.8, "share",
      "Chance that a named deputy comes instead.",
      "assumption"),
    Row(
      .monthsToFillASeat, 2, 1...4, "months",
      "Time that a seat, or the chair, stands empty.",
      "assumption"),
    Row(
      .monthsToFillAPost, 3, 2...6, "months",
      "Time that a post in the secretariat stands empty.",
      "assumption"),
    Row(
      .monthsToSettle, 6, 3...12, "months",
      "Time until a new person is fully effective.",
      "assumption"),
    Row(
      .monthsSavedByInduction, 3, 1...5, "months",
      "Head start of an inducted person.",
      "assumption"),
    Row(
      .mandateOfVacancy, 0.6, 0.4...0.8, "share",
      "What is left of a partner's mandate while its seat is empty.",
      "assumption"),
    Row(
      .mandateByRoles, 0.25, 0.1...0.4, "share",
      "Authority that clear roles add, as a share of what is missing.",
      "assumption"),
    Row(
      .spreadOfPersons, 0.15, 0.1...0.2, "share",
      "Standard deviation of first views and first contributions.",
      "assumption"),
    Row(
      .spreadOfChairs, 0.2, 0.1...0.3, "share",
      "Standard deviation of a chair's abilities about what was asked for.",
      "assumption"),
    Row(
      .commitmentsKeptWithoutRoles, 0.4, 0.2...0.6, "share",
      "Chance that commitments outlive the person where roles are unclear.",
      "assumption"),
    Row(
      .shareOfLowContributors, 0.28, 0.18...0.36, "share",
      "Persons who give little whatever the others do.",
      "33% in the laboratory (Fischbacher et al. 2001), fewer in public bodies: assumption"),
    Row(
      .shareOfUnconditionalContributors, 0.17, 0.1...0.25, "share",
      "Persons who give whatever the others do.",
      "Fischbacher et al. 2001, other types"),
  ]
}
