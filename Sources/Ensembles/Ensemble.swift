import Experiments
import LaneArithmetic
import PartnershipModel

/// Runs an experiment's replications on several threads, with the same answer to the bit on any number of them.
///
/// Replications are dealt out in blocks of a fixed size. Each block is reduced by the thread that ran it, and the blocks
/// are merged and handed on in their own order, whoever finished first. Only a few blocks are in memory at a time.
public struct Ensemble: Sendable {
  /// Replications in a block, whatever the number of threads: whole cohorts.
  public static let blockSize = 64
  public static let threadRange = 1...64

  /// Runs the cohort of replications from `first` on and records them.
  public typealias Simulator = (_ first: Int, _ record: CohortRecord) -> Void

  public let experiment: Experiment
  public let threads: Int
  /// Whether a replication that breaks an invariant is left out, with the other of its future, or ends the run.
  public var leavesOutBroken = false
  let simulator: @Sendable (NamedDesign, _ seed: UInt64) -> Simulator

  /// - Parameters:
  ///   - threads: 1 … 64; more than the machine has cores gain nothing.
  ///   - simulator: makes what runs a design on one thread; the model itself unless said otherwise.
  public init(
    _ experiment: Experiment, threads: Int,
    simulator: @escaping @Sendable (NamedDesign, _ seed: UInt64) -> Simulator = { design, seed in
      Cohort(Simulation(design.partnership, seed: seed)).run(first:into:)
    }
  ) {
    precondition(Self.threadRange.contains(threads), "Ask for 1 to 64 threads.")
    self.experiment = experiment
    self.threads = threads
    self.simulator = simulator
  }

  /// How many blocks all replications of an experiment make.
  public static func blocks(of replications: Int) -> Int { (replications + blockSize - 1) / blockSize }

  /// Runs all blocks and returns what they found; less than the whole where it was cancelled.
  ///
  /// - Parameters: see `run(from:upTo:extracting:isCancelled:deliver:)`; `deliver` gets how many replications are done.
  public func run<Extract: Sendable>(
    extracting extract: @Sendable (Block) -> Extract,
    isCancelled: @Sendable () -> Bool = { false },
    deliver: (_ extract: Extract, _ replicationsDone: Int) throws -> Void
  ) throws -> Findings {
    try run(
      from: Gathering(experiment), upTo: Self.blocks(of: experiment.replications), extracting: extract,
      isCancelled: isCancelled
    ) { extract, gathering in
      try deliver(extract, gathering.replications)
      return .goOn
    }.findings
  }

  /// Whether there is anything left to find out.
  public enum Verdict: Sendable { case goOn, enough }

  /// Goes on from a gathering, and returns it with the blocks that follow; fewer than asked for where it was cancelled,
  /// or found to be enough.
  ///
  /// - Parameters:
  ///   - end: the number of the block after the last.
  ///   - extract: takes from a block what is wanted of it, on the thread that ran it.
  ///   - deliver: gets the extracts one at a time in the order of the replications, with everything gathered by then,
  ///     and says whether that is enough. Blocks that were under way after the last are let go of.
  ///   - isCancelled: asked before each block.
  /// - Throws: `BrokenReplication`, or what `deliver` throws; both end the run.
  public func run<Extract: Sendable>(
    from start: Gathering, upTo end: Int, extracting extract: @Sendable (Block) -> Extract,
    isCancelled: @Sendable () -> Bool = { false },
    deliver: (_ extract: Extract, _ gathering: inout Gathering) throws -> Verdict
  ) throws -> Gathering {
    let (experiment, leavesOutBroken, simulator) = (experiment, leavesOutBroken, simulator)
    var gathering = start
    _ = try inOrder(
      start.blocks.upperBound..<max(end, start.blocks.upperBound), threads: threads, isCancelled: isCancelled
    ) {
      BlockWorker(experiment, leavesOutBroken: leavesOutBroken, simulator: simulator)
    } make: { worker, index in
      let block = try worker.run(replications(ofBlock: index))
      return (block: block, extract: extract(block))
    } take: { made in
      gathering.absorb(made.block)
      return try deliver(made.extract, &gathering)
    }
    gathering.catchUp()
    return gathering
  }

  private func replications(ofBlock index: Int) -> Range<Int> {
    let first = index * Self.blockSize
    return first..<min(first + Self.blockSize, experiment.replications)
  }
}
