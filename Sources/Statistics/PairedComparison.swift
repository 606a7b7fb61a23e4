import Foundation

/// Two designs on the same replications: how far apart they are, and what it brought that they met the same luck.
///
/// Replications come in pairs that share a future. Futures are independent, so whatever needs independent numbers is
/// reckoned from the means of pairs.
public struct PairedComparison: Sendable, Hashable {
  /// Of the differences, first less second.
  public let difference: PairedMoments
  /// Share of replications in which the first has the greater number; equal numbers count half.
  public let chanceOfMore: Double
  /// Standard error of `chanceOfMore`; nil with fewer than two futures.
  public let standardErrorOfChance: Double?
  /// Wilson's 95% interval of it.
  public let intervalOfChance: ClosedRange<Double>?
  /// Whether the numbers are equal in every replication.
  public let isInert: Bool
  /// Pearson's correlation between the futures' means; nil where one of them doesn't vary.
  public let correlation: Double?
  /// Variance that the difference of the means would have with independent luck, over the one it has: how many
  /// independent replications one of these is worth. nil where the difference doesn't vary at all.
  public let varianceReduction: Double?

  /// - Precondition: the same even number of values, replication by replication.
  public init(_ first: [Double], _ second: [Double]) {
    precondition(first.count == second.count && first.count.isMultiple(of: 2))
    let differences = zip(first, second).map { $0 - $1 }
    difference = PairedMoments(differences)
    isInert = differences.allSatisfy { $0 == 0 }
    let more = PairedMoments(differences.map { $0 > 0 ? 1 : $0 == 0 ? 0.5 : 0 })
    chanceOfMore = more.mean
    standardErrorOfChance = more.standardError
    intervalOfChance = more.chanceInterval()
    let ofFirst = PairedMoments(first).pairMeans.variance
    let ofSecond = PairedMoments(second).pairMeans.variance
    let ofDifference = difference.pairMeans.variance
    let covariance = (ofFirst + ofSecond - ofDifference) / 2
    correlation =
      ofFirst > 0 && ofSecond > 0 ? min(1, max(-1, covariance / (ofFirst * ofSecond).squareRoot())) : nil
    varianceReduction = ofDifference > 0 ? (ofFirst + ofSecond) / ofDifference : nil
  }

  /// Replications that independent runs of each design would have needed on top for the same precision; nil where none
  /// would have been enough, and negative where common luck did harm.
  public var replicationsSaved: Double? {
    varianceReduction.map { Double(difference.count) * ($0 - 1) }
  }
}

/// The confidence that each of several two-sided intervals needs so that all hold together: the `intervals`th root
/// (Šidák 1967, doi:10.1080/01621459.1967.10482935). For normal estimates the joint confidence is at least `joint` however
/// they depend on each other.
public func confidenceOfEach(joint: Double, intervals: Int) -> Double { pow(joint, 1 / Double(max(1, intervals))) }
