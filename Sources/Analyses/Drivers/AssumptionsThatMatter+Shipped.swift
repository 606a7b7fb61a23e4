// Made by `make drivers`; don't edit.

extension AssumptionsThatMatter {
  /// Found in the six scenarios of Figure 1.
  public static let shipped = AssumptionsThatMatter(
    strategic: [
      "sign up at rest",
      "contribution at rest",
      "effect before strategies",
      "returns to effort",
      "sign up by stance",
    ],
    commissioning: [
      "attendance of tier 3",
      "guidance of commissions",
      "effect before commissions",
      "effect of difficulty",
      "turnout of the living",
    ],
    delivery: [
      "guidance of delivery",
      "returns to effort",
      "effect before delivery",
      "effect of difficulty",
      "effect of clarity",
    ])
}
