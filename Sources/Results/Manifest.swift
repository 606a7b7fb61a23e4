import Experiments
import Foundation

public enum Convene {
  /// Semantic version; results may differ between versions whose first or second number differs.
  public static let version = "0.1.0"
}

/// Everything that a run came from. With the copy of the scenario file beside it, it is enough to run the same again.
public struct Manifest: Codable, Sendable, Hashable {
  /// Always "Convene": how a directory is known to be a run's.
  public var generator = "Convene"
  public var version = Convene.version
  public var title: String
  /// Names of the designs that were asked for.
  public var designs: [String]
  public var counterfactuals: [String]
  /// For each of `designs`, the names of its own; nil in a folder of before.
  public var noPartnerships: [String]?
  public var informalWorkings: [String]?
  /// The smallest differences that matter, of attainment (share) and cost (share of the dearest); nil where nothing is
  /// compared.
  public var smallestDifference: [String: Double]?
  /// What is doubtful in the scenario, each with its place.
  public var warnings: [String]?
  /// At most, where the run ended as soon as it was precise enough: then summary.csv says how many there are.
  public var replications: Int
  public var seed: UInt64
  /// The part of the run that this is, such as "3/8"; nil for a whole one.
  public var shard: String?
  /// How narrow the intervals had to be, as it was asked for; nil where all replications were run regardless.
  public var precision: [String]?
  /// Whether replications that break an invariant are left out ("keep"); nil where one would have stopped the run.
  public var failures: String?
  /// Run this in the directory, where the scenario file lies too.
  public var command: String
  /// The whole scenario with all defaults filled in, where the reader can tell.
  public var configuration: JSONValue?

  public init(
    _ experiment: Experiment, title: String, shard: Shard? = nil, precision: [Precision] = [],
    leavesOutBroken: Bool = false, configuration: JSONValue? = nil
  ) {
    self.title = title
    designs = experiment.chosen.map(\.name)
    counterfactuals = experiment.designs.dropFirst(experiment.chosen.count).map(\.name)
    noPartnerships = experiment.chosen.indices.map { experiment.designs[experiment.noPartnerships[$0]].name }
    informalWorkings = experiment.chosen.indices.map { experiment.designs[experiment.informalWorkings[$0]].name }
    replications = experiment.replications
    seed = experiment.seed
    self.shard = shard?.description
    self.precision = precision.isEmpty ? nil : precision.map(\.description)
    failures = leavesOutBroken ? "keep" : nil
    self.configuration = configuration
    let options: [String] =
      designs.map { "\(optionWord("design")) \(quotedForShell($0))" } + [
        "\(optionWord("replications")) \(replications)", "\(optionWord("seed")) \(seed)",
      ]
      + (shard.map { ["\(optionWord("shard")) \($0)"] } ?? [])
      + precision.map { "\(optionWord("precision")) \(quotedForShell($0.description))" }
      + (leavesOutBroken ? ["\(optionWord("failures")) keep"] : [])
    command = "\(commandWord("run")) \(RunFile.scenario) \(options.joined(separator: " ")) \(optionWord("out")) again"
  }

  /// Of something other than a run of designs.
  public init(title: String, replications: Int, seed: UInt64, command: String, configuration: JSONValue? = nil) {
    self.title = title
    designs = []
    counterfactuals = []
    self.replications = replications
    self.seed = seed
    self.command = command
    self.configuration = configuration
  }

  /// nil where the bytes aren't a manifest of Convene.
  public init?(json bytes: [UInt8]) {
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)), manifest.generator == "Convene",
      Experiment.replicationRange.contains(manifest.replications)
    else { return nil }
    self = manifest
  }

  /// The first thing in which this run is not the other one, in words; nil where they are the same.
  public func difference(from other: Manifest) -> String? {
    func words(_ what: String, _ value: some Equatable, _ otherValue: some Equatable) -> String {
      "\(what) is \(value), not \(otherValue)"
    }
    if version != other.version { return words("the version of Convene", version, other.version) }
    if seed != other.seed { return words("the seed", seed, other.seed) }
    if replications != other.replications {
      return words("the number of replications", replications, other.replications)
    }
    if designs != other.designs {
      func list(_ names: [String]) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }
      return words("the design", list(designs), list(other.designs))
    }
    if precision != other.precision {
      func list(_ goals: [String]?) -> String { goals?.joined(separator: ", ") ?? "none" }
      return words("the precision asked for", list(precision), list(other.precision))
    }
    if failures != other.failures { return "failures are kept in one and not in the other" }
    if let place = (configuration ?? .null).difference(from: other.configuration ?? .null) {
      return "in the scenario, \(place)"
    }
    if shard != other.shard { return words("the part", shard ?? "the whole", other.shard ?? "the whole") }
    return self == other ? nil : "its manifest was changed"
  }
}

/// A word of a shell command, quoted where it has to be.
public func quotedForShell(_ word: String) -> String {
  let isPlain =
    !word.isEmpty
    && word.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "-_./+".utf8.contains($0)
      }
    }
  return isPlain
    ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}

/// Any JSON value, kept as it is.
public enum JSONValue: Codable, Sendable, Hashable {
  case null
  case truth(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .truth(let truth): try container.encode(truth)
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }
}

extension JSONValue {
  /// The first place where this isn't the other, in words; nil where they are the same.
  public func difference(from other: JSONValue, at path: String = "") -> String? {
    switch (self, other) {
    case (.object(let one), .object(let two)):
      for key in Set(one.keys).union(two.keys).sorted() {
        let place = path.isEmpty ? key : path + "." + key
        if let found = (one[key] ?? .null).difference(from: two[key] ?? .null, at: place) { return found }
      }
      return nil
    case (.list(let one), .list(let two)) where one.count == two.count:
      for (index, pair) in zip(one, two).enumerated() {
        if let found = pair.0.difference(from: pair.1, at: "\(path)[\(index + 1)]") { return found }
      }
      return nil
    default:
      return self == other ? nil : "\(path.isEmpty ? "everything" : path) is \(brief), not \(other.brief)"
    }
  }

  private var brief: String {
    switch self {
    case .null: "missing"
    case .truth(let truth): truth ? "true" : "false"
    case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
    case .text(let text): "\"\(text)\""
    case .list(let list): "a list of \(list.count)"
    case .object: "a group of entries"
    }
  }
}
