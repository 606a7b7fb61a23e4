import PartnershipModel

/// What a scenario file describes: one problem, the partners who face it, and the designs that could be set up.
public struct Scenario: Sendable, Hashable {
  /// Title for people.
  public var title: String
  /// A sentence or two on what is modelled; may be empty.
  public var summary: String
  /// The design that the file describes in full comes first; each has a unique name. The counterfactuals
  /// ("no partnership", "informal working") are not listed: every design has them.
  public var designs: [NamedDesign]
  /// The seed that the file asks for, if it does.
  public var seed: UInt64?
  public var smallestDifference = SmallestDifference()

  public init(title: String, summary: String = "", designs: [NamedDesign], seed: UInt64? = nil) {
    self.title = title
    self.summary = summary
    self.designs = designs
    self.seed = seed
  }

  /// Those of all designs.
  public var counterfactuals: [NamedDesign] { Counterfactuals.of(designs) }
}

public struct NamedDesign: Sendable, Hashable {
  public var name: String
  /// What the design changes, in the file's own words; may be empty.
  public var note: String
  public var partnership: Partnership

  public init(name: String, note: String = "", partnership: Partnership) {
    self.name = name
    self.note = note
    self.partnership = partnership
  }
}
