import ScenarioFiles

public typealias Fault = ScenarioFiles.Fault

/// A scenario that is asked about: a file, or text that somebody holds in memory.
public enum ScenarioInput: Codable, Sendable, Hashable {
  case file(_ path: String)
  /// - Parameter name: stands at the start of every fault, and in the names of folders.
  case text(_ text: String, name: String)

  /// Every fault of it, in the order of its lines; empty where there are none.
  ///
  /// - Throws: `Failure` where it can't be read at all.
  public func faults() throws -> [Fault] {
    do {
      _ = try ScenarioSource(self)
      return []
    } catch let failure as Failure where !failure.faults.isEmpty {
      return failure.faults
    }
  }
}

extension ScenarioSource {
  /// - Throws: `Failure` with every fault of the scenario.
  init(_ input: ScenarioInput) throws {
    switch input {
    case .file(let path): try self.init(path)
    case .text(let text, let name): try self.init(Array(text.utf8), named: name)
    }
  }
}
