import Foundation
import Results

/// A file that is written from start to end, and on the disk when it is closed. It knows what it is known again by.
final class OutputFile {
  let path: String
  private let descriptor: Int32
  private var isOpen = true
  /// Of what is written so far.
  private(set) var marker = LineMarker()
  /// Bytes written so far.
  var size: Int { marker.size }

  /// - Throws: `Failure` where the file can't be created.
  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure.writing(path, errno) }
  }

  /// Goes on with a file that is there, after its first bytes; what follows them is cut off.
  ///
  /// - Throws: `Failure` where the file can't be opened or is shorter.
  init(_ path: String, after size: Int) throws {
    self.path = path
    descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure.writing(path, errno) }
    let there = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    while marker.size < size, let data = try? there.read(upToCount: min(size - marker.size, 1 << 20)), !data.isEmpty {
      marker.take([UInt8](data))
    }
    guard marker.size == size else {
      throw Failure(.badContent, "\"\(path)\" is shorter than it was: it can't be gone on with.")
    }
    guard ftruncate(descriptor, off_t(size)) == 0, lseek(descriptor, 0, SEEK_END) == size else {
      throw Failure.writing(path, errno)
    }
  }

  /// Goes on with a table that is there, after what is known of it; what follows is cut off.
  ///
  /// - Throws: `Failure` where the file can't be opened, or isn't what it was: with the line.
  convenience init(_ path: String, after known: Seal) throws {
    try self.init(path, after: known.bytes)
    guard let lines = marker.change(from: known.lineMarks) else { return }
    throw Failure(
      .badContent,
      """
      "\(path)", \(lines.inWords): not as it was written; it was edited or damaged since, so it can't be gone on with. Put \
      the file back, or begin again with \(optionWord("overwrite")).
      """)
  }

  deinit { if isOpen { close(descriptor) } }

  /// Writes a whole file, in the place of an earlier one: at any moment one or the other is there.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let new = path + ".new"
    unlink(new)
    do {
      let file = try OutputFile(new)
      try file.write(bytes)
      try file.finish()
      guard rename(new, path) == 0 else { throw Failure.writing(path, errno) }
    } catch {
      unlink(new)
      throw error
    }
  }

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
    marker.take(bytes)
  }

  /// Waits until the bytes so far are on the disk.
  func synchronise() throws {
    guard fsync(descriptor) == 0 else { throw Failure.writing(path, errno) }
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
    case EFBIG: "files may not become that large here"
    case EMFILE, ENFILE: "too many files are open"
    case EXDEV: "it would have to move to another disk"
    default: "the system gives reason number \(reason)"
    }
  }
}

extension ClosedRange<Int> {
  /// Lines of a file: "line 3", "lines 3 to 4".
  var inWords: String { count == 1 ? "line \(lowerBound)" : "lines \(lowerBound) to \(upperBound)" }
}
