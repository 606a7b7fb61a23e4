import Experiments
import Statistics

/// Somebody who evaluates a partnership as the sources were evaluated: one area with it and one comparison area without, a
/// year's figure before and one at the end of each, and the 95% interval of the difference of the two changes.
///
/// The comparison area is the same kind of place and moves by itself: it is the other life of the same future, so that its
/// luck is its own. A year's figure is off by a normal error such that the interval reaches
/// `Comparison.smallestDetectableGain` to either side, which is what the usual indicators can tell from noise. The chance of
/// a verdict is worked out over that error instead of drawn.
enum Evaluator {
  /// - Parameter difference: true change with the partnership less true change without.
  static func chances(_ difference: Double) -> (benefit: Double, harm: Double) {
    let half = Comparison.smallestDetectableGain
    let error = half / 1.959963984540054
    return (normalCumulative((difference - half) / error), normalCumulative((-difference - half) / error))
  }

  /// Differences between an area with a partnership and its comparison area; attainment starts at none in both.
  ///
  /// - Parameters: lives 2i and 2i + 1 of each are of the same place.
  static func differences(_ with: [Double], _ without: [Double]) -> [Double] {
    with.indices.map { with[$0] - without[$0 ^ 1] }
  }

  /// Chances of a verdict on the whole, over all designs of a population but "without".
  static func chances(
    _ sample: PopulationSample, _ population: Population, of reading: LifeReading
  ) -> (benefit: Double, harm: Double) {
    var (benefit, harm, count) = (0.0, 0.0, 0)
    for group in sample[population] {
      let without = group.values("without", reading)
      for (design, named) in group.scenario.designs.enumerated() where named.name != "without" {
        for difference in differences(group.values(design, reading), without) {
          let chances = chances(difference)
          (benefit, harm, count) = (benefit + chances.benefit, harm + chances.harm, count + 1)
        }
      }
    }
    return count > 0 ? (benefit / Double(count), harm / Double(count)) : (.nan, .nan)
  }

  /// Chance that a benefit shows in at least one of several measures, each with an error of its own.
  static func chanceOfAny(_ sample: PopulationSample, _ population: Population) -> Double {
    Sizes.mean(over: sample[population]) { group in
      let measures = group.readings[0].filter { if case .aim = $0 { true } else { false } }
      var none = Array(repeating: 1.0, count: group.lives)
      for measure in measures {
        let differences = differences(group.values("places", measure), group.values("without", measure))
        for life in none.indices { none[life] *= 1 - chances(differences[life]).benefit }
      }
      return 1 - Sizes.mean(none)
    }
  }
}
