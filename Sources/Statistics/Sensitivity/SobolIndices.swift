/// Which inputs the variance of an outcome comes from (Sobol' 2001, doi:10.1016/S0378-4754(00)00270-6): of the first order
/// by Saltelli et al. 2010 (doi:10.1016/j.cpc.2009.09.018), total by Jansen 1999 (doi:10.1016/S0010-4655(98)00154-4),
/// of the second order by Saltelli 2002 (doi:10.1016/S0010-4655(02)00280-1).
///
/// With two or more replicates luck is taken out (`CrossReplicates`): the indices are shares of the variance that the
/// inputs bring about. Nothing is cut off at 0: an index below it says how far to trust the others.
public struct SobolIndices: Sendable, Hashable {
  /// Share of variance that goes if the input alone gets known: [input].
  public let first: [Estimate]
  /// Share of variance that stays if all others get known: [input].
  public let total: [Estimate]
  /// What two inputs do together beyond what each does alone, [input][input] above the diagonal; nil elsewhere, empty
  /// if it wasn't asked for.
  public let second: [[Estimate?]]
  /// Of the outcome over the inputs, luck taken out where there were replicates.
  public let variance: Estimate
  /// Share of the whole variance that is luck; nil with a single replicate, which can't tell. Luck is taken for drawn
  /// anew at every point: where a replicate's points share theirs, what shifts them all alike isn't counted.
  public let luck: Estimate?
  /// Whether the inputs bring about any variance at all: its interval lies above 0. If they don't, indices are shares of
  /// nothing and are all 0.
  public let hasVariance: Bool

  /// The largest half-width among first and total indices: what to hold against a wanted precision.
  public var halfWidth: Double { (first + total).map(\.halfWidth).max() ?? 0 }

  /// - Parameters:
  ///   - runs: [replicate][run], in the order of `blocks`; replicates have independent luck.
  ///   - resamples: bootstrap resamples of rows for the percentile intervals.
  ///   - seed: of the resamples; the same for several outcomes of the same runs.
  public init(
    of runs: [[Double]], blocks: SaltelliBlocks, resamples: Int = 1_000, confidence: Double = 0.95, seed: UInt64 = 1
  ) {
    let rows = SobolRows(runs: runs, blocks: blocks)
    let estimates = rows.sums.estimates(resamples: resamples, confidence: confidence, seed: seed, of: rows.shares)
    let ofInputs = estimates[rows.variance]
    let hasVariance = min(ofInputs.value, ofInputs.interval?.lowerBound ?? ofInputs.value) > rows.leastVariance
    let none = Estimate(0)
    let inputs = blocks.inputs
    self.hasVariance = hasVariance
    first = (0..<inputs).map { hasVariance ? estimates[$0] : none }
    total = (0..<inputs).map { hasVariance ? estimates[inputs + $0] : none }
    second =
      blocks.hasSecondOrder
      ? (0..<inputs).map { i in
        (0..<inputs).map { j in j > i ? hasVariance ? estimates[rows.second(i, j)] : none : nil }
      } : []
    variance = ofInputs
    luck = runs.count > 1 ? estimates[rows.luck] : nil
  }
}
