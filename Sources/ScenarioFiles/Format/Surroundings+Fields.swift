import PartnershipModel

extension Surroundings {
  static let fields: [Field<Surroundings>] = [
    .number("history", \.history, .share, "History of working together: 0 none, or bad … 1 long and good."),
    .number("staff turnover", \.staffTurnover, .shareAYear, "Staff who leave the partners' organisations."),
    .number("chair turnover", \.chairTurnover, .shareAYear, "Chance that the chair leaves."),
    .number("reorganisation", \.reorganisation, .shareAYear, "Chance that a partner is reorganised."),
    .number("budget cuts", \.budgetCuts, .shareAYear, "Chance that a partner's budget is cut."),
    .number("target changes", \.targetChanges, .shareAYear, "Chance that national targets change."),
    .number("risk events", \.riskEvents, .timesAYear, "Things that go wrong."),
    .number(
      "volatility", \.volatility, .spread, "Standard deviation of outside conditions, log scale of effort needed."),
    .number(
      "grant without partnership", \.grantWithoutPartnership, .share,
      "Share of the grant that would reach the partners anyway."),
    .number(
      "value of full attainment", \.valueOfFullAttainment, .pounds,
      "What full attainment of all aims is worth to a policy maker."),
    .list(
      "events", \.events, ScheduledEvent.fields, blank: ScheduledEvent(kind: .budgetCut, month: 1),
      check: ScheduledEvent.check, "What is known to be coming."),
  ]
}

extension ScheduledEvent {
  static let fields: [Field<ScheduledEvent>] = [
    .known("month", \.month, .month, "Month of the run that it happens in."),
    .word("what", \.kind, "What happens."),
    .partner("partner", \.partner, "The partner it happens to; everyone where absent."),
    .number("size", \.size, .share, "How big: the share cut, raised, or still delivered."),
    .known("for", \.duration, .duration, "Months that it lasts."),
  ]

  static let check: @Sendable (Tree, ScheduledEvent, inout Reading) -> Void = { tree, event, reading in
    for key in ["month", "what"] where tree[key] == nil {
      reading.report(tree.place, "has no \"\(key)\"", allowed: "month and what for each event")
    }
    if let partner = tree["partner"], !event.kind.befallsPartners {
      reading.report(
        partner, "a \"\(event.kind.rawValue)\" befalls the partnership, not a partner", allowed: "no partner here")
    }
    // An event that a shorter alternative takes over from the main part simply doesn't happen any more.
    if let month = tree["month"], event.month > reading.horizon, tree.author == reading.author {
      reading.report(month, "is after the end of the run", allowed: "months 1 to \(reading.horizon)")
    }
  }
}
