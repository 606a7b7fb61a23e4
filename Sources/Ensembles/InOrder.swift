import Dispatch
import PartnershipModel
import Synchronization

/// Does independent jobs on several threads and takes on what each makes in the order of the jobs, one at a time: the one
/// loop that all parallel work of Convene goes through, so that nothing depends on who finishes first.
///
/// It computes within the budget of threads that it is called under, and counts to the work that it is called under.
///
/// - Parameters:
///   - jobs: their numbers.
///   - threads: how many take part at most.
///   - isCancelled: asked before each job.
///   - worker: makes what one thread uses again for all its jobs.
///   - make: does the job of a number, on any thread; the same numbers make the same whatever the threads.
///   - take: gets what the jobs made, in their order, on one thread at a time, and says whether that is enough. Jobs that were
///     under way after the last are let go of. No more than twice as many as there are threads wait for it.
/// - Returns: false where it was cancelled before it was done.
/// - Throws: what `make` or `take` throws first, in the order of the jobs.
public func inOrder<Worker, Made: Sendable>(
  _ jobs: Range<Int>, threads: Int, isCancelled: @Sendable () -> Bool = { false },
  worker: @Sendable () -> Worker, make: @Sendable (_ worker: inout Worker, _ job: Int) throws -> Made,
  take: (Made) throws -> Ensemble.Verdict
) throws -> Bool {
  let next = Atomic(jobs.lowerBound)
  let wasCancelled = Atomic(false)
  let threads = max(1, min(threads, jobs.count))
  // A thread may start a job only while fewer than these wait for an earlier one.
  let lookAhead = DispatchSemaphore(value: 2 * threads)
  let (budget, work) = (ThreadBudget.current, Work.current)
  return try withoutActuallyEscaping(take) { take in
    let delivery = Delivery<Made>(first: jobs.lowerBound) { made in
      if try take(made) == .enough { throw Enough() }
    } afterwards: {
      lookAhead.signal()
    }
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      // What is made counts to the same work, and spends no second place of the budget.
      Work.$current.withValue(work) {
        ThreadBudget.$current.withValue(.unlimited) {
          var worker = worker()
          while !delivery.hasFailed {
            lookAhead.wait()
            let job = next.wrappingAdd(1, ordering: .relaxed).oldValue
            let isLeft = job < jobs.upperBound
            guard isLeft, !isCancelled() else {
              if isLeft { wasCancelled.store(true, ordering: .relaxed) }
              lookAhead.signal()
              return
            }
            delivery.hand(over: job, budget.spending { Result { try make(&worker, job) } })
          }
        }
      }
    }
    if let failure = delivery.failure, !(failure is Enough) { throw failure }
    return !wasCancelled.load(ordering: .relaxed)
  }
}

/// The same where a thread has nothing to use again, and everything is wanted.
public func inOrder<Made: Sendable>(
  _ jobs: Range<Int>, threads: Int, isCancelled: @Sendable () -> Bool = { false },
  make: @Sendable (_ job: Int) throws -> Made, take: (Made) throws -> Void
) throws -> Bool {
  try inOrder(
    jobs, threads: threads, isCancelled: isCancelled, worker: {}, make: { _, job in try make(job) },
    take: { made in
      try take(made)
      return .goOn
    })
}

/// What was asked for has been found; the rest is let go of.
private struct Enough: Error {}
