import Foundation
import LaneArithmetic

/// How far an elementary function may be from the true value over its domain.
public struct Accuracy: Sendable {
  public enum Kind: Sendable { case absolute, relative }
  /// How points are spread over the domain.
  public enum Spread: Sendable { case even, magnitudes }

  public let name: String
  public let bound: Double
  private let domain: ClosedRange<Double>
  private let spread: Spread
  private let kind: Kind
  private let function: @Sendable (Lane) -> Lane
  private let exact: @Sendable (Double) -> Double

  private init(
    _ name: String, within bound: Double, _ kind: Kind, over domain: ClosedRange<Double>, _ spread: Spread = .even,
    of function: @escaping @Sendable (Lane) -> Lane, exact: @escaping @Sendable (Double) -> Double
  ) {
    self.name = name
    self.bound = bound
    self.kind = kind
    self.domain = domain
    self.spread = spread
    self.function = function
    self.exact = exact
  }

  /// The largest error over many points.
  public var worst: Double {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    return switch spread {
    case .even: worstError(of: function, from: low, to: high, kind, exact)
    case .magnitudes: worstError(of: function, magnitudesFrom: low, to: high, kind, exact)
    }
  }

  /// The bounds are those of the functions' descriptions.
  public static let promises = exponentials + logarithms + others

  private static let exponentials: [Accuracy] = {
    let exp2 = Accuracy(
      "exp2", within: 3e-12, .relative, over: -1000...1000, of: { LaneArithmetic.exp2($0) },
      exact: { Foundation.exp2($0) })
    let exp = Accuracy(
      "exp", within: 3e-12, .relative, over: -690...690, of: { LaneArithmetic.exp($0) }, exact: { Foundation.exp($0) })
    let logistic = Accuracy(
      "logistic", within: 3e-12, .relative, over: -600...600, of: { LaneArithmetic.logistic($0) },
      exact: { 1 / (1 + Foundation.exp(-$0)) })
    let powers = [0.5, 5].map { (exponent: Double) in
      Accuracy(
        "power \(exponent)", within: 4e-12, .relative, over: 1e-9...1e3, .magnitudes,
        of: { LaneArithmetic.power($0, Lane(exponent)) }, exact: { Foundation.pow($0, exponent) })
    }
    return [exp2, exp, logistic] + powers
  }()

  private static let logarithms: [Accuracy] = {
    let all = 1e-300...1e300
    let log2 = Accuracy(
      "log2", within: 1e-12, .absolute, over: all, .magnitudes, of: { LaneArithmetic.log2($0) },
      exact: { Foundation.log2($0) })
    let log = Accuracy(
      "log", within: 1e-12, .absolute, over: all, .magnitudes, of: { LaneArithmetic.log($0) },
      exact: { Foundation.log($0) })
    let logit = Accuracy(
      "logit", within: 1e-12, .absolute, over: 1e-9...(1 - 1e-9), of: { LaneArithmetic.logit($0) },
      exact: { Foundation.log($0) - Foundation.log1p(-$0) })
    return [log2, log, logit]
  }()

  private static let others: [Accuracy] = {
    let sine = Accuracy(
      "sine of a turn", within: 1e-11, .absolute, over: 0...1, of: { sineAndCosine(ofTurn: $0).sine },
      exact: { Foundation.sin(2 * Double.pi * ($0 - 0.5)) })
    let cosine = Accuracy(
      "cosine of a turn", within: 1e-12, .absolute, over: 0...1, of: { sineAndCosine(ofTurn: $0).cosine },
      exact: { Foundation.cos(2 * Double.pi * ($0 - 0.5)) })
    let root = Accuracy(
      "square root", within: 0, .absolute, over: 1e-300...1e300, .magnitudes, of: { LaneArithmetic.squareRoot($0) },
      exact: { $0.squareRoot() })
    let quantile = Accuracy(
      "normal quantile", within: 1e-12, .relative, over: 1e-300...0.49, .magnitudes, of: { normalQuantile($0) },
      exact: refinedNormalQuantile)
    return [sine, cosine, root, quantile]
  }()

  public static var checks: [Check] {
    promises.map { promise in
      let worst = promise.worst
      return Check(
        "largest error of \(promise.name)", promised: promise.bound == 0 ? "0" : scientific(promise.bound),
        measured: worst == 0 ? "0" : scientific(worst), isKept: worst <= promise.bound)
    }
  }
}

/// `1.3e-12`.
func scientific(_ value: Double) -> String { String(format: "%.1e", value) }

/// Newton's method on the distribution function, from a bisection: no use of what is checked.
@Sendable public func refinedNormalQuantile(_ p: Double) -> Double {
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

/// The largest error over many points, evenly spread.
public func worstError(
  of function: (Lane) -> Lane, from low: Double, to high: Double, _ kind: Accuracy.Kind, _ exact: (Double) -> Double
) -> Double {
  worstError(of: function, at: { low + (high - low) * $0 }, kind, exact)
}

/// The largest error over many points, evenly spread over the orders of magnitude.
public func worstError(
  of function: (Lane) -> Lane, magnitudesFrom low: Double, to high: Double, _ kind: Accuracy.Kind,
  _ exact: (Double) -> Double
) -> Double {
  worstError(
    of: function, at: { Foundation.exp(Foundation.log(low) * (1 - $0) + Foundation.log(high) * $0) }, kind, exact)
}

private func worstError(
  of function: (Lane) -> Lane, at point: (Double) -> Double, _ kind: Accuracy.Kind, _ exact: (Double) -> Double
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
