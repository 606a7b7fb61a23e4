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
  public var replications: Int
  public var seed: UInt64
  /// Run this in the directory, where the scenario file lies too.
  public var command: String
  /// The whole scenario with all defaults filled in, where the reader can tell.
  public var configuration: JSONValue?

  public init(_ experiment: Experiment, title: String, configuration: JSONValue? = nil) {
    self.title = title
    designs = experiment.chosen.map(\.name)
    counterfactuals = experiment.designs.dropFirst(experiment.chosen.count).map(\.name)
    replications = experiment.replications
    seed = experiment.seed
    let designOptions = designs.map { "--design \(quotedForShell($0)) " }.joined()
    command = """
      convene run \(RunFile.scenario) \(designOptions)--replications \(replications) --seed \(seed) --out again
      """
    self.configuration = configuration
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
