import PartnershipModel
import Statistics

/// What an experiment found: for each design, how every outcome is distributed over the replications.
public struct Findings: Sendable {
  public let experiment: Experiment
  /// Replications run, fewer than the experiment asks for where it was stopped.
  public var replications = 0
  /// How many of them are not in the figures since they, or the other of their future, broke an invariant.
  public var leftOut = 0
  /// In the order of `experiment.designs`.
  public var designs: [DesignFindings]

  public init(_ experiment: Experiment) {
    self.experiment = experiment
    designs = experiment.designs.map(DesignFindings.init)
  }

  public var isComplete: Bool { replications == experiment.replications }
}

/// One quantity over the replications.
public struct Tally: Sendable {
  public var moments = PairedMoments()
  public var histogram: Histogram

  public init(_ layout: HistogramLayout) { histogram = Histogram(layout) }
}

public struct DesignFindings: Sendable {
  public let design: NamedDesign
  /// In the order of `OutcomeColumn.all`.
  public var outcomes = OutcomeColumn.all.map { Tally($0.layout) }
  /// Month by month, 0 … horizon, in each the measures in their order.
  public var monthly: [Tally]
  /// [month × aims + aim]: attainment.
  public var aims: [PairedMoments]
  /// Partner by partner, of each the measures in their order.
  public var partners: [PairedMoments]
  /// [part of the cost], pounds.
  public var costs = CostPart.allCases.map { _ in PairedMoments() }
  /// The replication with the lowest attainment at the end, the first of them.
  public var worst: (replication: Int, attainment: Double) = (0, .infinity)

  public init(_ design: NamedDesign) {
    self.design = design
    let partnership = design.partnership
    let month = Observation.shipped.measures.probes.map { Tally($0.definition.layout) }
    monthly = (0...partnership.horizon).flatMap { _ in month }
    aims = Array(repeating: PairedMoments(), count: (partnership.horizon + 1) * partnership.aims.count)
    partners = Array(
      repeating: PairedMoments(), count: partnership.partners.count * Observation.shipped.byPartner.count)
  }

  public subscript(_ outcome: Outcome) -> Tally { outcomes[OutcomeColumn.outcome(outcome).index] }
  public subscript(_ comparison: Comparison) -> Tally { outcomes[OutcomeColumn.comparison(comparison).index] }
  public subscript(_ measure: Measure, month month: Int) -> Tally {
    monthly[month * Observation.shipped.measures.count + Observation.shipped.measures.place(of: measure)]
  }
  public subscript(aim aim: Int, month month: Int) -> PairedMoments {
    aims[month * design.partnership.aims.count + aim]
  }
  public subscript(_ part: CostPart) -> PairedMoments { costs[part.rawValue] }
  public subscript(_ measure: PartnerMeasure, partner partner: Int) -> PairedMoments {
    partners[partner * Observation.shipped.byPartner.count + Observation.shipped.byPartner.place(of: measure)]
  }
}
