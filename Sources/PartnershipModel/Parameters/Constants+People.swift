/// Representatives, chairs and secretariats as persons who come and go.
extension Parameter {
  static let people: [Row] = [
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
      .attendanceOfTier1, 0.76, 0.56...0.92, "share",
      "Usual attendance of a chief executive.",
      "ministers come to 76% of meetings where deputies may (EU Council 2015-18)"),
    Row(
      .attendanceOfTier4, 0.88, 0.8...0.95, "share",
      "Usual attendance of an officer; directors and managers lie between.",
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
      .attendanceOfDeputies, 0.85, 0.7...0.95, "share",
      "Chance that a named deputy comes instead.",
      "almost no seat empty where deputies may come (EU Council 2015-18); size: assumption"),
    Row(
      .monthsToFillAPost, 3, 2...6, "months",
      "Time that a seat, the chair or a post in the secretariat stands empty.",
      "assumption"),
    Row(
      .mandateOfNewcomers, 0.7, 0.5...0.9, "share",
      "Mandate of somebody on the first day, and of an empty seat.",
      "assumption"),
    Row(
      .monthsToSettle, 6, 3...12, "months",
      "Time until a new person is fully effective.",
      "assumption"),
    Row(
      .monthsToFindPeople, 9, 5...14, "months",
      "Time constant of finding the people who are to do the work, with a partnership or without.",
      "over 18 months to implement (Reducing Burglary Initiative); size: assumption"),
    Row(
      .monthsToLearnTheWork, 6, 3...10, "months",
      "Time until people found are of full use.",
      "assumption"),
    Row(
      .monthsSavedByInduction, 3, 1...5, "months",
      "Head start of an inducted person.",
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
      .likenessOfSuccessors, 0.3, 0.1...0.6, "share",
      "How far a successor as chair is what the design asks for; the rest is an average person.",
      "hard to sustain when people move on: the briefing; size: assumption"),
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
    Row(
      .seatTurnover, 0.24, 0.15...0.4, "share a year",
      "Turnover of seats at the table, whoever holds them.",
      "managers 12% a year (CIPD 2001), council chief executives 22% (Guardian, 24 September 2003), and changes of portfolio: assumption"
    ),
  ]
}
