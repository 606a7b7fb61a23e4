import Experiments
import PartnershipModel
import Statistics

/// What a stress test found of one design.
public struct StressFindings: Sendable {
  public let experiment: Experiment
  public let rule: ResolvedRule
  /// Means of `FailureRule.columns` with nothing gone wrong.
  public let asDesigned: [PairedMoments]
  /// How far the design is from failure with nothing gone wrong.
  public let margin: PairedMoments
  /// 1 where a replication fails with nothing gone wrong.
  public let failures: PairedMoments
  /// In the order of the catalogue.
  public let effects: [StressEffects]
  /// Of each stress, in the same order.
  public let switching: [SwitchingValue]
  /// nil where fewer than two families were asked for.
  public let compounding: Compounding?
  public let reserve: Reserve

  public init(
    _ experiment: Experiment, rule: ResolvedRule, asDesigned: AsDesigned, effects: [StressEffects],
    switching: [SwitchingValue], compounding: Compounding?, reserve: Reserve
  ) {
    let margins = rule.margins(asDesigned.values(rule.rule.column))
    self.experiment = experiment
    self.rule = rule
    self.asDesigned = FailureRule.columns.map { PairedMoments(asDesigned.values($0)) }
    margin = PairedMoments(margins)
    failures = PairedMoments(margins.map { $0 < 0 ? 1 : 0 })
    self.effects = effects
    self.switching = switching
    self.compounding = compounding
    self.reserve = reserve
  }

  public var design: NamedDesign { experiment.chosen[0] }

  public func asDesigned(_ column: OutcomeColumn) -> PairedMoments { asDesigned[column.place] }

  /// How much nearer to failure the worst of a stress brings the design, in the unit of the rule's outcome.
  public func harm(_ effect: StressEffects) -> PairedMoments {
    let change = effect.worst.change(rule.rule.column)
    return rule.rule.failsBelow ? change.negated : change
  }

  /// Places of the stresses by the harm at their worst, most first.
  public var ranked: [Int] {
    let harms = effects.map { harm($0).mean }
    return effects.indices.sorted { (-harms[$0], $0) < (-harms[$1], $1) }
  }
}

extension PairedMoments {
  /// Of the numbers with the other sign.
  var negated: PairedMoments {
    PairedMoments(
      pairMeans: Moments(count: pairMeans.count, mean: -pairMeans.mean, squares: pairMeans.squares),
      squaredDifferences: squaredDifferences)
  }
}
