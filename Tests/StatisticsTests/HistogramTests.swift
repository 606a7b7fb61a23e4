import Statistics
import TestSupport
import Testing

@Suite struct HistogramTests {
  /// Layout, the numbers it is for, and how far off a quantile of them may be.
  struct Example: Sendable, CustomTestStringConvertible {
    let layout: HistogramLayout
    let number: @Sendable (Double) -> Double
    let tolerance: @Sendable (Double) -> Double
    var testDescription: String { "\(layout)" }
  }
  static let examples = [
    Example(layout: .share, number: { $0 * $0 }, tolerance: { _ in 0.001 }),
    Example(layout: .signedShare, number: { 2 * $0 - 1 }, tolerance: { _ in 0.001 }),
    Example(layout: .whole, number: { ($0 * 200).rounded(.down) }, tolerance: { _ in 0 }),
    Example(layout: .whole, number: { ($0 * $0 * 100_000).rounded(.down) }, tolerance: { $0 / 128 + 1 }),
    Example(layout: .magnitude, number: { $0 * $0 * $0 * 3e9 }, tolerance: { $0 / 64 + 1.0 / 64 }),
    Example(layout: .signedMagnitude, number: { ($0 - 0.3) * 1e6 }, tolerance: { $0.magnitude / 64 + 1.0 / 64 }),
  ]

  @Test(arguments: examples)
  func `Quantiles are those of the sorted numbers, as near as the bins allow`(example: Example) throws {
    let values = (0..<5_001).map { example.number(unit(3, UInt64($0))) }
    var histogram = Histogram(example.layout)
    for value in values { histogram.add(value) }
    let sorted = values.sorted()
    for percent in 0...100 {
      let exact = sorted[percent * 50]
      let quantile = try #require(histogram.quantile(Double(percent) / 100))
      #expect(abs(quantile - exact) <= example.tolerance(exact) + 1e-9, "\(percent)%: \(quantile), not \(exact)")
    }
    #expect(histogram.lowest == sorted.first)
    #expect(histogram.highest == sorted.last)
    #expect(histogram.quantile(0) == sorted.first || example.tolerance(1) > 0)
  }

  @Test(arguments: examples)
  func `Every number lies within the bounds of its bin`(example: Example) {
    for index in 0..<20_000 {
      let value = example.number(unit(4, UInt64(index)))
      let bin = example.layout.bin(of: value)
      let (low, high) = example.layout.bounds(ofBin: bin)
      let slack = value.magnitude * 1e-12
      #expect(low - slack <= value && value <= high + slack, "\(value) in bin \(bin) of \(low) to \(high)")
    }
  }

  @Test(arguments: [HistogramLayout.share, .signedShare, .whole, .magnitude, .signedMagnitude])
  func `Anything at all has a bin`(layout: HistogramLayout) {
    let oddities = [
      .nan, .infinity, -.infinity, 0, -0.0, 1, -1, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
      .leastNonzeroMagnitude,
      0.9999999999999999, 1.0000000000000002, 1e300, -1e-300,
    ]
    for value in oddities { #expect((0..<layout.binCount).contains(layout.bin(of: value)), "\(value)") }
  }

  @Test func `All zeros and all ones are told exactly`() {
    var histogram = Histogram(.share)
    for _ in 0..<60 { histogram.add(0) }
    for _ in 0..<40 { histogram.add(1) }
    #expect(histogram.quantiles([0.05, 0.5, 0.95]) == [0, 0, 1])
  }

  @Test func `Quantiles of nothing are nothing`() {
    #expect(Histogram(.share).quantile(0.5) == nil)
    #expect(Histogram(.share).interval(ofQuantile: 0.5) == nil)
  }

  @Test func `Parts merge in any order into the same whole`() {
    let parts = (0..<5).map { part in
      var histogram = Histogram(.magnitude)
      for index in 0..<100 { histogram.add(unit(UInt64(part), UInt64(index)) * 1e5) }
      return histogram
    }
    func merged(_ order: [Int]) -> Histogram {
      var whole = Histogram(.magnitude)
      for part in order { whole.merge(parts[part]) }
      return whole
    }
    #expect(merged([0, 1, 2, 3, 4]) == merged([3, 1, 4, 0, 2]))
  }

  @Test func `The interval of the median of ten numbers reaches from the second to the ninth`() {
    // The binomial table: P(2 ≤ B(10, ½) ≤ 8) = .9785.
    #expect(ranks(enclosingQuantile: 0.5, of: 10, confidence: 0.95) == 1...8)
  }

  @Test func `Too few numbers have no interval of a far quantile`() {
    // Two medians in four lie beyond both of two numbers; 0.95^71 is above 0.025 and 0.95^72 below it.
    #expect(ranks(enclosingQuantile: 0.5, of: 2, confidence: 0.95) == nil)
    #expect(ranks(enclosingQuantile: 0.5, of: 6, confidence: 0.95) == 0...5)
    #expect(ranks(enclosingQuantile: 0.05, of: 71, confidence: 0.95) == nil)
    #expect(ranks(enclosingQuantile: 0.05, of: 72, confidence: 0.95)?.lowerBound == 0)
    #expect(ranks(enclosingQuantile: 0.95, of: 71, confidence: 0.95) == nil)
    var histogram = Histogram(.share)
    histogram.add(0.2)
    histogram.add(0.4)
    #expect(histogram.interval(ofQuantile: 0.05) == nil && histogram.interval(ofQuantile: 0.5) == nil)
  }

  @Test func `The interval of a quantile holds the truth in at least about 95% of runs`() throws {
    for (share, truth) in [(0.5, 0.5), (0.05, 0.05), (0.95, 0.95)] {
      let hits = (0..<1_000).count { run in
        var histogram = Histogram(.share)
        for index in 0..<200 { histogram.add(unit(UInt64(run), 5, UInt64(index))) }
        return histogram.interval(ofQuantile: share)?.contains(truth) ?? false
      }
      #expect((935...990).contains(hits), "\(share): \(hits) of 1000")
    }
  }
}
