import LaneArithmetic
import RandomStreams

/// Something that nobody knows of a partnership: an uncertain quantity of its description, or a constant of the model.
public struct Unknown: Sendable, Hashable {
  /// The key path it stands at in a scenario file, such as `partners.police.pledge.staff` or `parameters.trust gain`.
  public let name: String
  /// The constant that it is; nil where it belongs to the description.
  public let parameter: Parameter?
  public let distribution: Distribution

  init(name: String, parameter: Parameter? = nil, distribution: Distribution) {
    self.name = name
    self.parameter = parameter
    self.distribution = distribution
  }
}

/// Eight lives of a plan, one a lane, which says what an ensemble would draw.
public struct Lives: Sendable {
  /// The replication whose luck each has, 0 ..< 2^32.
  public var luck: SIMD8<UInt64>
  /// The value of each of the simulation's `unknowns`; the model holds it within what it can be.
  public var unknowns: [Lane]
  /// 1 … 4 for each partner in the order of the description; empty where seats are as described.
  public var tiers: [Lane]

  public init(luck: SIMD8<UInt64>, unknowns: [Lane], tiers: [Lane] = []) {
    self.luck = luck
    self.unknowns = unknowns
    self.tiers = tiers
  }
}

extension Simulation {
  /// All that nobody knows, quantities first, each once.
  public var unknowns: [Unknown] { blueprint.uncertain.map(\.unknown) }

  /// What the unknowns are in eight futures; replications 2i and 2i + 1 of an ensemble live in future i.
  public func unknowns(inFutures futures: SIMD8<UInt64>) -> [Lane] {
    blueprint.drawn(Draws(seed: seed, futures: futures))
  }
}

extension Blueprint {
  /// Ignorance: uncertain quantities and constants, drawn once per future.
  func drawn(_ future: Draws) -> [Lane] {
    let sets = ParameterLottery.shipped.draw(future)
    return uncertain.map { uncertain in
      if let column = uncertain.column { return ParameterLottery.shipped.values(column, of: sets) }
      return uncertain.unknown.distribution.quantile(
        future.uniforms(purpose: uncertain.purpose.rawValue, month: 0, entity: uncertain.address).a)
    }
  }
}
