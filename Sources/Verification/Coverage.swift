import Ensembles
import Experiments
import PartnershipModel
import Statistics

/// How often the intervals that a run reports hold the truth, where the truth is known: a made-up model in the place of
/// the real one.
///
/// Attainment is the mean of two uniform numbers, one of the future and one of luck: mean and median 0.5. It ends effective
/// with chance 0.3, and its cost is a skewed number of mean a third, median a quarter.
public enum Coverage {
  private static let scenario = Scenario(
    title: "Made up",
    designs: [
      NamedDesign(
        name: "as it is",
        partnership: Partnership(
          partners: [Partner(id: "a"), Partner(id: "b")], aims: [Aim(id: "aim")], horizon: 1))
    ])

  public static func ensemble(seed: Int, replications: Int) -> Ensemble {
    Ensemble(Experiment(scenario, replications: replications, seed: UInt64(seed)), threads: 1) { _, seed in
      { first, record in
        for lane in 0..<8 {
          let replication = UInt64(first + lane)
          let luck = uniform(of: [seed, replication, 1])
          record[.attainment][lane] = (uniform(of: [seed, replication / 2, 2]) + luck) / 2
          record[.endedEffective][lane] = uniform(of: [seed, replication, 3]) < 0.3 ? 1 : 0
          record[.cost][lane] = uniform(of: [seed, replication, 4]) * uniform(of: [seed, replication, 4])
        }
      }
    }
  }

  /// Shares of many runs in which some things hold.
  public static func shares(runs: Int, _ holds: (_ run: Int) throws -> [Bool]) rethrows -> [Double] {
    let hits = try (0..<runs).map(holds)
    return hits[0].indices.map { what in Double(hits.count { $0[what] }) / Double(runs) }
  }

  /// What the intervals are of, in the order of `ofIntervals`.
  public static let intervals = [
    "a mean", "a chance", "a skewed mean", "a skewed median", "a median of shared futures",
  ]

  /// The share of runs of 512 replications whose 95% intervals hold the truth.
  public static func ofIntervals(runs: Int) throws -> [Double] {
    try shares(runs: runs) { run in
      let design = try ensemble(seed: run, replications: 512).run(extracting: { _ in }, deliver: { _, _ in }).designs[0]
      func quantile(_ outcome: Outcome, holds truth: Double) -> Bool {
        design[outcome].histogram.interval(ofQuantile: 0.5, independent: design[outcome].moments.effectiveCount)?
          .contains(truth) ?? false
      }
      func mean(_ outcome: Outcome, holds truth: Double) -> Bool {
        design[outcome].moments.interval()?.contains(truth) ?? false
      }
      return [
        mean(.attainment, holds: 0.5), mean(.endedEffective, holds: 0.3), mean(.cost, holds: 1.0 / 3),
        quantile(.cost, holds: 0.25),
        // On the safe side: a quantile feels less of what two replications of a future share than the mean does.
        quantile(.attainment, holds: 0.5),
      ]
    }
  }

  public static let promised = 0.93...0.97

  public static func checks(runs: Int = 1_000) throws -> [Check] {
    zip(intervals, try ofIntervals(runs: runs)).map { name, share in
      Check(
        "95% intervals hold \(name)", promised: "93-97%", measured: percent(share), isKept: promised.contains(share))
    }
  }
}

/// A uniform number in the interval from 0 to 1 that belongs to some whole numbers (SplitMix64; Steele et al. 2014,
/// doi:10.1145/2660193.2660195).
public func uniform(of words: [UInt64]) -> Double {
  var state: UInt64 = 0
  for word in words {
    state = state &+ 0x9E37_79B9_7F4A_7C15 &+ word
    state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
    state ^= state >> 31
  }
  return (Double(state >> 11) + 0.5) * 0x1p-53
}

/// `95.1%`.
func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10)%" }
