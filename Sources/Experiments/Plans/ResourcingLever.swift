import PartnershipModel

/// A resource or rule of a design that could be set otherwise, with the range that is tried where nobody says another.
///
/// All ranges are assumptions. A number that the scenario itself leaves uncertain keeps the scenario's range.
public struct ResourcingLever: Sendable, Hashable {
  /// The key path in a scenario file.
  public let path: String
  /// As an input's range is written: `0..2`, or choices with commas between them.
  public let range: String

  /// Those that every scenario has, in the order of the scenario format: pledges and seats of each partner, then the
  /// design's own. What a design doesn't have at all (a grant of nothing, a pledge of nothing) isn't tried.
  public static func all(of partnership: Partnership) -> [ResourcingLever] {
    partnership.partners.flatMap(levers) + levers(partnership.design)
  }

  private static func levers(_ partner: Partner) -> [ResourcingLever] {
    let path = "partners.\(partner.id)"
    let tiers = [-1, 0, 1].compactMap { Tier(rawValue: partner.tier.rawValue + $0) }
    return [
      ResourcingLever(
        path: "\(path).representative", range: tiers.map { "tier \($0.rawValue)" }.joined(separator: ",")),
      around(partner.staffPledged, at: "\(path).pledge.staff"),
      around(partner.moneyPledged, at: "\(path).pledge.money"),
    ].compactMap(\.self)
  }

  private static func levers(_ design: Design) -> [ResourcingLever] {
    guard design.form == .formal else { return [] }
    let secretariat = design.governance.secretariat.median
    let streams = design.resourcing.fundingStreams.median
    let rules = DecisionRule.allCases.filter { $0 != .leadDecides || design.governance.mode == .lead }
    return [
      between(0, max(1, 2 * secretariat), design.governance.secretariat, at: "design.governance.secretariat"),
      choice(rules.map(\.rawValue), at: "design.governance.decision rule"),
      choice(["yes", "no"], at: "design.governance.deliberation"),
      around(design.resourcing.grant, at: "design.resourcing.grant"),
      between(0, 0.6, design.resourcing.pooledBudget, at: "design.resourcing.pooled budget"),
      between(
        1, max(5, (2 * streams).rounded()), design.resourcing.fundingStreams, at: "design.resourcing.funding streams"),
      design.resourcing.grant.median > 0
        ? between(0, 0.6, design.resourcing.lateFunding, at: "design.resourcing.late funding") : nil,
      between(1, 4, design.meetings.interval, at: "design.meetings.held"),
      choice(["yes", "no"], at: "design.meetings.deputies"),
      choice(["yes", "no"], at: "design.meetings.induction"),
    ].compactMap(\.self)
  }

  private static func choice(_ words: [String], at path: String) -> ResourcingLever {
    ResourcingLever(path: path, range: words.joined(separator: ","))
  }

  private static func between(_ low: Double, _ high: Double, _ quantity: Quantity, at path: String) -> ResourcingLever?
  {
    quantity.isUncertain ? nil : ResourcingLever(path: path, range: "\(plain(low))..\(plain(high))")
  }

  /// From half to one and a half of what the scenario says.
  private static func around(_ quantity: Quantity, at path: String) -> ResourcingLever? {
    quantity.median > 0 ? between(0.5 * quantity.median, 1.5 * quantity.median, quantity, at: path) : nil
  }

  /// Without a needless `.0`.
  private static func plain(_ number: Double) -> String { Int(exactly: number).map { String($0) } ?? String(number) }
}
