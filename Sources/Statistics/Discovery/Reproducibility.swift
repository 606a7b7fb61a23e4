extension PRIM {
  /// How often a box of other runs restricts the same input: in random halves of the runs, that box on the way which comes
  /// nearest to the given one in coverage, and that which comes nearest in density (Bryant & Lempert 2010).
  public struct Reproducibility: Sendable, Hashable {
    /// Share of halves: [input].
    public let byCoverage: [Double]
    public let byDensity: [Double]
  }

  public func reproducibility(
    of box: DiscoveredBox, in sample: DiscoverySample, halves: Int = 10, seed: UInt64 = 1
  ) -> Reproducibility {
    var (byCoverage, byDensity) = (sample.columns.map { _ in 0.0 }, sample.columns.map { _ in 0.0 })
    for half in 0..<halves {
      var stream = ResamplingStream(seed: seed, stream: half)
      let runs = stream.permutation(sample.runs).prefix(sample.runs / 2).sorted()
      let boxes = trajectory(of: sample.picking(runs)).boxes
      func count(_ shares: inout [Double], _ distance: (DiscoveredBox) -> Double) {
        guard let nearest = boxes.min(by: { distance($0) < distance($1) }) else { return }
        for restriction in nearest.restrictions { shares[restriction.input] += 1 / Double(halves) }
      }
      count(&byCoverage) { abs($0.coverage - box.coverage) }
      count(&byDensity) { abs($0.density - box.density) }
    }
    return Reproducibility(byCoverage: byCoverage, byDensity: byDensity)
  }
}
