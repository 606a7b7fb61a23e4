/// Products of what two points came to, each point run several times with luck of its own.
///
/// A product of two numbers of the same replicate holds the luck that both share; one of different replicates doesn't. So
/// the mean of such products over points is that of the functions behind the luck: E[Y₁ Z₂] = E[E[Y] E[Z]]. Every square
/// and product in the estimators of sensitivity is replaced by the mean over pairs of different replicates, which takes
/// luck out of variances and indices without bias, whether luck is drawn anew at every point or shared by all points of a
/// replicate (a covariance estimator of the intraclass kind, Searle, Casella & McCulloch 1992,
/// doi:10.1002/9780470316856; for indices of stochastic models Mazo 2021, doi:10.1137/19M1292308).
///
/// With one replicate there is nothing to tell luck from effect, and products are ordinary ones.
struct CrossReplicates: Sendable {
  let replicates: Int

  /// The mean of `a` of one replicate times `b` of another, over all ordered pairs of different replicates.
  @inline(__always)
  func product(_ a: (_ replicate: Int) -> Double, _ b: (_ replicate: Int) -> Double) -> Double {
    guard replicates > 1 else { return a(0) * b(0) }
    var (sumA, sumB, same) = (0.0, 0.0, 0.0)
    for replicate in 0..<replicates {
      sumA += a(replicate)
      sumB += b(replicate)
      same += a(replicate) * b(replicate)
    }
    return (sumA * sumB - same) / Double(replicates * (replicates - 1))
  }
}
