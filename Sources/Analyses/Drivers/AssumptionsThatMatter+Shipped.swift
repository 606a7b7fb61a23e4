// Made by `make drivers`; don't edit.

extension AssumptionsThatMatter {
  /// Found in the six scenarios of Figure 1.
  public static let shipped = AssumptionsThatMatter(
    strategic: [],
    commissioning: [],
    delivery: [])
}
