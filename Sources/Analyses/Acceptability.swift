import Experiments
import Statistics

/// How likely each design is the best buy, by what a percentage point of attainment is worth to the buyer: the
/// cost-effectiveness acceptability curve (van Hout, Al, Gordon & Rutten 1994, doi:10.1002/hec.4730030505).
public struct Acceptability: Sendable {
  public struct Point: Sendable {
    /// Willingness to pay for a percentage point of attainment, pounds.
    public let willingness: Double
    /// By design: share of futures in which its net benefit is highest, luck taken out.
    public let chances: [Double]
    /// By design: mean net benefit, pounds.
    public let netBenefits: [Double]
  }

  public let points: [Point]

  static let steps = 40

  /// From nothing to twice what the scenario says it is worth, or to three times the mean cost for each point gained by
  /// the dearest design where it says nothing.
  init(_ designs: ComparedDesigns) {
    let all = designs.table.designs.indices
    let attainment = all.map { designs.futures(.outcome(.attainment), design: $0) }
    let cost = all.map { designs.chargedFutures($0) }
    let dearest =
      all.map { design -> Double in
        let none = designs.noPartnerships[design]
        return (mean(cost[design]) - mean(cost[none]))
          / max(1, 100 * (mean(attainment[design]) - mean(attainment[none])))
      }.max() ?? 0
    let most = all.compactMap(designs.value).max().map { 2 * $0 / 100 } ?? max(1_000, 3 * dearest)
    // Differences to one and the same: what all designs share makes no difference.
    let reference = designs.noPartnerships[0]
    func ahead(_ values: (_ design: Int) -> [Double]) -> [[Double]] {
      all.map { design in zip(values(design), values(reference)).map { $0 - $1 } }
    }
    let free = LuckFree(
      ahead { designs.values(.outcome(.attainment), design: $0) } + ahead(designs.charged),
      isAllKnown: designs.isAllKnown
    ).values
    // Where it is worth nothing, there is one willingness to look at.
    let steps = most > 0 ? Self.steps : 0
    points = (0...steps).map { step in
      let willingness = most * Double(step) / Double(max(1, steps))
      let benefit = all.map { design in
        zip(attainment[design], cost[design]).map { 100 * $0 * willingness - $1 }
      }
      let ahead = all.map { design in
        zip(free[design], free[all.count + design]).map { 100 * $0 * willingness - $1 }
      }
      return Point(
        willingness: willingness,
        chances: DesignSelection.sharesOfBest(
          ahead, within: 100 * willingness * designs.smallestDifference(.outcome(.attainment))),
        netBenefits: benefit.map(mean))
    }
  }
}
