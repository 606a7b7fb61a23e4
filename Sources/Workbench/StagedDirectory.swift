import Foundation
import Results

/// A directory that appears whole or not at all: its files are written beside the target and moved into place at the end.
final class StagedDirectory {
  /// Where it will be.
  let target: String
  private let staging: String
  private let isReplacing: Bool
  private var isFinished = false

  /// Makes sure that the directory can be written, before anything is computed for it.
  ///
  /// - Parameters:
  ///   - overwrites: whether an earlier directory may be replaced.
  ///   - isReplaceable: whether what is there may be replaced at all.
  /// - Throws: `Failure`.
  init(_ path: String, overwrites: Bool, isReplaceable: (String) -> Bool = isRun) throws {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw Failure(.usage, "The output folder needs a name.") }
    let url = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
    target = url.path
    let parent = url.deletingLastPathComponent().path
    let files = FileManager.default
    if let content = try? files.contentsOfDirectory(atPath: target) {
      isReplacing = !content.isEmpty
      if isReplacing && !isReplaceable(target) {
        throw Failure(
          .cannotWrite,
          "\"\(path)\" holds something other than a run of Convene, so it stays as it is. Name another folder with --out."
        )
      }
      if isReplacing && !overwrites {
        throw Failure(
          .cannotWrite,
          "\"\(path)\" holds an earlier run. Add --overwrite to replace it, or name another folder with --out.")
      }
    } else if files.fileExists(atPath: target) {
      throw Failure(.cannotWrite, "\"\(path)\" is a file or can't be looked into. Name another folder with --out.")
    } else {
      isReplacing = false
    }
    staging = parent + "/.\(url.lastPathComponent).unfinished-\(getpid())"
    try? files.createDirectory(atPath: parent, withIntermediateDirectories: true)
    guard mkdir(staging, 0o755) == 0 else { throw Failure.writing(path, errno) }
  }

  deinit { if !isFinished { try? FileManager.default.removeItem(atPath: staging) } }

  /// A file of the directory, to be written bit by bit.
  func file(_ name: String) throws -> OutputFile { try OutputFile(staging + "/" + name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = try file(name)
    try file.write(bytes)
    try file.finish()
  }

  /// Moves the directory into place.
  func finish() throws {
    try Self.synchronise(staging)
    let earlier = staging + "-earlier"
    if isReplacing { try Self.move(target, to: earlier) }
    do {
      try Self.move(staging, to: target)
    } catch {
      if isReplacing { try? Self.move(earlier, to: target) }
      throw error
    }
    isFinished = true
    try? Self.synchronise(URL(fileURLWithPath: target).deletingLastPathComponent().path)
    if isReplacing { try? FileManager.default.removeItem(atPath: earlier) }
  }

  /// Whether a directory is a run of Convene: only such a one is ever replaced.
  static func isRun(_ path: String) -> Bool {
    guard let data = FileManager.default.contents(atPath: path + "/" + RunFile.manifest) else { return false }
    return (try? JSONDecoder().decode(Manifest.self, from: data))?.generator == "Convene"
  }

  private static func move(_ from: String, to: String) throws {
    guard rename(from, to) == 0 else { throw Failure.writing(to, errno) }
  }

  private static func synchronise(_ directory: String) throws {
    let descriptor = open(directory, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure.writing(directory, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw Failure.writing(directory, errno) }
  }
}
