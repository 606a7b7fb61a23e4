import Experiments
import PartnershipModel
import Statistics

/// Which stresses are worse together than each by itself: of every pair, the harm of both at once beyond the sum of their
/// harms, in the same replications.
///
/// Of each family the one that does most harm stands for it. Which one that is was found in other replications than these, so
/// that the choice doesn't lean on the same luck.
public struct Compounding: Sendable {
  public struct Pair: Sendable {
    public let first, second: Stress
    /// Harm by the rule's outcome, in its unit: how much nearer to failure than as designed.
    public let harmOfFirst, harmOfSecond, harmOfBoth: Double
    /// Harm of both less the sum of each.
    public let excess: PairedMoments
    /// Of the excess: 95% jointly over all pairs.
    public let interval: ClosedRange<Double>?

    public var verdict: Verdict {
      guard let interval else { return .cannotTell }
      return interval.lowerBound > 0 ? .compounds : interval.upperBound < 0 ? .overlaps : .cannotTell
    }
  }

  public enum Verdict: String, Sendable, CaseIterable {
    /// The harm of both exceeds the sum.
    case compounds
    /// It is less than the sum: what one takes the other can't take again.
    case overlaps
    case cannotTell = "can't tell"
  }

  /// How bad each stress of a pair is: half of the way to the worst (assumption), where there is room for more.
  public static let severity = 0.5

  /// In the order of the stresses.
  public let pairs: [Pair]

  /// One stress a family, the one that does most harm at `severity`; in the order of the catalogue.
  public static func representatives(_ effects: [StressEffects]) -> [Stress] {
    let single = effects.filter { $0.stress.kinds.count == 1 }
    func harm(_ effect: StressEffects) -> Double {
      -(effect.grades.first { $0.severity == severity } ?? effect.worst).margin.mean
    }
    return single.enumerated().filter { place, effect in
      single.enumerated().allSatisfy { other, rival in
        rival.stress.kinds[0].family != effect.stress.kinds[0].family
          || (harm(effect), -place) >= (harm(rival), -other)
      }
    }.map(\.element.stress)
  }

  /// Every two of some stresses at once.
  public static func pairs(_ stresses: [Stress]) -> [(first: Int, second: Int)] {
    stresses.indices.flatMap { first in stresses.indices.dropFirst(first + 1).map { (first, $0) } }
  }

  /// - Parameters:
  ///   - stresses: of different families.
  ///   - asDesigned: by replication, how far the design is from failure.
  ///   - alone: the same for each stress.
  ///   - together: the same for each of `pairs(stresses)`.
  public init(_ stresses: [Stress], asDesigned: [Double], alone: [[Double]], together: [[Double]]) {
    let places = Self.pairs(stresses)
    let each = confidenceOfEach(joint: 0.95, intervals: places.count)
    func harm(_ margins: [Double]) -> [Double] { zip(asDesigned, margins).map { $0 - $1 } }
    let harms = alone.map(harm)
    pairs = zip(places, together).map { place, margins in
      let both = harm(margins)
      let excess = PairedMoments(
        both.indices.map { both[$0] - harms[place.first][$0] - harms[place.second][$0] })
      return Pair(
        first: stresses[place.first], second: stresses[place.second], harmOfFirst: mean(harms[place.first]),
        harmOfSecond: mean(harms[place.second]), harmOfBoth: mean(both), excess: excess,
        interval: excess.interval(confidence: each))
    }
  }

  /// Those that surely compound, by excess, largest first.
  public var compounding: [Pair] {
    pairs.enumerated().filter { $0.element.verdict == .compounds }.sorted {
      (-$0.element.excess.mean, $0.offset) < (-$1.element.excess.mean, $1.offset)
    }.map(\.element)
  }
}
