/// What several things come to in each future, with luck taken out.
///
/// The mean of a future's two lives still holds half of the variance of luck, so futures look further apart than they are and
/// whatever is counted by future (in how many one design is ahead, what it would be worth to know which comes) takes luck for
/// something that could be known. Here the means are drawn together until they vary, and covary, as far as what nobody knows
/// makes them: with S the covariance of the means and E that of the luck in them, a linear map takes S to S - E. It is diagonal in
/// the directions in which the two don't mix, and shrinks each by the root of its share that isn't luck; of one thing by
/// √(ignorance / (ignorance + luck / 2)). So every difference and every weighted sum of the things has the variance of its own
/// ignorance, and it makes no difference in which units, which order or from which of them one reckons.
///
/// S and E are those of a one-way layout (Searle, Casella & McCulloch 1992, doi:10.1002/9780470316856). Shares are drawn towards
/// their mean as far as their scatter is that of a finite sample (Ledoit & Wolf 2004, doi:10.1016/S0047-259X(03)00096-4), and held
/// between 0 and 1. Means stay what they were, and so does the shape of the spread, which luck has made a little more normal.
///
/// Units needn't be futures, nor members lives: whatever differs between the members of a unit is taken out. Where futures fall
/// into groups, the group is the unit and the futures' means are its members.
public struct LuckFree: Sendable {
  /// [thing][unit]
  public let values: [[Double]]
  /// Of what the means of units vary, the share that isn't luck, in each direction, the largest first; empty where nothing varies.
  public let shares: [Double]

  /// - Parameters:
  ///   - things: [thing][unit × members + member]
  ///   - members: lives of a unit, 2 or more.
  ///   - isAllKnown: whether units differ in nothing but luck, as somebody knows beforehand.
  public init(_ things: [[Double]], members: Int = 2, isAllKnown: Bool = false) {
    let units = (things.first?.count ?? 0) / members
    let means = things.map { thing in
      (0..<units).map { unit in (0..<members).reduce(0) { $0 + thing[unit * members + $1] } / Double(members) }
    }
    let moments = means.map { Moments($0) }
    let varying = isAllKnown || units < 3 ? [] : things.indices.filter { moments[$0].squares > 0 }
    guard !varying.isEmpty else {
      values = moments.map { Array(repeating: $0.mean, count: units) }
      shares = []
      return
    }
    let scales = varying.map { moments[$0].variance.squareRoot() }
    var (points, luck) = ([[Double]](), [[[Double]]]())
    let norm = 1 / Double(members * (members - 1)).squareRoot()
    for unit in 0..<units {
      points.append(zip(varying, scales).map { (means[$0][unit] - moments[$0].mean) / $1 })
      luck.append(
        (0..<members).map { member in
          zip(varying, scales).map { (things[$0][unit * members + member] - means[$0][unit]) / $1 * norm }
        })
    }
    let map = Self.map(points, luck)
    shares = map.shares
    var values = moments.map { Array(repeating: $0.mean, count: units) }
    for (unit, point) in points.enumerated() {
      let mapped = map.of(point)
      for (place, thing) in varying.enumerated() { values[thing][unit] += scales[place] * mapped[place] }
    }
    self.values = values
  }

  private struct Map {
    let shares: [Double]
    /// To the directions in which ignorance and luck don't mix, and back: [direction][thing].
    let there, back: [[Double]]

    func of(_ point: [Double]) -> [Double] {
      var mapped = point.map { _ in 0.0 }
      for (direction, share) in shares.enumerated() where share > 0 {
        let size = share.squareRoot() * dot(there[direction], point)
        for thing in mapped.indices { mapped[thing] += size * back[direction][thing] }
      }
      return mapped
    }
  }

  /// - Parameters:
  ///   - points: [unit][thing], standardised.
  ///   - luck: [unit][member][thing]; of a unit, the sum of their products is the covariance of the luck in its mean.
  private static func map(_ points: [[Double]], _ luck: [[[Double]]]) -> Map {
    let units = Double(points.count)
    let whole = Eigen(productsSummed(points).map { $0.map { $0 / (units - 1) } })
    // What follows from other things, but for rounding, has no direction of its own.
    let kept = whole.values.indices.filter { whole.values[$0] > 1e-9 * whole.values[0] }
    let whitening = kept.map { direction in
      whole.directions[direction].map { $0 / whole.values[direction].squareRoot() }
    }
    func whitened(_ point: [Double]) -> [Double] { whitening.map { dot($0, point) } }
    let (points, luck) = (points.map(whitened), luck.map { $0.map(whitened) })
    let ofLuck = productsSummed(luck.flatMap { $0 }).map { $0.map { $0 / units } }
    let ignorance = ofLuck.indices.map { row in ofLuck.indices.map { (row == $0 ? 1 : 0) - ofLuck[row][$0] } }
    let pooled = ignorance.indices.reduce(0) { $0 + ignorance[$1][$1] } / Double(kept.count)
    let size = ignorance.reduce(0) { $0 + dot($1, $1) }
    let scatter = size - Double(kept.count) * pooled * pooled
    let ofSampling = (zip(points, luck).reduce(0) { $0 + squaredSize($1.0, $1.1) } / units - size) / units
    let trust = scatter > 0 ? max(0, 1 - ofSampling / scatter) : 1
    let parted = Eigen(
      ignorance.enumerated().map { row, entries in
        entries.enumerated().map { trust * $1 + (row == $0 ? (1 - trust) * pooled : 0) }
      })
    func combined(_ weights: [Double], _ directions: [[Double]]) -> [Double] {
      var sum = directions[0].map { _ in 0.0 }
      for (weight, direction) in zip(weights, directions) {
        for place in sum.indices { sum[place] += weight * direction[place] }
      }
      return sum
    }
    let colouring = kept.map { direction in
      whole.directions[direction].map { $0 * whole.values[direction].squareRoot() }
    }
    return Map(
      shares: parted.values.map { min(1, max(0, $0)) }, there: parted.directions.map { combined($0, whitening) },
      back: parted.directions.map { combined($0, colouring) })
  }

  /// Of one unit's products of means less those of luck: the sum of the squares of all entries.
  private static func squaredSize(_ point: [Double], _ luck: [[Double]]) -> Double {
    let own = dot(point, point)
    return luck.reduce(own * own) { sum, member in
      let across = dot(point, member)
      return sum - 2 * across * across + luck.reduce(0) { $0 + dot(member, $1) * dot(member, $1) }
    }
  }

  private static func productsSummed(_ points: [[Double]]) -> [[Double]] {
    let count = points.first?.count ?? 0
    var sums = Array(repeating: 0.0, count: count * count)
    for point in points {
      for row in 0..<count {
        let one = point[row]
        for column in 0...row { sums[row * count + column] += one * point[column] }
      }
    }
    return (0..<count).map { row in
      (0..<count).map { column in sums[max(row, column) * count + min(row, column)] }
    }
  }
}
