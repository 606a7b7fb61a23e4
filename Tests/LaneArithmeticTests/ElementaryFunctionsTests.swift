import Foundation
import LaneArithmetic
import Testing
import Verification

/// Every function against the C library's over its domain. The bounds are those of the docstrings.
@Suite("Elementary functions")
struct ElementaryFunctionsTests {
  @Test("Each function is as near to the true value as promised", arguments: Accuracy.promises)
  func accuracy(promise: Accuracy) {
    #expect(promise.worst <= promise.bound, "\(promise.name)")
  }

  @Test("exp2 is within 3e-12, relatively, near 0 too")
  func exp2IsAccurate() {
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

  @Test("exp, the logistic function and the normal quantile meet their middles exactly")
  func middles() {
    #expect(exp(0)[0] == 1)
    #expect(logistic(0)[0] == 0.5)
    #expect(normalQuantile(0.5)[0] == 0)
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

  @Test("A power is within 4e-12, relatively", arguments: [-1, 0.1, 1, 2])
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

  @Test("The logistic function saturates without overflow")
  func logisticEnds() {
    #expect(logistic(1e9)[0] == 1)
    #expect(logistic(-1e9)[0] > 0 && logistic(-1e9)[0] < 1e-300)
  }

  @Test("logit undoes the logistic function")
  func logitIsAccurate() {
    let thereAndBack = { logit(logistic($0)) }
    #expect(worstError(of: thereAndBack, from: -10, to: 10, .absolute) { $0 } < 1e-10)
  }

  @Test("Sine and cosine of a turn lie on the unit circle to 1e-11")
  func sineAndCosineAreAccurate() {
    let radius = { (turn: Lane) -> Lane in
      let (sine, cosine) = sineAndCosine(ofTurn: turn)
      return sine * sine + cosine * cosine
    }
    #expect(worstError(of: radius, from: 0, to: 1, .absolute) { _ in 1 } < 1e-11)
  }

  @Test("The normal quantile is within 1e-12, relatively, above the middle too")
  func normalQuantileIsAccurate() {
    #expect(worstError(of: normalQuantile, from: 0.51, to: 1 - 1e-9, .relative, refinedNormalQuantile) < 1e-12)
  }

  @Test("The normal quantile has the tabulated values")
  func normalQuantileKnownAnswers() {
    #expect(abs(normalQuantile(0.95)[0] - 1.6448536269514722) < 1e-12)
    #expect(abs(normalQuantile(0.975)[0] - 1.959963984540054) < 1e-12)
    #expect(abs(normalQuantile(0.001)[0] + 3.0902323061678132) < 1e-12)
  }
}
