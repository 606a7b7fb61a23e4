/// An organisation that could be a member of the partnership: council, police, health, probation, school, voluntary body.
public struct Partner: Sendable, Hashable {
  /// A short, unique key. The partner's luck is addressed by it, so adding a partner leaves every other's luck alone.
  public var id: String
  public var name: String
  /// The seniority of the person it sends.
  public var tier: Tier
  /// How able that person is, 0 … 1; nil: as luck has it, and so is every successor.
  public var ability: Quantity?
  /// Staff promised to the joint aims, in full-time equivalents (FTE), 0 or more.
  public var staffPledged: Quantity
  /// Money promised to the joint aims, in pounds a year, 0 or more.
  public var moneyPledged: Quantity
  /// Staff that the partner is free to move at all, in FTE, above 0; giving to the partnership takes from this.
  public var discretionaryStaff: Quantity
  /// Position on the cultural spectrum that matters locally (0 enforcement … 1 care); only distances between partners count.
  public var culture: Quantity
  /// Weight at the table, above 0; shares of the total count.
  public var weight: Quantity
  /// The stage at which this partner is asked to join where membership is staged, one every half year; 0 is a founding
  /// member.
  public var stage: Int
  /// Whether it is asked to join at all. A partner that isn't stays in the world: aims need its input as before, and it goes
  /// on working alone.
  public var isAtTable: Bool
  /// Whether the partner provides services that the partnership may commission.
  public var isProvider: Bool
  /// Multiplies the turnover of its representatives; 1 is the usual rate for the tier.
  public var turnover: Quantity
  /// How much each joint aim matters to the partner, 0 … 1, by aim id; an aim that isn't listed matters `otherStance`.
  public var stance: [String: Quantity]
  public var otherStance: Quantity
  public var ownTargets: [OwnTarget]

  public init(
    id: String, name: String? = nil, tier: Tier = .second, ability: Quantity? = nil, staffPledged: Quantity = 1,
    moneyPledged: Quantity = 0,
    discretionaryStaff: Quantity = 40, culture: Quantity = 0.5, weight: Quantity = 1, stage: Int = 0,
    isAtTable: Bool = true, isProvider: Bool = false, turnover: Quantity = 1, stance: [String: Quantity] = [:],
    otherStance: Quantity = 0.5,
    ownTargets: [OwnTarget] = []
  ) {
    self.id = id
    self.name = name ?? id
    self.tier = tier
    self.ability = ability
    self.staffPledged = staffPledged
    self.moneyPledged = moneyPledged
    self.discretionaryStaff = discretionaryStaff
    self.culture = culture
    self.weight = weight
    self.stage = stage
    self.isAtTable = isAtTable
    self.isProvider = isProvider
    self.turnover = turnover
    self.stance = stance
    self.otherStance = otherStance
    self.ownTargets = ownTargets
  }
}
