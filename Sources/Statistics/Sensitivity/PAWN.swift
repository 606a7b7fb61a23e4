/// How much an outcome's whole distribution depends on each input, from any sample of runs
/// (PAWN; Pianosi & Wagener 2018, doi:10.1016/j.envsoft.2018.07.019).
///
/// The sample is cut into slices by the input; the index is the median over slices of the Kolmogorov–Smirnov distance
/// between the outcomes in the slice and all outcomes. An input that does nothing has an index above 0, the more so the
/// fewer runs there are in a slice: hold indices against `dummy` (Khorashadi Zadeh et al. 2017,
/// doi:10.1016/j.envsoft.2017.02.001). It has no interval: resampling adds to a distance that is too large already, and intervals
/// of it miss their own estimate.
public struct PAWN: Sendable, Hashable {
  public static let usualSlices = 10
  /// Fewer runs in a slice make a distance of chance alone.
  public static let fewestRunsPerSlice = 10

  /// 0 ... 1: [input].
  public let indices: [Double]
  /// Distances of an input's slices, lowest first: [input][slice].
  public let distances: [[Double]]
  /// What an input that does nothing stays below in 95% of samples.
  public let dummy: Double

  public static func fault(runs: Int, slices: Int = usualSlices) -> String? {
    if slices < 2 { return "PAWN takes at least 2 slices." }
    if runs < slices * fewestRunsPerSlice {
      return "PAWN takes at least \(slices * fewestRunsPerSlice) runs for \(slices) slices, not \(runs)."
    }
    return nil
  }

  /// - Parameters:
  ///   - inputs: [input][run]. An input with no more values than slices gets a slice for each value.
  ///   - shuffles: for the dummy.
  public init(
    inputs: [[Double]], outcome: [Double], slices: Int = usualSlices, shuffles: Int = 200, seed: UInt64 = 1
  ) {
    precondition(Self.fault(runs: outcome.count, slices: slices) == nil, "ask fault(runs:slices:) first")
    let comparison = KolmogorovSmirnov(outcome)
    let distances = { (part: [Int]) -> [Double] in
      comparison.distances(part: part, parts: slices).compactMap { $0 }.sorted()
    }
    var stream = ResamplingStream(seed: seed)
    let even = outcome.indices.map { $0 * slices / outcome.count }
    let shuffled = (0..<shuffles).map { _ in
      quantile(ofSorted: distances(stream.permutation(outcome.count).map { even[$0] }), 0.5)
    }
    self.distances = inputs.map { distances(Self.slices(of: $0, count: slices)) }
    indices = self.distances.map { quantile(ofSorted: $0, 0.5) }
    dummy = shuffled.isEmpty ? 0 : quantile(ofSorted: shuffled.sorted(), 0.95)
  }

  /// The slice that each run is in: between quantiles of the input, or by its value where there are few.
  static func slices(of input: [Double], count: Int) -> [Int] {
    let sorted = input.sorted()
    let values = sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
    let edges =
      values.count <= count
      ? Array(values.dropFirst()) : (1..<count).map { quantile(ofSorted: sorted, Double($0) / Double(count)) }
    return input.map { value in edges.prefix { $0 <= value }.count }
  }
}
