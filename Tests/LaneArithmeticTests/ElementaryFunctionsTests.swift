import Foundation
import LaneArithmetic
import Testing

/// Every function against the C library's over its domain. The bounds are those of the docstrings.
@Suite("Elementary functions")
struct ElementaryFunctionsTests {
  @Test("exp2 is within 3e-12 of the true value, relatively, from -1000 to 1000")
  func exp2IsAccurate() {
    #expect(worstError(of: exp2, from: -1000, to: 1000, .relative) { Foundation.exp2($0) } < 3e-12)
    #expect(worstError(of: exp2, from: -2, to: 2, .relative) { Foundation.exp2($0) } < 3e-12)
  }

  @Test("exp2 stays at its ends beyond 1000 and -1000, and meets whole powers exactly")
  func exp2Ends() {
    #expect(exp2(1e9)[0] == exp2(1000)[0])
    #expect(exp2(-1e9)[0] == exp2(-1000)[0])
    #expect(exp2(Lane(.infinity))[0].isFinite)
    #expect(exp2(Lane(.nan))[0].isNaN)
    for power in -1000...1000 {
      #expect(exp2(Lane(Double(power)))[0] == Double(sign: .plus, exponent: power, significand: 1))
    }
  }

  @Test("exp is within 3e-12, relatively, from -690 to 690")
  func expIsAccurate() {
    #expect(worstError(of: exp, from: -690, to: 690, .relative) { Foundation.exp($0) } < 3e-12)
    #expect(exp(0)[0] == 1)
  }

  @Test("log2 is within 1e-12 over all magnitudes, and log within 1e-12 too")
  func logarithmsAreAccurate() {
    #expect(worstError(of: log2, magnitudesFrom: 1e-300, to: 1e300, .absolute) { Foundation.log2($0) } < 1e-12)
    #expect(worstError(of: log, magnitudesFrom: 1e-300, to: 1e300, .absolute) { Foundation.log($0) } < 1e-12)
  }

  @Test("log2 keeps its relative accuracy near 1, where the logarithm vanishes")
  func logarithmsNearOne() {
    let exact: (Double) -> Double = { log1p($0 - 1) / M_LN2 }
    #expect(worstError(of: log2, from: 0.75, to: 1 - 0x1p-33, .relative, exact) < 2e-13)
    #expect(worstError(of: log2, from: 1 - 1e-8, to: 1 - 1e-14, .relative, exact) < 1e-14)
    #expect(worstError(of: log2, from: 1 + 1e-14, to: 1 + 1e-8, .relative, exact) < 1e-14)
    #expect(log2(1)[0] == 0)
  }

  @Test("log2 is exact for powers of 2, and counts 0 and the least subnormal number as 2^-1023")
  func logarithmEnds() {
    for power in -1022...1023 {
      #expect(log2(Lane(Double(sign: .plus, exponent: power, significand: 1)))[0] == Double(power))
    }
    #expect(log2(0)[0] == -1023)
    #expect(log2(Lane(.leastNonzeroMagnitude))[0] == -1023)
  }

  @Test("A power is within 4e-12, relatively", arguments: [-1, 0.1, 0.5, 1, 2, 5])
  func powerIsAccurate(exponent: Double) {
    let raised = { power($0, Lane(exponent)) }
    let worst = worstError(of: raised, magnitudesFrom: 1e-9, to: 1e3, .relative) { pow($0, exponent) }
    #expect(worst < 4e-12)
  }

  @Test("As x falls to 0, a positive power falls to almost 0 and never below")
  func powerNearZero() {
    for exponent in [0.5, 1, 2.5] {
      var last = Double.infinity
      for x in [1e-3, 1e-30, 1e-200, 1e-308, 0] {
        let value = power(Lane(x), Lane(exponent))[0]
        #expect(value >= 0 && value <= last)
        last = value
      }
      #expect(last < 1e-150)
    }
    #expect(power(0, 0)[0] == 1)
  }

  @Test("The logistic function is within 3e-12, relatively, and saturates without overflow")
  func logisticIsAccurate() {
    #expect(worstError(of: logistic, from: -600, to: 600, .relative) { 1 / (1 + Foundation.exp(-$0)) } < 3e-12)
    #expect(logistic(0)[0] == 0.5)
    #expect(logistic(1e9)[0] == 1)
    #expect(logistic(-1e9)[0] > 0 && logistic(-1e9)[0] < 1e-300)
  }

  @Test("logit is within 1e-12 and undoes the logistic function")
  func logitIsAccurate() {
    let thereAndBack = { logit(logistic($0)) }
    #expect(worstError(of: logit, from: 1e-9, to: 1 - 1e-9, .absolute) { Foundation.log($0) - log1p(-$0) } < 1e-12)
    #expect(worstError(of: thereAndBack, from: -10, to: 10, .absolute) { $0 } < 1e-10)
  }

  @Test("Sine and cosine of a turn are within 1e-11, and lie on the unit circle to 1e-11")
  func sineAndCosineAreAccurate() {
    let sine = { sineAndCosine(ofTurn: $0).sine }
    let cosine = { sineAndCosine(ofTurn: $0).cosine }
    let radius = { sine($0) * sine($0) + cosine($0) * cosine($0) }
    #expect(worstError(of: sine, from: 0, to: 1, .absolute) { sin(2 * .pi * ($0 - 0.5)) } < 1e-11)
    #expect(worstError(of: cosine, from: 0, to: 1, .absolute) { cos(2 * .pi * ($0 - 0.5)) } < 1e-12)
    #expect(worstError(of: radius, from: 0, to: 1, .absolute) { _ in 1 } < 1e-11)
  }

  @Test("Square roots are correctly rounded")
  func squareRootIsExact() {
    #expect(worstError(of: squareRoot, magnitudesFrom: 1e-300, to: 1e300, .absolute) { $0.squareRoot() } == 0)
  }

  @Test("The normal quantile is within 1e-12, relatively, far into the tail and through the middle")
  func normalQuantileIsAccurate() {
    #expect(worstError(of: normalQuantile, magnitudesFrom: 1e-300, to: 0.49, .relative, refinedQuantile) < 1e-12)
    #expect(worstError(of: normalQuantile, from: 0.51, to: 1 - 1e-9, .relative, refinedQuantile) < 1e-12)
    #expect(normalQuantile(0.5)[0] == 0)
  }

  @Test("The normal quantile has the tabulated values")
  func normalQuantileKnownAnswers() {
    #expect(abs(normalQuantile(0.95)[0] - 1.6448536269514722) < 1e-12)
    #expect(abs(normalQuantile(0.975)[0] - 1.959963984540054) < 1e-12)
    #expect(abs(normalQuantile(0.001)[0] + 3.0902323061678132) < 1e-12)
  }

  /// Newton's method on the distribution function, from a standard bisection: no use of what is tested.
  private func refinedQuantile(_ p: Double) -> Double {
    func below(_ z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }
    let tail = min(p, 1 - p)
    var (low, high) = (-40.0, 0.0)
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if below(middle) < tail { low = middle } else { high = middle }
    }
    var z = (low + high) / 2
    for _ in 0..<4 { z -= (below(z) - tail) / (Foundation.exp(-z * z / 2) / (2 * Double.pi).squareRoot()) }
    return p < 0.5 ? z : -z
  }
}

enum ErrorKind { case absolute, relative }

/// The largest error over many points, evenly spread.
func worstError(
  of function: (Lane) -> Lane, from low: Double, to high: Double, _ kind: ErrorKind, _ exact: (Double) -> Double
) -> Double {
  worstError(of: function, at: { low + (high - low) * $0 }, kind, exact)
}

/// The largest error over many points, evenly spread over the orders of magnitude.
func worstError(
  of function: (Lane) -> Lane, magnitudesFrom low: Double, to high: Double, _ kind: ErrorKind,
  _ exact: (Double) -> Double
) -> Double {
  worstError(
    of: function, at: { Foundation.exp(Foundation.log(low) * (1 - $0) + Foundation.log(high) * $0) }, kind, exact)
}

private func worstError(
  of function: (Lane) -> Lane, at point: (Double) -> Double, _ kind: ErrorKind, _ exact: (Double) -> Double
) -> Double {
  let lanes = 5000
  var worst = 0.0
  for group in 0..<lanes {
    var x = Lane.zero
    for lane in 0..<Lane.width {
      x[lane] = point((Double(group * Lane.width + lane) + 0.37) / Double(lanes * Lane.width))
    }
    let y = function(x)
    for lane in 0..<Lane.width {
      let wanted = exact(x[lane])
      let error = abs(y[lane] - wanted) / (kind == .relative ? abs(wanted) : 1)
      worst = error <= worst ? worst : error  // so that a NaN stays
    }
  }
  return worst
}
