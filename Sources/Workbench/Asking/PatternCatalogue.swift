import Experiments
import Foundation
import Results
import ScenarioFiles

/// The patterns that were asked for, read and found to be without faults.
struct PatternCatalogue {
  /// Where the catalogue lies in the package.
  static let folder = "scenarios/patterns"
  /// What conditions change where a pattern names no base; it lies beside the patterns of the catalogue.
  static let typicalPartnership = "typical-partnership.yaml"

  struct Entry: Sendable {
    let path: String
    let file: PatternFile
    /// At the first point.
    let first: Pattern
  }

  /// In the order of their names, numbers by size: P2 before P10.
  let patterns: [Entry]
  /// What was read, by path.
  let texts: JSONValue

  /// - Parameter paths: files, or folders of them; empty for the catalogue that ships.
  /// - Throws: `Failure` with every fault of every file.
  init(_ paths: [String], at points: [NuisancePoint]) throws {
    let paths = try (paths.isEmpty ? [Self.shipped()] : paths).flatMap(Self.files)
    var patterns: [Entry] = []
    var texts: [String: JSONValue] = [:]
    var faults: [String] = []
    var firstPaths: [String: String] = [:]
    for path in paths {
      let bytes = try ScenarioSource.bytes(of: path)
      texts[path] = .text(String(decoding: bytes, as: UTF8.self))
      do {
        let pattern = try PatternFile(bytes: bytes, named: path)
        let base = try Self.base(of: pattern, at: path)
        let baseBytes = try ScenarioSource.bytes(of: base)
        texts[base] = .text(String(decoding: baseBytes, as: UTF8.self))
        let file = try pattern.over(ScenarioFile(bytes: baseBytes, named: base))
        let first = try file.pattern(at: points[0])
        for point in points.dropFirst() { _ = try file.pattern(at: point) }
        if let earlier = firstPaths[first.id] {
          faults.append("\(path): \"\(first.id)\" is a key that \(earlier) has too; allowed: a key of its own")
        }
        firstPaths[first.id] = path
        patterns.append(Entry(path: path, file: file, first: first))
      } catch let faulty as FaultyScenario {
        faults += faulty.faults.map(\.description)
      }
    }
    guard faults.isEmpty else {
      let count = faults.count == 1 ? "a fault" : "\(faults.count) faults"
      throw Failure(.badContent, "The patterns have \(count):\n" + faults.joined(separator: "\n"))
    }
    self.patterns = patterns
    self.texts = .object(texts)
  }

  /// The pattern files at a path: itself, or those of a folder.
  private static func files(at path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return [path]
    }
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
      .filter { ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && $0 != typicalPartnership && !$0.hasPrefix(".") }
      .sorted { $0.compare($1, options: .numeric) == .orderedAscending }
    guard !names.isEmpty else { throw Failure(.inputMissing, "There is no pattern file in \"\(path)\".") }
    return names.map { (path as NSString).appendingPathComponent($0) }
  }

  private static func base(of pattern: PatternFile, at path: String) throws -> String {
    let folder = (path as NSString).deletingLastPathComponent
    if let name = pattern.baseName { return (folder as NSString).appendingPathComponent(name) }
    let beside = (folder as NSString).appendingPathComponent(typicalPartnership)
    return FileManager.default.fileExists(atPath: beside)
      ? beside : (try shipped() as NSString).appendingPathComponent(typicalPartnership)
  }

  /// The catalogue in the folder that is worked in or one above it, or in the package that the program was built in.
  private static func shipped() throws -> String {
    let program = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
    for start in [URL(fileURLWithPath: FileManager.default.currentDirectoryPath), program].compactMap(\.self) {
      var place = start.standardizedFileURL
      while true {
        let path = place.appendingPathComponent(folder).path
        if FileManager.default.fileExists(atPath: path) {
          return place == start.standardizedFileURL && start != program ? folder : path
        }
        guard place.path != "/" else { break }
        place.deleteLastPathComponent()
      }
    }
    throw Failure(
      .inputMissing,
      "The catalogue (\(folder)) is neither here nor where Convene was built. Name a file or folder of patterns.")
  }
}
