import Experiments
import Foundation
import Results
import ScenarioFiles
import ShippedFiles

/// The patterns that were asked for, read and found to be without faults.
struct PatternCatalogue {
  /// What conditions change where a pattern names no base; it may lie beside the pattern, and is part of the program.
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

  /// - Parameter paths: files, or folders of them; empty for the catalogue that is part of the program.
  /// - Throws: `Failure` with every fault of every file.
  init(_ paths: [String], at points: [NuisancePoint]) throws {
    let isShipped = paths.isEmpty
    func read(_ path: String) throws -> [UInt8] {
      isShipped ? try Self.shipped(path) : try ScenarioSource.bytes(of: path)
    }
    let paths = isShipped ? Self.shippedPaths : try paths.flatMap(Self.files)
    var patterns: [Entry] = []
    var texts: [String: JSONValue] = [:]
    var faults: [String] = []
    var firstPaths: [String: String] = [:]
    for path in paths {
      let bytes = try read(path)
      texts[path] = .text(String(decoding: bytes, as: UTF8.self))
      do {
        let pattern = try PatternFile(bytes: bytes, named: path)
        let (base, baseBytes) = try Self.base(of: pattern, at: path, read)
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

  /// Path and text of what the pattern's conditions change.
  private static func base(
    of pattern: PatternFile, at path: String, _ read: (String) throws -> [UInt8]
  ) throws -> (path: String, bytes: [UInt8]) {
    let folder = (path as NSString).deletingLastPathComponent
    if let name = pattern.baseName {
      let base = (folder as NSString).appendingPathComponent(name)
      return (base, try read(base))
    }
    let beside = (folder as NSString).appendingPathComponent(typicalPartnership)
    if FileManager.default.fileExists(atPath: beside) { return (beside, try read(beside)) }
    let shipped = "\(Self.folder)/\(typicalPartnership)"
    return (shipped, try Self.shipped(shipped))
  }

  /// As the catalogue's files are called in messages, wherever the program runs.
  private static let folder = "scenarios/patterns"

  private static var shippedPaths: [String] {
    ShippedFiles.patterns.map(\.name).filter { $0 != typicalPartnership }
      .sorted { $0.compare($1, options: .numeric) == .orderedAscending }.map { "\(folder)/\($0)" }
  }

  /// A file of the catalogue, or a scenario that it changes.
  private static func shipped(_ path: String) throws -> [UInt8] {
    let name = (path as NSString).lastPathComponent
    guard let file = (ShippedFiles.patterns + ShippedFiles.scenarios).first(where: { $0.name == name }) else {
      throw Failure(.inputMissing, "\"\(name)\" is no part of the program.")
    }
    return file.bytes
  }
}
