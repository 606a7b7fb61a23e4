import Experiments
import Foundation

/// A scenario as it lies on disk: a name for messages, and text that has yet to be understood.
///
///     let scenario = try ScenarioFile(path: "scenarios/minimal.yaml").scenario()
///
/// Numbers stand with their units, and any that isn't structure may be uncertain in its place:
///
/// | Written | Means |
/// |---|---|
/// | `2 FTE` | known |
/// | `1 to 3 FTE` | 5% below and 5% above: lognormal, or logit-normal between two ends; uniform where it reaches an end |
/// | `{uniform: 1 to 3 FTE}` | anything between the two alike; also `normal`, `lognormal`, `logit-normal` (90% intervals) |
/// | `{triangular: 1 to 2 to 4 FTE}` | lowest, likeliest, highest |
/// | `{uniform: 1 to 3 FTE, drawn as: mood}` | drawn together with every other number drawn as `mood` |
///
/// An uncertain number is drawn at its key path. What an alternative says itself is drawn at a path of its own, what it
/// takes over is drawn as in the main part of the file.
public struct ScenarioFile: Sendable {
  /// The largest file that is looked into, in bytes.
  public static let largestSize = 1_000_000

  /// Stands at the start of every fault.
  public let name: String
  let bytes: [UInt8]

  /// Reads a file, but no more than a byte beyond the largest size.
  ///
  /// - Throws: `UnreadableFile` where there is none, or it can't be opened.
  public init(path: String) throws(UnreadableFile) {
    var isFolder: ObjCBool = false
    guard !path.utf8.contains(0), FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw UnreadableFile(path: path, reason: "there is no such file")
    }
    guard !isFolder.boolValue else { throw UnreadableFile(path: path, reason: "it is a folder") }
    guard let handle = FileHandle(forReadingAtPath: path),
      let data = try? handle.read(upToCount: Self.largestSize + 1) ?? Data()
    else { throw UnreadableFile(path: path, reason: "it can't be opened; do you have the right to read it?") }
    try? handle.close()
    self.init(bytes: Array(data), named: path)
  }

  public init(text: String, named name: String) { self.init(bytes: Array(text.utf8), named: name) }

  public init(bytes: [UInt8], named name: String) {
    self.name = name
    self.bytes = bytes
  }

  /// What the file describes, every default filled in.
  ///
  /// - Throws: `FaultyScenario` with every fault of the file. Where the file isn't even YAML, the first fault is the only one:
  ///   nothing after it can be trusted.
  public func scenario() throws(FaultyScenario) -> Scenario {
    var reading = Reading(file: name)
    let (root, faults) = try YAMLText(file: name, bytes: bytes).tree()
    for fault in faults { reading.note(fault) }
    let scenario = Scenario(readFrom: root, by: &reading)
    guard let scenario, reading.faults.isEmpty else { throw FaultyScenario(faults: reading.faults.sorted()) }
    return scenario
  }

  /// Reads a scenario from a file.
  ///
  /// - Throws: `UnreadableFile` or `FaultyScenario`.
  public static func read(path: String) throws -> Scenario { try ScenarioFile(path: path).scenario() }
}
