import Synchronization

/// Puts what threads finish in any order back into order, and lets one thread at a time take it on.
///
/// Unchecked: `consume` and `afterwards` aren't Sendable, but run only on the thread that has set `isDelivering`
/// under the lock `state`.
final class Delivery<Item: Sendable>: @unchecked Sendable {
  private struct State {
    var waiting: [Int: Result<Item, any Error>] = [:]
    var next: Int
    var isDelivering = false
    var failure: (any Error)?
  }
  private let state: Mutex<State>
  private let consume: (Item) throws -> Void
  private let afterwards: () -> Void

  /// - Parameters:
  ///   - first: number of the first item.
  ///   - consume: takes the items on, one at a time in the order of their numbers.
  ///   - afterwards: called after each item, consumed or let go of.
  init(first: Int, consume: @escaping (Item) throws -> Void, afterwards: @escaping () -> Void) {
    state = Mutex(State(next: first))
    self.consume = consume
    self.afterwards = afterwards
  }

  var failure: (any Error)? { state.withLock { $0.failure } }
  var hasFailed: Bool { failure != nil }

  /// Hands over item number `index`. Where it is the next one and nobody else is at it, this thread takes it on,
  /// and all that follow it; after a failure what follows is let go of.
  func hand(over index: Int, _ item: Result<Item, any Error>) {
    state.withLock { $0.waiting[index] = item }
    while let next = take() {
      do {
        if !hasFailed { try consume(next.get()) }
      } catch {
        state.withLock { $0.failure = error }
      }
      state.withLock { $0.isDelivering = false }
      afterwards()
    }
  }

  private func take() -> Result<Item, any Error>? {
    state.withLock { state in
      guard !state.isDelivering, let item = state.waiting.removeValue(forKey: state.next) else { return nil }
      state.isDelivering = true
      state.next += 1
      return item
    }
  }
}
