import Statistics

/// One point of the hypercube of nuisance parameters: how everything stands that a pattern doesn't set.
///
/// Every nuisance parameter is known by a name and takes each of as many equal steps of its distribution as there are
/// points once, in an order of its own (Latin hypercube; McKay, Beckman & Conover 1979, doi:10.1080/00401706.1979.10489755).
/// The order depends on the name and the seed alone, so a pattern meets the same points in any company.
public struct NuisancePoint: Sendable {
  public static let countRange = 5...1_000

  /// 0 ..< `count`.
  public let index: Int
  public let count: Int
  public let seed: UInt64

  /// All points of a hypercube.
  public static func hypercube(_ count: Int, seed: UInt64) -> [NuisancePoint] {
    (0..<count).map { NuisancePoint(index: $0, count: count, seed: seed) }
  }

  /// The seed of the luck that replications meet at this point, whatever the condition.
  public var luck: UInt64 { seed &+ UInt64(index) }

  /// Where the parameter of this name stands in its distribution, above 0 and below 1.
  public func place(_ name: String) -> Double {
    // A key that depends on the text alone (FNV-1a).
    let key = name.utf8.reduce(14_695_981_039_346_656_037 as UInt64) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    return LatinHypercube.points(count: count, inputs: 1, seed: seed ^ key)[0][index]
  }

  /// One of several kinds, all as likely.
  public func one<Kind>(_ name: String, of kinds: [Kind]) -> Kind {
    kinds[Int(place(name) * Double(kinds.count))]
  }
}
