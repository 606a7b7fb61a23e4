/// Meetings: who comes, how views move, what is signed and agreed.
extension Parameter {
  static let agreement: [Row] = [
    Row(
      .attendanceByBelief, 1.2, 0.6...1.8, "log odds",
      "Attendance by belief in results.",
      "assumption"),
    Row(
      .attendanceByDuty, 0.9, 0.5...1.4, "log odds",
      "Attendance by statutory duty.",
      "statute raised attendance more than contribution (health after 2004); size: assumption"),
    Row(
      .attendanceBySanction, 1.0, 0.5...1.6, "log odds",
      "Attendance by sanction.",
      "assumption"),
    Row(
      .attendanceLostToOwnTargets, 1.0, 0.5...1.5, "log odds",
      "Attendance lost to pressing own targets.",
      "assumption"),
    Row(
      .attendanceLostToFrequency, 0.05, 0.02...0.09, "log odds per meeting a year",
      "Attendance lost to each further meeting a year.",
      "assumption"),
    Row(
      .agendaBetweenMeetings, 0.8, 0.5...1, "exponent",
      "How far the work of meetings is done between them where they are rare: 1 all of it, 0 none.",
      "no study found that varies frequency: assumption"),
    Row(
      .attendanceLostToReorganisation, 1.5, 0.8...2.5, "log odds",
      "Attendance lost by a partner wholly taken up by reorganisation.",
      "assumption"),
    Row(
      .timeForDeliberation, 0.25, 0.1...0.4, "share",
      "Extra length of a meeting at which aims are talked through.",
      "assumption"),
    Row(
      .movementByDeliberation, 0.08, 0.04...0.14, "share a meeting",
      "Movement of views towards those of the table, with deliberation.",
      "direction: Choi & Robertson 2014; size: assumption"),
    Row(
      .movementWithoutDeliberation, 0.015, 0.005...0.03, "share a meeting",
      "The same without.",
      "assumption"),
    Row(
      .interestByDeliberation, 0.025, 0.01...0.05, "share a meeting",
      "Interest gained where need is understood and talked about.",
      "assumption"),
    Row(
      .conflictByDisagreement, 1.6, 1...2.2, "ratio",
      "Conflict by distance in aims.",
      "assumption"),
    Row(
      .conflictByCulture, 0.8, 0.4...1.2, "ratio",
      "Conflict by distance in culture.",
      "biggest barrier: Audit Commission 2002; size: assumption"),
    Row(
      .conflictByImbalance, 0.3, 0.1...0.5, "ratio",
      "Conflict by unequal power that no process checks.",
      "assumption"),
    Row(
      .conflictSoftenedByTrust, 0.6, 0.4...0.8, "share",
      "Conflict softened by full trust.",
      "assumption"),
    Row(
      .culturesBridgedByChair, 0.8, 0.5...1, "share",
      "Cultural distance bridged by an able chair.",
      "three abilities: the briefing; size: assumption"),
    Row(
      .signUpAtRest, -2.2, (-2.9)...(-1.6), "log odds",
      "Readiness to sign up to an aim that means nothing to a partner.",
      "assumption"),
    Row(
      .signUpByStance, 5, 4...6, "log odds",
      "Readiness by interest in a clear aim; half of it for a vague one.",
      "goal clarity d = .80 (Kleingeld et al. 2011), mapped: assumption"),
    Row(
      .signUpByLegitimacy, 0.6, 0.2...1, "log odds",
      "Readiness by standing with users and communities.",
      "assumption"),
    Row(
      .signUpBySanction, 1.5, 0.8...2.2, "log odds",
      "Readiness by sanction.",
      "assumption"),
    Row(
      .signUpByBelief, 1.5, 0.8...2.2, "log odds",
      "Readiness by belief in results.",
      "assumption"),
    Row(
      .signUpLostToOwnTargets, 1.3, 0.8...1.9, "log odds",
      "Readiness lost to pressing own targets.",
      "d = -1.75 (Kleingeld et al. 2011), direction; size: assumption"),
    Row(
      .signUpLostWithControl, 1.6, 0.9...2.3, "log odds",
      "Readiness lost with control over own resources, where trust is missing.",
      "assumption"),
    Row(
      .signUpByConcession, 2.5, 1.5...3.5, "log odds",
      "Readiness by amendment of an aim until it asks for half.",
      "proposals move (Choi & Robertson 2014); size: assumption"),
    Row(
      .concession, 0.1, 0.05...0.2, "share a month",
      "Pace at which an aim that some do not want is amended.",
      "assumption"),
    Row(
      .ambitionConceded, 0.5, 0.3...0.7, "share",
      "Ambition that an aim loses in being amended wholly.",
      "assumption"),
    Row(
      .signUpLostToExclusion, 0.8, 0.4...1.2, "log odds",
      "Readiness lost where the lead decides for everybody.",
      "assumption"),
    Row(
      .objectionOfTheUnwilling, 0.1, 0.04...0.2, "share a meeting",
      "Chance that a member who wants nothing of an aim vetoes it where all must agree.",
      "consensus fails in 19% (Coglianese 1997); size: assumption"),
    Row(
      .monthsToStatutoryStrategy, 12, 10...14, "months",
      "Month by which a strategy that is due by law is written, whoever stands behind it.",
      "each crime partnership had one in 12 months; so had health and wellbeing boards"),
    Row(
      .clearanceOfReferral, 0.45, 0.3...0.65, "share a meeting",
      "Chance that an average representative brings an approval back.",
      "1-2 meeting cycles (LGC for existence); size: assumption"),
    Row(
      .lapseOfCommitments, 0.03, 0.01...0.06, "share a month",
      "Commitments that lapse where nobody measures and interest has gone.",
      "directedness falls late (Communities That Care); size: assumption"),
    Row(
      .itemsPerDay, 4.0, 2.5...6, "items a day",
      "Aims that a small board can settle in a day.",
      "assumption"),
    Row(
      .timePerExtraMember, 0.15, 0.08...0.25, "share",
      "Time that each further member of a board takes.",
      "3 to 8 members more productive than 9 or more (Wheelan 2009); size: assumption"),
    Row(
      .reliefBySubgroups, 0.5, 0.3...0.7, "share",
      "Part of that time saved by sub-groups with clear roles.",
      "assumption"),
    Row(
      .decisionsWithoutProcess, 0.5, 0.35...0.65, "share",
      "Chance that a supported item is decided without a process.",
      "assumption"),
    Row(
      .supermajority, 0.75, 0.67...0.9, "share",
      "Votes that a supermajority needs.",
      "75% (Sacramento, in Choi & Robertson)"),
  ]
}
