import Statistics
import Testing

@Suite struct SobolIndicesTests {
  /// Ishigami's function with a dummy input; luck with the given share of the whole variance.
  private static func ishigami(
    rows: Int, luck: Double, replicates: Int, seed: Int, hasSecondOrder: Bool = false, resamples: Int = 400
  ) -> SobolIndices {
    let blocks = SaltelliBlocks(inputs: 4, hasSecondOrder: hasSecondOrder)
    let exact = TestFunctions.values(blocks.points(rows: 0..<rows, seed: UInt64(seed)), TestFunctions.ishigami)
    let deviation = (TestFunctions.ishigamiVariance * luck / (1 - luck)).squareRoot()
    let runs = (0..<replicates).map { replicate in
      var normals = Normals(seed: seed, stream: replicate)
      return exact.map { luck > 0 ? $0 + deviation * normals.next() : $0 }
    }
    return SobolIndices(of: runs, blocks: blocks, resamples: resamples)
  }

  private static func holds(_ estimate: Estimate, _ truth: Double) -> Bool {
    estimate.interval.map { $0.contains(truth) } ?? false
  }

  @Test func `Ishigami's indices, variance and interaction`() throws {
    let indices = Self.ishigami(rows: 4_096, luck: 0, replicates: 1, seed: 1, hasSecondOrder: true)
    #expect(abs(indices.variance.value / TestFunctions.ishigamiVariance - 1) < 0.02)
    for input in 0..<3 {
      #expect(abs(indices.first[input].value - TestFunctions.ishigamiFirst[input]) < 0.01)
      #expect(abs(indices.total[input].value - TestFunctions.ishigamiTotal[input]) < 0.01)
      #expect(Self.holds(indices.first[input], TestFunctions.ishigamiFirst[input]))
      #expect(Self.holds(indices.total[input], TestFunctions.ishigamiTotal[input]))
    }
    #expect(abs(try #require(indices.second[0][2]).value - 0.243683664062) < 0.02)
    #expect(abs(try #require(indices.second[0][1]).value) < 0.02)
    #expect(abs(try #require(indices.second[1][2]).value) < 0.02)
    #expect(indices.second[2][0] == nil && indices.luck == nil)
  }

  @Test func `An input that does nothing has no index at all`() {
    let indices = Self.ishigami(rows: 64, luck: 0, replicates: 1, seed: 2)
    #expect(indices.first[3].value == 0 && indices.total[3].value == 0)
  }

  @Test func `With luck half of the variance two replicates give Ishigami's indices and the share of luck`() throws {
    let indices = Self.ishigami(rows: 8_192, luck: 0.5, replicates: 2, seed: 3, hasSecondOrder: true)
    for input in 0..<3 {
      #expect(Self.holds(indices.first[input], TestFunctions.ishigamiFirst[input]), "first \(indices.first[input])")
      #expect(Self.holds(indices.total[input], TestFunctions.ishigamiTotal[input]), "total \(indices.total[input])")
      #expect(abs(indices.total[input].value - TestFunctions.ishigamiTotal[input]) < 0.05)
    }
    #expect(Self.holds(indices.total[3], 0) && Self.holds(indices.first[3], 0))
    #expect(Self.holds(try #require(indices.luck), 0.5))
    #expect(Self.holds(indices.variance, TestFunctions.ishigamiVariance))
    #expect(Self.holds(try #require(indices.second[0][2]), 0.243683664062))
  }

  @Test func `Left in, luck spoils the indices`() {
    // E[(Y - Y')²] / 2 has the luck of both: (0.2437 + 1) / 2.
    let indices = Self.ishigami(rows: 8_192, luck: 0.5, replicates: 1, seed: 3)
    #expect(abs(indices.total[2].value - 0.62) < 0.03)
  }

  @Test func `Luck that all points of a replicate share is taken out as well`() {
    // Each replicate has one number that shifts every point and tilts the effect of the third input.
    let blocks = SaltelliBlocks(inputs: 3, hasSecondOrder: false)
    let points = blocks.points(rows: 0..<1024, seed: 5)
    let exact = TestFunctions.values(points, TestFunctions.ishigami)
    var totals = [0.0, 0, 0]
    for round in 0..<200 {
      let runs = (0..<2).map { replicate in
        var normals = Normals(seed: round, stream: replicate)
        let (shift, tilt) = (5 * normals.next(), 3 * normals.next())
        return exact.indices.map { exact[$0] + shift + tilt * (points[2][$0] - 0.5) }
      }
      let indices = SobolIndices(of: runs, blocks: blocks, resamples: 1)
      for input in 0..<3 { totals[input] += indices.total[input].value / 200 }
    }
    for input in 0..<3 { #expect(abs(totals[input] - TestFunctions.ishigamiTotal[input]) < 0.04) }
  }

  @Test func `Sobol's G-function`() {
    let blocks = SaltelliBlocks(inputs: 8, hasSecondOrder: false)
    let values = TestFunctions.values(blocks.points(rows: 0..<4_096, seed: 7), TestFunctions.g)
    let indices = SobolIndices(of: [values], blocks: blocks, resamples: 200)
    for input in 0..<8 {
      #expect(abs(indices.first[input].value - TestFunctions.gFirst[input]) < 0.01)
      #expect(abs(indices.total[input].value - TestFunctions.gTotal[input]) < 0.01)
    }
  }

  @Test(arguments: [(0.0, 1), (0.5, 2)])
  func `Intervals hold the truth in about 95% of runs`(luck: Double, replicates: Int) {
    let runs = 200
    var held = Array(repeating: 0, count: 6)
    for seed in 0..<runs {
      let indices = Self.ishigami(rows: 512, luck: luck, replicates: replicates, seed: 100 + seed, resamples: 200)
      for input in 0..<3 {
        held[input] += Self.holds(indices.first[input], TestFunctions.ishigamiFirst[input]) ? 1 : 0
        held[3 + input] += Self.holds(indices.total[input], TestFunctions.ishigamiTotal[input]) ? 1 : 0
      }
    }
    for count in held { #expect(count >= runs * 88 / 100, "held \(held) of \(runs)") }
  }

  @Test func `An outcome that doesn't vary has no indices, one of luck alone says so`() {
    let blocks = SaltelliBlocks(inputs: 2, hasSecondOrder: true)
    let constant = SobolIndices(of: [Array(repeating: 3.7, count: 64 * 6)], blocks: blocks)
    #expect(!constant.hasVariance && constant.first.allSatisfy { $0.value == 0 } && constant.variance.value < 1e-20)
    let luck = (0..<2).map { replicate in
      var normals = Normals(seed: 1, stream: replicate)
      return (0..<256 * 6).map { _ in normals.next() }
    }
    let indices = SobolIndices(of: luck, blocks: blocks)
    #expect(!indices.hasVariance && indices.total.allSatisfy { $0.value == 0 })
    #expect(Self.holds(indices.luck ?? Estimate(0), 1))
  }
}
