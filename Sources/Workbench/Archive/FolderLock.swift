import Foundation

/// Keeps a folder to one process at a time; falls away with the process, however that ends.
final class FolderLock {
  private let descriptor: Int32

  /// - Throws: `Failure` where the folder isn't there or belongs to another process.
  init(_ folder: String) throws {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(.inputMissing, "There is no unfinished run \"\(folder)\".") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw Failure(.cannotWrite, "\"\(folder)\" is being written by a run that is under way.")
    }
  }

  /// Waits for the folder in which folders are about to appear, so that of two processes that begin at one moment the one
  /// sees what the other has begun. Neither holds it for longer than that takes.
  ///
  /// - Throws: `Failure` where the folder isn't there or somebody keeps it for ten seconds.
  init(waitingFor parent: String) throws {
    descriptor = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure.writing(parent, errno) }
    for _ in 0..<1_000 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      usleep(10_000)
    }
    close(descriptor)
    throw Failure(.cannotWrite, "\"\(parent)\" is kept by another program; nothing can be begun in it.")
  }

  deinit { close(descriptor) }
}
