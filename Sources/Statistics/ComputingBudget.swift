/// How to spread replications over systems so that the best is told from the others soonest
/// (OCBA; Chen, Lin, Yücesan & Chick 2000, doi:10.1023/A:1008349927281).
///
/// It promises no probability: it makes the (approximate) probability of correct selection as large as the budget allows.
/// Systems are taken to be run independently; on common luck the fractions are a guide only.
public enum ComputingBudget {
  /// Each system's share of the budget, adding up to 1. More is better.
  ///
  /// Between two that aren't best, replications go as (spread / distance to the best)²; the best gets
  /// its spread times the root of the sum of the others' (replications / spread)². One that is level with the best has its
  /// distance taken as a thousandth of the largest, so that no share is infinite.
  public static func fractions(means: [Double], standardDeviations: [Double]) -> [Double] {
    precondition(means.count == standardDeviations.count && !means.isEmpty)
    guard means.count > 1 else { return [1] }
    let best = means.indices.max { (means[$0], -$0) < (means[$1], -$1) }!
    let distances = means.map { means[best] - $0 }
    let least = (distances.max() ?? 0) * 1e-3
    guard least > 0, standardDeviations.contains(where: { $0 > 0 }) else {
      return means.map { _ in 1 / Double(means.count) }
    }
    // A system that never varies needs next to nothing, but something.
    let floor = (standardDeviations.max() ?? 1) * 1e-6
    let spreads = standardDeviations.map { max($0, floor) }
    var shares = means.indices.map { i in
      let ratio = spreads[i] / max(distances[i], least)
      return i == best ? 0 : ratio * ratio
    }
    shares[best] =
      spreads[best]
      * means.indices.filter { $0 != best }.reduce(0) { sum, i in
        sum + (shares[i] / spreads[i]) * (shares[i] / spreads[i])
      }.squareRoot()
    let total = shares.reduce(0, +)
    return shares.map { $0 / total }
  }
}
