/// Which of several alternatives no other one dominates: none is at least as good in every respect and better in one
/// (Pareto 1906).
///
/// - Parameter values: [alternative][respect], more is better in each.
public func undominated(_ values: [[Double]], beyond smallest: [Double] = []) -> [Bool] {
  values.map { own in
    !values.contains { other in
      zip(other, own).allSatisfy { $0 >= $1 }
        && other.indices.contains { other[$0] > own[$0] + (smallest.isEmpty ? 0 : smallest[$0]) }
    }
  }
}
