import Foundation
import Results

/// A directory that appears whole or not at all: its files are written in a *workshop* beside the target and moved
/// into place at the end.
///
/// The workshop is a folder with the results so far (`results`) and, while they take its place, what the target held
/// before (`earlier`). At whatever moment the program is killed, one of the two is whole.
final class StagedDirectory {
  /// As it was asked for.
  let path: String
  /// Where it will be.
  let target: String
  let workshop: String
  /// Whether the workshop stays where the directory isn't finished.
  private let isKept: Bool
  private var isFinished = false
  /// What the tables written so far are known again by, by file name.
  private var seals: [String: Seal] = [:]

  var results: String { workshop + "/results" }

  /// Makes sure that the directory can be written, before anything is computed for it.
  ///
  /// - Parameters:
  ///   - overwrites: whether an earlier directory may be replaced.
  ///   - isReplaceable: whether what is there may be replaced at all.
  /// - Throws: `Failure`.
  convenience init(_ path: String, overwrites: Bool, isReplaceable: (String) -> Bool = isRun) throws {
    let url = try Self.location(path)
    try Self.checkTarget(path, overwrites: overwrites, isReplaceable: isReplaceable)
    let workshop = url.deletingLastPathComponent().path + "/.\(url.lastPathComponent).unfinished-\(getpid())"
    try self.init(making: workshop, for: path, isKept: false)
  }

  /// Makes a workshop.
  init(making workshop: String, for path: String, isKept: Bool) throws {
    self.path = Self.withoutLastSlash(path)
    target = try Self.location(path).path
    self.workshop = workshop
    self.isKept = isKept
    let parent = URL(fileURLWithPath: workshop).deletingLastPathComponent().path
    try? FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    guard mkdir(workshop, 0o755) == 0 else { throw Failure.writing(path, errno) }
    guard mkdir(results, 0o755) == 0 else {
      let reason = errno
      try? FileManager.default.removeItem(atPath: workshop)
      throw Failure.writing(path, reason)
    }
  }

  /// Goes back to a workshop that is there.
  init(existing workshop: String, for path: String) throws {
    self.path = Self.withoutLastSlash(path)
    target = try Self.location(path).path
    self.workshop = workshop
    isKept = true
  }

  deinit { if !isFinished && !isKept { try? FileManager.default.removeItem(atPath: workshop) } }

  static func location(_ path: String) throws -> URL {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw Failure(.usage, "The output folder needs a name.") }
    return URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
  }

  static func withoutLastSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? withoutLastSlash(String(path.dropLast())) : path
  }

  /// - Throws: `Failure` where something is at `path` that may not be replaced.
  static func checkTarget(_ path: String, overwrites: Bool, isReplaceable: (String) -> Bool = isRun) throws {
    let target = try location(path).path
    if let content = try? FileManager.default.contentsOfDirectory(atPath: target) {
      if !content.isEmpty && !isReplaceable(target) {
        throw Failure(
          .cannotWrite,
          "\"\(path)\" holds something other than a run of Convene, so it stays as it is. Name another folder with --out."
        )
      }
      if !content.isEmpty && !overwrites {
        throw Failure(
          .cannotWrite,
          "\"\(path)\" holds an earlier run. Add --overwrite to replace it, or name another folder with --out.")
      }
    } else if FileManager.default.fileExists(atPath: target) {
      throw Failure(.cannotWrite, "\"\(path)\" is a file or can't be looked into. Name another folder with --out.")
    }
  }

  /// A file of the directory, to be written bit by bit.
  func file(_ name: String) throws -> OutputFile { try OutputFile(results + "/" + name) }

  /// Writes a file of the directory, in the place of an earlier one of that name.
  func write(_ bytes: [UInt8], to name: String) throws { try OutputFile.write(bytes, to: results + "/" + name) }

  /// Writes a table in one piece.
  func write(table bytes: [UInt8], to name: String) throws {
    try write(bytes, to: name)
    seals[name] = Seal(of: bytes)
  }

  /// Ends a table that was written bit by bit.
  func finish(_ table: OutputFile) throws {
    try table.finish()
    seals[URL(fileURLWithPath: table.path).lastPathComponent] = Seal(table.marker)
  }

  /// Writes what describes the tables, once they are all written.
  func describe(_ title: String, _ tables: [TableSchema]) throws {
    let sealed = tables.map { table in
      guard let seal = seals[table.path] else { preconditionFailure("a table is written before it is described") }
      return table.sealed(seal)
    }
    try write(json(DataPackage(title: title, tables: sealed)), to: RunFile.dataPackage)
  }

  /// Takes files of the directory away again, to be written anew.
  func removeAll(but kept: [String]) throws {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: results)) ?? [] where !kept.contains(name) {
      do { try FileManager.default.removeItem(atPath: results + "/" + name) } catch {
        throw Failure.writing(results + "/" + name, errno)
      }
    }
  }

  /// Moves the directory into place.
  func finish() throws {
    try Self.synchronise(results)
    let earlier = workshop + "/earlier"
    // There already where an earlier attempt was killed between these moves.
    let wasMoved = FileManager.default.fileExists(atPath: earlier)
    let isReplacing = !wasMoved && FileManager.default.fileExists(atPath: target)
    if isReplacing { try Self.move(target, to: earlier) }
    do {
      try Self.move(results, to: target)
    } catch {
      if isReplacing { try? Self.move(earlier, to: target) }
      throw error
    }
    isFinished = true
    try? Self.synchronise(URL(fileURLWithPath: target).deletingLastPathComponent().path)
    try? FileManager.default.removeItem(atPath: workshop)
  }

  /// Whether a directory is a run of Convene: only such a one is ever replaced.
  static func isRun(_ path: String) -> Bool {
    FileManager.default.contents(atPath: path + "/" + RunFile.manifest).flatMap { Manifest(json: [UInt8]($0)) } != nil
  }

  private static func move(_ from: String, to: String) throws {
    guard rename(from, to) == 0 else { throw Failure.writing(to, errno) }
  }

  static func synchronise(_ directory: String) throws {
    let descriptor = open(directory, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure.writing(directory, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw Failure.writing(directory, errno) }
  }
}
