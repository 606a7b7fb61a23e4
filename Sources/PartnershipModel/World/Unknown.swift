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

/// Lives of a plan side by side, which says what an ensemble would draw.
public struct Lives: Sendable {
  /// The replication whose luck each has, 0 ..< 2^32.
  public var luck: Bits
  /// The value of each of the simulation's `unknowns`; the model holds it within what it can be.
  public var unknowns: [Lane]
  /// 1 … 4 for each partner in the order of the description; empty where seats are as described.
  public var tiers: [Lane]

  public init(luck: Bits, unknowns: [Lane], tiers: [Lane] = []) {
    self.luck = luck
    self.unknowns = unknowns
    self.tiers = tiers
  }
}

extension Simulation {
  /// All that nobody knows, quantities first, each once.
  public var unknowns: [Unknown] { blueprint.uncertain.map(\.unknown) }

  /// What the unknowns are in some futures; replications 2i and 2i + 1 of an ensemble live in future i.
  public func unknowns(inFutures futures: Bits) -> [Lane] {
    var numbers = FutureNumbers(Draws(seed: seed, futures: futures))
    return blueprint.uncertain.map { numbers.next($0.draw) }
  }
}

/// Ignorance: uncertain quantities and constants, drawn once per future, one after the other. Neighbours at the same
/// address share its four numbers.
struct FutureNumbers {
  private let future: Draws
  private var last: (purpose: Purpose, address: UInt32)?
  private var four = FourLanes(0, 0, 0, 0)
  private let lottery = ParameterLottery.shipped
  private let sets: Bits

  init(_ future: Draws) {
    self.future = future
    sets = lottery.draw(future)
  }

  mutating func next(_ draw: AddressedDraw) -> Lane {
    if draw.column >= 0 { return lottery.values(draw.column, of: sets) }
    if last?.purpose != draw.purpose || last?.address != draw.address {
      four = future.uniforms(purpose: draw.purpose.rawValue, month: 0, entity: draw.address)
      last = (draw.purpose, draw.address)
    }
    return draw.distribution.quantile(four[draw.word])
  }
}
