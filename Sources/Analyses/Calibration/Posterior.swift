import PartnershipModel
import Statistics

/// What an ensemble of parameter sets says of a constant.
public struct PosteriorSummary: Sendable {
  public let parameter: Parameter
  public let median, low, high: Double
  /// Mean less the mean beforehand, in standard deviations beforehand.
  public let shift: Double
  /// How much less is unknown: 1 less the ratio of variances; below 0 where more is.
  public let contraction: Double
}

/// Two constants that go together in an ensemble.
public struct PosteriorCorrelation: Sendable {
  public let first, second: Parameter
  public let correlation: Double
}

extension ParameterEnsemble {
  /// Of every assumption, in the order of the cases: median and 90% interval, and how they differ from what was thought
  /// beforehand.
  public var summaries: [PosteriorSummary] {
    let values = sets.map(\.values)
    return Parameter.assumed.indices.map { place in
      let parameter = Parameter.assumed[place]
      let column = values.map { $0[place] }.sorted()
      let moments = Moments(column)
      let (low, mode, high) = (
        parameter.definition.range.lowerBound, parameter.definition.defaultValue, parameter.definition.range.upperBound
      )
      // Of the triangular distribution.
      let mean = (low + mode + high) / 3
      let variance =
        (low * low + mode * mode + high * high - low * mode - low * high - mode * high) / 18
      return PosteriorSummary(
        parameter: parameter, median: quantile(ofSorted: column, 0.5), low: quantile(ofSorted: column, 0.05),
        high: quantile(ofSorted: column, 0.95), shift: (moments.mean - mean) / variance.squareRoot(),
        contraction: 1 - moments.variance / variance)
    }
  }

  /// Pairs of assumptions that go together most, strongest first.
  ///
  /// - Parameter least: the smallest correlation that is more than chance would show.
  public func correlations(atLeast least: Double) -> [PosteriorCorrelation] {
    let values = sets.map(\.values)
    let scaled = Parameter.assumed.indices.map { place -> [Double] in
      let column = values.map { $0[place] }
      let moments = Moments(column)
      let scale = moments.squares > 0 ? 1 / moments.squares.squareRoot() : 0
      return column.map { ($0 - moments.mean) * scale }
    }
    var found: [PosteriorCorrelation] = []
    for first in scaled.indices {
      for second in (first + 1)..<max(first + 1, scaled.count) {
        let correlation = zip(scaled[first], scaled[second]).reduce(0) { $0 + $1.0 * $1.1 }
        guard abs(correlation) >= least else { continue }
        found.append(
          PosteriorCorrelation(
            first: Parameter.assumed[first], second: Parameter.assumed[second], correlation: correlation))
      }
    }
    return found.sorted {
      (-abs($0.correlation), $0.first.rawValue, $0.second.rawValue)
        < (-abs($1.correlation), $1.first.rawValue, $1.second.rawValue)
    }
  }
}
