import PartnershipModel
import Statistics

/// What drives attainment in a scenario: how much of its spread is luck, and how far each thing that nobody knows moves it.
public struct Drivers: Sendable {
  public let scenario: String
  public let function: Function
  /// Of attainment at the end.
  public let mean, deviation: Double
  /// Share of the variance that is luck; the rest is what nobody knows.
  public let luck: Double
  /// What moves attainment most first.
  public let drivers: [Driver]

  public struct Driver: Sendable {
    public let unknown: Unknown
    /// Attainment with the unknown at the upper end of its 90% interval less at the lower, on the same luck, all else drawn.
    public let swing: PairedMoments
    /// Whether not one replication moved by a bit.
    public let isInert: Bool
    /// Whether the swing is beyond what chance gives among hundreds, and a twentieth of the standard deviation or more.
    public let matters: Bool

    /// Whether its figure is an assumption of the model.
    public var isAssumption: Bool { unknown.parameter.map(Parameter.assumed.contains) ?? false }
    /// What kind of thing it is, in words.
    public var kind: String {
      unknown.parameter == nil ? "scenario" : isAssumption ? "assumption" : "measured constant"
    }
  }

  /// - Parameters:
  ///   - scenario: its title.
  ///   - function: of its first design.
  ///   - unknowns: what nobody knows.
  ///   - attainment: in each replication of a run, two of each future.
  ///   - swings: by unknown, [replication] with it high less with it low.
  public init(
    scenario: String, function: Function, unknowns: [Unknown], attainment: [Double], swings: [[Double]]
  ) {
    self.scenario = scenario
    self.function = function
    let all = Moments(attainment)
    let deviation = all.variance.squareRoot()
    mean = all.mean
    self.deviation = deviation
    luck = 1 - (PairedMoments(attainment).ignoranceShare ?? 0)
    drivers = zip(unknowns, swings).map { unknown, values in
      let swing = PairedMoments(values)
      let beyond = max(3.5 * (swing.standardError ?? .infinity), deviation / 20)
      return Driver(
        unknown: unknown, swing: swing, isInert: values.allSatisfy { $0 == 0 }, matters: abs(swing.mean) > beyond)
    }.sorted { (abs($1.swing.mean), $0.unknown.name) < (abs($0.swing.mean), $1.unknown.name) }
  }

  public var inert: [Driver] { drivers.filter(\.isInert) }
}

/// The assumptions that results rest on most, by what a partnership is for.
public struct AssumptionsThatMatter: Sendable, Hashable {
  /// Names of constants, what moves attainment most first.
  public var strategic, commissioning, delivery: [String]

  public init(strategic: [String], commissioning: [String], delivery: [String]) {
    self.strategic = strategic
    self.commissioning = commissioning
    self.delivery = delivery
  }

  public static let mostNamed = 5

  /// Those that matter in scenarios of each function, by how far they move attainment in standard deviations.
  public init(_ found: [Drivers]) {
    func names(_ function: Function) -> [String] {
      let scenarios = found.filter { $0.function == function }
      var moves = [Double](repeating: 0, count: Parameter.allCases.count)
      for scenario in scenarios {
        for driver in scenario.drivers where driver.matters && driver.isAssumption {
          guard let parameter = driver.unknown.parameter else { continue }
          moves[parameter.rawValue] += abs(driver.swing.mean) / scenario.deviation
        }
      }
      let order = moves.indices.filter { moves[$0] > 0 }.sorted { (moves[$1], $0) < (moves[$0], $1) }
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
