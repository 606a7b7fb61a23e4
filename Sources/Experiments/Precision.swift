import Statistics

/// How narrow the 95% interval of an outcome's mean has to be: "2%" (of the mean), "cost 1%", "attainment 0.005".
public struct Precision: Sendable, Hashable, CustomStringConvertible {
  public enum Width: Sendable, Hashable {
    /// Half the interval as a share of the mean.
    case ofMean(Double)
    /// Half the interval in the outcome's own unit.
    case absolute(Double)

    /// Reads "2%" or "0.005"; nil where it isn't a number above 0.
    public init?(_ text: some StringProtocol) {
      let isShare = text.last == "%"
      guard let number = Double(isShare ? text.dropLast() : text[...]), number > 0, number.isFinite else { return nil }
      self = isShare ? .ofMean(number / 100) : .absolute(number)
    }

    /// How much half an interval around a mean may be.
    public func allowed(around mean: Double) -> Double {
      switch self {
      case .ofMean(let share): share * abs(mean)
      case .absolute(let number): number
      }
    }
  }

  public let column: OutcomeColumn
  public let width: Width
  /// As it was asked for.
  public let description: String

  /// Reads `[outcome] number[%]`; the outcome is attainment where none is named.
  ///
  /// - Returns: nil where the text isn't of that form, the outcome has no such name, or the number isn't above 0.
  public init?(_ text: String) {
    let words = text.split { $0 == " " || $0 == "=" }
    guard let size = words.last, words.count <= 2 else { return nil }
    let name = words.count == 2 ? String(words[0]) : OutcomeColumn.outcome(.attainment).definition.name
    guard let column = OutcomeColumn.all.first(where: { $0.definition.name == name }) else { return nil }
    guard let width = Width(size) else { return nil }
    self.column = column
    self.width = width
    description = words.joined(separator: " ")
  }

  /// Half the interval, and how much it may be; nil where there are too few replications to tell.
  public func measured(_ moments: PairedMoments) -> (halfWidth: Double, allowed: Double)? {
    guard let interval = column.definition.interval(ofMean: moments) else { return nil }
    return ((interval.upperBound - interval.lowerBound) / 2, width.allowed(around: moments.mean))
  }

  public func isReached(_ moments: PairedMoments) -> Bool {
    measured(moments).map { $0.halfWidth <= $0.allowed } ?? false
  }
}

/// When a run has gone on for long enough (Hoad, Robinson & Davies 2010, doi:10.1057/jos.2009.23).
///
/// An interval may look narrow for a while by chance. So, once it is narrow enough after n replications, it has to stay
/// so over a look-ahead of 5 more, or of 5n/100 where n is above 100. Convene asks at the end of each block, of every
/// chosen design, so that the answer is the same on any number of threads.
public struct StoppingRule: Sendable {
  public static let lookAhead = 5

  public let goals: [Precision]
  /// Replications done when all intervals became narrow enough, to stay so until now; 0 while they aren't.
  public private(set) var preciseSince: Int

  public init(_ goals: [Precision], preciseSince: Int = 0) {
    self.goals = goals
    self.preciseSince = preciseSince
  }

  /// Looks at a run after its next block; without goals no run is ever long enough.
  public mutating func isLongEnough(_ gathering: borrowing Gathering) -> Bool {
    guard !goals.isEmpty else { return false }
    let designs = gathering.experiment.chosen.indices
    for goal in goals {
      for design in designs where !goal.isReached(gathering.moments(of: goal.column, design: design)) {
        preciseSince = 0
        return false
      }
    }
    guard preciseSince > 0 else {
      preciseSince = gathering.replications
      return false
    }
    return gathering.replications >= preciseSince + Self.lookAhead * max(preciseSince, 100) / 100
  }
}
