import PartnershipModel

/// How bad a severity is in the stress's own unit, and what that does to the partnership.
extension Stress {
  /// National targets rise by so much of full attainment at worst (assumption: from the usual goal of .7 to all there is).
  static let steepestTargets = 0.3
  /// Tiers that representatives fall at worst.
  static let mostTiers = 3.0
  /// Months from one reorganisation to the next at worst (assumption).
  static let monthsBetweenReorganisations = 6.0

  /// The severity in the unit of its only kind; of several kinds at once it stays a share of the worst.
  public func amount(at severity: Double) -> Double {
    kinds.count == 1 ? amount(of: kinds[0], at: severity) : severity
  }

  func amount(of kind: Kind, at severity: Double) -> Double {
    switch kind {
    case .budgets, .grant, .demand: severity
    case .pledge, .secretariat: 1 - severity
    case .departure: Double(designed.horizon + 1) - (severity * Double(designed.horizon)).rounded()
    case .lateFunding: usualLateness + severity * (1 - usualLateness)
    case .chair: (severity * Double(monthsLeft)).rounded()
    case .representatives: (severity * Self.mostTiers).rounded()
    case .reorganisation:
      (severity * (Double(monthsLeft) / Self.monthsBetweenReorganisations).rounded(.up)).rounded()
    case .targets: severity * Self.steepestTargets
    }
  }

  /// The partnership under this stress; the very same where the severity is 0.
  public func partnership(at severity: Double) -> Partnership { strike(designed, at: severity) }

  /// What the same stress makes of a counterpart of the partnership, such as the same partners without one.
  public func strike(_ partnership: Partnership, at severity: Double) -> Partnership {
    guard severity > 0 else { return partnership }
    return kinds.reduce(into: partnership) { strike(&$0, by: $1, severity) }
  }

  private func strike(_ partnership: inout Partnership, by kind: Kind, _ severity: Double) {
    let amount = amount(of: kind, at: severity)
    func happens(
      _ what: ScheduledEvent.Kind, month: Int? = nil, to partner: String? = nil, size: Double = 0,
      for duration: Int? = nil
    ) {
      // An event of somebody who isn't there would be everybody's.
      if let partner, !partnership.partners.contains(where: { $0.id == partner }) { return }
      partnership.surroundings.events.append(
        ScheduledEvent(
          kind: what, month: month ?? onset, partner: partner, size: .fixed(size), duration: duration ?? monthsLeft))
    }
    switch kind {
    case .budgets(let whom): happens(.budgetCut, to: Self.partner(whom, of: designed)?.id, size: amount)
    case .pledge(let partner):
      happens(.pledgeShortfall, month: 1, to: partner, size: amount, for: designed.horizon)
    case .departure(let partner):
      if Int(amount) <= designed.horizon { happens(.partnerLeaves, month: Int(amount), to: partner) }
    case .secretariat:
      partnership.design.governance.secretariat = partnership.design.governance.secretariat.times(amount)
    case .grant: partnership.design.resourcing.grant = partnership.design.resourcing.grant.times(1 - amount)
    case .lateFunding:
      partnership.design.resourcing.lateFunding =
        partnership.design.resourcing.lateFunding.moved(severity, towards: 1)
    case .chair: if amount >= 1 { happens(.chairVacancy, for: Int(amount)) }
    case .representatives:
      for index in partnership.partners.indices {
        let tier = partnership.partners[index].tier.rawValue + Int(amount)
        partnership.partners[index].tier = Tier(rawValue: tier) ?? .fourth
      }
    case .reorganisation:
      for time in 0..<Int(amount) { happens(.reorganisation, month: onset + time * monthsLeft / Int(amount)) }
    case .demand: happens(.demandUp, size: amount)
    case .targets: happens(.targetChange, size: amount)
    }
  }

  /// From the onset to the end, both included.
  private var monthsLeft: Int { designed.horizon - onset + 1 }
  private var usualLateness: Double { designed.design.resourcing.lateFunding.median }

  /// Whose budget is cut; nil for everybody's.
  static func partner(_ whom: Whom, of partnership: Partnership) -> Partner? {
    let partners = partnership.partners
    func first(by size: (Partner) -> Double) -> Partner? {
      partners.indices.max { (size(partners[$0]), -$0) < (size(partners[$1]), -$1) }.map { partners[$0] }
    }
    switch whom {
    case .all: return nil
    case .largest: return first(by: Self.pledge)
    case .lead:
      let named = partnership.design.governance.lead
      return partners.first { $0.id == named } ?? first { $0.weight.median }
    }
  }

  /// What a partner promises, pounds a year, at the usual cost of staff.
  static func pledge(_ partner: Partner) -> Double {
    partner.moneyPledged.median + partner.staffPledged.median * Parameter.costOfStaff.definition.defaultValue
  }
}
