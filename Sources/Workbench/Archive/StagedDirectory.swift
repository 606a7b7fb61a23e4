import CFiles
import Foundation
import Results

/// A directory that appears whole or not at all: its files are written in a *workshop* beside the target and moved
/// into place at the end.
///
/// The workshop is a folder with the results so far (`results`) and, while they take its place, what the target held
/// before (`earlier`). At whatever moment the program is killed, one of the two is whole. Nothing is ever replaced or taken
/// away but what Convene wrote.
final class StagedDirectory {
  /// As it was asked for.
  let path: String
  /// Where it will be.
  let target: String
  let workshop: String
  /// Whether an earlier directory may be replaced.
  private let overwrites: Bool
  private let isReplaceable: (String) -> Bool
  /// Of a workshop that goes with the process; nil where it stays, and its owner keeps it to one process.
  private var lock: FolderLock?
  private var isFinished = false
  /// What the tables written so far are known again by, by file name.
  private var seals: [String: Seal] = [:]
  /// What the columns of tables hold that were written in one piece, and those of replications, by file name.
  private var extents: [String: ColumnExtents] = [:]

  var results: String { Self.results(of: workshop) }
  private var earlier: String { Self.earlier(of: workshop) }

  static func results(of workshop: String) -> String { workshop + "/results" }
  static func earlier(of workshop: String) -> String { workshop + "/earlier" }

  /// Makes sure that the directory can be written, before anything is computed for it. Its workshop goes with the process.
  ///
  /// - Parameters:
  ///   - overwrites: whether an earlier directory may be replaced.
  ///   - isReplaceable: whether what is there may be replaced at all.
  /// - Throws: `Failure`.
  convenience init(_ path: String, overwrites: Bool, isReplaceable: @escaping (String) -> Bool = isRun) throws {
    try Self.checkTarget(path, overwrites: overwrites, isReplaceable: isReplaceable)
    let url = try Self.location(path)
    let parent = url.deletingLastPathComponent().path
    try? FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    let beginning = try FolderLock(waitingFor: parent)
    defer { withExtendedLifetime(beginning) {} }
    Leftovers.clear(in: parent)
    let workshop = parent + "/" + Leftovers.workshop(for: url.lastPathComponent)
    try self.init(making: workshop, for: path, overwrites: overwrites, isReplaceable: isReplaceable)
    lock = try FolderLock(workshop)
  }

  /// Makes a workshop that stays when it isn't finished.
  init(
    making workshop: String, for path: String, overwrites: Bool,
    isReplaceable: @escaping (String) -> Bool = isRun
  ) throws {
    self.path = Self.withoutLastSlash(path)
    target = try Self.location(path).path
    self.workshop = workshop
    (self.overwrites, self.isReplaceable) = (overwrites, isReplaceable)
    guard mkdir(workshop, 0o755) == 0 else { throw Failure.writing(path, errno) }
    guard mkdir(results, 0o755) == 0 else {
      let reason = errno
      rmdir(workshop)
      throw Failure.writing(path, reason)
    }
  }

  /// Goes back to a workshop that is there.
  init(existing workshop: String, for path: String, overwrites: Bool) throws {
    self.path = Self.withoutLastSlash(path)
    target = try Self.location(path).path
    self.workshop = workshop
    (self.overwrites, isReplaceable) = (overwrites, Self.isRun)
  }

  deinit { if !isFinished && lock != nil { OwnFiles.remove(workshop: workshop) } }

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
    let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath).resolvingSymlinksInPath().path
    guard target != "/", here != target, !here.hasPrefix(target + "/") else {
      throw Failure(
        .cannotWrite,
        "\"\(path)\" is the folder that you are in, or one around it: it can't be replaced. Name another with \(optionWord("out"))."
      )
    }
    if let content = try? FileManager.default.contentsOfDirectory(atPath: target) {
      if content.isEmpty { return }
      guard isReplaceable(target) else {
        throw Failure(
          .cannotWrite,
          "\"\(path)\" holds something other than a run of Convene, so it stays as it is. Name another folder with \(optionWord("out"))."
        )
      }
      guard overwrites else {
        throw Failure(
          .cannotWrite,
          "\"\(path)\" holds an earlier run. Add \(optionWord("overwrite")) to replace it, or name another folder with \(optionWord("out"))."
        )
      }
      try checkThatAllIsOwn(target, as: path)
    } else if (try? FileManager.default.attributesOfItem(atPath: withoutLastSlash(path))) != nil {
      // A link is looked at itself: where it leads to nothing, nothing can be put in its place.
      throw Failure(
        .cannotWrite,
        "\"\(path)\" is a file, a link to nothing, or can't be looked into. Name another folder with \(optionWord("out"))."
      )
    }
  }

  private static func checkThatAllIsOwn(_ folder: String, as path: String) throws {
    let foreign = OwnFiles.foreign(in: folder)
    guard foreign.isEmpty else {
      let named =
        foreign.prefix(5).joined(separator: ", ") + (foreign.count > 5 ? " and \(foreign.count - 5) more" : "")
      throw Failure(
        .cannotWrite,
        """
        "\(path)" holds what Convene didn't write and would be lost: \(named). Move that away, or name another folder \
        with \(optionWord("out")).
        """)
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
    extents[name] = ColumnExtents(of: bytes)
    if name == Table<SummaryRow>.summary.fileName {
      extents[Table<ReplicationRow>.replications.fileName] = ColumnExtents(ofReplicationsWith: bytes)
    }
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
      return (extents[table.path].map(table.holding) ?? table).sealed(seal)
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
  ///
  /// - Throws: `Failure`, also where something has come to lie there meanwhile that may not be replaced.
  func finish() throws {
    try Self.synchronise(results)
    // There already where an earlier attempt was killed between these moves.
    var isEarlierAside = FileManager.default.fileExists(atPath: earlier)
    if !isEarlierAside {
      try Self.checkTarget(path, overwrites: overwrites, isReplaceable: isReplaceable)
      // Where it is an empty folder, that is all there is to replace.
      if rmdir(target) != 0, FileManager.default.fileExists(atPath: target) {
        try Self.move(target, to: earlier)
        isEarlierAside = true
      }
    }
    do {
      // Once more, since something may have been put there while it was moved.
      if isEarlierAside { try Self.checkThatAllIsOwn(earlier, as: path) }
      try Self.move(results, to: target)
    } catch {
      if isEarlierAside { try? Self.move(earlier, to: target) }
      throw error
    }
    isFinished = true
    try? Self.synchronise(URL(fileURLWithPath: target).deletingLastPathComponent().path)
    OwnFiles.remove(workshop: workshop)
  }

  /// Whether a directory is a run of Convene: only such a one is ever replaced.
  static func isRun(_ path: String) -> Bool {
    FileManager.default.contents(atPath: path + "/" + RunFile.manifest).flatMap { Manifest(json: [UInt8]($0)) } != nil
  }

  /// Moves a file or folder, never in the place of another.
  static func move(_ from: String, to: String) throws {
    guard move_without_replacing(from, to) == 0 else { throw Failure.writing(to, errno) }
  }

  static func synchronise(_ directory: String) throws {
    let descriptor = open(directory, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure.writing(directory, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw Failure.writing(directory, errno) }
  }
}
