import Experiments

/// What a comparison of designs found: an answer to each of its questions.
public struct ComparisonFindings: Sendable {
  public let experiment: Experiment
  public let designs: ComparedDesigns
  /// What designs are compared by; the first decides which is best.
  public let quantities: [ComparedQuantity]
  public let differences: DesignDifferences
  public var selection: DesignSelection
  public let justification: Justification
  public let partners: PartnerEffects
  public let robustness: Robustness
  /// For the first design, where it is formal and has been looked into.
  public var typology: TypologyFit?
  public var obstacles: ObstacleLosses?
  /// For each formal design with a grant.
  public var equalMoney: [EqualMoney] = []
  /// The change that improves the first design most.
  public var improvement: ImprovementFindings?
  /// What tells two of the designs apart; nil where nothing does.
  public var why: WhyBetter?

  /// - Parameters:
  ///   - experiment: what was run.
  ///   - table: what its designs came to.
  ///   - outcomes: what the user asked for; the first decides. Attainment where nothing was asked for.
  ///   - smallest: the smallest difference that matters.
  public init(
    _ experiment: Experiment, _ table: OutcomeTable, outcomes: [ComparedQuantity] = [],
    smallest: SmallestDifference = SmallestDifference()
  ) {
    self.experiment = experiment
    designs = ComparedDesigns(table, smallest: smallest)
    let usual: [ComparedQuantity] = [.outcome(.attainment), .outcome(.ownTargets), .outcome(.cost)]
    let all = outcomes + usual + (designs.areValued ? [.netValue] : [])
    quantities = all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
    differences = DesignDifferences(designs, by: quantities)
    selection = DesignSelection(designs, by: quantities[0])
    justification = Justification(designs)
    partners = PartnerEffects(designs)
    robustness = Robustness(designs, by: quantities[0])
  }
}
