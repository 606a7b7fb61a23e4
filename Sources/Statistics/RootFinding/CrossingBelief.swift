/// What is believed of where a crossing lies: a density that is constant between points asked at.
struct Belief: Sendable {
  private var points: [Double]
  /// Of each stretch between two points; they add up to 1.
  private var masses: [Double] = [1]

  init(range: ClosedRange<Double>) { points = [range.lowerBound, range.upperBound] }

  var median: Double {
    var below = 0.0
    for (stretch, mass) in masses.enumerated() {
      if below + mass >= 0.5 {
        return points[stretch] + (points[stretch + 1] - points[stretch]) * (0.5 - below) / mass
      }
      below += mass
    }
    return points[points.count - 1]
  }

  /// - Parameter chanceRight: how likely it is that the crossing lies to the right of the point, above 0 and below 1.
  mutating func learn(at point: Double, chanceRight: Double) {
    if !points.contains(point), let stretch = points.firstIndex(where: { $0 > point }), stretch > 0 {
      let share = (point - points[stretch - 1]) / (points[stretch] - points[stretch - 1])
      points.insert(point, at: stretch)
      masses.insert(masses[stretch - 1] * (1 - share), at: stretch)
      masses[stretch - 1] *= share
    }
    for stretch in masses.indices { masses[stretch] *= points[stretch] < point ? 1 - chanceRight : chanceRight }
    let total = masses.reduce(0, +)
    for stretch in masses.indices { masses[stretch] /= total }
  }
}
