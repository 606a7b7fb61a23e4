import Experiments
import Statistics
import TestSupport
import Testing

@Suite struct PrecisionTests {
  @Test func `A precision is read from a number, with or without an outcome in front`() {
    #expect(Precision("2%")?.width == .ofMean(0.02))
    #expect(Precision("2%")?.column == .outcome(.attainment))
    #expect(Precision("attainment 0.005")?.width == .absolute(0.005))
    #expect(Precision("cost 1.5%")?.column == .outcome(.cost))
    #expect(Precision("gain_over_none=0.01")?.column == .comparison(.gainOverNone))
  }

  @Test(arguments: ["", " ", "%", "0", "0%", "-1%", "nan", "inf", "attainment", "nothing 2%", "cost 1 2", "2%%"])
  func `Anything else is none`(text: String) { #expect(Precision(text) == nil) }

  @Test func `An interval is narrow enough where half of it is within what was asked for`() throws {
    let moments = PairedMoments((0..<400).map { 10 + unit(UInt64($0)) })
    let half = try #require(moments.interval()).upperBound - moments.mean
    #expect(try #require(Precision("\(half * 1.001)")).isReached(moments))
    #expect(try !#require(Precision("\(half * 0.999)")).isReached(moments))
    #expect(try #require(Precision("\(half / moments.mean * 100.1)%")).isReached(moments))
    #expect(try !#require(Precision("5")).isReached(PairedMoments([1, 2])))
  }

  @Test(arguments: [("3/8", 8), ("1/1", 1), ("10000/10000", 10_000)]) func `A shard is a part of so many`(
    text: String, count: Int
  ) { #expect(Shard(text)?.count == count && Shard(text)?.description == text) }

  @Test(arguments: ["", "3", "0/8", "9/8", "3/8/2", "a/b", "-1/3", "1/10001", "/"]) func `Anything else is no shard`(
    text: String
  ) { #expect(Shard(text) == nil) }

  @Test func `Shards share out all blocks, as equally as can be`() throws {
    for (blocks, count) in [(0, 3), (1, 3), (10, 3), (157, 7), (156_250, 10_000)] {
      let shares = try (1...count).map { try #require(Shard($0, of: count)).share(of: blocks) }
      #expect(shares.first?.lowerBound == 0 && shares.last?.upperBound == blocks)
      #expect(zip(shares, shares.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
      #expect((shares.map(\.count).max() ?? 0) - (shares.map(\.count).min() ?? 0) <= 1)
    }
  }
}
