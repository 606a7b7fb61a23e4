/// How formally the partners work together; the first two are the counterfactuals of every design.
public enum Form: String, Sendable, Hashable, CaseIterable {
  /// Every organisation pursues what it cares about by itself.
  case none
  /// "Multi-agency working without the creation of a formal partnership" (the briefing): contact, no structures.
  case informal
  case formal
}
