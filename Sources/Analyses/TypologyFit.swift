import Experiments
import PartnershipModel
import Statistics

/// Question 4: which of the nine types of Figure 1 of the briefing fits this problem and these partners, and do the partners
/// "have a shared understanding of the type of partnership they have or are creating"?
public struct TypologyFit: Sendable {
  public struct Cell: Sendable {
    public let level: Level
    public let function: Function
    public let attainment, ownTargets, cost: PairedMoments
    /// Mean; nil where the scenario states no value of attainment.
    public let netValue: Double?
    /// Attainment of the best cell less this one's, on the same replications.
    public let loss: PairedMoments
    /// 95% jointly over the other cells.
    public let lossInterval: ClosedRange<Double>?
    /// Share of replications in which it attains most; those alike share a replication.
    public let chanceOfBest: Double
    /// Whether it can't be told from the best by a difference that matters (95%).
    public let isInSubset: Bool
    /// Places of the partners to whom this cell is worth most.
    public let preferredBy: [Int]
  }

  /// Level by level, within it function by function.
  public let cells: [Cell]
  /// Places in `cells`: the type of the design as it is, the one that attains most, the one with the highest net value.
  public let chosen, best: Int
  public let bestValue: Int?
  /// By partner: the place in `cells` that is worth most to it.
  public let preferences: [Int]
  /// Share of the pairs of partners that prefer different cells.
  public let disagreement: Double

  public static let kinds: [(level: Level, function: Function)] = Level.allCases.flatMap { level in
    Function.allCases.map { (level, $0) }
  }

  /// The nine designs to run: the design with each level and function, all else as it is.
  public static func designs(for design: NamedDesign) -> [NamedDesign] {
    kinds.map { kind in
      var partnership = design.partnership
      (partnership.design.level, partnership.design.function) = (kind.level, kind.function)
      partnership.design.form = .formal
      return NamedDesign(name: "\(kind.level.rawValue), \(kind.function.rawValue)", partnership: partnership)
    }
  }

  /// - Parameters:
  ///   - design: the design as it is.
  ///   - table: what `designs(for:)` came to, in that order.
  ///   - smallest: the smallest difference that matters.
  public init(_ design: NamedDesign, _ table: OutcomeTable, smallest: SmallestDifference = SmallestDifference()) {
    let all = table.designs.indices
    let attained = all.map { table.values(.attainment, design: $0) }
    let costs = all.map { table.values(.cost, design: $0) }
    let partnership = table.designs[0].partnership
    let value = partnership.surroundings.valueOfFullAttainment?.median
    let means = attained.map { PairedMoments($0) }
    let best = all.max { (means[$0].mean, -$0) < (means[$1].mean, -$1) } ?? 0
    let alike = smallest.attainment.median
    let chances = DesignSelection.sharesOfBest(attained, within: alike)
    let subset = SubsetSelection.onCommonLuck(attained.map(pairMeans), beyond: alike)
    let each = confidenceOfEach(joint: 0.95, intervals: all.count - 1)
    let worth = PartnerWorth(partnership, value: table.sharedValue(for: 0))
    let worths = partnership.partners.enumerated().map { place, partner in
      all.map { cell in
        mean(
          worth.of(
            partner.id, benefit: table.values(.benefit, partner: place, design: cell),
            ownTargets: table.values(.ownTargets, partner: place, design: cell),
            cost: table.values(.cost, partner: place, design: cell)) ?? [])
      }
    }
    let preferences = worths.map { own in all.max { (own[$0], -$0) < (own[$1], -$1) } ?? 0 }
    let netValues = value.map { value in all.map { means[$0].mean * value - mean(costs[$0]) } }
    cells = all.map { cell in
      let loss = PairedMoments(zip(attained[best], attained[cell]).map { $0 - $1 })
      return Cell(
        level: Self.kinds[cell].level, function: Self.kinds[cell].function, attainment: means[cell],
        ownTargets: PairedMoments(table.values(.ownTargets, design: cell)), cost: PairedMoments(costs[cell]),
        netValue: netValues?[cell], loss: loss, lossInterval: loss.interval(confidence: each),
        chanceOfBest: chances[cell], isInSubset: subset[cell],
        preferredBy: preferences.indices.filter { preferences[$0] == cell })
    }
    self.best = best
    self.preferences = preferences
    bestValue = netValues.flatMap { values in all.max { (values[$0], -$0) < (values[$1], -$1) } }
    let own = design.partnership.design
    chosen = Self.kinds.firstIndex { $0.level == own.level && $0.function == own.function } ?? 0
    let pairs = preferences.indices.flatMap { i in preferences.indices.filter { $0 > i }.map { (i, $0) } }
    disagreement =
      Double(pairs.count { preferences[$0.0] != preferences[$0.1] }) / Double(max(1, pairs.count))
  }
}
