import Statistics
import TestSupport
import Testing

@Suite struct LuckFreeTests {
  /// What one design is ahead of another in each of two lives of some futures: 0.3 on average, normal with deviation 1 from
  /// future to future, and as much luck as is said from life to life.
  static func lead(luck: Double, futures: Int, seed: Int) -> [Double] {
    var normals = Normals(seed: seed, stream: 3)
    return (0..<futures).flatMap { _ in
      let future = 0.3 + normals.next()
      return [future + luck * normals.next(), future + luck * normals.next()]
    }
  }

  /// What knowing the future is worth: E[max(0, N(0.3, 1))] - 0.3.
  static let known = 0.2668

  static func worth(_ ahead: [Double]) -> Double {
    ahead.reduce(0) { $0 + max(0, $1) } / Double(ahead.count) - max(0, ahead.reduce(0, +) / Double(ahead.count))
  }

  @Test(arguments: [(1.0, 0.353, 0.006), (3, 0.795, 0.02)])
  func `Knowing the future is worth the same however much luck there is`(luck: Double, raw: Double, error: Double) {
    let samples = (0..<50).map { Self.lead(luck: luck, futures: 2_000, seed: $0) }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    let withLuck = samples.map { lives -> Double in
      let means = (0..<2_000).map { (future: Int) -> Double in (lives[2 * future] + lives[2 * future + 1]) / 2 }
      return Self.worth(means)
    }
    let free = samples.map { Self.worth(LuckFree([$0]).values[0]) }
    #expect(abs(mean(withLuck) - raw) < error, "luck is taken for something that could be known")
    #expect(abs(mean(free) - Self.known) < error)
  }

  @Test func `One thing is drawn together by the root of the share of its means' variance that isn't luck`() {
    let lives = Self.lead(luck: 1, futures: 500, seed: 1)
    let moments = PairedMoments(lives)
    let factor = (moments.ignorance / (moments.ignorance + moments.luck / 2)).squareRoot()
    let found = LuckFree([lives])
    #expect(abs(found.shares[0] - factor * factor) < 1e-12)
    for future in 0..<500 {
      let mean = (lives[2 * future] + lives[2 * future + 1]) / 2
      #expect(abs(found.values[0][future] - (moments.mean + factor * (mean - moments.mean))) < 1e-12)
    }
  }

  /// Three things, two lives each, that share some of what is unknown and some of the luck.
  private static func three(_ seed: Int, futures: Int = 300) -> [[Double]] {
    var normals = Normals(seed: seed, stream: 9)
    var things = Array(repeating: [Double](), count: 3)
    for _ in 0..<futures {
      let shared = normals.next()
      let own = (0..<3).map { _ in 0.4 * normals.next() }
      for _ in 0..<2 {
        let luck = 0.8 * normals.next()
        for thing in 0..<3 { things[thing].append(shared + own[thing] + luck + 0.5 * normals.next()) }
      }
    }
    return things
  }

  @Test(arguments: 0..<5)
  func `The order of things, their units and what they are reckoned from make no difference`(seed: Int) {
    let things = Self.three(seed)
    let found = LuckFree(things).values
    let turned = LuckFree([things[2], things[0], things[1]]).values
    let others = LuckFree([
      things[0].map { 1_000 * $0 + 7 }, zip(things[1], things[0]).map { $0 - $1 },
      zip(things[2], things[1]).map { $0 + 2 * $1 },
    ]).values
    for future in found[0].indices {
      let (a, b, c) = (found[0][future], found[1][future], found[2][future])
      #expect(abs(turned[0][future] - c) < 1e-9 && abs(turned[1][future] - a) < 1e-9)
      #expect(abs(others[0][future] - (1_000 * a + 7)) < 1e-6)
      #expect(abs(others[1][future] - (b - a)) < 1e-9 && abs(others[2][future] - (c + 2 * b)) < 1e-9)
    }
  }

  @Test(arguments: 0..<5) func `Every thing and every difference keeps the variance of its ignorance, and its mean`(
    seed: Int
  ) {
    let things = Self.three(seed, futures: 5_000)
    let found = LuckFree(things).values
    func check(_ lives: [Double], _ free: [Double]) {
      let (moments, ours) = (PairedMoments(lives), Moments(free))
      #expect(abs(ours.mean - moments.mean) < 1e-9)
      // Shares are drawn a little towards each other.
      #expect(abs(ours.variance / moments.ignorance - 1) < 0.15, "\(ours.variance) for \(moments.ignorance)")
    }
    check(things[0], found[0])
    check(zip(things[0], things[1]).map { $0 - $1 }, zip(found[0], found[1]).map { $0 - $1 })
  }

  @Test func `Without luck nothing changes, and where all is known every future is the mean`() {
    let still = Self.lead(luck: 0, futures: 50, seed: 3)
    for (future, value) in LuckFree([still]).values[0].enumerated() { #expect(abs(value - still[2 * future]) < 1e-12) }
    let lucky = Self.lead(luck: 2, futures: 50, seed: 4)
    let mean = PairedMoments(lucky).mean
    #expect(LuckFree([lucky], isAllKnown: true).values[0].allSatisfy { abs($0 - mean) < 1e-12 })
    #expect(LuckFree([[1, 1, 1, 1, 1, 1, 1, 1]]).values == [[1, 1, 1, 1]])
  }

  @Test func `More lives a future are as good as two`() {
    var normals = Normals(seed: 5, stream: 1)
    let lives = (0..<4_000).flatMap { _ in
      let future = 0.3 + normals.next()
      return (0..<4).map { _ in future + 2 * normals.next() }
    }
    #expect(abs(Self.worth(LuckFree([lives], members: 4).values[0]) - Self.known) < 0.02)
  }

  @Test func `Shares of few futures that all agree have an interval all the same`() throws {
    let share = LuckFree.shares([Array(repeating: 1.0, count: 20)]) { [$0[0] > 0] }[0]
    #expect(share.value == 1)
    #expect(try #require(share.interval).lowerBound < 0.8)
    let known = LuckFree.shares([Self.lead(luck: 3, futures: 400, seed: 1)], isAllKnown: true) { [$0[0] > 0] }[0]
    #expect(known == Estimate(1, interval: 1...1))
  }
}
