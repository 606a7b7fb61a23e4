import PartnershipModel

extension Aim {
  static let fields: [Field<Aim>] = [
    .text("name", \.name, "The aim's name for people; its id where absent."),
    .number("clarity", \.clarity, .share, "How specific it is: 0 a wish … 1 measurable, dated and owned."),
    .number("difficulty", \.difficulty, .share, "How stubborn the problem is: 0 yields to effort … 1 hardly moves."),
    .number(
      "effort needed", \.effortNeeded, .someStaff, "Effort that full attainment needs, over all partners together."),
    .number(
      "cross-cutting", \.crossCutting, .share,
      "How badly one partner's input stands in for another's: 0 freely … 1 not at all."),
    .numbers(
      "inputs", \.inputs, by: .partner, .weight,
      "The inputs it needs, as relative shares by partner id; none: all alike."),
    .number("lag", \.lag, .delay, "Time from work done to results seen."),
    .number("weight", \.weight, .weight, "Importance, relative to the other aims."),
    .number(
      "trend", \.trend, .drift,
      "Drift that nobody here causes, in shares of full attainment, with or without partnership."),
    .flag(
      "pursued", \.isPursued,
      "Whether the partnership pursues it. One that it doesn't stays in the world and counts: each works for it alone."),
  ]
}
