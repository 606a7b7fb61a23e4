import Experiments
import Statistics

/// Whether the model shows a claim over the whole hypercube.
public struct ClaimVerdict: Sendable {
  /// An order has to show at this share of the points.
  public static let neededShare = 0.8

  public let claim: Claim
  public let points: [ClaimAtPoint]
  /// Share of the points at which it is as the claim says.
  public let share: Double
  /// Mean over the points: of the standardised effect where the claim is about an order, else of the value itself.
  public let size: Double
  /// Its 95% interval, for which the points are a sample.
  public let interval: ClosedRange<Double>
  /// An order holds where its direction is right on the mean and at `neededShare` of the points. A level is about all
  /// partnerships together: it holds where the mean over the points lies in its range.
  public let holds: Bool

  public init(_ claim: Claim, _ points: [ClaimAtPoint]) {
    self.claim = claim
    self.points = points
    share = Double(points.count(where: \.isAsClaimed)) / Double(max(1, points.count))
    let sizes = Moments(points.map { claim.isAboutOrder ? $0.effect : $0.value })
    size = sizes.mean
    let error = (sizes.variance / Double(max(1, sizes.count))).squareRoot()
    let half = points.count > 1 ? studentDeviate(confidence: 0.95, degreesOfFreedom: points.count - 1) * error : 0
    interval = size - half...size + half
    switch claim.kind {
    case .above(let least): holds = share >= Self.neededShare && size > 0 && size >= least
    case .notBelow: holds = share >= Self.neededShare
    case .null(let within): holds = share >= Self.neededShare && abs(size) < within
    case .level(let range), .chance(_, let range), .variation(let range), .humps(let range):
      holds = range.contains(size)
    }
  }
}

/// Whether the model shows a pattern: all of its claims hold.
public struct PatternVerdict: Sendable {
  public let pattern: Pattern
  public let claims: [ClaimVerdict]

  public init(_ pattern: Pattern, _ claims: [ClaimVerdict]) {
    self.pattern = pattern
    self.claims = claims
  }

  public var passes: Bool { !claims.isEmpty && claims.allSatisfy(\.holds) }

  /// The claim that decides: the one that holds at fewest points, of those that don't hold if there are any. An order
  /// comes before a level, which isn't meant to hold at every point.
  public var decisive: ClaimVerdict {
    let candidates = passes ? claims : claims.filter { !$0.holds }
    let orders = candidates.filter(\.claim.isAboutOrder)
    return (orders.isEmpty ? candidates : orders).min { $0.share < $1.share }!
  }
}

/// The whole catalogue, tried.
public struct PatternFindings: Sendable {
  /// How many patterns have to pass for the model to be believed: of all, of those that nothing was made to show, and of those
  /// that are well founded.
  public static let needed = (ofAll: 0.8, ofEmergent: 0.75, ofStrong: 0.9)

  public let verdicts: [PatternVerdict]
  public let points: Int
  /// Of each condition, at each point.
  public let replications: Int

  public init(_ verdicts: [PatternVerdict], points: Int, replications: Int) {
    self.verdicts = verdicts
    self.points = points
    self.replications = replications
  }

  public static func isEmergent(_ pattern: Pattern) -> Bool { pattern.use == .emergent }
  public static func isStrong(_ pattern: Pattern) -> Bool { pattern.strength == .strong }

  /// How many pass, of those that a condition holds for.
  public func count(where isCounted: (Pattern) -> Bool = { _ in true }) -> (passed: Int, all: Int) {
    let counted = verdicts.filter { isCounted($0.pattern) }
    return (counted.count(where: \.passes), counted.count)
  }

  public var isEnough: Bool {
    func reaches(_ count: (passed: Int, all: Int), _ share: Double) -> Bool {
      Double(count.passed) >= share * Double(count.all)
    }
    return reaches(count(), Self.needed.ofAll) && reaches(count(where: Self.isEmergent), Self.needed.ofEmergent)
      && reaches(count(where: Self.isStrong), Self.needed.ofStrong)
  }
}
