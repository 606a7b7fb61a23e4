/// The seniority of a representative within the organisation: "first- or second-tier leaders" (the briefing) and below.
public enum Tier: Int, Sendable, Hashable, CaseIterable {
  /// Chief executive.
  case first = 1
  /// Director.
  case second
  /// Head of service or manager.
  case third
  /// Officer.
  case fourth
}
