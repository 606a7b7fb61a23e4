import Dispatch

/// How many threads compute at once, whatever the number of jobs that they compute for: a job that comes to a full budget waits
/// for a place before each block. No number depends on it.
public final class ThreadBudget: Sendable {
  /// Without an end: who runs alone says by the number of threads how many compute.
  public static let unlimited = ThreadBudget(nil)

  /// The one that parallel work is done under, and that it hands on to nobody.
  @TaskLocal public static var current = unlimited

  private let places: DispatchSemaphore?

  /// - Parameter threads: 1 or more.
  public convenience init(threads: Int) {
    precondition(threads >= 1, "a budget has a thread at least")
    self.init(DispatchSemaphore(value: threads))
  }

  private init(_ places: DispatchSemaphore?) { self.places = places }

  func spending<Made>(_ compute: () -> Made) -> Made {
    places?.wait()
    defer { places?.signal() }
    return compute()
  }
}
