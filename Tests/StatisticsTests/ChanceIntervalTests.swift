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
    #expect(chanceInterval(0, of: 40)?.lowerBound == 0 && chanceInterval(1, of: 40)?.upperBound == 1)
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

  /// A chance of 3 in 1,000 hardly ever shows in 40 replications, and doesn't always in 400.
  @Test(arguments: [40, 400]) func `It holds a chance that was never seen`(replications: Int) {
    let hits = (0..<1_000).count { trial in
      let values = (0..<replications).map { unit(UInt64(trial), UInt64($0), 19) < 0.0031 ? 1.0 : 0 }
      return PairedMoments(values).chanceInterval()?.contains(0.0031) ?? false
    }
    #expect(hits >= 930, "\(hits)")
  }

  @Test func `A change of a chance that no replication showed may still be one`() throws {
    let interval = try #require(PairedMoments(Array(repeating: 0, count: 100)).changeOfChanceInterval())
    // z² / (n + z²) on both sides.
    #expect(abs(interval.upperBound - 0.03699) < 1e-4 && abs(interval.lowerBound + 0.03699) < 1e-4)
  }

  @Test(arguments: [(0.01, 0.0), (0.02, 0.01), (0.2, 0.05)])
  func `The interval of a change of a chance holds it about as often as it says`(gained: Double, lost: Double) {
    let hits = (0..<1_000).count { trial in
      let values = (0..<200).map { place -> Double in
        let u = unit(UInt64(trial), UInt64(place), 23)
        return u < gained ? 1 : u < gained + lost ? -1 : 0
      }
      return PairedMoments(values).changeOfChanceInterval()?.contains(gained - lost) ?? false
    }
    #expect((925...995).contains(hits), "\(hits)")
  }
}
