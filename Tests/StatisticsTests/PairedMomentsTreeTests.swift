import Statistics
import TestSupport
import Testing

@Suite struct PairedMomentsTreeTests {
  private func leaf(_ number: Int) -> PairedMomentsTree.Node {
    let values = (0..<6).map { 1e6 * unit(UInt64(number), UInt64($0)) }
    return .init(first: number, leaves: 1, moments: [PairedMoments(values), PairedMoments(values.map { $0 - 5e5 })])
  }

  private func stretch(_ leaves: Range<Int>) -> PairedMomentsTree {
    var tree = PairedMomentsTree(quantities: 2)
    for number in leaves { tree.append(leaf(number)) }
    return tree
  }

  @Test func `However a stretch is split, its parts join to the same bits`() {
    for run in 0..<200 {
      let end = 1 + Int(unit(UInt64(run), 7) * 150)
      let borders = (0..<4).map { Int(unit(UInt64(run), UInt64(10 + $0)) * Double(end + 1)) }.sorted()
      var joined = PairedMomentsTree(quantities: 2)
      for (low, high) in zip([0] + borders, borders + [end]) { joined.append(stretch(low..<high)) }
      #expect(joined == stretch(0..<end), "\(end) leaves split at \(borders)")
      #expect(joined.total == stretch(0..<end).total)
    }
  }

  @Test func `The total is that of all numbers, and of one quantity what it says of all`() {
    let tree = stretch(0..<77)
    let values = (0..<77).flatMap { number in (0..<6).map { 1e6 * unit(UInt64(number), UInt64($0)) } }
    let all = PairedMoments(values)
    #expect(abs(tree.total[0].mean / all.mean - 1) < 1e-13)
    #expect(abs(tree.total[0].variance / all.variance - 1) < 1e-12)
    #expect(tree.total(of: 0) == tree.total[0] && tree.total(of: 1) == tree.total[1])
    #expect(PairedMomentsTree(quantities: 2).total.map(\.count) == [0, 0])
  }

  @Test func `A stretch takes few nodes, at most two of a size`() {
    for (first, end) in [(0, 1), (0, 64), (5, 77), (1, 1_000), (333, 999)] {
      let nodes = stretch(first..<end).nodes
      #expect(Set(nodes.map(\.leaves)).allSatisfy { size in nodes.count { $0.leaves == size } <= 2 })
      #expect(nodes.allSatisfy { $0.first.isMultiple(of: $0.leaves) })
      #expect(nodes.first?.first == first && nodes.last?.end == end)
    }
  }
}
