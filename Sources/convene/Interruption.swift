import Foundation
import Synchronization

/// Ctrl-C and a request to end are noted; the run asks whether there was one. A second Ctrl-C ends the program at once.
enum Interruption {
  private static let wasAsked = Atomic(false)

  static var isAsked: Bool { wasAsked.load(ordering: .relaxed) }

  static func watch() {
    // The handler must find the flag made, since it can't make it.
    guard !isAsked else { return }
    // Whoever started the program may have left its signals blocked.
    var watched = sigset_t()
    sigemptyset(&watched)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&watched, number)
      signal(number) { number in
        Interruption.wasAsked.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
    pthread_sigmask(SIG_UNBLOCK, &watched, nil)
  }
}
