/// Sobol's sequence: points that fill the unit cube more evenly than chance does
/// (Sobol' 1967, doi:10.1016/0041-5553(67)90144-9), in the order of Gray's code (Antonov & Saleev 1979,
/// doi:10.1016/0041-5553(79)90085-5), with the direction numbers of Joe & Kuo 2008 (doi:10.1137/070709359).
///
/// With a seed each dimension is scrambled (`OwenScrambling`): every point is then uniform in the cube, means over
/// points are unbiased, and different seeds give independent samples. The first 2^m points for whole m are the even
/// ones; a number of points in between loses much of the advantage.
public struct SobolSequence: Sendable {
  /// What the table of direction numbers reaches to.
  public static let mostDimensions = JoeKuo.dimensions
  /// Points are numbered below 2³².
  public static let mostPoints = 1 << 32

  public let dimensions: Int
  /// nil: not scrambled, and the first point is the origin.
  public let seed: UInt64?
  /// [dimension][bit], highest bit first.
  private let directions: [[UInt32]]

  /// Why there is no such sequence, or nil.
  public static func fault(dimensions: Int) -> String? {
    guard dimensions > mostDimensions else { return nil }
    return "Sobol points have at most \(mostDimensions) dimensions; \(dimensions) are asked for: "
      + "leave inputs out, or take a Latin hypercube."
  }

  public init(dimensions: Int, seed: UInt64?) {
    precondition(0...Self.mostDimensions ~= dimensions, "ask fault(dimensions:) first")
    self.dimensions = dimensions
    self.seed = seed
    directions = JoeKuo.table.prefix(dimensions).map(\.directions)
  }

  /// - Parameter range: which points, from 0. A point is the same in whatever range it is asked for.
  /// - Returns: [dimension][point], above 0 and below 1 if scrambled, else from 0 to below 1.
  public func points(_ range: Range<Int>) -> [[Double]] {
    (0..<dimensions).map { column(dimension: $0, range) }
  }

  /// One dimension alone, the same whatever other dimensions there are.
  public func column(dimension: Int, _ range: Range<Int>) -> [Double] {
    precondition(range.lowerBound >= 0 && range.upperBound <= Self.mostPoints, "no such points: \(range)")
    let directions = directions[dimension]
    let scrambling = seed.map { OwenScrambling(seed: $0, dimension: dimension) }
    var place = Self.place(of: range.lowerBound, directions)
    var column: [Double] = []
    column.reserveCapacity(range.count)
    for point in range {
      if let scrambling {
        // The middle of the cell of 2⁻³²: never 0, never 1.
        column.append((Double(scrambling(place)) + 0.5) * 0x1p-32)
      } else {
        column.append(Double(place) * 0x1p-32)
      }
      let bit = (point + 1).trailingZeroBitCount
      if bit < 32 { place ^= directions[bit] }
    }
    return column
  }

  /// Where a point lies, in units of 2⁻³².
  private static func place(of point: Int, _ directions: [UInt32]) -> UInt32 {
    let gray = point ^ point >> 1
    return (0..<32).reduce(0) { gray >> $1 & 1 == 1 ? $0 ^ directions[$1] : $0 }
  }
}
