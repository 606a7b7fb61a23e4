import Statistics
import Testing

@Suite struct DecisionTreeTests {
  /// Fails, with nine chances in ten, where the secretariat is under 0.8 and the council sends tier 3; else with one in ten.
  private static func partnership(runs: Int, seed: UInt64) -> DiscoverySample {
    let columns = LatinHypercube.points(count: runs, inputs: 4, seed: seed)
    let secretariat = columns[0].map { 2 * $0 }
    let tier = columns[1].map { ($0 * 3).rounded(.down) }
    var stream = ResamplingStream(seed: seed, stream: 99)
    return DiscoverySample(
      columns: [secretariat, tier, columns[2], columns[3]], kinds: [.number, .categories(3), .number, .number],
      isOfInterest: (0..<runs).map { stream.unit() < (secretariat[$0] < 0.8 && tier[$0] == 2 ? 0.9 : 0.1) })
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `The rule behind failures is found, and nothing else`(seed: UInt64) throws {
    let tree = DecisionTree(Self.partnership(runs: 1_500, seed: seed))
    let worst = try #require(tree.leaves.first)
    #expect(tree.leaves.count == 3)
    #expect(worst.box.restrictions.map(\.input) == [0, 1])
    #expect(abs(try #require(worst.box.restrictions[0].upper) - 0.8) < 0.05)
    #expect(worst.box.restrictions[0].lower == nil)
    #expect(worst.box.restrictions[1].categories == [2])
    #expect(worst.box.density > 0.8 && abs(worst.mean - worst.box.density) < 1e-12 && worst.box.coverage > 0.5)
    #expect(tree.explained > 0.3)
  }

  @Test func `Leaves part all runs among them`() {
    let sample = Self.partnership(runs: 800, seed: 7)
    let tree = DecisionTree(sample)
    #expect(tree.leaves.reduce(0) { $0 + $1.box.count } == 800)
    #expect(tree.leaves.reduce(0) { $0 + $1.box.countOfInterest } == sample.countOfInterest)
    #expect(tree.leaves.allSatisfy { $0.box.count >= 40 })
    #expect(tree.nodes.count == 2 * tree.leaves.count - 1 && tree.nodes[0].count == 800)
  }

  @Test func `Of pure luck hardly anything grows`() {
    var grown = 0
    for seed: UInt64 in 0..<20 {
      let columns = LatinHypercube.points(count: 400, inputs: 5, seed: seed)
      var stream = ResamplingStream(seed: seed, stream: 99)
      let tree = DecisionTree(
        DiscoverySample(columns: columns, isOfInterest: columns[0].map { _ in stream.unit() < 0.3 }))
      grown += tree.leaves.count - 1
    }
    #expect(grown <= 10, "\(grown) questions in 20 trees")
  }

  @Test func `A regression tree finds the steps of an outcome`() throws {
    let columns = LatinHypercube.points(count: 600, inputs: 3, seed: 2)
    let outcome = columns[1].map { $0 < 0.25 ? 3.0 : $0 < 0.6 ? 1 : 7 }
    let sample = DiscoverySample(columns: columns, isOfInterest: outcome.map { $0 < 2 })
    let tree = DecisionTree(sample, outcome: outcome)
    #expect(tree.leaves.map(\.mean) == [7, 3, 1] && tree.leaves.map(\.box.density) == [0, 0, 1])
    let lowest = try #require(tree.leaves[2].box.restrictions.first)
    #expect(abs(try #require(lowest.lower) - 0.25) < 0.005)
    #expect(abs(try #require(lowest.upper) - 0.6) < 0.005)
    #expect(abs(tree.explained - 1) < 0.02)
  }

  @Test func `Categories are joined as they do alike`() {
    let category = (0..<1_000).map { Double($0 % 5) }
    var normals = Normals(seed: 3)
    let outcome = category.map { [0.0, 4, 0, 4, 0][Int($0)] + normals.next() }
    let sample = DiscoverySample(columns: [category], kinds: [.categories(5)], isOfInterest: outcome.map { $0 > 2 })
    let tree = DecisionTree(sample, outcome: outcome)
    #expect(tree.leaves.map { $0.box.restrictions[0].categories } == [[1, 3], [0, 2, 4]])
  }
}
