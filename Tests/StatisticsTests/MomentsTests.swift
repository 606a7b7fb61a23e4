import Statistics
import TestSupport
import Testing

@Suite struct MomentsTests {
  @Test func `Moments of 2, 4, 4, 4, 5, 5, 7, 9 are the textbook's`() {
    let moments = Moments([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(moments.count == 8)
    #expect(moments.mean == 5)
    #expect(abs(moments.variance - 32.0 / 7) < 1e-14)
  }

  @Test func `Moments of nothing and of one number have no variance`() {
    #expect(Moments().variance == 0)
    #expect(Moments([3]).variance == 0)
    #expect(Moments([3]).mean == 3)
  }

  @Test(arguments: [0, 1, 2, 17, 99, 100])
  func `Two parts merge into the whole`(cut: Int) {
    let values = (0..<100).map { unit(1, UInt64($0)) * 1e6 }
    var merged = Moments(values[..<cut])
    merged.merge(Moments(values[cut...]))
    let whole = Moments(values)
    #expect(merged.count == whole.count)
    #expect(abs(merged.mean / whole.mean - 1) < 1e-13)
    #expect(abs(merged.squares / whole.squares - 1) < 1e-12)
  }

  @Test func `A large offset does not swamp a small variance`() {
    let moments = Moments([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])
    #expect(abs(moments.variance - 30) < 1e-6)
  }
}

@Suite struct PairedMomentsTests {
  @Test func `Pairs 1 3 and 5 7 have mean 4, luck 2 and ignorance 7`() {
    let moments = PairedMoments([1, 3, 5, 7])
    #expect(moments.count == 4)
    #expect(moments.mean == 4)
    // Pair means 2 and 6: variance 8, standard error √(8/2).
    #expect(moments.standardError == 2)
    #expect(moments.luck == 2)
    #expect(moments.ignorance == 7)
    #expect(abs(moments.variance - 20.0 / 3) < 1e-14)
    #expect(abs((moments.ignoranceShare ?? 0) - 7.0 / 9) < 1e-14)
  }

  @Test func `Ignorance is never below 0`() {
    let moments = PairedMoments([0, 1, 1, 0, 0, 1])
    #expect(moments.ignorance == 0)
    #expect(moments.ignoranceShare == 0)
  }

  @Test func `What never varies has no shares, and one pair has no error`() {
    #expect(PairedMoments([2, 2, 2, 2]).ignoranceShare == nil)
    #expect(PairedMoments([2, 2, 2, 2]).standardError == 0)
    #expect(PairedMoments([1, 2]).standardError == nil)
    #expect(PairedMoments([1, 2]).interval() == nil)
    #expect(PairedMoments().variance == 0)
  }

  @Test func `Variance components of a known model are found`() {
    // x = 2 f + l with uniform f and l: variances 4/12 and 1/12.
    let values = (0..<40_000).map { unit(7, 1, UInt64($0 / 2)) * 2 + unit(7, 2, UInt64($0)) }
    let moments = PairedMoments(values)
    #expect(abs(moments.luck - 1.0 / 12) < 0.003)
    #expect(abs(moments.ignorance - 4.0 / 12) < 0.008)
    #expect(abs((moments.ignoranceShare ?? 0) - 0.8) < 0.01)
    #expect((moments.effectiveCount - 22_222).magnitude < 200)
  }

  @Test func `Parts merge into the whole`() {
    let values = (0..<100).map { unit(2, UInt64($0)) }
    var merged = PairedMoments(Array(values[..<40]))
    merged.merge(PairedMoments(Array(values[40...])))
    let whole = PairedMoments(values)
    #expect(merged.count == whole.count)
    #expect(abs(merged.mean - whole.mean) < 1e-15)
    #expect(abs(merged.variance - whole.variance) < 1e-15)
  }

  @Test func `Student's deviate is the table's`() {
    #expect(abs(studentDeviate(confidence: 0.95, degreesOfFreedom: 1) - 12.706204736) < 1e-8)
    #expect(abs(studentDeviate(confidence: 0.95, degreesOfFreedom: 10) - 2.228138852) < 1e-8)
    #expect(abs(studentDeviate(confidence: 0.99, degreesOfFreedom: 1_000_000) - 2.575834) < 1e-5)
  }

  @Test func `The 95% interval of the mean holds the truth in about 95% of runs, pairs dependent or not`() {
    for ignorance in [0.0, 0.5, 0.9] {
      let hits = (0..<2_000).count { run in
        let values = (0..<40).map {
          ignorance * unit(UInt64(run), 1, UInt64($0 / 2)) + (1 - ignorance) * unit(UInt64(run), 2, UInt64($0))
        }
        return PairedMoments(values).interval()?.contains(0.5) ?? false
      }
      #expect((1_860...1_940).contains(hits), "ignorance \(ignorance): \(hits) of 2000")
    }
  }
}
