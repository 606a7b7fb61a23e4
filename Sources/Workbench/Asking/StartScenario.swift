import Foundation
import ScenarioFiles

/// Writes a commented scenario file to start from, and beside it the schema by which editors complete and check it.
public struct StartScenario: Sendable {
  public var file: String
  /// What the first line of the file says that its schema is called.
  public static let schema = "convene-scenario.schema.json"

  public init(file: String = "partnership.yaml") { self.file = file }

  /// - Throws: `Failure`; a file that is there already stays as it is.
  public func run() throws {
    guard !file.isEmpty, !file.utf8.contains(0) else { throw Failure(.usage, "The file needs a name.") }
    guard !FileManager.default.fileExists(atPath: file) else {
      throw Failure(.cannotWrite, "\"\(file)\" is there already and stays as it is. Name another file.")
    }
    let text = Array(ScenarioTemplate.text.utf8)
    let output = try OutputFile(file)
    do {
      try output.write(text)
      try output.finish()
    } catch {
      // Half a file would only be in the way.
      unlink(file)
      throw error
    }
    let schema = URL(fileURLWithPath: file).deletingLastPathComponent().path + "/" + Self.schema
    if !FileManager.default.fileExists(atPath: schema) {
      try OutputFile.write(Array(ScenarioSchema.json().utf8), to: schema)
    }
  }
}
