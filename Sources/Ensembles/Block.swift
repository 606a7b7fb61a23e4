import Experiments
import Statistics

/// A block of replications that has been run and reduced.
public struct Block: Sendable {
  public let replications: Range<Int>
  /// In the order of the experiment's designs.
  public let designs: [DesignBlock]
}

public struct DesignBlock: Sendable {
  /// [replication in the block × OutcomeColumn.all.count + column]
  public let rows: [Double]
  let outcomes: ReducedCells
  let monthly: ReducedCells
  let aims: ReducedCells
  let partners: ReducedCells

  /// What one replication came to, in the order of `OutcomeColumn.all`.
  public func outcomes(ofReplicationInBlock index: Int) -> ArraySlice<Double> {
    let width = OutcomeColumn.all.count
    return rows[index * width..<(index + 1) * width]
  }
}

extension Findings {
  /// Takes in the next block. Blocks come in the order of their replications, so that the sums have the same bits always.
  mutating func absorb(_ block: Block) {
    precondition(block.replications.lowerBound == replications, "Blocks are absorbed in order.")
    for (index, reduced) in block.designs.enumerated() { designs[index].absorb(reduced, from: replications) }
    replications = block.replications.upperBound
  }
}

extension DesignFindings {
  fileprivate mutating func absorb(_ block: DesignBlock, from first: Int) {
    block.outcomes.add(to: &outcomes)
    block.monthly.add(to: &monthly)
    block.aims.add(to: &aims)
    block.partners.add(to: &partners)
    let attainment = OutcomeColumn.outcome(.attainment).index
    for (index, row) in stride(from: 0, to: block.rows.count, by: OutcomeColumn.all.count).enumerated()
    where block.rows[row + attainment] < worst.attainment {
      worst = (first + index, block.rows[row + attainment])
    }
  }
}
