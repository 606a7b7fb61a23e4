import Foundation

/// How far a run is, on one line of a terminal; silent during the first second and wherever nobody looks.
struct ProgressBar {
  private let isShown: Bool
  private let hasColour: Bool
  private let started = ContinuousClock.now
  /// Done before this program began.
  private var head: Int?
  private var lastShown: ContinuousClock.Instant?

  init(isQuiet: Bool) {
    let environment = ProcessInfo.processInfo.environment
    isShown = !isQuiet && isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
    hasColour = (environment["NO_COLOR"] ?? "").isEmpty
  }

  mutating func show(done: Int, of all: Int) {
    let now = ContinuousClock.now
    let elapsed = (now - started) / .seconds(1)
    if head == nil { head = done }
    guard isShown, elapsed > 1, lastShown.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
    lastShown = now
    let rate = Double(max(done - (head ?? 0), 1)) / elapsed
    let left = Int((Double(all - done) / rate).rounded(.up))
    let filled = 24 * done / max(all, 1)
    let bar = String(repeating: "█", count: filled)
    let rest = String(repeating: "░", count: 24 - filled)
    let time = left >= 60 ? "\(left / 60) min \(left % 60) s" : "\(left) s"
    let colouredBar = hasColour ? "\u{1B}[32m\(bar)\u{1B}[0m" : bar
    writeError("\r\(colouredBar)\(rest) \(100 * done / max(all, 1))%, \(time) left\u{1B}[K")
  }

  /// Leaves the line empty.
  func clear() { if lastShown != nil { writeError("\r\u{1B}[K") } }
}
