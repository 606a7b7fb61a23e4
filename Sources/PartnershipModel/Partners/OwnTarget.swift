/// A target that a partner answers for alone: "a Primary Care Trust attempting to meet tough access targets
/// upon which future funding is dependent" (the briefing).
public struct OwnTarget: Sendable, Hashable {
  public var name: String
  /// Where performance stands at the start, 0 … 1.
  public var level: Quantity
  /// Where it has to be, 0 … 1.
  public var goal: Quantity
  /// Months until it is first due, 1 or more.
  public var due: Int
  /// Months between one due date and the next, 1 or more.
  public var every: Int
  /// How much hangs on it for the partner, 0 (nothing) … 1 (future funding depends on it).
  public var stake: Quantity
  /// Whether it is set nationally: only national targets change when national policy does.
  public var isNational: Bool
  /// How far working for the joint aims also serves this target, -1 (works against it) … 0 (unrelated) … 1 (the same thing),
  /// by aim id; an aim that isn't listed aligns `otherAlignment`.
  public var alignment: [String: Quantity]
  public var otherAlignment: Quantity

  public init(
    name: String, level: Quantity = 0.6, goal: Quantity = 0.7, due: Int = 12, every: Int = 12, stake: Quantity = 0.5,
    isNational: Bool = true, alignment: [String: Quantity] = [:], otherAlignment: Quantity = 0
  ) {
    self.name = name
    self.level = level
    self.goal = goal
    self.due = due
    self.every = every
    self.stake = stake
    self.isNational = isNational
    self.alignment = alignment
    self.otherAlignment = otherAlignment
  }
}
