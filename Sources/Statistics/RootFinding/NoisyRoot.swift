/// Where a function that is only seen through noise crosses zero, with an interval that holds the crossing.
public enum NoisyRoot: Sendable, Hashable {
  /// What an evaluation is.
  public enum Noise: Sendable, Hashable {
    /// A number whose mean is the function; means of 256 of them are taken for normal, their skewness taken out.
    case numbers
    /// 0 or 1; the function is the chance of 1 less the chance given here.
    case events(chance: Double)

    /// What the mean of evaluations is compared with.
    var zero: Double {
      switch self {
      case .numbers: 0
      case .events(let chance): chance
      }
    }
  }

  /// The crossing lies in the interval with the confidence asked for.
  /// An interval that ends at an end of the range may go on beyond it: it couldn't be told which side that end is on.
  case crossing(at: Double, interval: ClosedRange<Double>, rises: Bool, evaluations: Int)
  /// Below zero at both ends.
  case alwaysBelow(evaluations: Int)
  /// Above zero at both ends.
  case alwaysAbove(evaluations: Int)
  /// Too near zero at both ends to be told with the evaluations allowed.
  case undecided(evaluations: Int)
}
