/// Spends a budget of units, a few at a time, where they tell best which system is best (sequential OCBA: the system that is
/// furthest below its share comes next; Chen & Lee 2011, chapter 3, doi:10.1142/7437).
///
/// It promises no probability; `chanceOfCorrectSelection` is an estimate after the fact. More is better.
public struct BudgetRace: Sendable {
  /// Units that a system gets at a time, at least 2.
  public let step: Int
  private var seen: [Moments]

  public init(systems: Int, step: Int) {
    precondition(systems > 0 && step > 1)
    self.step = step
    seen = Array(repeating: Moments(), count: systems)
  }

  /// By system.
  public var units: [Int] { seen.map(\.count) }
  public var spent: Int { units.reduce(0, +) }

  /// The system that gets the next units: first one that has none yet.
  public var next: Int {
    if let untried = seen.firstIndex(where: { $0.count == 0 }) { return untried }
    let shares = ComputingBudget.fractions(
      means: seen.map(\.mean), standardDeviations: seen.map { $0.variance.squareRoot() })
    let total = Double(spent + step)
    let lacks = seen.indices.map { shares[$0] * total - Double(seen[$0].count) }
    return lacks.indices.max { (lacks[$0], -$0) < (lacks[$1], -$1) } ?? 0
  }

  public mutating func add(_ values: some Sequence<Double>, to system: Int) {
    for value in values { seen[system].add(value) }
  }

  /// The system with the highest mean, the first of them.
  public var leader: Int { seen.indices.max { (seen[$0].mean, -$0) < (seen[$1].mean, -$1) } ?? 0 }

  /// One less the chances that each other system is really ahead of the leader, given what was seen (normal, Bonferroni;
  /// Chen et al. 2000, doi:10.1023/A:1008349927281); 0 at least. Reckoned as if systems were run independently: where common luck
  /// makes them rise and fall together, the truth is higher.
  public var chanceOfCorrectSelection: Double {
    let best = seen[leader]
    let doubts = seen.indices.filter { $0 != leader }.map { system in
      let other = seen[system]
      let variance = best.variance / Double(max(1, best.count)) + other.variance / Double(max(1, other.count))
      guard variance > 0 else { return best.mean > other.mean ? 0 : 0.5 }
      return normalCumulative((other.mean - best.mean) / variance.squareRoot())
    }
    return max(0, 1 - doubts.reduce(0, +))
  }
}
