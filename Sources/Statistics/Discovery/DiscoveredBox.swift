import CGSL

/// A region of the inputs in which the runs of interest are dense, as rules that can be said in words.
public struct DiscoveredBox: Sendable, Hashable {
  /// What one input has to be. The chance that the limit only seems to matter is its quasi-p-value: that of as many runs of
  /// interest in the box if without the limit they were as dense (Bryant & Lempert 2010,
  /// doi:10.1016/j.techfore.2009.08.002).
  public struct Restriction: Sendable, Hashable {
    public let input: Int
    /// At least this; nil if there is no such limit.
    public let lower: Double?
    public let lowerQuasiP: Double?
    /// At most this.
    public let upper: Double?
    public let upperQuasiP: Double?
    /// One of these, in ascending order; nil for a number.
    public let categories: [Int]?
    public let categoriesQuasiP: Double?
  }

  /// In the order of the inputs.
  public let restrictions: [Restriction]
  /// Runs in the box.
  public let count: Int
  public let countOfInterest: Int
  /// Share of all runs of interest that are in the box.
  public let coverage: Double
  /// Share of the runs in the box that are of interest.
  public let density: Double
  /// Share of all runs that are in the box.
  public let mass: Double

  let limits: BoxLimits

  init(_ sample: DiscoverySample, among runs: [Int], limits: BoxLimits) {
    let members = BoxMembership(sample, among: runs, limits: limits)
    self.limits = limits
    (count, countOfInterest) = (members.count, members.countOfInterest)
    coverage = Double(countOfInterest) / Double(max(1, sample.countOfInterest))
    density = Double(countOfInterest) / Double(max(1, count))
    mass = Double(count) / Double(max(1, sample.runs))
    var quasiP: [BoxMembership.Limit: Double] = [:]
    for (limit, keptOut) in zip(members.limits, members.keptOut) {
      let without = countOfInterest + keptOut.count { sample.isOfInterest[$0] }
      quasiP[limit] = Self.chance(
        ofAtLeast: countOfInterest, of: count, p: Double(without) / Double(max(1, count + keptOut.count)))
    }
    restrictions = limits.restricted.map { input in
      let allowed = limits.allowed[input]
      return Restriction(
        input: input,
        lower: limits.lower[input] > -.infinity ? limits.lower[input] : nil,
        lowerQuasiP: quasiP[.init(input: input, side: .lower)],
        upper: limits.upper[input] < .infinity ? limits.upper[input] : nil,
        upperQuasiP: quasiP[.init(input: input, side: .upper)],
        categories: allowed.isEmpty ? nil : allowed.indices.filter { allowed[$0] },
        categoriesQuasiP: quasiP[.init(input: input, side: .categories)])
    }
  }

  /// Whether a point lies in the box.
  ///
  /// - Parameter point: [input]
  public func contains(_ point: [Double]) -> Bool {
    point.indices.allSatisfy { limits.side(of: $0, keepingOut: point[$0]) == nil }
  }

  private static func chance(ofAtLeast successes: Int, of trials: Int, p: Double) -> Double {
    precondition(hasQuietGSL)
    return successes > 0 ? gsl_cdf_binomial_Q(UInt32(successes - 1), p, UInt32(trials)) : 1
  }
}
