import Dispatch
import Synchronization

/// Does independent jobs on several threads and hands what each makes on in the order of the jobs, one at a time.
///
/// - Parameters:
///   - isCancelled: asked before each job.
///   - make: does the job of a number, on any thread; the same numbers make the same whatever the threads.
///   - take: gets what the jobs made, in their order, on one thread at a time.
/// - Returns: false where it was cancelled.
/// - Throws: what `make` or `take` throws first, in the order of the jobs.
public func doJobs<Made: Sendable>(
  _ jobs: Int, threads: Int, isCancelled: @Sendable () -> Bool = { false }, make: @Sendable (_ job: Int) throws -> Made,
  take: (Made) throws -> Void
) throws -> Bool {
  let next = Atomic(0)
  let wasCancelled = Atomic(false)
  return try withoutActuallyEscaping(take) { take in
    let delivery = Delivery<Made>(first: 0, consume: take, afterwards: {})
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, jobs))) { _ in
      while !delivery.hasFailed {
        let job = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard job < jobs else { return }
        guard !isCancelled() else { return wasCancelled.store(true, ordering: .relaxed) }
        delivery.hand(over: job, Result { try make(job) })
      }
    }
    if let failure = delivery.failure { throw failure }
    return !wasCancelled.load(ordering: .relaxed)
  }
}
