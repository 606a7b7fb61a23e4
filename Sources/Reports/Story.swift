import PartnershipModel

/// What happened in one replication, in sentences.
public struct Story: Sendable {
  public let partnership: Partnership
  public let happenings: [Happening]

  public init(_ happenings: [Happening], of partnership: Partnership) {
    self.happenings = happenings
    self.partnership = partnership
  }

  /// One line a month in which anything happened, such as `Month 7: the representative of Police left; the board met.`
  /// What happened to several partners alike is told once.
  public var lines: [String] {
    let months = happenings.map(\.month).reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
    return months.map { month in
      var told: [(happening: Happening, partners: [Int])] = []
      for happening in happenings where happening.month == month {
        let partners = happening.partner.map { [$0] } ?? []
        if let earlier = told.firstIndex(where: { isAlike($0.happening, happening) }) {
          told[earlier].partners += partners
        } else {
          told.append((happening, partners))
        }
      }
      return "Month \(month): " + told.map { sentence($0.happening, partners: $0.partners) }.joined(separator: "; ")
        + "."
    }
  }

  /// The lines, in 80 columns.
  public var text: String {
    lines.map { $0.wrapped(at: 76).split(separator: "\n").joined(separator: "\n    ") }.joined(separator: "\n")
  }

  /// What one happening says, as part of a sentence.
  public func sentence(_ happening: Happening) -> String {
    sentence(happening, partners: happening.partner.map { [$0] } ?? [])
  }

  private func isAlike(_ one: Happening, _ other: Happening) -> Bool {
    one.partner != nil && other.partner != nil && one.kind == other.kind && one.aim == other.aim
      && one.amount == other.amount
  }

  private func sentence(_ happening: Happening, partners: [Int]) -> String {
    let names = partners.map { partnership.partners[$0].name }
    let who = names.isEmpty ? "a partner" : listed(names)
    let isOne = names.count < 2
    let representative = isOne ? "the representative of \(who)" : "the representatives of \(who)"
    let aim = happening.aim.map { "\"\(partnership.aims[$0].name)\"" } ?? "an aim"
    func amount(_ words: (String) -> String) -> String { happening.amount.map { words(Wording.percent($0)) } ?? "" }
    return switch happening.kind {
    case .representativeLeft: "\(representative) left"
    case .chairLeft: "the chair left"
    case .chairArrived: "a new chair arrived"
    case .secretariatVacant: "the secretariat stood empty"
    case .partnerReorganised: "\(who) \(isOne ? "was" : "were") reorganised"
    case .budgetCut: "the budget\(isOne ? "" : "s") of \(who) \(isOne ? "was" : "were") cut" + amount { " by \($0)" }
    case .targetsChanged: "national targets changed"
    case .fundingLate: "the grant came late"
    case .riskEvent: "something went wrong"
    case .meetingHeld: "the board met" + amount { ", \($0) of members there in person" }
    case .aimAgreed: "the aim \(aim) was agreed"
    case .aimSignedUp: "\(who) signed up to \(aim)"
    case .aimReferredBack: "\(representative) had to take \(aim) back for approval"
    case .planComplete: "the joint plan was complete"
    case .firstResults: "first results showed"
    case .partnerJoined: "\(who) joined"
    case .partnerLeft: "\(who) left the partnership"
    case .fellShort: "\(who) fell short of what was pledged" + amount { ", giving \($0) of it" }
    case .ownTargetMissed: "\(who) missed a target of \(isOne ? "its" : "their") own"
    case .becameDormant: "the partnership became dormant"
    case .woke: "the partnership met again"
    case .dissolved: "the partnership was dissolved"
    }
  }

  /// `A, B and C`.
  private func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
