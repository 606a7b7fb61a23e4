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
  /// What an order has to come to, as a standardised effect, to count as one; nil in files from before there was such a
  /// thing, where anything beyond chance counts.
  public var leastEffect: Double?
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

  /// What is said of the sum of the terms. Sizes are standardised effects, or points of a share where `isInPoints`.
  public enum Kind: Sendable, Hashable {
    /// It is above zero, by at least so much.
    case above(least: Double)
    /// It isn't below zero by so much or more.
    case notBelow(within: Double)
    /// It is next to nothing: smaller than this.
    case null(within: Double)
    /// Its mean lies in the range.
    case level(ClosedRange<Double>)
    /// The share of replications in which it is above the threshold lies in the range.
    case chance(above: Double, ClosedRange<Double>)
    /// Its standard deviation over its mean lies in the range.
    case variation(ClosedRange<Double>)
    /// Its bimodality coefficient lies in the range.
    case humps(ClosedRange<Double>)
  }

  /// As it is written: "sign_up: senior > junior".
  public var words: String
  public var kind: Kind
  public var terms: [Term]
  /// Whether an order is judged by the difference of two shares instead of a standardised effect: of events that are rare
  /// their spread is next to nothing, and any difference is large beside it.
  public var isInPoints: Bool

  public init(words: String, kind: Kind, terms: [Term], isInPoints: Bool = false) {
    self.isInPoints = isInPoints
    self.words = words
    self.kind = kind
    self.terms = terms
  }

  /// What counts as a difference where a file says nothing else: a standardised effect, and points of a share.
  public static let smallest = (effect: 0.1, points: 0.02)

  /// Whether it is about an order, so that its effect is a standardised difference; else about a level.
  public var isAboutOrder: Bool {
    switch kind {
    case .above, .notBelow, .null: true
    case .level, .chance, .variation, .humps: false
    }
  }
}
