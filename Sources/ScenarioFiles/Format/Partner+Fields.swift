import PartnershipModel

extension Partner {
  static let fields: [Field<Partner>] = [
    .text("name", \.name, "The partner's name for people; its id where absent."),
    .known("representative", \.tierNumber, .tier, "Seniority of the person it sends: 1 chief executive … 4 officer."),
    .number(
      "ability", \.ability, .share,
      "How able that person is; as luck has it where absent, and for every successor."),
    .group("pledge", pledge, defaults: Partner(id: ""), "What it promises to the joint aims."),
    .number(
      "discretionary staff", \.discretionaryStaff, .someStaff,
      "Staff that it is free to move at all; giving to the partnership takes from this."),
    .number(
      "culture", \.culture, .share, "Where it stands between 0 (enforcement) and 1 (care); only distances count."),
    .number("weight", \.weight, .weight, "Weight at the table, relative to the other partners."),
    .known(
      "joins", \.stage, .stage, "When it is asked to join where membership is staged; stage 0 is a founding member."),
    .flag(
      "at the table", \.isAtTable,
      "Whether it is asked to join. One that isn't stays in the world: aims need it as before, and it works alone."),
    .flag("provider", \.isProvider, "Whether it provides services that the partnership may commission."),
    .number(
      "turnover", \.turnover, .factor, "Multiplies the turnover of its representatives; 1 is usual for the tier."),
    .numbers(
      "stance", \.stance, otherwise: \.otherStance, by: .aim, .share,
      "How much each aim matters to it, 0 … 1, by aim id; `otherwise` for aims that aren't listed."),
    .list(
      "own targets", \.ownTargets, OwnTarget.fields, blank: OwnTarget(name: ""), check: OwnTarget.check,
      "Targets that it answers for alone."),
  ]

  private static let pledge: [Field<Partner>] = [
    .number("staff", \.staffPledged, .staff, "Staff promised, in full-time equivalents."),
    .number("money", \.moneyPledged, .poundsAYear, "Money promised."),
  ]

  fileprivate var tierNumber: Int {
    get { tier.rawValue }
    set { tier = Tier(rawValue: newValue) ?? tier }
  }
}

extension OwnTarget {
  static let fields: [Field<OwnTarget>] = [
    .text("name", \.name, "What the target is called; unique for the partner."),
    .number("level", \.level, .share, "Where performance stands at the start."),
    .number("goal", \.goal, .share, "Where it has to be."),
    dueDates,
    .number("stake", \.stake, .share, "How much hangs on it: 0 nothing … 1 future funding depends on it."),
    .word(
      "set", \.isNational, yes: "nationally", no: "locally",
      "Who sets it: national targets change with national policy."),
    .numbers(
      "alignment", \.alignment, otherwise: \.otherAlignment, by: .aim, .alignment,
      "How far work for an aim serves this target too: -1 works against it … 0 unrelated … 1 the same thing."),
  ]

  /// `every 12 months`, or a first date that differs from the rhythm: `{due: 9 months, every: 12 months}`.
  private static let dueDates = Field<OwnTarget>(
    key: "due", meaning: "Months until it is first due, and from one due date to the next.", kind: .due
  ) { tree, address, target, reading in
    if case .map = tree.content {
      reading.fill(&target, from: tree, at: address, with: dates)
    } else if tree.text?.hasPrefix("every") ?? true {
      guard let months = reading.wholeNumber(tree, .due) else { return }
      (target.due, target.every) = (months, months)
    } else if let months = reading.wholeNumber(tree, .duration) {
      target.due = months
    }
  } write: {
    let dates = dates.json($0)
    return $0.due == $0.every ? Amount.due.json(.fixed(Double($0.due))) : dates
  }

  static let dates: [Field<OwnTarget>] = [
    .known("due", \.due, .duration, "Months until it is first due."),
    .known("every", \.every, .duration, "Months from one due date to the next."),
  ]

  static let check: @Sendable (Tree, OwnTarget, inout Reading) -> Void = { tree, target, reading in
    if tree["name"] == nil { reading.report(tree.place, "has no name", allowed: "a name for each own target") }
  }
}
