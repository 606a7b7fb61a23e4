extension LuckFree {
  /// Statistics of luck-free numbers with 95% intervals.
  ///
  /// Units are drawn again with replacement, and luck is taken out of each sample anew, so that what isn't known of how much is luck
  /// is in. An interval reaches as far as the percentiles of the resamples do, and as far as the basic bootstrap does, which
  /// turns them round the estimate (Davison & Hinkley 1997, doi:10.1017/CBO9780511802843, section 5.2): near an edge of what a
  /// statistic can be, such as no value of knowing, each of the two alone falls short on one side.
  ///
  /// - Parameters:
  ///   - things: as of `init`.
  ///   - range: what the statistics can be.
  ///   - statistics: gets [thing][unit]; as many numbers each time.
  public static func estimates(
    _ things: [[Double]], members: Int = 2, isAllKnown: Bool = false, within range: ClosedRange<Double>,
    seed: UInt64 = 1, statistics: ([[Double]]) -> [Double]
  ) -> [Estimate] {
    let values = statistics(LuckFree(things, members: members, isAllKnown: isAllKnown).values)
    let units = (things.first?.count ?? 0) / members
    guard units > 2, !isAllKnown else { return values.map { Estimate($0, interval: isAllKnown ? $0...$0 : nil) } }
    let resampled = bootstrap(units: units, resamples: resamples(things.count, units), seed: seed) { drawn in
      let again = things.map { thing in drawn.flatMap { thing[$0 * members..<($0 + 1) * members] } }
      return statistics(LuckFree(again, members: members).values)
    }
    return zip(values, resampled).map { value, resampled in
      guard let middle = percentileInterval(resampled) else { return Estimate(value) }
      let low = min(middle.lowerBound, 2 * value - middle.upperBound)
      let high = max(middle.upperBound, 2 * value - middle.lowerBound)
      func held(_ end: Double) -> Double { min(max(end, range.lowerBound), range.upperBound) }
      return Estimate(value, interval: held(low)...held(high))
    }
  }

  /// Shares of units in which something holds, with 95% intervals no narrower than Wilson's of as many units.
  ///
  /// - Parameter holds: gets what the things come to in a unit; as many answers each time.
  public static func shares(
    _ things: [[Double]], members: Int = 2, isAllKnown: Bool = false, seed: UInt64 = 1,
    where holds: (_ unit: [Double]) -> [Bool]
  ) -> [Estimate] {
    let units = (things.first?.count ?? 0) / members
    return estimates(things, members: members, isAllKnown: isAllKnown, within: 0...1, seed: seed) { values in
      var counts: [Int] = []
      for unit in 0..<units {
        let held = holds(values.map { $0[unit] })
        if counts.isEmpty { counts = held.map { _ in 0 } }
        for (place, isHeld) in held.enumerated() where isHeld { counts[place] += 1 }
      }
      return counts.map { Double($0) / Double(max(1, units)) }
    }.map { share in
      guard !isAllKnown, let found = share.interval, let ofCount = chanceInterval(share.value, of: Double(units)) else {
        return share
      }
      return Estimate(
        share.value,
        interval: min(found.lowerBound, ofCount.lowerBound)...max(found.upperBound, ofCount.upperBound))
    }
  }

  /// Fewer where each takes long.
  private static func resamples(_ things: Int, _ units: Int) -> Int {
    max(50, min(200, 500_000_000 / max(1, units * things * things)))
  }
}
