import Foundation

/// Which systems can't be told from the best: with the given confidence the best one is among them
/// (Nelson, Swann, Goldsman & Song 2001, doi:10.1287/opre.49.6.950.10019, the screening procedure).
///
/// A system stays if no other beats it by more than chance explains. More is better; numbers are taken for normal.
public enum SubsetSelection {
  /// For systems on common random numbers: each pair is compared by its own differences, and the confidence is divided
  /// over the k - 1 others (Bonferroni), which holds however the systems depend on each other.
  ///
  /// - Parameters:
  ///   - samples: [system][unit], the same number of independent units for all, at least two.
  ///   - smallest: the difference that doesn't matter: a system stays that isn't worse by more than that.
  /// - Returns: for each system whether it stays.
  public static func onCommonLuck(
    _ samples: [[Double]], confidence: Double = 0.95, beyond smallest: Double = 0
  ) -> [Bool] {
    let others = max(1, samples.count - 1)
    let n = samples.first?.count ?? 0
    guard n > 1 else { return samples.map { _ in true } }
    let deviate = studentDeviate(confidence: 1 - 2 * (1 - confidence) / Double(others), degreesOfFreedom: n - 1)
    return samples.indices.map { i in
      samples.indices.allSatisfy { j in
        guard i != j else { return true }
        let behind = Moments(zip(samples[j], samples[i]).map { $0 - $1 })
        return behind.mean <= smallest + deviate * (behind.variance / Double(n)).squareRoot()
      }
    }
  }

  /// For systems that were run independently, from the means and variances of `count` units each (the paper's own case).
  public static func independent(
    means: [Double], variances: [Double], count: Int, confidence: Double = 0.95
  ) -> [Bool] {
    let others = Double(max(1, means.count - 1))
    let each = pow(confidence, 1 / others)
    let deviate = studentDeviate(confidence: 2 * each - 1, degreesOfFreedom: count - 1)
    return means.indices.map { i in
      means.indices.allSatisfy { j in
        i == j || means[i] >= means[j] - deviate * ((variances[i] + variances[j]) / Double(count)).squareRoot()
      }
    }
  }
}
