// Made by `make drivers`; don't edit.

extension AssumptionsThatMatter {
  /// Found in the six scenarios of Figure 1.
  public static let shipped = AssumptionsThatMatter(
    strategic: [
      "effect of work alone",
      "contribution at rest",
      "threshold of matching",
      "returns to effort",
      "effect of difficulty",
    ],
    commissioning: [
      "effect of work alone",
      "returns to effort",
      "effect of difficulty",
      "strength of joint work",
      "catching up",
    ],
    delivery: [
      "strength of joint work",
      "effect of work alone",
      "returns to effort",
      "threshold of matching",
      "contribution at rest",
    ])
}
