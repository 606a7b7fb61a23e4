import Experiments
import Foundation
import Results
import ScenarioFiles

/// A scenario and the very bytes that it was read from.
struct ScenarioSource {
  let scenario: Scenario
  /// What is doubtful in it, each with its place.
  let warnings: [Warning]
  let bytes: [UInt8]

  /// - Throws: `Failure` with every fault of the file.
  init(_ path: String) throws {
    try self.init(Self.bytes(of: path), named: path)
  }

  /// - Parameter name: stands at the start of every fault.
  init(_ bytes: [UInt8], named name: String) throws {
    self.bytes = bytes
    do {
      let file = ScenarioFile(bytes: bytes, named: name)
      scenario = try file.scenario()
      warnings = file.warnings(of: scenario)
    } catch {
      let count = error.faults.count
      throw Failure(
        .badContent, "The scenario has \(count == 1 ? "a fault" : "\(count) faults"):\n\(error)",
        faults: error.faults)
    }
  }

  /// The same in the words of a manifest; nil where nothing is doubtful.
  var doubts: [String]? { warnings.isEmpty ? nil : warnings.map(\.brief) }

  /// The scenario with nothing left to defaults, for the manifest.
  func configuration() throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(ResolvedScenario.json(scenario).utf8))
  }

  /// Reads a little more than the longest scenario may have, so that the reader can tell what is too long.
  static func bytes(of path: String) throws -> [UInt8] {
    var isFolder: ObjCBool = false
    guard !path.isEmpty, !path.utf8.contains(0), FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    else { throw Failure(.inputMissing, "There is no file \"\(path)\".") }
    guard !isFolder.boolValue else { throw Failure(.inputMissing, "\"\(path)\" is a folder, not a scenario file.") }
    guard let handle = FileHandle(forReadingAtPath: path),
      let data = try? handle.read(upToCount: ScenarioFile.largestSize + 1) ?? Data()
    else { throw Failure(.inputMissing, "\"\(path)\" can't be opened; do you have the right to read it?") }
    try? handle.close()
    return [UInt8](data)
  }

  /// The design of a name, or the file's own.
  func design(_ name: String?) throws -> NamedDesign {
    guard let name else { return scenario.designs[0] }
    if let design = scenario.designs.first(where: { $0.name == name }) { return design }
    let names = scenario.designs.map(\.name)
    let guess = nearest(to: name, in: names).map { " Did you mean \"\($0)\"?" } ?? ""
    let list = names.map { "  \($0)" }.joined(separator: "\n")
    throw Failure(.usage, "The scenario has no design \"\(name)\".\(guess) Its designs are:\n\(list)")
  }
}

/// The word that takes fewest changes of a letter to reach, if they are few.
func nearest(to word: String, in candidates: [String]) -> String? { candidates.nearest(to: word, within: 2) }
