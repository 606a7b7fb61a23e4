/// Moments of many quantities over a stretch of numbered *leaves*, that come out the same however the stretch was
/// put together: leaf by leaf, or from parts that were worked out apart.
///
/// Merging moments isn't associative in the last bits. So it happens only where a fixed tree says: a node covers 2ᵏ
/// leaves from a multiple of 2ᵏ on, and is always the merger of its two halves. A stretch is kept as the fewest nodes
/// that cover it (at most two of a size), and for every stretch there is one such list.
public struct PairedMomentsTree: Sendable, Hashable {
  public struct Node: Sendable, Hashable {
    /// Number of the first leaf: a multiple of `leaves`.
    public let first: Int
    /// A power of two.
    public let leaves: Int
    /// One a quantity.
    public let moments: [PairedMoments]

    public init(first: Int, leaves: Int, moments: [PairedMoments]) {
      self.first = first
      self.leaves = leaves
      self.moments = moments
    }

    public var end: Int { first + leaves }
  }

  /// One after the other without gaps.
  public private(set) var nodes: [Node] = []
  public let quantities: Int

  public init(quantities: Int) { self.quantities = quantities }

  /// Takes in the leaf, or the node, that comes next.
  ///
  /// - Precondition: it begins where the last one ends, and has a moment for every quantity.
  public mutating func append(_ node: Node) {
    precondition(node.moments.count == quantities, "A node has a moment for every quantity.")
    precondition(nodes.last.map { $0.end == node.first } ?? true, "Nodes follow one another.")
    var (first, leaves, moments) = (node.first, node.leaves, node.moments)
    while let left = nodes.last, left.leaves == leaves, left.first.isMultiple(of: 2 * leaves) {
      nodes.removeLast()
      (first, leaves, moments) = (left.first, 2 * leaves, Self.merged(left.moments, moments))
    }
    nodes.append(Node(first: first, leaves: leaves, moments: moments))
  }

  /// Takes in the stretch that comes next.
  public mutating func append(_ next: PairedMomentsTree) {
    for node in next.nodes { append(node) }
  }

  /// Of every quantity over the whole stretch.
  public var total: [PairedMoments] {
    nodes.reduce(Array(repeating: PairedMoments(), count: quantities)) { Self.merged($0, $1.moments) }
  }

  /// Of one quantity over the whole stretch: what `total` says of it.
  public func total(of quantity: Int) -> PairedMoments {
    nodes.reduce(into: PairedMoments()) { $0.merge($1.moments[quantity]) }
  }

  private static func merged(_ left: [PairedMoments], _ right: [PairedMoments]) -> [PairedMoments] {
    Array(unsafeUninitializedCapacity: left.count) { merged, count in
      for index in left.indices {
        var moments = left[index]
        moments.merge(right[index])
        merged.initializeElement(at: index, to: moments)
      }
      count = left.count
    }
  }
}
