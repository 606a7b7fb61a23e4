import PartnershipModel
import Statistics

/// What drives an outcome of a scenario: how much of its spread is luck, how much goes with each thing that nobody knows, and
/// how far each moves it.
public struct Drivers: Sendable {
  public let scenario: String
  public let function: Function
  /// Of attainment at the end.
  public let mean, deviation: Double
  /// Share of the variance that is luck; the rest is what nobody knows.
  public let luck: Double
  /// What explains most first.
  public let drivers: [Driver]

  public struct Driver: Sendable {
    public let unknown: Unknown
    public let variance: CorrelationRatio
    /// Attainment with the unknown at the upper end of its 90% interval less at the lower, on the same luck, all else drawn.
    public let swing: PairedMoments
    /// Whether not one replication moved by a bit.
    public let isInert: Bool

    /// Whether it explains more than chance would among hundreds.
    public var matters: Bool { variance.share > max(0.005, 3.5 * variance.chance) }
    /// Whether its figure is an assumption of the model.
    public var isAssumption: Bool { unknown.parameter.map(Parameter.assumed.contains) ?? false }
    /// What kind of thing it is, in words.
    public var kind: String {
      unknown.parameter == nil ? "scenario" : isAssumption ? "assumption" : "measured constant"
    }
  }

  /// - Parameters:
  ///   - unknowns: what nobody knows, with its value in each future.
  ///   - lives: [life][future] of attainment.
  ///   - swings: by unknown, [replication] with it high less with it low.
  public init(
    scenario: String, function: Function, unknowns: [(unknown: Unknown, values: [Double])], lives: [[Double]],
    swings: [[Double]]
  ) {
    self.scenario = scenario
    self.function = function
    let all = Moments(lives.joined())
    mean = all.mean
    deviation = all.variance.squareRoot()
    let pairs = PairedMoments(zip(lives[0], lives[1]).flatMap { [$0, $1] })
    luck = 1 - (pairs.ignoranceShare ?? 0)
    drivers = zip(unknowns, swings).map { unknown, swing in
      Driver(
        unknown: unknown.unknown, variance: CorrelationRatio(of: unknown.values, lives: lives),
        swing: PairedMoments(swing), isInert: swing.allSatisfy { $0 == 0 })
    }.sorted { ($1.variance.share, $0.unknown.name) < ($0.variance.share, $1.unknown.name) }
  }

  public var inert: [Driver] { drivers.filter(\.isInert) }
}

/// The assumptions that results rest on most, by what a partnership is for.
public struct AssumptionsThatMatter: Sendable, Hashable {
  /// Names of constants, what explains most first.
  public var strategic, commissioning, delivery: [String]

  public init(strategic: [String], commissioning: [String], delivery: [String]) {
    self.strategic = strategic
    self.commissioning = commissioning
    self.delivery = delivery
  }

  public static let mostNamed = 5

  /// Those that matter in scenarios of each function, by the mean of what they explain there.
  public init(_ found: [Drivers]) {
    func names(_ function: Function) -> [String] {
      let scenarios = found.filter { $0.function == function }
      var shares = [Double](repeating: 0, count: Parameter.allCases.count)
      for driver in scenarios.flatMap(\.drivers) where driver.matters && driver.isAssumption {
        if let parameter = driver.unknown.parameter { shares[parameter.rawValue] += driver.variance.share }
      }
      let order = shares.indices.filter { shares[$0] > 0 }.sorted { (shares[$1], $0) < (shares[$0], $1) }
      return order.prefix(Self.mostNamed).map { Parameter.allCases[$0].definition.name }
    }
    self.init(
      strategic: names(.strategic), commissioning: names(.commissioning), delivery: names(.delivery))
  }

  public func names(for function: Function) -> [String] {
    switch function {
    case .strategic: strategic
    case .commissioning: commissioning
    case .delivery: delivery
    }
  }
}
