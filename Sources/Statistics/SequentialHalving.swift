/// Which of many systems does best, on common luck, in rounds: after each the worse half goes, and those that are left are
/// given as many replications again (sequential halving: Karnin, Koren & Somekh 2013, proceedings.mlr.press/v28/karnin13).
///
/// It spends its replications where they tell most and promises nothing: the mean of the winner is high by luck as well as by
/// merit. Whoever wants to know how good it is has to ask on luck that had no part in the choice.
public struct SequentialHalving: Sendable {
  /// Of each system, over as many replications as it was given.
  public let moments: [PairedMoments]
  /// Those that were left at the end, from the best mean down; ties keep their order.
  public let remaining: [Int]

  /// - Parameters:
  ///   - systems: how many there are; more is better.
  ///   - replications: all that may be used, from the first of a cohort on.
  ///   - first: of the first round, for every system; doubled each round until none are left. Even.
  ///   - keep: the fewest systems that go on to the next round.
  ///   - evaluate: what systems come to in some replications: [system][replication].
  public init(
    systems: Int, replications: Range<Int>, first: Int, keep: Int,
    evaluate: (_ systems: [Int], _ replications: Range<Int>) throws -> [[Double]]
  ) rethrows {
    var moments = Array(repeating: PairedMoments(), count: systems)
    var remaining = Array(0..<systems)
    var rounds = Self.rounds(of: replications, first: first)[...]
    while let round = rounds.popFirst() {
      let values = try evaluate(remaining, round)
      for (system, values) in zip(remaining, values) { moments[system].merge(PairedMoments(values)) }
      remaining.sort { (-moments[$0].mean, $0) < (-moments[$1].mean, $1) }
      if !rounds.isEmpty { remaining = Array(remaining.prefix(max(keep, (remaining.count + 1) / 2))) }
    }
    self.moments = moments
    self.remaining = remaining
  }

  /// The replications of each round.
  public static func rounds(of replications: Range<Int>, first: Int) -> [Range<Int>] {
    var rounds: [Range<Int>] = []
    var next = replications.lowerBound
    var length = first
    while next < replications.upperBound {
      rounds.append(next..<min(next + length, replications.upperBound))
      next += length
      length = next - replications.lowerBound
    }
    return rounds
  }
}
