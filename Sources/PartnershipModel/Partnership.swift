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

  /// The same partners, aims and surroundings under a counterfactual form, with the grant of which a share would come
  /// anyway. What only a formal partnership could ask is forgotten, so that designs with the same counterfactual have equal
  /// ones.
  public func without(formalPartnership form: Form) -> Partnership {
    var other = self
    other.design = .without(form)
    other.design.resourcing.grant = design.resourcing.grant
    if surroundings.grantWithoutPartnership == 0 { other.design.resourcing.grant = 0 }
    for index in partners.indices { (other.partners[index].isAtTable, other.partners[index].stage) = (true, 0) }
    for index in aims.indices { other.aims[index].isPursued = true }
    return other
  }
}
