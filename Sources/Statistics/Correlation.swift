/// How two columns of numbers go together, -1 ... 1; 0 where one of the two doesn't vary.
public enum Correlation {
  /// Of the numbers themselves (Pearson).
  public static func linear(_ a: [Double], _ b: [Double]) -> Double {
    let (momentsA, momentsB) = (Moments(a), Moments(b))
    let spread = (momentsA.squares * momentsB.squares).squareRoot()
    let together = zip(a, b).reduce(0) { $0 + ($1.0 - momentsA.mean) * ($1.1 - momentsB.mean) }
    return spread > 0 ? together / spread : 0
  }

  /// Of their ranks (Spearman).
  public static func ofRanks(_ a: [Double], _ b: [Double]) -> Double { linear(ranks(a), ranks(b)) }
}
