import PartnershipModel
import Statistics

/// What a stretch of blocks came to, in a form that can be put down, taken up again and joined to its neighbours:
/// the findings have the same bits however the whole was split.
///
/// Counts, lowest and highest numbers join in any order. Moments don't, so they stand in a tree of fixed shape.
public struct Gathering: Sendable {
  /// Numbers of the blocks that are in.
  public private(set) var blocks: Range<Int>
  /// Everything but the moments, which stay empty here.
  private var tallies: Findings
  /// Blocks whose numbers aren't in the histograms yet: several are added together, one histogram after the other. There
  /// are more histograms than a processor keeps at hand, and in turn they are on one thread's processor and on another's.
  private var waiting: [[DesignTallies]] = []
  private static let waitingAtMost = 16
  /// A leaf a block; the quantities of each design in the order of `DesignFindings.momentCount`.
  public private(set) var moments: PairedMomentsTree

  public var experiment: Experiment { tallies.experiment }
  /// Replications run, those left out among them.
  public var replications: Int { tallies.replications }
  /// Replications that are not in the figures since they, or the other of their future, broke an invariant.
  public var leftOut: Int { tallies.leftOut }
  /// Histograms and worst replication of each design. In a copy where something waits; `catchUp` spares that.
  public var designs: [DesignFindings] {
    guard !waiting.isEmpty else { return tallies.designs }
    var copy = self
    copy.catchUp()
    return copy.tallies.designs
  }

  /// Nothing yet of the blocks from `first` on.
  public init(_ experiment: Experiment, from first: Int = 0) {
    blocks = first..<first
    tallies = Findings(experiment)
    moments = PairedMomentsTree(quantities: tallies.designs.reduce(0) { $0 + $1.momentCount })
  }

  /// A gathering that was put down.
  public init(
    _ experiment: Experiment, blocks: Range<Int>, replications: Int, leftOut: Int, designs: [DesignFindings],
    nodes: [PairedMomentsTree.Node]
  ) {
    self.init(experiment, from: blocks.lowerBound)
    self.blocks = blocks
    tallies.replications = replications
    tallies.leftOut = leftOut
    tallies.designs = designs
    for node in nodes { moments.append(node) }
  }

  /// Takes in the next block.
  ///
  /// - Parameters:
  ///   - moments: of the block, one a quantity, design after design.
  ///   - tallies: of the block, one a design.
  public mutating func absorb(
    replications: Int, leftOut: Int, moments: [PairedMoments], tallies block: [DesignTallies]
  ) {
    self.moments.append(PairedMomentsTree.Node(first: blocks.upperBound, leaves: 1, moments: moments))
    waiting.append(block)
    if waiting.count == Self.waitingAtMost { catchUp() }
    tallies.replications += replications
    tallies.leftOut += leftOut
    blocks = blocks.lowerBound..<blocks.upperBound + 1
  }

  /// Adds what waits to the histograms.
  public mutating func catchUp() {
    for index in tallies.designs.indices { tallies.designs[index].add(waiting.map { $0[index] }) }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Takes in the stretch that comes next.
  ///
  /// - Precondition: `next` is of the same experiment and begins where this one ends.
  public mutating func join(_ next: Gathering) {
    precondition(next.blocks.lowerBound == blocks.upperBound, "Stretches are joined in order.")
    moments.append(next.moments)
    catchUp()
    for (index, design) in next.designs.enumerated() { tallies.designs[index].join(design) }
    tallies.replications += next.replications
    tallies.leftOut += next.leftOut
    blocks = blocks.lowerBound..<next.blocks.upperBound
  }

  /// What is known of an outcome so far.
  public func moments(of column: OutcomeColumn, design: Int) -> PairedMoments {
    let before = tallies.designs[..<design].reduce(0) { $0 + $1.momentCount }
    return moments.total(of: before + column.index)
  }

  public var findings: Findings {
    var findings = tallies
    findings.designs = designs
    var all = moments.total[...]
    for index in findings.designs.indices {
      findings.designs[index].fill(all.prefix(findings.designs[index].momentCount))
      all = all.dropFirst(findings.designs[index].momentCount)
    }
    return findings
  }
}

/// A block's numbers of one design, on the way to its histograms.
public struct DesignTallies: Sendable {
  /// Of `OutcomeColumn.all`, and of the months as `DesignFindings.monthly` has them.
  let outcomes, monthly: BinnedNumbers
  /// The replication with the lowest attainment at the end, the first of them.
  let worst: (replication: Int, attainment: Double)

  public init(outcomes: BinnedNumbers, monthly: BinnedNumbers, worst: (replication: Int, attainment: Double)) {
    (self.outcomes, self.monthly, self.worst) = (outcomes, monthly, worst)
  }
}

extension DesignFindings {
  /// Adds blocks, in their order.
  fileprivate mutating func add(_ blocks: [DesignTallies]) {
    for index in outcomes.indices { for block in blocks { block.outcomes.add(index, to: &outcomes[index].histogram) } }
    for index in monthly.indices { for block in blocks { block.monthly.add(index, to: &monthly[index].histogram) } }
    for block in blocks where block.worst.attainment < worst.attainment { worst = block.worst }
  }

  /// Outcomes, months, aims, partners, costs.
  public var momentCount: Int { outcomes.count + monthly.count + aims.count + partners.count + costs.count }

  fileprivate mutating func fill(_ moments: ArraySlice<PairedMoments>) {
    var next = moments.startIndex
    func take() -> PairedMoments {
      defer { next += 1 }
      return moments[next]
    }
    for index in outcomes.indices { outcomes[index].moments = take() }
    for index in monthly.indices { monthly[index].moments = take() }
    for index in aims.indices { aims[index] = take() }
    for index in partners.indices { partners[index] = take() }
    for index in costs.indices { costs[index] = take() }
  }

  fileprivate mutating func join(_ next: DesignFindings) {
    for index in outcomes.indices { outcomes[index].histogram.merge(next.outcomes[index].histogram) }
    for index in monthly.indices { monthly[index].histogram.merge(next.monthly[index].histogram) }
    if next.worst.attainment < worst.attainment { worst = next.worst }
  }
}
