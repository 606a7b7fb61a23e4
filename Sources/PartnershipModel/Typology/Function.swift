/// What the partnership is for: the columns of Figure 1 of the briefing.
public enum Function: String, Sendable, Hashable, CaseIterable {
  /// Its product is documents that shape the partners' own strategies.
  case strategic
  /// Its product is commissioning decisions and the management of what is commissioned.
  case commissioning
  /// People from different organisations come together to deliver services.
  case delivery
}
