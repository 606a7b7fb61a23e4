import Statistics
import TestSupport
import Testing

@Suite struct RatioIntervalTests {
  /// Two jittered samples about 2 and 6.
  private func sample(_ seed: UInt64, units: Int, spread: Double) -> (x: [Double], y: [Double]) {
    let x = (0..<units).map { 2 + spread * (unit(seed, UInt64($0), 1) - 0.5) }
    let y = (0..<units).map { 6 + 3 * spread * (unit(seed, UInt64($0), 2) - 0.5) }
    return (x, y)
  }

  @Test func `The interval covers the true ratio as often as it says`() {
    let covered = (0..<2_000).count { seed in
      let (x, y) = sample(UInt64(seed), units: 30, spread: 6)
      guard let found = RatioInterval(y, over: x), let low = found.low, let high = found.high else { return true }
      return (low...high).contains(3)
    }
    #expect((0.935...0.965).contains(Double(covered) / 2_000), "\(covered)")
  }

  @Test func `Where the denominator can't be told from nothing there is no end`() throws {
    let x = (0..<10).map { $0.isMultiple(of: 2) ? 1.0 : -0.9 }
    let found = try #require(RatioInterval(x.map { 1 + $0 }, over: x))
    #expect(found.low == nil && found.high == nil)
  }

  @Test func `Twice the numerator is twice the ratio and its ends`() throws {
    let (x, y) = sample(1, units: 20, spread: 1)
    let (one, two) = (try #require(RatioInterval(y, over: x)), try #require(RatioInterval(y.map { 2 * $0 }, over: x)))
    #expect(abs(two.ratio - 2 * one.ratio) < 1e-12)
    #expect(abs(try #require(two.low) - 2 * (try #require(one.low))) < 1e-9)
  }
}
