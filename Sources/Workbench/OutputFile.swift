import Foundation

/// A file that is written from start to end, and on the disk when it is closed.
final class OutputFile {
  private let path: String
  private let descriptor: Int32
  private var isOpen = true

  /// - Throws: `Failure` where the file can't be created.
  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure.writing(path, errno) }
  }

  deinit { if isOpen { close(descriptor) } }

  func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = Foundation.write(descriptor, buffer.baseAddress! + written, buffer.count - written)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { throw Failure.writing(path, errno) }
        written += count
      }
    }
  }

  /// Waits until the bytes are on the disk.
  func finish() throws {
    isOpen = false
    let isSafe = fsync(descriptor) == 0
    let reason = errno
    guard close(descriptor) == 0 && isSafe else { throw Failure.writing(path, reason) }
  }
}

extension Failure {
  static func writing(_ path: String, _ reason: Int32) -> Failure {
    Failure(.cannotWrite, "\"\(path)\" can't be written: \(words(for: reason)).")
  }

  /// The operating system's reason in plain words.
  static func words(for reason: Int32) -> String {
    switch reason {
    case EACCES, EPERM: "you don't have the right to write there"
    case EROFS: "the disk is read-only"
    case ENOSPC, EDQUOT: "the disk is full"
    case ENOENT: "the folder isn't there, or has vanished"
    case ENOTDIR: "part of the path is a file, not a folder"
    case EEXIST, ENOTEMPTY: "something is there already"
    case ENAMETOOLONG: "the name is too long"
    case EIO: "the disk reports a fault"
    case EXDEV: "it would have to move to another disk"
    default: "the system gives reason number \(reason)"
    }
  }
}
