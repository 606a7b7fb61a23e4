import Foundation
import Statistics
import TestSupport
import Testing

@Suite("Shares of variance from futures that were drawn anyhow") struct CorrelationRatioTests {
  /// y = 3 a + b + luck, each uniform: variances 9, 1 and 2 twelfths.
  private static let futures = 4_000
  private static func input(_ which: Int) -> [Double] { (0..<futures).map { unit(7, UInt64($0), UInt64(which)) } }
  private static let lives: [[Double]] = (0..<2).map { life in
    (0..<futures).map { future in
      3 * unit(7, UInt64(future), 0) + unit(7, UInt64(future), 1)
        + 2.0.squareRoot() * unit(7, UInt64(future), 2, UInt64(life))
    }
  }

  @Test("are those of a sum whose variance is known, luck in the whole but not in the parts") func sum() {
    for (which, share) in [(0, 9.0 / 12), (1, 1.0 / 12)] {
      let found = CorrelationRatio(of: Self.input(which), lives: Self.lives)
      #expect(abs(found.share - share) < 0.03, "\(found)")
    }
  }

  @Test("of inputs that do nothing are about 0, as often beyond chance as it should be") func nothing() {
    let found = (3..<103).map { CorrelationRatio(of: Self.input($0), lives: Self.lives) }
    let mean = found.reduce(0) { $0 + $1.share } / 100
    #expect(abs(mean) < 0.001)
    #expect(found.count { $0.share > 3.5 * $0.chance } <= 1)
    #expect(found.count { abs($0.share) > $0.chance } > 10)
  }

  @Test("are nothing where nothing varies") func constant() {
    let flat = [[Double]](repeating: [Double](repeating: 1, count: 400), count: 2)
    #expect(CorrelationRatio(of: Array(Self.input(0).prefix(400)), lives: flat).share == 0)
  }
}
