import Foundation
import Results
import Synchronization

/// What an analysis has had evaluated so far, on the disk, in the order in which it asked.
///
/// Records are only ever added at the end: a length of eight bytes, then a `JournalRecord`. Whoever goes on asks for the
/// same evaluations again and is given what is there. A record that the end of a process tore is dropped, and the rest is
/// evaluated anew. Evaluations are asked for one after the other.
final class Journal: Sendable {
  private struct State {
    /// As long as there may be records to recall.
    var earlier: FileHandle?
    var output: OutputFile?
    /// Bytes of the records that are known to be whole.
    var length = 0
    var number = 0
    var pace = Pace()
  }
  private let path: String
  private let state: Mutex<State>

  /// Goes back to a journal, or begins one.
  init(_ path: String) throws {
    self.path = path
    if !FileManager.default.fileExists(atPath: path) { try OutputFile(path).finish() }
    state = Mutex(State(earlier: FileHandle(forReadingAtPath: path)))
  }

  /// The next evaluation, where it was done before; nil from the first one on that wasn't.
  ///
  /// - Throws: `Failure` where another evaluation was done at this place.
  func recall(_ key: String) throws -> JournalRecord? {
    try state.withLock { state in
      guard let earlier = state.earlier else { return nil }
      guard let (record, size) = Self.record(in: earlier) else {
        state.earlier = nil
        return nil
      }
      state.number += 1
      guard record.key == key else {
        throw Failure(
          .badContent,
          """
          It can't be gone on with, since it isn't what it was: evaluation \(state.number) was "\(record.key)" and \
          would now be "\(key)". Begin again with \(optionWord("overwrite")).
          """)
      }
      state.length += size
      return record
    }
  }

  /// Puts down an evaluation that was done; on the disk after a moment.
  func add(_ record: JournalRecord) throws {
    try state.withLock { state in
      let output = try state.output ?? OutputFile(path, after: state.length)
      (state.output, state.earlier) = (output, nil)
      let bytes = record.bytes
      try output.write(withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { Array($0) } + bytes)
      state.number += 1
      if state.pace.isDue { try state.pace.measure(output.synchronise) }
    }
  }

  /// The record that comes next and its size; nil at the end, and where it isn't whole.
  private static func record(in file: FileHandle) -> (JournalRecord, size: Int)? {
    guard let head = try? file.read(upToCount: 8), head.count == 8 else { return nil }
    let length = head.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard let place = try? file.offset(), let end = try? file.seekToEnd(), length <= end - place,
      (try? file.seek(toOffset: place)) != nil, let body = try? file.read(upToCount: Int(length)),
      let record = JournalRecord([UInt8](body))
    else { return nil }
    return (record, 8 + body.count)
  }
}
