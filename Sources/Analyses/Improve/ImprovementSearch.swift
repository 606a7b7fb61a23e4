import Experiments
import PartnershipModel
import Statistics

/// Looks for the changes that improve a design most: all of them one by one, then greedily on top of what was chosen.
///
/// What it finds is chosen by these replications, so what it gains has to be estimated on others (`ImprovementFindings`):
/// the largest of a hundred gains is large by luck too.
public struct ImprovementSearch: Sendable {
  /// What a candidate gained when it was tried.
  public struct Trial: Sendable {
    /// Place among the candidates.
    public let candidate: Int
    /// Against the design that it was tried on, more being better, on the same replications.
    public let gain: PairedMoments
  }

  public let quantity: ComparedQuantity
  /// A gain that is too small to matter.
  public let smallest: Double
  /// Steps at most.
  public let changes: Int
  /// Whose changes may be steps; others are tried alone.
  public let hands: [Hands]
  /// Replications of the last round of each search.
  public let replications: Int

  public init(_ quantity: ComparedQuantity, smallest: Double, changes: Int, hands: [Hands], replications: Int) {
    self.quantity = quantity
    self.smallest = smallest
    self.changes = changes
    self.hands = hands
    self.replications = replications
  }

  /// Fewest candidates that are looked at to the end of a search.
  static let finalists = 6
  /// Rounds of a search: the first gives a sixteenth of the replications.
  private static let firstPart = 16

  /// Replications of the first round, whole cohorts.
  public var first: Int { max(64, Cohort.whole(replications / Self.firstPart)) }

  /// About how many lives searching takes, over all steps.
  public func expectedLives(candidates: Int) -> Int {
    let rounds = SequentialHalving.rounds(of: 0..<replications, first: first)
    let each = rounds.reduce((left: candidates, lives: 0)) { sum, round in
      (max(Self.finalists, (sum.left + 1) / 2), sum.lives + (min(sum.left, candidates) + 1) * round.count)
    }
    return each.lives * max(1, changes)
  }

  public struct Found: Sendable {
    /// Every candidate alone, in the order of the candidates; nil where it changes nothing.
    public let alone: [Trial?]
    /// Places of the candidates that were chosen, step by step.
    public let chosen: [Int]
  }

  /// - Parameters:
  ///   - candidates: what is tried.
  ///   - partnership: the design with some settings; nil where they can't be or change nothing.
  ///   - outcomes: what designs come to in some replications of one step's luck, which no other step has.
  public func find(
    _ candidates: [Candidate], partnership: (_ settings: [DesignChange.Setting]) throws -> Partnership?,
    outcomes: (_ step: Int, _ designs: [NamedDesign], _ replications: Range<Int>) throws -> OutcomeTable
  ) throws -> Found {
    var alone: [Trial?] = candidates.map { _ in nil }
    var chosen: [Int] = []
    for step in 0..<max(1, changes) {
      let settings = chosen.flatMap { candidates[$0].change.settings }
      guard let base = try partnership(settings) else { break }
      let free = candidates.indices.filter { place in
        (step == 0 || hands.contains(candidates[place].hands))
          && !chosen.contains { candidates[$0].change.overlaps(candidates[place].change) }
      }
      // What changes nothing, or the same as one before it, isn't tried.
      var seen: Set<Partnership> = [base]
      let tried = try free.compactMap { place -> (place: Int, design: NamedDesign)? in
        guard let changed = try partnership(settings + candidates[place].change.settings), seen.insert(changed).inserted
        else { return nil }
        return (place, NamedDesign(name: candidates[place].change.name, partnership: changed))
      }
      var trials: [Trial] = []
      // Those who may be chosen have a race of their own, so that the others don't crowd them out.
      for group in [hands, Hands.allCases.filter { !hands.contains($0) }] {
        let runners = tried.filter { group.contains(candidates[$0.place].hands) }
        guard !runners.isEmpty else { continue }
        let race = try race(runners.map(\.design), against: base) { try outcomes(step, $0, $1) }
        let found = runners.indices.map { Trial(candidate: runners[$0].place, gain: race.moments[$0]) }
        if step == 0 { for trial in found { alone[trial.candidate] = trial } }
        if group == hands { trials = race.remaining.map { found[$0] } }
      }
      guard changes > 0, let best = pick(trials, candidates) else { break }
      chosen.append(best)
    }
    return Found(alone: alone, chosen: chosen)
  }

  private func race(
    _ designs: [NamedDesign], against base: Partnership,
    outcomes: ([NamedDesign], Range<Int>) throws -> OutcomeTable
  ) throws -> SequentialHalving {
    try SequentialHalving(
      systems: designs.count, replications: 0..<replications, first: first, keep: Self.finalists
    ) { systems, replications in
      let all = [NamedDesign(name: "as it is", partnership: base)] + systems.map { designs[$0] }
      let table = try outcomes(all, replications)
      let asItIs = quantity.values(in: table, design: 0)
      return systems.indices.map { gains(asItIs, quantity.values(in: table, design: $0 + 1)) }
    }
  }

  private func gains(_ before: [Double], _ after: [Double]) -> [Double] {
    zip(after, before).map { quantity.isBetterHigh ? $0 - $1 : $1 - $0 }
  }

  /// The best, or of those that are no worse by a difference that matters the one that asks least: fewest keys, then first
  /// by gain. Nil where none gains enough.
  private func pick(_ trials: [Trial], _ candidates: [Candidate]) -> Int? {
    guard let best = trials.first, best.gain.mean > smallest else { return nil }
    let asGood = trials.filter { $0.gain.mean > smallest && best.gain.mean - $0.gain.mean <= smallest }
    return asGood.enumerated().min {
      (candidates[$0.element.candidate].change.settings.count, $0.offset)
        < (candidates[$1.element.candidate].change.settings.count, $1.offset)
    }?.element.candidate
  }
}

extension ComparedQuantity {
  /// One number a replication of a design that pursues the aims of the scenario's own. Net value is less the cost alone
  /// where the scenario states no value of attainment.
  func values(in table: OutcomeTable, design: Int) -> [Double] {
    switch self {
    case .outcome(let outcome): return table.values(outcome, design: design)
    case .netValue:
      let value = table.designs[design].partnership.surroundings.valueOfFullAttainment?.median ?? 0
      return zip(table.values(.attainment, design: design), table.values(.cost, design: design)).map {
        value * $0 - $1
      }
    }
  }
}
