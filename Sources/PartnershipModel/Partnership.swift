/// Everything that a replication starts from: who the partners are, what they want together, under which design, in which surroundings.
public struct Partnership: Sendable, Hashable {
  /// 1 … 500.
  public var partners: [Partner]
  /// 1 … 60.
  public var aims: [Aim]
  public var design: Design
  public var surroundings: Surroundings
  /// Months, 1 … 240.
  public var horizon: Int
  /// Constants that this partnership sets otherwise than the model's defaults.
  public var constants: [Parameter: Quantity]
  /// Whether constants that nobody knows are drawn once per future (the default), or held at their defaults. Those that are
  /// assumptions are drawn together, as one of the calibrated sets (`ParameterEnsemble.shipped`).
  public var drawsConstants: Bool

  public init(
    partners: [Partner], aims: [Aim], design: Design = Design(), surroundings: Surroundings = Surroundings(),
    horizon: Int = 36, constants: [Parameter: Quantity] = [:], drawsConstants: Bool = true
  ) {
    self.partners = partners
    self.aims = aims
    self.design = design
    self.surroundings = surroundings
    self.horizon = horizon
    self.constants = constants
    self.drawsConstants = drawsConstants
  }

  /// The same partners, aims and surroundings under a counterfactual form.
  public func without(formalPartnership form: Form) -> Partnership {
    var other = self
    other.design.form = form
    return other
  }
}
