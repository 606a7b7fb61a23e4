import Analyses
import Experiments
import Foundation
import Testing

@Suite("A claim of a pattern")
struct ClaimTests {
  static let difference = [
    Claim.Term(factor: 1, condition: 0, observed: .outcome(.attainment)),
    Claim.Term(factor: -1, condition: 1, observed: .outcome(.attainment)),
  ]

  static func claim(_ kind: Claim.Kind, terms: [Claim.Term] = difference) -> Claim {
    Claim(words: "made up", kind: kind, terms: terms)
  }

  @Test("has the mean difference, its interval and the difference over the standard deviation")
  func knownAnswer() {
    // Differences 1, 3, 1, 3: pair means 2 and 2. Each condition has the variance 1 and 1/3.
    let found = ClaimAtPoint(Self.claim(.above(least: 0)), values: [[3, 5, 3, 5], [2, 2, 2, 2]])
    #expect(found.value == 2 && found.interval == 2...2)
    let spread = (4.0 / 3 / 2).squareRoot()
    #expect(abs(found.effect - 2 / spread) < 1e-12)
    #expect(found.isAsClaimed)
  }

  @Test("of an order is right only beyond chance")
  func order() {
    let close = ClaimAtPoint(Self.claim(.above(least: 0)), values: [[1, 1, 0, 0, 1, 1], [0, 0, 1, 1, 0, 0]])
    #expect(close.value > 0 && close.interval.lowerBound < 0 && !close.isAsClaimed)
    let wrong = ClaimAtPoint(Self.claim(.notBelow(within: 0.1)), values: [[0, 1, 0, 1], [5, 6, 5, 6]])
    #expect(!wrong.isAsClaimed)
  }

  @Test("of no difference is right where the effect is small, however sure the difference is")
  func null() {
    let wide = (0..<100).map { Double($0 % 10) }
    let found = ClaimAtPoint(Self.claim(.null(within: 0.1)), values: [wide.map { $0 + 0.01 }, wide])
    #expect(found.interval.lowerBound > 0 && found.isAsClaimed)
    #expect(!ClaimAtPoint(Self.claim(.null(within: 0.1)), values: [wide.map { $0 + 1 }, wide]).isAsClaimed)
  }

  @Test("of a sum weighs its terms")
  func factors() {
    let terms = [
      Claim.Term(factor: 8, condition: 0, observed: .outcome(.attainment)),
      Claim.Term(factor: -16, condition: 1, observed: .outcome(.attainment)),
    ]
    #expect(ClaimAtPoint(Self.claim(.above(least: 0), terms: terms), values: [[0.5, 0.5], [0.25, 0.25]]).value == 0)
  }

  @Test("of a chance counts replications, of a variation takes standard deviation over mean")
  func levels() {
    let chance = ClaimAtPoint(
      Self.claim(.chance(above: 0.03, 0.4...0.6)), values: [[0.1, 0.2, 0.3, 0.4], [0.1, 0.1, 0.2, 0.4]])
    #expect(chance.value == 0.5 && chance.isAsClaimed)
    let one = [Claim.Term(factor: 1, condition: 0, observed: .outcome(.attainment))]
    let variation = ClaimAtPoint(Self.claim(.variation(0.1...2), terms: one), values: [[1, 3, 1, 3]])
    #expect(abs(variation.value - (4.0 / 3).squareRoot() / 2) < 1e-12)
  }

  @Test("without any spread has an effect with an end")
  func noSpread() {
    #expect(
      ClaimAtPoint(Self.claim(.above(least: 0)), values: [[1, 1], [0, 0]]).effect == ClaimAtPoint.greatestEffect)
    #expect(
      ClaimAtPoint(Self.claim(.above(least: 0)), values: [[0, 0], [1, 1]]).effect == -ClaimAtPoint.greatestEffect)
    #expect(ClaimAtPoint(Self.claim(.above(least: 0)), values: [[1, 1], [1, 1]]).effect == 0)
  }

  /// A claim that is right at so many of ten points.
  static func verdict(
    right: Int, strength: Pattern.Strength = .strong, use: Pattern.Use = .emergent
  ) -> PatternVerdict {
    let points = (0..<10).map { point in
      let up = point < right ? 1.0 : -0.1
      return ClaimAtPoint(Self.claim(.above(least: 0)), values: [[up, up + 0.1, up, up + 0.1], [0, 0.1, 0, 0.1]])
    }
    var pattern = Pattern()
    pattern.strength = strength
    pattern.use = use
    return PatternVerdict(pattern, [ClaimVerdict(Self.claim(.above(least: 0)), points)])
  }

  @Test("holds over the hypercube at four fifths of the points")
  func share() {
    #expect(Self.verdict(right: 8).passes)
    #expect(!Self.verdict(right: 7).passes)
  }

  @Test("about a level holds where the mean over the points lies in the range")
  func levelOverPoints() {
    let claim = Self.claim(.level(0.4...0.6))
    let points = [0.1, 0.9].map { ClaimAtPoint(claim, values: [[$0, $0], [0, 0]]) }
    let verdict = ClaimVerdict(claim, points)
    #expect(verdict.holds && verdict.share == 0 && verdict.size == 0.5)
  }

  @Test("of an order has to come to its least size, however sure the difference is")
  func leastSize() {
    let wide = (0..<100).map { Double($0 % 10) }
    let little = [wide.map { $0 + 0.1 }, wide]
    #expect(ClaimAtPoint(Self.claim(.above(least: 0)), values: little).isAsClaimed)
    #expect(!ClaimAtPoint(Self.claim(.above(least: 0.1)), values: little).isAsClaimed)
    #expect(ClaimAtPoint(Self.claim(.above(least: 0.1)), values: [wide.map { $0 + 1 }, wide]).isAsClaimed)
  }

  @Test("of a rare event is judged in points")
  func points() {
    // Three in a thousand against none: a standardised effect of .08, and .3 points.
    let rare = (0..<1_000).map { $0 < 3 ? 1.0 : 0 }
    let never = [Double](repeating: 0, count: 1_000)
    var claim = Self.claim(.null(within: 0.02))
    #expect(!ClaimAtPoint(claim, values: [rare, never]).isAsClaimed)
    claim.isInPoints = true
    let found = ClaimAtPoint(claim, values: [rare, never])
    #expect(found.isAsClaimed && abs(found.effect - 0.003) < 1e-12)
    #expect(!ClaimAtPoint(claim, values: [(0..<1_000).map { $0 < 30 ? 1.0 : 0 }, never]).isAsClaimed)
  }

  @Test("of humps tells two of them from one")
  func humps() {
    let one = [Claim.Term(factor: 1, condition: 0, observed: .outcome(.attainment))]
    let claim = Self.claim(.humps(0.556...1), terms: one)
    #expect(ClaimAtPoint(claim, values: [(0..<100).map { Double($0 % 2) }]).isAsClaimed)
    #expect(!ClaimAtPoint(claim, values: [(0..<100).map { Double($0 % 10 + $0 % 7 + $0 % 3) }]).isAsClaimed)
  }

  @Test("counts towards four fifths of all, three quarters of the emergent and nine tenths of the strong")
  func enough() {
    func findings(strong: Int, of all: Int, others: Int, of rest: Int) -> PatternFindings {
      PatternFindings(
        (0..<all).map { Self.verdict(right: $0 < strong ? 10 : 0, use: .calibrated) }
          + (0..<rest).map { Self.verdict(right: $0 < others ? 10 : 0, strength: .weak) },
        points: 10, replications: 16)
    }
    #expect(findings(strong: 9, of: 10, others: 8, of: 10).isEnough)
    #expect(!findings(strong: 8, of: 10, others: 10, of: 10).isEnough)
    #expect(!findings(strong: 10, of: 10, others: 7, of: 10).isEnough)
    #expect(findings(strong: 9, of: 10, others: 8, of: 10).count(where: PatternFindings.isEmergent) == (8, 10))
  }
}
