/// A tree of questions about the inputs that tells runs of interest from others, or high outcomes from low ones
/// (CART; Breiman, Friedman, Olshen & Stone 1984, doi:10.1201/9781315139470; for scenario discovery Lempert, Bryant &
/// Bankes 2008, RAND WR-557).
///
/// The tree is grown to leaves of a least size and cut back to the smallest whose error in cross-validation is within one
/// standard error of the best.
public struct DecisionTree: Sendable {
  /// What holds of a leaf's runs, from all questions on the way to it.
  public struct Leaf: Sendable, Hashable {
    /// Limits, share of runs of interest, and how many of them it covers. A run that is exactly at a limit belongs to the
    /// leaf above it.
    public let box: DiscoveredBox
    /// Of the outcome that the tree was grown on.
    public let mean: Double
  }

  /// A leaf has at least this share of all runs.
  public static let usualLeastShare = 0.05
  public static let folds = 10

  /// The root is first; nodes that pruning took away are left out.
  public let nodes: [TreeNode]
  /// The highest mean first.
  public let leaves: [Leaf]
  /// Share of the outcome's variance that the tree explains of runs that it wasn't grown on; 0 or below if it tells nothing.
  public let explained: Double

  /// - Parameters:
  ///   - outcome: what to tell apart: [run]; nil for whether a run is of interest.
  ///   - seed: of the folds of cross-validation.
  public init(
    _ sample: DiscoverySample, outcome: [Double]? = nil, leastShare: Double = usualLeastShare, seed: UInt64 = 1
  ) {
    let outcome = outcome ?? sample.isOfInterest.map { $0 ? 1 : 0 }
    let leastRuns = max(1, Int((leastShare * Double(sample.runs)).rounded(.up)))
    let whole = TreePruning(
      nodes: TreeGrowth(sample, outcome: outcome, runs: Array(0..<sample.runs), leastRuns: leastRuns).nodes)
    let prices = [0] + whole.prices
    // Between two prices the cheapest tree is the same: try the middle, by ratios.
    let tried = prices.indices.map {
      $0 + 1 < prices.count ? (prices[$0] * prices[$0 + 1]).squareRoot() : prices[$0] * 2
    }
    let errors = Self.crossValidated(sample, outcome: outcome, prices: tried, leastShare: leastShare, seed: seed)
    let moments = errors.map { Moments($0) }
    let best = moments.indices.min { moments[$0].mean < moments[$1].mean } ?? 0
    let limit = moments[best].mean + (moments[best].variance / Double(sample.runs)).squareRoot()
    let chosen = moments.lastIndex { $0.mean <= limit } ?? best
    let variance = Moments(outcome).squares / Double(sample.runs)
    explained = variance > 0 ? 1 - moments[chosen].mean / variance : 0
    (nodes, leaves) = Self.cut(whole, leaves: Set(whole.leaves(price: tried[chosen])), sample)
  }

  /// Squared errors of runs that a tree wasn't grown on: [price][run].
  private static func crossValidated(
    _ sample: DiscoverySample, outcome: [Double], prices: [Double], leastShare: Double, seed: UInt64
  ) -> [[Double]] {
    var errors = prices.map { _ in outcome.map { _ in 0.0 } }
    var stream = ResamplingStream(seed: seed)
    let shuffled = stream.permutation(sample.runs)
    for fold in 0..<folds {
      let held = shuffled.indices.filter { $0 % folds == fold }.map { shuffled[$0] }
      let others = shuffled.indices.filter { $0 % folds != fold }.map { shuffled[$0] }.sorted()
      let leastRuns = max(1, Int((leastShare * Double(others.count)).rounded(.up)))
      let tree = TreePruning(
        nodes: TreeGrowth(sample, outcome: outcome, runs: others, leastRuns: leastRuns).nodes)
      for (place, price) in prices.enumerated() {
        // Squares add up over runs: a price is for as many runs as there are.
        let leaves = Set(tree.leaves(price: price * Double(others.count) / Double(sample.runs)))
        for run in held {
          errors[place][run] = tree.squaredError(of: outcome[run], leaves: leaves) { sample.columns[$0][run] }
        }
      }
    }
    return errors
  }

  /// The part of a tree above its leaves, and what holds of each.
  private static func cut(_ tree: TreePruning, leaves: Set<Int>, _ sample: DiscoverySample) -> ([TreeNode], [Leaf]) {
    var nodes: [TreeNode] = []
    var found: [Leaf] = []
    let runs = Array(0..<sample.runs)
    func keep(_ place: Int, _ limits: BoxLimits) -> Int {
      let kept = nodes.count
      var node = tree.nodes[place]
      nodes.append(node)
      if !leaves.contains(place), let question = node.question, let children = node.children {
        let (yes, no) = (
          keep(children.yes, limits.narrowed(by: question, holds: true)),
          keep(children.no, limits.narrowed(by: question, holds: false))
        )
        node.children = (yes, no)
      } else {
        node.question = nil
        node.children = nil
        found.append(Leaf(box: DiscoveredBox(sample, among: runs, limits: limits), mean: node.mean))
      }
      nodes[kept] = node
      return kept
    }
    _ = keep(0, BoxLimits(kinds: sample.kinds))
    let byMean = order(found.map { -$0.mean })
    return (nodes, byMean.map { found[$0] })
  }
}

extension BoxLimits {
  /// The part of the box in which the answer to a question is so.
  func narrowed(by question: TreeNode.Question, holds: Bool) -> BoxLimits {
    switch question {
    case .isBelow(let input, let limit):
      return with(holds ? .upper : .lower, of: input, at: limit)
    case .isAmong(let input, let categories):
      return allowed[input].indices.filter { allowed[input][$0] && categories.contains($0) != holds }
        .reduce(self) { $0.with(.categories, of: input, at: Double($1)) }
    }
  }
}
