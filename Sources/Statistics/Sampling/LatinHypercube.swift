/// Points of which each input has one in each of n equal slices
/// (McKay, Beckman & Conover 1979, doi:10.1080/00401706.1979.10489755).
public enum LatinHypercube {
  /// Each input has a stream of its own, so that one more input leaves the others' columns as they were.
  ///
  /// - Parameters:
  ///   - count: how many points, at least 1.
  ///   - inputs: how many inputs; any number.
  /// - Returns: [input][point], above 0 and below 1.
  public static func points(count: Int, inputs: Int, seed: UInt64) -> [[Double]] {
    precondition(count > 0 && inputs >= 0, "a sample has at least one point - count: \(count)")
    return (0..<inputs).map { input in
      var stream = ResamplingStream(seed: seed, stream: input)
      let slices = stream.permutation(count)
      return slices.map { (Double($0) + stream.unit()) / Double(count) }
    }
  }
}
