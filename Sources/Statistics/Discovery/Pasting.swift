/// A peeled box that gets larger again where it gets denser by that.
struct Pasting: Sendable {
  let sample: DiscoverySample
  let runs: [Int]
  var limits: BoxLimits

  /// The best paste, or nil if none makes the box denser.
  func best(share: Double, objective: PRIM.Objective) -> BoxLimits? {
    let members = BoxMembership(sample, among: runs, limits: limits)
    let old = (count: members.count, ofInterest: members.countOfInterest)
    var best: (gain: Double, free: Int, limits: BoxLimits)?
    for (limit, keptOut) in zip(members.limits, members.keptOut) where !keptOut.isEmpty {
      for (next, pasted) in pastes(limit, keptOut, share: share) {
        let new = (old.count + pasted.count, old.ofInterest + pasted.count { sample.isOfInterest[$0] })
        let gain = PRIM.gain(objective, from: old, to: new)
        let free = sample.columns.count - next.restricted.count
        guard PRIM.density(new) > PRIM.density(old) else { continue }
        if best.map({ (gain, free) > ($0.gain, $0.free) }) ?? true { best = (gain, free, next) }
      }
    }
    return best?.limits
  }

  /// Each wider limit with the runs that come in by it.
  private func pastes(_ limit: BoxMembership.Limit, _ keptOut: [Int], share: Double) -> [(BoxLimits, [Int])] {
    let column = sample.columns[limit.input]
    switch limit.side {
    case .categories:
      return limits.allowed[limit.input].indices.filter { !limits.allowed[limit.input][$0] }.map { category in
        (
          limits.with(.categories, of: limit.input, at: Double(category)),
          keptOut.filter { Int(column[$0]) == category }
        )
      }
    case .lower:
      let value = Self.between(keptOut.map { column[$0] }.sorted(), share: 1 - share)
      let isFree = runs.allSatisfy { column[$0] >= value }
      return [
        (
          limits.with(.lower, of: limit.input, at: isFree ? -.infinity : value),
          keptOut.filter { column[$0] >= value }
        )
      ]
    case .upper:
      let value = Self.between(keptOut.map { column[$0] }.sorted(), share: share)
      let isFree = runs.allSatisfy { column[$0] <= value }
      return [
        (
          limits.with(.upper, of: limit.input, at: isFree ? .infinity : value),
          keptOut.filter { column[$0] <= value }
        )
      ]
    }
  }

  /// A limit between two different numbers, about where the share lies.
  private static func between(_ sorted: [Double], share: Double) -> Double {
    let position = Double(sorted.count - 1) * share
    var below = Int(position)
    var above = below + (position > Double(below) ? 1 : 0)
    if share > 0.5 {
      while below > 0, sorted[below] == sorted[above] { below -= 1 }
    } else {
      while above < sorted.count - 1, sorted[below] == sorted[above] { above += 1 }
    }
    return (sorted[below] + sorted[above]) / 2
  }
}
