/// Something that happened in one replication: a line of its story.
public struct Happening: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case representativeLeft, chairLeft, chairArrived, secretariatVacant, partnerReorganised, budgetCut, targetsChanged
    case fundingLate, riskEvent, meetingHeld, aimAgreed, aimSignedUp, aimReferredBack
    case planComplete, firstResults, partnerJoined, partnerLeft, fellShort, ownTargetMissed, becameDormant, woke,
      dissolved
  }
  /// 1 … horizon.
  public var month: Int
  public var kind: Kind
  /// Index into the partnership's partners.
  public var partner: Int?
  /// Index into the partnership's aims.
  public var aim: Int?
  /// What the kind counts: attendance of a meeting, depth of a cut, share given; a share unless the kind says otherwise.
  public var amount: Double?

  public init(month: Int, kind: Kind, partner: Int? = nil, aim: Int? = nil, amount: Double? = nil) {
    self.month = month
    self.kind = kind
    self.partner = partner
    self.aim = aim
    self.amount = amount
  }
}
