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
    _ function: @escaping @Sendable (Lane) -> Lane, exact: @escaping @Sendable (Double) -> Double
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
  public static let promises: [Accuracy] = [
    Accuracy("exp2", within: 1e-11, .relative, over: -1000...1000, { exp2($0) }) { Foundation.exp2($0) },
    Accuracy("exp", within: 1e-11, .relative, over: -690...690, { exp($0) }) { Foundation.exp($0) },
    Accuracy("log2", within: 1e-12, .absolute, over: 1e-300...1e300, .magnitudes, { log2($0) }) {
      Foundation.log2($0)
    },
    Accuracy("log", within: 1e-12, .absolute, over: 1e-300...1e300, .magnitudes, { log($0) }) { Foundation.log($0) },
    Accuracy("power 0.5", within: 1e-11, .relative, over: 1e-9...1e3, .magnitudes, { power($0, 0.5) }) { pow($0, 0.5) },
    Accuracy("power 5", within: 1e-11, .relative, over: 1e-9...1e3, .magnitudes, { power($0, 5) }) { pow($0, 5) },
    Accuracy("logistic", within: 1e-11, .relative, over: -600...600, { logistic($0) }) {
      1 / (1 + Foundation.exp(-$0))
    },
    Accuracy("logit", within: 1e-12, .absolute, over: 1e-9...(1 - 1e-9), { logit($0) }) {
      Foundation.log($0) - log1p(-$0)
    },
    Accuracy("sine of a turn", within: 2e-10, .absolute, over: 0...1, { sineAndCosine(ofTurn: $0).sine }) {
      sin(2 * .pi * ($0 - 0.5))
    },
    Accuracy("cosine of a turn", within: 5e-11, .absolute, over: 0...1, { sineAndCosine(ofTurn: $0).cosine }) {
      cos(2 * .pi * ($0 - 0.5))
    },
    Accuracy("square root", within: 0, .absolute, over: 1e-300...1e300, .magnitudes, { squareRoot($0) }) {
      $0.squareRoot()
    },
    Accuracy(
      "normal quantile", within: 1e-12, .relative, over: 1e-300...0.49, .magnitudes, { normalQuantile($0) },
      exact: refinedNormalQuantile),
  ]

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
