import Dispatch
import Experiments
import LaneArithmetic
import PartnershipModel
import Synchronization

/// Runs an experiment's replications on several threads, with the same answer to the bit on any number of them.
///
/// Replications are dealt out in blocks of a fixed size. Each block is reduced by the thread that ran it, and the blocks
/// are merged and handed on in their own order, whoever finished first. Only a few blocks are in memory at a time.
public struct Ensemble: Sendable {
  /// Replications in a block, whatever the number of threads: eight cohorts.
  public static let blockSize = 8 * Lane.width
  public static let threadRange = 1...64

  /// Runs the eight replications from `first` on and records them.
  public typealias Simulator = (_ first: Int, _ record: CohortRecord) -> Void

  public let experiment: Experiment
  public let threads: Int
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

  /// Runs all blocks and returns what they found; less than the whole where it was cancelled.
  ///
  /// - Parameters:
  ///   - extract: takes from a block what is wanted of it, on the thread that ran it.
  ///   - deliver: gets the extracts one at a time in the order of the replications, with how many are done by then.
  ///   - isCancelled: asked before each block.
  /// - Throws: `BrokenReplication`, or what `deliver` throws; both end the run.
  public func run<Extract: Sendable>(
    extracting extract: @Sendable (Block) -> Extract,
    isCancelled: @Sendable () -> Bool = { false },
    deliver: (_ extract: Extract, _ replicationsDone: Int) throws -> Void
  ) throws -> Findings {
    let blocks = (experiment.replications + Self.blockSize - 1) / Self.blockSize
    let nextBlock = Atomic(0)
    // A thread may start a block only while fewer than these wait for an earlier one.
    let lookAhead = DispatchSemaphore(value: 2 * threads)
    var findings = Findings(experiment)
    try withoutActuallyEscaping(deliver) { deliver in
      let delivery = Delivery<(block: Block, extract: Extract)> { item in
        findings.absorb(item.block)
        try deliver(item.extract, findings.replications)
      } afterwards: {
        lookAhead.signal()
      }
      DispatchQueue.concurrentPerform(iterations: threads) { _ in
        let worker = BlockWorker(experiment, simulator: simulator)
        while !delivery.hasFailed && !isCancelled() {
          lookAhead.wait()
          let index = nextBlock.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < blocks else {
            lookAhead.signal()
            return
          }
          let result = Result { try worker.run(replications(ofBlock: index)) }
          delivery.hand(over: index, result.map { ($0, extract($0)) })
        }
      }
      if let failure = delivery.failure { throw failure }
    }
    return findings
  }

  private func replications(ofBlock index: Int) -> Range<Int> {
    let first = index * Self.blockSize
    return first..<min(first + Self.blockSize, experiment.replications)
  }
}
