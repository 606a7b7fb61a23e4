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

  deinit { close(descriptor) }
}
