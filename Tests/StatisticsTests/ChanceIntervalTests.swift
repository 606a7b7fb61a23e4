import Statistics
import TestSupport
import Testing

@Suite struct ChanceIntervalTests {
  @Test func `Wilson's interval of 15 in 50 is the one in print, and none in a hundred is not no chance`() throws {
    // Both lives of a future count for one where they always agree.
    let agreeing = PairedMoments((0..<50).flatMap { Array(repeating: $0 < 15 ? 1.0 : 0, count: 2) })
    let interval = try #require(agreeing.chanceInterval())
    #expect(abs(interval.lowerBound - 0.1910) < 5e-4 && abs(interval.upperBound - 0.4375) < 5e-4)
    let none = try #require(PairedMoments(Array(repeating: 0, count: 100)).chanceInterval())
    #expect(none.lowerBound == 0 && abs(none.upperBound - 0.0370) < 5e-4)
    #expect(PairedMoments([]).chanceInterval() == nil)
  }

  @Test(arguments: [0.02, 0.2, 0.5])
  func `It holds the truth about as often as it says`(chance: Double) {
    let hits = (0..<1_000).count { trial in
      let values = (0..<200).map { unit(UInt64(trial), UInt64($0), 17) < chance ? 1.0 : 0 }
      return PairedMoments(values).chanceInterval()?.contains(chance) ?? false
    }
    #expect((930...985).contains(hits))
  }
}
