import Foundation
import Statistics
import Testing

/// Student's interval on a mean, for a skewed quantity whose mean is known: the delay in queue of an M/M/1 system's first 25
/// customers, starting empty, at arrival rate 1 and service rate 10/9 (Law 2015, ISBN 978-0-07-340132-4).
@Suite struct IntervalCoverageTests {
  private static let known = 2.1244893465

  /// The mean delay of one run, by Lindley's recursion.
  private static func meanDelay(_ stream: inout ResamplingStream) -> Double {
    var (delay, sum) = (0.0, 0.0)
    for _ in 0..<25 {
      sum += delay
      delay = max(0, delay - 0.9 * log(stream.unit()) + log(stream.unit()))
    }
    return sum / 25
  }

  @Test func `The mean delay is that of the formula`() {
    var stream = ResamplingStream(seed: 1)
    let moments = Moments((0..<200_000).map { _ in Self.meanDelay(&stream) })
    #expect(abs(moments.mean - Self.known) < 4 * (moments.variance / 200_000).squareRoot())
  }

  /// Skewness costs small samples coverage.
  @Test(arguments: [(10, 0.86), (50, 0.91), (400, 0.935)])
  func `The interval on a mean holds it nearly as often as it says, the more runs the nearer`(runs: Int, least: Double)
  {
    var held = 0
    for seed in 0..<1_000 {
      var stream = ResamplingStream(seed: UInt64(seed), stream: runs)
      let moments = Moments((0..<runs).map { _ in Self.meanDelay(&stream) })
      let reach =
        studentDeviate(confidence: 0.95, degreesOfFreedom: runs - 1) * (moments.variance / Double(runs)).squareRoot()
      held += abs(moments.mean - Self.known) <= reach ? 1 : 0
    }
    #expect(Double(held) / 1_000 >= least && held <= 970, "\(held) of 1000")
  }
}
