import Experiments
import PartnershipModel
import Statistics

/// What changes of a design gain, estimated on luck that had no part in choosing them.
public struct ImprovementFindings: Sendable {
  /// What a change does, on the same replications as what it changes.
  public struct Effect: Sendable {
    /// More being better, in the unit of the outcome.
    public let gain: PairedMoments
    /// 95% jointly over the changes that are told together.
    public let interval: ClosedRange<Double>?
    /// Change of the cost in full over the run, pounds.
    public let cost: PairedMoments
    public let costInterval: ClosedRange<Double>?
    /// Change of what is paid, by payer; empty where only outcomes were kept.
    public let payers: [Payer]

    /// Whether it is worth recommending: chance can't explain the gain, and the gain matters.
    func isWorthwhile(above smallest: Double) -> Bool {
      gain.mean > smallest && interval.map { $0.lowerBound > 0 } ?? false
    }

    /// Whether it surely does harm that matters.
    func isHarmful(above smallest: Double) -> Bool {
      gain.mean < -smallest && interval.map { $0.upperBound < 0 } ?? false
    }
  }

  /// Somebody who pays more or less than before.
  public struct Payer: Sendable {
    /// Id of the partner; nil for the grant and what is run in common.
    public let partner: String?
    public let name: String
    public let change: PairedMoments
  }

  public struct Step: Sendable {
    public let candidate: Candidate
    /// All settings up to this step.
    public let settings: [DesignChange.Setting]
    /// Against the step before.
    public let added: Effect
    /// Against the design as it is.
    public let together: Effect
    public let level: PairedMoments
    /// Whether it and all before it are worth recommending.
    public let isRecommended: Bool
  }

  public struct Single: Sendable {
    public let candidate: Candidate
    /// When it was searched for.
    public let tried: PairedMoments?
    /// On fresh luck, against the design as it is; nil where it wasn't looked at again.
    public let effect: Effect?
  }

  public let design: NamedDesign
  /// Whether it is the one that the file describes in full, not one of its alternatives.
  public let isMainDesign: Bool
  public let experiment: Experiment
  public let quantity: ComparedQuantity
  public let smallest: Double
  public let hands: [Hands]
  /// The design as it is.
  public let level: PairedMoments
  public let steps: [Step]
  /// In the order of the candidates.
  public let singles: [Single]

  public var recommended: [Step] { steps.filter(\.isRecommended) }

  /// Those that were looked at again and help, from the best down; in some hands, or in all.
  public var helpful: [Single] {
    singles.filter { $0.effect?.isWorthwhile(above: smallest) ?? false }.sorted(by: Self.isBetter)
  }

  /// Those that were looked at again and do harm, from the worst down; what lies in other hands isn't done by mistake.
  public var harmful: [Single] {
    singles.filter { hands.contains($0.candidate.hands) && $0.effect?.isHarmful(above: smallest) ?? false }
      .sorted(by: Self.isBetter).reversed()
  }

  private static func isBetter(_ one: Single, _ other: Single) -> Bool {
    (one.effect?.gain.mean ?? 0) > (other.effect?.gain.mean ?? 0)
  }

  /// Changes that are looked at again: the best of each pair of hands and the worst.
  public static let best = 8
  public static let worst = 5

  /// Places of the candidates whose effect alone is to be estimated again, in their order.
  public static func toLookAtAgain(_ found: ImprovementSearch.Found, _ candidates: [Candidate], hands: [Hands]) -> [Int]
  {
    let trials = found.alone.compactMap(\.self)
    func ranked(_ trials: [ImprovementSearch.Trial]) -> [Int] {
      trials.sorted { (-$0.gain.mean, $0.candidate) < (-$1.gain.mean, $1.candidate) }.map(\.candidate)
    }
    let mine = ranked(trials.filter { hands.contains(candidates[$0.candidate].hands) })
    let others = ranked(trials.filter { !hands.contains(candidates[$0.candidate].hands) })
    let all = Set(mine.prefix(best) + others.prefix(best / 2) + mine.suffix(worst) + found.chosen.prefix(1))
    return candidates.indices.filter(all.contains)
  }

  /// - Parameters:
  ///   - search: what was asked for.
  ///   - candidates: the changes that were tried.
  ///   - found: what the search chose among them.
  ///   - isMainDesign: whether it is the design that the file describes in full.
  ///   - experiment: the design and the counterfactuals.
  ///   - table: what they came to, on fresh luck.
  ///   - stepped: what the design came to with one step more each, on the same luck; nil where nothing was chosen.
  ///   - looked: places of the candidates that were looked at again.
  ///   - alone: what the design came to with each of them, on the same luck.
  public init(
    _ search: ImprovementSearch, _ candidates: [Candidate], _ found: ImprovementSearch.Found, _ experiment: Experiment,
    _ table: OutcomeTable, isMainDesign: Bool, stepped: OutcomeTable?, looked: [Int], alone: OutcomeTable?
  ) {
    let quantity = search.quantity
    self.experiment = experiment
    self.isMainDesign = isMainDesign
    self.quantity = quantity
    smallest = search.smallest
    hands = search.hands
    design = experiment.chosen[0]
    level = PairedMoments(quantity.values(in: table, design: 0))
    let stepConfidence = confidenceOfEach(joint: 0.95, intervals: found.chosen.count)
    let base: Effect.Place = (table, 0)
    var before = base
    var isRecommended = true
    var settings: [DesignChange.Setting] = []
    var steps: [Step] = []
    for (step, place) in found.chosen.enumerated() {
      guard let stepped else { break }
      settings += candidates[place].change.settings
      let added = Effect(quantity, before, (stepped, step), confidence: stepConfidence)
      isRecommended = isRecommended && added.isWorthwhile(above: search.smallest)
      steps.append(
        Step(
          candidate: candidates[place], settings: settings, added: added,
          together: Effect(quantity, base, (stepped, step), confidence: stepConfidence),
          level: PairedMoments(quantity.values(in: stepped, design: step)), isRecommended: isRecommended))
      before = (stepped, step)
    }
    self.steps = steps
    let each = confidenceOfEach(joint: 0.95, intervals: looked.count)
    singles = candidates.indices.map { place in
      let effect = alone.flatMap { alone in
        looked.firstIndex(of: place).map { Effect(quantity, base, (alone, $0), confidence: each) }
      }
      return Single(candidate: candidates[place], tried: found.alone[place]?.gain, effect: effect)
    }
  }
}

extension ImprovementFindings.Effect {
  typealias Place = (table: OutcomeTable, design: Int)

  /// - Parameter confidence: of each interval.
  init(_ quantity: ComparedQuantity, _ before: Place, _ after: Place, confidence: Double) {
    func change(_ values: (Place) -> [Double]) -> PairedMoments {
      PairedMoments(zip(values(after), values(before)).map { $0 - $1 })
    }
    let sign = quantity.isBetterHigh ? 1.0 : -1
    gain = PairedMoments(
      zip(
        quantity.values(in: after.table, design: after.design), quantity.values(in: before.table, design: before.design)
      ).map { sign * ($0 - $1) })
    interval = gain.interval(confidence: confidence)
    cost = change { $0.table.values(.cost, design: $0.design) }
    costInterval = cost.interval(confidence: confidence)
    guard after.table.extent == .everything else {
      payers = []
      return
    }
    let partners = after.table.designs[after.design].partnership.partners
    let paid = partners.indices.map { partner in
      change { $0.table.values(.cost, partner: partner, design: $0.design) }
    }
    let common = change { place in
      let all = place.table.values(.cost, design: place.design)
      return partners.indices.reduce(all) { rest, partner in
        zip(rest, place.table.values(.cost, partner: partner, design: place.design)).map { $0 - $1 }
      }
    }
    payers =
      zip(partners, paid).map { .init(partner: $0.id, name: $0.name, change: $1) }
      + [.init(partner: nil, name: "grant and running costs", change: common)]
  }
}
