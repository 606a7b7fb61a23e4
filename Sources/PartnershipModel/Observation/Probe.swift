import LaneArithmetic

/// A number that is read off a run, as a value: what it is, which way is good, and how it is read.
///
/// Runs are handed lists of probes (`Observation`); the rules know nothing of them. Two probes are the same if they have one name.
public struct Probe<Subject>: Sendable {
  public let definition: QuantityDefinition
  public let read: @Sendable (Subject) -> Lane

  /// `read` is of a subject that has been watched to its end, in each replication of the cohort.
  public init(_ definition: QuantityDefinition, read: @escaping @Sendable (Subject) -> Lane) {
    self.definition = definition
    self.read = read
  }

  public var name: String { definition.name }
}

extension Probe: Hashable, CustomStringConvertible {
  public static func == (one: Probe, other: Probe) -> Bool { one.name == other.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
  public var description: String { name }
}

/// Probes of one kind, in the order of every table.
public struct ProbeList<Subject>: Sendable {
  public let probes: [Probe<Subject>]
  private let places: [String: Int]
  /// What a cohort needs of them, month by month.
  private let readings: [(read: @Sendable (Subject) -> Lane, isShare: Bool)]

  /// - Precondition: no two of one name.
  public init(_ probes: [Probe<Subject>]) {
    self.probes = probes
    places = Dictionary(uniqueKeysWithValues: probes.enumerated().map { ($1.name, $0) })
    readings = probes.map { ($0.read, $0.definition.unit == .share) }
  }

  public var count: Int { probes.count }

  /// Where a probe stands.
  ///
  /// - Precondition: it is one of the list.
  public func place(of probe: Probe<Subject>) -> Int {
    guard let place = places[probe.name] else {
      preconditionFailure("\(probe.name) wasn't observed: hand it to the run")
    }
    return place
  }

  /// Reads them all.
  ///
  /// Weights that add up to 1 but for rounding can take a share a hair past 1; anything more is a fault to be seen.
  func write(_ subject: Subject, to numbers: UnsafeMutablePointer<Lane>) {
    for place in readings.indices {
      let number = readings[place].read(subject)
      numbers[place] = readings[place].isShare ? select((number > 1) & (number < 1 + 1e-9), 1, number) : number
    }
  }

  /// The probe of a name.
  public func named(_ name: String) -> Probe<Subject>? { places[name].map { probes[$0] } }
}

/// What a column means: its name in files, its unit, its meaning in one sentence and which way is good.
public struct QuantityDefinition: Sendable, Hashable {
  public enum Unit: String, Sendable, Hashable {
    case share, count, months, pounds
    case fte = "FTE"
    case truth = "0 or 1"
  }
  public var name: String
  public var unit: Unit
  public var meaning: String
  /// Which way is better, all else equal.
  public var good: Good
  /// Whether it is a difference, which may be negative.
  public var isDifference: Bool

  public init(name: String, unit: Unit, meaning: String, good: Good, isDifference: Bool = false) {
    self.name = name
    self.unit = unit
    self.meaning = meaning
    self.good = good
    self.isDifference = isDifference
  }

  public var isBetterHigh: Bool { good == .high }
}

/// Which way is good: said of every probe, since no default is right.
public enum Good: Sendable {
  case high, low
}

extension Probe {
  /// One that is shipped.
  static func share(_ name: String, _ good: Good, _ meaning: String, read: @escaping @Sendable (Subject) -> Lane)
    -> Self
  {
    shipped(name, .share, good, meaning, read)
  }
  static func count(_ name: String, _ good: Good, _ meaning: String, read: @escaping @Sendable (Subject) -> Lane)
    -> Self
  {
    shipped(name, .count, good, meaning, read)
  }
  static func months(_ name: String, _ good: Good, _ meaning: String, read: @escaping @Sendable (Subject) -> Lane)
    -> Self
  {
    shipped(name, .months, good, meaning, read)
  }
  static func money(_ name: String, _ good: Good, _ meaning: String, read: @escaping @Sendable (Subject) -> Lane)
    -> Self
  {
    shipped(name, .pounds, good, meaning, read)
  }
  static func staff(_ name: String, _ good: Good, _ meaning: String, read: @escaping @Sendable (Subject) -> Lane)
    -> Self
  {
    shipped(name, .fte, good, meaning, read)
  }
  static func truth(_ name: String, _ good: Good, _ meaning: String, read: @escaping @Sendable (Subject) -> Lane)
    -> Self
  {
    shipped(name, .truth, good, meaning, read)
  }

  private static func shipped(
    _ name: String, _ unit: QuantityDefinition.Unit, _ good: Good, _ meaning: String,
    _ read: @escaping @Sendable (Subject) -> Lane
  ) -> Self {
    Probe(QuantityDefinition(name: name, unit: unit, meaning: meaning, good: good), read: read)
  }
}
