import LaneArithmetic

/// Replications in stretches of about half a second each, so that no more than that is lost by an interruption.
///
/// Where the cuts are depends on the machine; what the replications come to doesn't.
struct Stretches {
  private static let seconds = 0.5
  private let end: Int
  private let step: Int
  private var next: Int
  private var length: Int

  /// - Parameter threads: how many share a stretch; each has several cohorts to do.
  init(_ replications: Range<Int>, threads: Int) {
    (next, end) = (replications.lowerBound, replications.upperBound)
    step = 4 * Lane.width * threads
    length = step
  }

  /// What is still to do.
  var rest: Range<Int>? { next < end ? next..<end : nil }

  /// Leaves out a stretch that was done before.
  mutating func skip(_ stretch: Range<Int>) { next = stretch.upperBound }

  /// Has the next stretch evaluated.
  mutating func evaluate(_ evaluation: (Range<Int>) throws -> Void) rethrows {
    let stretch = next..<min(next + length, end)
    let began = ContinuousClock.now
    try evaluation(stretch)
    let taken = max((ContinuousClock.now - began) / .seconds(1), 1e-6)
    // At most four times as long as the one before: the first may have been quick by chance.
    let longer = Double(length) * min(4, Self.seconds / taken)
    length = max(step, Int(longer) / step * step)
    next = stretch.upperBound
  }
}
