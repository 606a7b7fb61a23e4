/// How much of an outcome's variance goes with one input alone (its first-order index where inputs are independent),
/// from futures that were drawn anyhow: the correlation ratio over classes of equal size (Pearson 1905; Plischke, Borgonovo
/// & Smith 2013, doi:10.1016/j.ejor.2012.11.047), with its bias taken off as in one-way analysis of variance.
///
/// Each future is lived twice, and only what both lives have in common counts, so luck is left out.
public struct CorrelationRatio: Sendable, Hashable {
  /// Of the whole variance, luck included; may be a little below 0 where the input does nothing.
  public let share: Double
  /// What chance alone would give now and then: one standard deviation of the share of an input that does nothing.
  public let chance: Double

  /// - Parameters:
  ///   - input: its value in each future.
  ///   - lives: [life][future], two lives.
  public init(of input: [Double], lives: [[Double]], classes: Int = 16) {
    let futures = input.count
    precondition(lives.count == 2 && lives.allSatisfy { $0.count == futures } && classes > 1 && futures > 4 * classes)
    let means = lives.map { $0.reduce(0, +) / Double(futures) }
    let deviations = zip(lives, means).map { life, mean in life.map { $0 - mean } }
    let whole = (Moments(lives[0]).variance + Moments(lives[1]).variance) / 2
    let together = zip(deviations[0], deviations[1]).reduce(0) { $0 + $1.0 * $1.1 }
    let order = order(input)
    var between = 0.0
    for index in 0..<classes {
      let members = order[index * futures / classes..<(index + 1) * futures / classes]
      let sums = deviations.map { life in members.reduce(0) { $0 + life[$1] } }
      between += sums[0] * sums[1] / Double(members.count)
    }
    let within = (together - between) / Double(futures - classes)
    let corrected = (between - Double(classes - 1) * within) / Double(futures)
    share = whole > 0 ? corrected / whole : 0
    chance = whole > 0 ? (2 * Double(classes - 1)).squareRoot() * abs(within) / Double(futures) / whole : 0
  }
}
