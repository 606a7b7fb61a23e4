import Statistics
import TestSupport
import Testing

@Suite struct RegroupingTests {
  @Test func `Numbers in equal bins: a known picture`() throws {
    var histogram = Histogram(.whole)
    for value in [1.0, 1, 2, 9] { histogram.add(value) }
    let edges = try #require(Histogram.edges(over: [histogram], count: 8))
    #expect(edges == [1, 2, 3, 4, 5, 6, 7, 8, 9])
    #expect(histogram.shares(between: edges) == [0.5, 0.25, 0, 0, 0, 0, 0, 0.25])
  }

  @Test(arguments: [HistogramLayout.share, .signedShare, .magnitude, .signedMagnitude, .whole])
  func `Whatever was seen, shares add up to 1 and no bin lies outside`(layout: HistogramLayout) throws {
    for seed in UInt64(0)..<20 {
      var histogram = Histogram(layout)
      for index in UInt64(0)..<200 {
        let value = unit(seed, index)
        let number =
          switch layout {
          case .share: value
          case .signedShare: 2 * value - 1
          case .whole: (value * 300).rounded()
          case .magnitude: value * value * 1e6
          case .signedMagnitude: (value - 0.3) * 1e6
          }
        histogram.add(number)
      }
      let edges = try #require(Histogram.edges(over: [histogram], count: 40))
      #expect(edges.count <= 42 && edges[0] <= histogram.lowest && edges[edges.count - 1] >= histogram.highest)
      let shares = histogram.shares(between: edges)
      #expect(abs(shares.reduce(0, +) - 1) < 1e-9 && shares.allSatisfy { $0 >= 0 })
    }
  }

  @Test func `Edges are decimal numbers, and what differs by rounding alone has none`() {
    var (histogram, flat) = (Histogram(.share), Histogram(.share))
    for value in [0.31, 0.74] { histogram.add(value) }
    #expect(Histogram.edges(over: [histogram], count: 5) == [0.3, 0.4, 0.5, 0.6, 0.7, 0.8])
    for value in [1, 1.0.nextDown] { flat.add(value) }
    #expect(Histogram.edges(over: [flat], count: 40) == nil)
  }

  @Test func `Nothing seen, or one number only, has no bins`() {
    var histogram = Histogram(.share)
    #expect(Histogram.edges(over: [histogram], count: 40) == nil)
    histogram.add(0.5)
    #expect(Histogram.edges(over: [histogram], count: 40) == nil)
  }
}
