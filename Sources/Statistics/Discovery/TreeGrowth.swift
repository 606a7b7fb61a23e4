/// Grows a tree question by question, each the one that takes most off the sum of squared deviations, which for runs of
/// interest is the same as Gini's impurity (Breiman, Friedman, Olshen & Stone 1984, doi:10.1201/9781315139470, sections
/// 4.3 and 8.4).
struct TreeGrowth {
  private let sample: DiscoverySample
  private let outcome: [Double]
  private let leastRuns: Int
  private(set) var nodes: [TreeNode] = []
  private var isYes: [Bool]

  init(_ sample: DiscoverySample, outcome: [Double], runs: [Int], leastRuns: Int) {
    self.sample = sample
    self.outcome = outcome
    self.leastRuns = leastRuns
    isYes = outcome.map { _ in false }
    _ = grow(
      zip(sample.columns, sample.kinds).map { column, kind in
        kind == .number ? order(runs.map { column[$0] }).map { runs[$0] } : runs
      })
  }

  /// - Parameter sorted: the node's runs, in the order of each number.
  /// - Returns: the node's place.
  private mutating func grow(_ sorted: [[Int]]) -> Int {
    let place = nodes.count
    var node = TreeNode(Moments((sorted.first ?? []).map { outcome[$0] }))
    nodes.append(node)
    guard let question = bestQuestion(sorted, node) else { return place }
    for run in sorted[0] { isYes[run] = question.holds { sample.columns[$0][run] } }
    let yes = sorted.map { $0.filter { isYes[$0] } }
    let no = sorted.map { $0.filter { !isYes[$0] } }
    node.question = question
    node.children = (grow(yes), grow(no))
    nodes[place] = node
    return place
  }

  private func bestQuestion(_ sorted: [[Int]], _ node: TreeNode) -> TreeNode.Question? {
    // What doesn't lower the squares by more than rounding isn't asked.
    var best: (gain: Double, question: TreeNode.Question)?
    let least = node.squares * 1e-9
    guard node.count >= 2 * leastRuns, node.squares > 0 else { return nil }
    for input in sample.columns.indices {
      let found =
        sample.kinds[input] == .number ? limit(input, sorted[input], node) : categories(input, sorted[input], node)
      if let found, found.gain > max(best?.gain ?? 0, least) { best = found }
    }
    return best?.question
  }

  private func limit(_ input: Int, _ runs: [Int], _ node: TreeNode) -> (gain: Double, question: TreeNode.Question)? {
    let column = sample.columns[input]
    var best: (gain: Double, place: Int)?
    var sum = 0.0
    for place in 1..<runs.count {
      sum += outcome[runs[place - 1]] - node.mean
      guard place >= leastRuns, runs.count - place >= leastRuns, column[runs[place - 1]] < column[runs[place]] else {
        continue
      }
      let gain = Self.gain(sum: sum, count: place, of: runs.count)
      if gain > best?.gain ?? 0 { best = (gain, place) }
    }
    return best.map { best in
      (best.gain, .isBelow(input: input, limit: (column[runs[best.place - 1]] + column[runs[best.place]]) / 2))
    }
  }

  /// The best of all subsets is among those that are cut from the categories in the order of their means
  /// (Breiman et al. 1984, theorem 4.5).
  private func categories(_ input: Int, _ runs: [Int], _ node: TreeNode) -> (gain: Double, question: TreeNode.Question)?
  {
    guard case .categories(let count) = sample.kinds[input] else { return nil }
    var (sums, counts) = (Array(repeating: 0.0, count: count), Array(repeating: 0, count: count))
    for run in runs {
      sums[Int(sample.columns[input][run])] += outcome[run] - node.mean
      counts[Int(sample.columns[input][run])] += 1
    }
    let present = counts.indices.filter { counts[$0] > 0 }
    let byMean = order(present.map { sums[$0] / Double(counts[$0]) }).map { present[$0] }
    var best: (gain: Double, question: TreeNode.Question)?
    var (sum, below) = (0.0, 0)
    for (place, category) in byMean.dropLast().enumerated() {
      sum += sums[category]
      below += counts[category]
      let gain = Self.gain(sum: sum, count: below, of: runs.count)
      guard below >= leastRuns, runs.count - below >= leastRuns, gain > best?.gain ?? 0 else { continue }
      best = (gain, .isAmong(input: input, categories: byMean[...place].sorted()))
    }
    return best
  }

  /// What a cut takes off the squares, from the sum of deviations on one side (on the other it is the negative).
  private static func gain(sum: Double, count: Int, of all: Int) -> Double {
    sum * sum * (1 / Double(count) + 1 / Double(all - count))
  }
}
