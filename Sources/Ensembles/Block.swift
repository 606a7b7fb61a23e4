import Experiments
import Statistics

/// A block of replications that has been run and reduced.
public struct Block: Sendable {
  public let replications: Range<Int>
  /// Those that are in the figures: all, unless some broke an invariant and are left out.
  public let kept: [Int]
  /// What broke, in the order of replications and designs; empty unless broken replications are left out.
  public let broken: [BrokenReplication]
  /// In the order of the experiment's designs.
  public let designs: [DesignBlock]
}

public struct DesignBlock: Sendable {
  /// [kept replication × OutcomeColumn.all.count + column]
  public let rows: [Double]
  let outcomes: ReducedCells
  let monthly: ReducedCells
  let aims: ReducedCells
  let partners: ReducedCells
  let costs: ReducedCells

  /// What one replication came to, in the order of `OutcomeColumn.all`.
  ///
  /// - Parameter index: its place among those that the block kept.
  public func outcomes(ofReplicationInBlock index: Int) -> ArraySlice<Double> {
    let width = OutcomeColumn.all.count
    return rows[index * width..<(index + 1) * width]
  }

  /// In the order of `DesignFindings.momentCount`.
  fileprivate var moments: [PairedMoments] {
    outcomes.moments + monthly.moments + aims.moments + partners.moments + costs.moments
  }
}

extension Gathering {
  /// Takes in the next block.
  mutating func absorb(_ block: Block) {
    precondition(block.replications.lowerBound == blocks.upperBound * Ensemble.blockSize, "Blocks come in order.")
    absorb(
      replications: block.replications.count, leftOut: block.replications.count - block.kept.count,
      moments: block.designs.flatMap(\.moments),
      tallies: block.designs.map {
        DesignTallies(outcomes: $0.outcomes.numbers, monthly: $0.monthly.numbers, worst: $0.worst(of: block.kept))
      })
  }
}

extension DesignBlock {
  /// The replication with the lowest attainment at the end, the first of them.
  fileprivate func worst(of kept: [Int]) -> (replication: Int, attainment: Double) {
    let attainment = OutcomeColumn.outcome(.attainment).index
    var worst = (replication: 0, attainment: Double.infinity)
    for (index, row) in stride(from: 0, to: rows.count, by: OutcomeColumn.all.count).enumerated()
    where rows[row + attainment] < worst.attainment {
      worst = (kept[index], rows[row + attainment])
    }
    return worst
  }
}
