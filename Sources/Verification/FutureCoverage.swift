import Foundation
import Statistics

/// How often the intervals of what is counted by future hold the truth, with luck and without: a design is ahead of another
/// by a normal number of mean 0.3 and deviation 1 from future to future, and each future is lived twice.
public enum FutureCoverage {
  /// What is asked of the futures, and what is true of it.
  public static let questions = ["the share of futures that agree", "the value of knowing the future"]
  /// P(N(0.3, 1) > 0), and E[max(0, N(0.3, 1))] - 0.3.
  public static let truths = [0.61791, 0.26676]
  /// Standard deviations of luck from life to life.
  public static let lucks = [0.0, 1, 3]

  /// Shares of samples whose 95% intervals hold the truth, by question.
  public static func shares(luck: Double, futures: Int, samples: Int) -> [Double] {
    Coverage.shares(runs: samples) { sample in
      var normals = Normals(seed: UInt64(sample) << 8 | UInt64(luck))
      let lead = (0..<futures).flatMap { _ in
        let future = 0.3 + normals.next()
        return [future + luck * normals.next(), future + luck * normals.next()]
      }
      let share = LuckFree.shares([lead], seed: UInt64(sample)) { [$0[0] > 0] }[0]
      let worth = ValueOfInformation(lives: [lead.map { _ in 0 }, lead], seed: UInt64(sample)).perfect
      return zip([share, worth], truths).map { estimate, truth in estimate.interval?.contains(truth) ?? false }
    }
  }

  public static func checks(samples: Int = 100) -> [Check] {
    lucks.flatMap { luck in
      zip(questions, shares(luck: luck, futures: 200, samples: samples)).map { question, share in
        Check(
          "95% intervals hold \(question), luck \(luck)", promised: "at least 89%", measured: percent(share),
          isKept: share >= 0.89)
      }
    }
  }
}
