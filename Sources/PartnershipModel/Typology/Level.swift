/// The level of collaboration: the rows of Figure 1 of the briefing.
public enum Level: String, Sendable, Hashable, CaseIterable {
  /// Goals remain individual; members see their future as linked.
  case cooperation = "co-operation"
  /// Pieces of work that represent collective goals are carried out together.
  case coordination = "co-ordination"
  /// Activities are developed, implemented and owned by the group.
  case integration
}
