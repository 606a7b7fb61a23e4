import Experiments
import Foundation

/// A scenario as it lies on disk: a name for messages, and text that has yet to be understood.
///
///     let scenario = try ScenarioFile(path: "scenarios/minimal.yaml").scenario()
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
