import LaneArithmetic

/// What somebody sees who watches a partnership month by month in the replications of a cohort, beyond what is recorded of it:
/// whether it is awake, what each partner gives and whom it trusts, how much work reaches each aim. Months are 1 … horizon.
///
/// The rules know nothing of it: what is watched has the same bits as what isn't. Reused from cohort to cohort.
public final class Watch {
  /// Of the partnership, 0 or 1; meetings held are counted.
  public enum State: Int, Sendable, CaseIterable { case exists, isAwake, meetingsHeld }
  /// Of a partner: 0 or 1 as a member, whose representative came to this month's meeting, or anybody; what it gave of its
  /// pledge and how far it trusts the others, shares.
  public enum OfPartner: Int, Sendable, CaseIterable { case isMember, attended, wasRepresented, giving, trust }
  /// Of an aim: 0 or 1 where it is agreed; the work that reaches it as a share of the effort that it needs, 0 or more.
  public enum OfAim: Int, Sendable, CaseIterable { case isAgreed, work }

  public let horizon, partners, aims: Int
  private var states: [Lane]
  private var partnerMonths: [Lane]
  private var aimMonths: [Lane]

  public init(horizon: Int, partners: Int, aims: Int) {
    (self.horizon, self.partners, self.aims) = (horizon, partners, aims)
    states = Array(repeating: 0, count: horizon * State.allCases.count)
    partnerMonths = Array(repeating: 0, count: horizon * partners * OfPartner.allCases.count)
    aimMonths = Array(repeating: 0, count: horizon * aims * OfAim.allCases.count)
  }

  public subscript(_ state: State, month month: Int) -> Lane {
    states[(month - 1) * State.allCases.count + state.rawValue]
  }

  /// In a month, of the partner at a place in the description.
  public subscript(_ what: OfPartner, partner partner: Int, month month: Int) -> Lane {
    partnerMonths[place(partner, month, of: partners) * OfPartner.allCases.count + what.rawValue]
  }

  /// In a month, of the aim at a place in the description.
  public subscript(_ what: OfAim, aim aim: Int, month month: Int) -> Lane {
    aimMonths[place(aim, month, of: aims) * OfAim.allCases.count + what.rawValue]
  }

  private func place(_ index: Int, _ month: Int, of count: Int) -> Int { (month - 1) * count + index }

  func look(at world: World) {
    let month = world.month
    func see(_ state: State, _ value: Lane) { states[(month - 1) * State.allCases.count + state.rawValue] = value }
    see(.exists, world.exists)
    see(.isAwake, world.exists * world.isActive)
    see(.meetingsHeld, world.held)
    for i in 0..<partners {
      let first = place(world.blueprint.partnerOrder[i], month, of: partners) * OfPartner.allCases.count
      func see(_ what: OfPartner, _ value: Lane) { partnerMonths[first + what.rawValue] = value }
      see(.isMember, world.isMember[i])
      see(.attended, world.attending[i])
      see(.wasRepresented, world.represented[i])
      see(.giving, world.contribution[i])
      see(.trust, world.meanTrust[i])
    }
    for j in 0..<aims {
      let first = place(world.blueprint.aimOrder[j], month, of: aims) * OfAim.allCases.count
      var work = world.jointEffort[j]
      for i in 0..<partners { work += world.effort[i, j] }
      aimMonths[first + OfAim.isAgreed.rawValue] = world.isAgreed[j]
      aimMonths[first + OfAim.work.rawValue] = work / world.effortNeeded[j]
    }
  }
}
