import PartnershipModel

/// Something that is known of partnerships, as an experiment: conditions that differ in little, and what should come of it.
public struct Pattern: Sendable {
  /// How well the pattern is founded.
  public enum Strength: String, Sendable, CaseIterable { case strong, medium, weak }

  /// What the pattern was to those who made the model.
  public enum Use: String, Sendable, CaseIterable {
    /// A rule of the model says it outright: that it shows is verification, no more.
    case input
    /// The model's constants were chosen with it in view.
    case calibrated
    /// Nothing in the model was made to show it.
    case emergent
  }

  /// The place that a condition has in a pattern.
  public struct Condition: Sendable {
    public var name: String
    public var partnership: Partnership

    public init(name: String, partnership: Partnership) {
      self.name = name
      self.partnership = partnership
    }
  }

  /// A short key, such as "P17".
  public var id = ""
  /// The pattern in a sentence.
  public var title = ""
  /// Where it is known from.
  public var source = ""
  public var strength = Strength.medium
  public var use = Use.emergent
  /// Why the model doesn't show it, where that is known; empty where it should.
  public var knownToFail = ""
  /// At one point of the nuisance parameters.
  public var conditions: [Condition] = []
  /// All of them have to hold.
  public var claims: [Claim] = []

  public init() {}
}

/// What a pattern says of some numbers that its conditions give on the same luck.
public struct Claim: Sendable, Hashable {
  /// A number of a condition, times a factor.
  public struct Term: Sendable, Hashable {
    public var factor: Double
    /// Index into the pattern's conditions.
    public var condition: Int
    public var observed: Observed

    public init(factor: Double, condition: Int, observed: Observed) {
      self.factor = factor
      self.condition = condition
      self.observed = observed
    }
  }

  /// What is said of the sum of the terms.
  public enum Kind: Sendable, Hashable {
    /// It is above zero.
    case above
    /// It isn't below zero by anything to speak of.
    case notBelow
    /// It is next to nothing: the standardised effect is smaller than this.
    case null(within: Double)
    /// Its mean lies in the range.
    case level(ClosedRange<Double>)
    /// The share of replications in which it is above the threshold lies in the range.
    case chance(above: Double, ClosedRange<Double>)
    /// Its standard deviation over its mean lies in the range.
    case variation(ClosedRange<Double>)
  }

  /// As it is written: "sign_up: senior > junior".
  public var words: String
  public var kind: Kind
  public var terms: [Term]

  public init(words: String, kind: Kind, terms: [Term]) {
    self.words = words
    self.kind = kind
    self.terms = terms
  }

  /// Whether it is about an order, so that its effect is a standardised difference; else about a level.
  public var isAboutOrder: Bool {
    switch kind {
    case .above, .notBelow, .null: true
    case .level, .chance, .variation: false
    }
  }
}
