/// A node of a decision tree: a leaf, or a question about one input that parts its runs.
public struct TreeNode: Sendable, Hashable {
  /// Runs for which it holds go to the first child.
  public enum Question: Sendable, Hashable {
    case isBelow(input: Int, limit: Double)
    case isAmong(input: Int, categories: [Int])

    func holds(_ value: (_ input: Int) -> Double) -> Bool {
      switch self {
      case .isBelow(let input, let limit): value(input) < limit
      case .isAmong(let input, let categories): categories.contains(Int(value(input)))
      }
    }
  }

  public internal(set) var question: Question?
  /// Places of the two children in the tree's nodes; nil for a leaf.
  public internal(set) var children: (yes: Int, no: Int)? {
    get { yes >= 0 ? (yes, no) : nil }
    set { (yes, no) = newValue ?? (-1, -1) }
  }
  private var yes = -1
  private var no = -1
  public let count: Int
  /// Of the outcome; for runs of interest their share.
  public let mean: Double
  /// Sum of squared deviations from the mean.
  let squares: Double

  init(_ moments: Moments) { (count, mean, squares) = (moments.count, moments.mean, moments.squares) }
}
