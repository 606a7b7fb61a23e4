import PartnershipModel

/// What happened in one replication, in sentences.
public struct Story: Sendable {
  public let partnership: Partnership
  public let happenings: [Happening]

  public init(_ happenings: [Happening], of partnership: Partnership) {
    self.happenings = happenings
    self.partnership = partnership
  }

  /// One line a month in which anything happened, such as `Month 7: Police's representative left; the budget of …`.
  public var lines: [String] {
    var lines: [String] = []
    var month: Int?
    for happening in happenings {
      if happening.month == month {
        lines[lines.count - 1] += "; " + sentence(happening)
      } else {
        lines.append("Month \(happening.month): " + sentence(happening))
        month = happening.month
      }
    }
    return lines.map { $0 + "." }
  }

  /// What one happening says, as part of a sentence.
  public func sentence(_ happening: Happening) -> String {
    let partner = happening.partner.map { partnership.partners[$0].name } ?? "a partner"
    let aim = happening.aim.map { "\"\(partnership.aims[$0].name)\"" } ?? "an aim"
    let amount = happening.amount.map { Wording.percent($0) }
    func with(_ words: (String) -> String) -> String { amount.map(words) ?? "" }
    return switch happening.kind {
    case .representativeLeft: "\(partner)'s representative left"
    case .chairLeft: "the chair left"
    case .chairArrived: "a new chair arrived"
    case .secretariatVacant: "the secretariat stood empty"
    case .partnerReorganised: "\(partner) was reorganised"
    case .budgetCut: "\(partner)'s budget was cut" + with { " by \($0)" }
    case .targetsChanged: "national targets changed"
    case .fundingLate: "the grant came late"
    case .riskEvent: "something went wrong"
    case .meetingHeld: "the board met" + with { ", \($0) of members there in person" }
    case .meetingInquorate: "too few came for the board to decide anything"
    case .aimAgreed: "the aim \(aim) was agreed"
    case .aimSignedUp: "\(partner) signed up to \(aim)"
    case .aimReferredBack: "\(partner)'s representative had to take \(aim) back for approval"
    case .decidedAway: "\(aim) was decided away from the table"
    case .planComplete: "the joint plan was complete"
    case .firstResults: "first results showed"
    case .partnerJoined: "\(partner) joined"
    case .partnerLeft: "\(partner) left the partnership"
    case .fellShort: "\(partner) fell short of its pledge" + with { ", giving \($0) of it" }
    case .ownTargetMissed: "\(partner) missed a target of its own"
    case .becameDormant: "the partnership became dormant"
    case .dissolved: "the partnership was dissolved"
    }
  }
}
