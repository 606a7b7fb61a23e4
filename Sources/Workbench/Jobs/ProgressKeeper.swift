import Synchronization

/// Makes a job's progress of what its parts say: which phase it is in, and how much is done.
final class ProgressKeeper: Sendable {
  private struct State {
    var phase = "reading the scenario"
    var done = 0
    var all = 0
    /// What was done already when it began: before an interruption.
    var head: Int?
  }
  private let state = Mutex(State())
  private let began = ContinuousClock.now
  private let tell: @Sendable (JobProgress) -> Void

  init(_ tell: @escaping @Sendable (JobProgress) -> Void) { self.tell = tell }

  @Sendable func enter(_ phase: String) {
    tell(
      state.withLock { state in
        state.phase = phase
        return progress(state)
      })
  }

  @Sendable func advance(_ done: Int, _ all: Int) {
    tell(
      state.withLock { state in
        (state.done, state.all) = (done, all)
        if state.head == nil { state.head = done }
        return progress(state)
      })
  }

  private func progress(_ state: State) -> JobProgress {
    let ahead = state.done - (state.head ?? 0)
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    let left = ahead > 0 && seconds > 0.5 ? Double(state.all - state.done) * seconds / Double(ahead) : nil
    return JobProgress(phase: state.phase, done: state.done, all: state.all, secondsLeft: left)
  }
}
