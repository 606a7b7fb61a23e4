import Foundation

/// How progress is told.
enum ProgressStyle: String, CaseIterable {
  /// On one line of a terminal; silent during the first second and wherever nobody looks.
  case bar
  /// `progress: 12 of 40`, a line each on standard error, for a program that reads them.
  case lines
}

/// How far a run is.
struct ProgressBar {
  private let style: ProgressStyle
  private let isShown: Bool
  private let hasColour: Bool
  private let started = ContinuousClock.now
  /// Done before this program began.
  private var head: Int?
  private var lastShown: ContinuousClock.Instant?

  init(_ style: ProgressStyle, isQuiet: Bool) {
    let environment = ProcessInfo.processInfo.environment
    self.style = style
    isShown = !isQuiet && isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
    hasColour = Emphasis.isShown(on: STDERR_FILENO)
  }

  mutating func show(done: Int, of all: Int) {
    let now = ContinuousClock.now
    let elapsed = (now - started) / .seconds(1)
    if head == nil { head = done }
    let isDue = lastShown.map { now - $0 > .milliseconds(100) } ?? true
    if style == .lines, isDue || done == all {
      lastShown = now
      return writeError("progress: \(done) of \(all)\n")
    }
    guard style == .bar, isShown, elapsed > 1, isDue else { return }
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
  func clear() { if style == .bar, lastShown != nil { writeError("\r\u{1B}[K") } }
}
