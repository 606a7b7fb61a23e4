import Statistics
import Testing

@Suite struct SobolSequenceTests {
  @Test(arguments: [
    (1, [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]),
    (3, [0.25, 0.75, 0.75, 0.25, 0.25, 0.25, 0.25]),
    (1000, [0.2197265625, 0.0966796875, 0.5185546875, 0.0693359375, 0.1865234375, 0.2490234375, 0.3955078125]),
    (
      4095,
      [
        0.000244140625, 0.941162109375, 0.334228515625, 0.246337890625, 0.962646484375, 0.613037109375, 0.914794921875,
      ]
    ),
  ])
  func `Unscrambled points are those of SciPy 1.17`(point: Int, known: [Double]) {
    let sequence = SobolSequence(dimensions: 512, seed: nil)
    #expect([0, 1, 2, 9, 99, 255, 511].map { sequence.points(point..<point + 1)[$0][0] } == known)
  }

  @Test(arguments: [nil, 0, 7] as [UInt64?])
  func `Every dimension has one of the first 2^m points in each of 2^m slices`(seed: UInt64?) {
    let columns = SobolSequence(dimensions: 512, seed: seed).points(0..<256)
    for column in columns { #expect(column.map { Int($0 * 256) }.sorted() == Array(0..<256)) }
  }

  @Test func `The first two dimensions have one point in every cell of volume 2^-m`() {
    let columns = SobolSequence(dimensions: 2, seed: 3).points(0..<64)
    for bits in 0...6 {
      let cells = zip(columns[0], columns[1]).map { x, y in
        Int(x * Double(1 << bits)) << (6 - bits) | Int(y * Double(1 << (6 - bits)))
      }
      #expect(cells.sorted() == Array(0..<64))
    }
  }

  @Test func `A point is the same in any range and beside any other dimensions`() {
    let few = SobolSequence(dimensions: 3, seed: 9)
    let many = SobolSequence(dimensions: 300, seed: 9)
    let whole = few.points(0..<100)
    #expect(Array(many.points(0..<100).prefix(3)) == whole)
    #expect(few.points(37..<100) == whole.map { Array($0[37...]) })
    #expect(SobolSequence(dimensions: 3, seed: 10).points(0..<100) != whole)
  }

  /// Of ∏ (1 + (xᵢ - ½)), whose integral is 1 and whose variance is (13/12)³ - 1.
  @Test func `Scrambled points are unbiased and far more exact than chance`() {
    let errors = (0..<200).map { seed in
      let columns = SobolSequence(dimensions: 3, seed: UInt64(seed)).points(0..<256)
      let sum = (0..<256).reduce(0.0) { sum, point in sum + columns.reduce(1) { $0 * (0.5 + $1[point]) } }
      return sum / 256 - 1
    }
    let moments = Moments(errors)
    let ofChance = (1.0833333 * 1.0833333 * 1.0833333 - 1) / 256
    #expect(abs(moments.mean) < 4 * (moments.variance / 200).squareRoot())
    #expect(moments.variance < ofChance / 500)
  }

  @Test func `Each scrambled point is uniform over the seeds`() {
    let values = (0..<2_000).map { SobolSequence(dimensions: 8, seed: UInt64($0)).column(dimension: 7, 5..<6)[0] }
    #expect(values.allSatisfy { $0 > 0 && $0 < 1 })
    let sorted = values.sorted()
    let distance = sorted.indices.map { abs(sorted[$0] - (Double($0) + 0.5) / 2_000) }.max() ?? 1
    #expect(distance < 1.95 / 2_000.0.squareRoot())
  }

  @Test func `More dimensions than the table has are refused with what to do instead`() {
    #expect(SobolSequence.fault(dimensions: 512) == nil)
    #expect(SobolSequence.fault(dimensions: 513)?.contains("Latin hypercube") == true)
  }
}
