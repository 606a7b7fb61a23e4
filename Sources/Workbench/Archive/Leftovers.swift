import Foundation

/// What processes that were killed have left behind: cleared by the next command that writes beside it.
///
/// Only what no process holds any more is touched. A folder that such a process had moved aside is put back.
enum Leftovers {
  private static let mark = ".unfinished-"

  /// The name of a workshop that goes with this process.
  static func workshop(for target: String) -> String { ".\(target)\(mark)\(getpid())" }

  /// Clears the workshops of processes that are gone.
  static func clear(in parent: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] {
      guard name.hasPrefix("."), let place = name.range(of: mark, options: .backwards),
        place.lowerBound > name.startIndex,
        Int32(name[place.upperBound...]) != nil, let lock = try? FolderLock(parent + "/" + name)
      else { continue }
      let target = name[name.index(after: name.startIndex)..<place.lowerBound]
      clear(parent + "/" + name, of: parent + "/" + target)
      withExtendedLifetime(lock) {}
    }
  }

  /// Clears a workshop that this process holds the lock of.
  static func clear(_ workshop: String, of target: String) {
    let earlier = StagedDirectory.earlier(of: workshop)
    if FileManager.default.fileExists(atPath: earlier) { try? StagedDirectory.move(earlier, to: target) }
    OwnFiles.remove(workshop: workshop)
  }

  /// Clears files `path.new-PID` of processes that are gone.
  static func clearFiles(besides path: String) {
    let url = URL(fileURLWithPath: path)
    let parent = url.deletingLastPathComponent().path
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] {
      let beginning = url.lastPathComponent + ".new-"
      guard name.hasPrefix(beginning), let process = pid_t(name.dropFirst(beginning.count)), process > 0,
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink(parent + "/" + name)
    }
  }
}
