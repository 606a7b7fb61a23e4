import Statistics
import Testing

@Suite struct SamplerTests {
  @Test func `A full factorial has every combination once`() {
    let levels = FullFactorial.levels(counts: [2, 3, 1])
    #expect(levels == [[0, 0, 0, 1, 1, 1], [0, 1, 2, 0, 1, 2], [0, 0, 0, 0, 0, 0]])
    #expect(FullFactorial.points(counts: [3, 1]) == [[0, 0.5, 1], [0.5, 0.5, 0.5]])
    #expect(FullFactorial.fault(counts: [10, 0]) != nil)
    #expect(FullFactorial.fault(counts: Array(repeating: 10, count: 60))?.contains("1000000") == true)
  }

  @Test func `A Latin hypercube has one point in each slice, and another input moves none`() {
    for seed: UInt64 in 0..<20 {
      let columns = LatinHypercube.points(count: 37, inputs: 5, seed: seed)
      for column in columns { #expect(column.map { Int($0 * 37) }.sorted() == Array(0..<37)) }
      #expect(Array(LatinHypercube.points(count: 37, inputs: 6, seed: seed).prefix(5)) == columns)
    }
  }

  @Test func `A Morris trajectory moves each input once by more than half the grid`() {
    for seed: UInt64 in 0..<20 {
      let design = MorrisTrajectories(trajectories: 10, inputs: 7, levels: 6, seed: seed)
      for column in design.points { #expect(column.allSatisfy { 0...1 ~= $0 && $0 * 5 == ($0 * 5).rounded() }) }
      for trajectory in 0..<10 {
        var moved: [Int] = []
        for step in 1...7 {
          let point = trajectory * 8 + step
          let steps = design.points.map { $0[point] - $0[point - 1] }
          let movers = steps.indices.filter { steps[$0] != 0 }
          #expect(movers.count == 1 && abs(abs(steps[movers[0]]) - 0.6) < 1e-12)
          moved += movers
        }
        #expect(moved.sorted() == Array(0..<7))
      }
    }
    #expect(MorrisTrajectories.fault(trajectories: 10, levels: 5) != nil)
    #expect(MorrisTrajectories.fault(trajectories: 1) != nil)
  }

  @Test func `Morris's grid has every level as often as the others`() {
    let design = MorrisTrajectories(trajectories: 4_000, inputs: 2, seed: 1)
    for level in 0..<4 {
      let share = Double(design.points[1].count { Int(($0 * 3).rounded()) == level }) / 12_000
      #expect(abs(share - 0.25) < 0.03)
    }
  }

  @Test func `Saltelli's blocks exchange one column`() {
    let blocks = SaltelliBlocks(inputs: 3, hasSecondOrder: true)
    let points = blocks.points(rows: 0..<16, seed: 4)
    for row in 0..<16 {
      func point(_ place: Int) -> [Double] { points.map { $0[row * blocks.runsPerRow + place] } }
      let (a, b) = (point(blocks.a), point(blocks.b))
      for input in 0..<3 {
        #expect(point(blocks.aWithB(input)) == (0..<3).map { $0 == input ? b[$0] : a[$0] })
        #expect(point(blocks.bWithA(input)) == (0..<3).map { $0 == input ? a[$0] : b[$0] })
      }
    }
    let first = SaltelliBlocks(inputs: 3, hasSecondOrder: false).points(rows: 8..<16, seed: 4)
    #expect(first[0].count == 8 * 5 && first[2][0] == points[2][8 * 8] && first[2][4] == points[2][8 * 8 + 7])
    #expect(SaltelliBlocks.fault(inputs: 257, rows: 64)?.contains("Morris") == true)
    #expect(SaltelliBlocks.fault(inputs: 3, rows: 100)?.contains("power of two") == true)
  }

  @Test func `Iman and Conover's columns keep their numbers and get the rank correlations asked for`() {
    let columns = SobolSequence(dimensions: 4, seed: 2).points(0..<1024)
    let wanted = [[1, 0.7, 0, -0.3], [0.7, 1, 0, 0], [0, 0, 1, 0], [-0.3, 0, 0, 1]]
    let rearranged = ImanConover.rearranged(columns, correlations: wanted)
    for i in 0..<4 {
      #expect(rearranged[i].sorted() == columns[i].sorted())
      for j in 0..<4 {
        #expect(abs(Correlation.ofRanks(rearranged[i], rearranged[j]) - wanted[i][j]) < 0.02)
      }
    }
    #expect(rearranged[2] == columns[2])
    #expect(ImanConover.fault(correlations: wanted) == nil)
    #expect(
      ImanConover.fault(correlations: [[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]])?.contains("contradict") == true)
    #expect(ImanConover.fault(correlations: [[1, 2], [2, 1]]) != nil)
  }

  @Test func `Streams of one seed have nothing to do with each other`() {
    var first = ResamplingStream(seed: 5, stream: 0)
    var second = ResamplingStream(seed: 5, stream: 1)
    var other = ResamplingStream(seed: 6, stream: 0)
    let draws = (0..<3_000).map { _ in [first.unit(), second.unit(), other.unit()] }
    let columns = (0..<3).map { column in draws.map { $0[column] } }
    for column in columns { #expect(abs(Moments(column).mean - 0.5) < 0.02) }
    let (beside, ofOtherSeed) = (Correlation.linear(columns[0], columns[1]), Correlation.linear(columns[0], columns[2]))
    #expect(abs(beside) < 0.07 && abs(ofOtherSeed) < 0.07)
  }
}
