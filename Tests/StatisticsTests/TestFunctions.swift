import Foundation
import Statistics

/// Functions of points in the unit cube whose sensitivities are known.
enum TestFunctions {
  /// Ishigami & Homma 1990 with a = 7 and b = 0.1, over -π ... π.
  static func ishigami(_ u: [Double]) -> Double {
    let x = u.map { (2 * $0 - 1) * Double.pi }
    return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
  }

  static let ishigamiVariance = 13.844587940719
  static let ishigamiFirst = [0.313905191148, 0.442411144790, 0]
  static let ishigamiTotal = [0.557588855210, 0.442411144790, 0.243683664062]

  static let weights = [0.0, 1, 4.5, 9, 99, 99, 99, 99]

  /// Sobol's G-function.
  static func g(_ u: [Double]) -> Double {
    zip(u, weights).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
  }

  /// Parts of the variance: of input i alone 1/3 / (1 + aᵢ)².
  static let gParts = weights.map { 1 / (3 * (1 + $0) * (1 + $0)) }
  static let gVariance = gParts.reduce(1) { $0 * (1 + $1) } - 1
  static let gFirst = gParts.map { $0 / gVariance }
  static let gTotal = gParts.map { $0 * (gVariance + 1) / (1 + $0) / gVariance }

  /// The function at each point of columns.
  static func values(_ columns: [[Double]], _ function: ([Double]) -> Double) -> [Double] {
    columns[0].indices.map { point in function(columns.map { $0[point] }) }
  }
}

/// Standard normal numbers for tests, through the inverse of their distribution.
struct Normals {
  private var stream: ResamplingStream
  private static let standard = InputDistribution.normal(mean: 0, deviation: 1)

  init(seed: Int, stream: Int = 0) { self.stream = ResamplingStream(seed: UInt64(seed), stream: stream) }

  mutating func next() -> Double { Self.standard.quantile(stream.unit()) }
}
