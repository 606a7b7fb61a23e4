import Foundation
import Reports
import Results

/// The folder of a run, of a part or a replay of one, of a comparison or of any other analysis: every command that reads what
/// an earlier one wrote begins here, and has the same faults to tell of.
struct RunFolder {
  let path: String
  let manifest: Manifest
  /// Where manifest and scenario lie: of a replay, the folder of its run.
  private let home: String

  /// - Parameters:
  ///   - path: the folder.
  ///   - run: the folder of the run, where this is a replay in it; nil to find out.
  /// - Throws: `Failure` where there is no run, half of one, or one of another version.
  init(_ path: String, ofRun run: String? = nil) throws {
    self.path = StagedDirectory.withoutLastSlash(path)
    let isReplay = FileManager.default.fileExists(atPath: path + "/" + Table<StoryRow>.story.fileName)
    // A replay lies in replays/ of its run.
    home = run ?? (isReplay ? path + "/../.." : path)
    guard let bytes = Self.content(home + "/" + RunFile.manifest) else {
      let isUnderWay = [path, path + Workshop.suffix].contains {
        FileManager.default.fileExists(atPath: $0 + "/results/" + RunFile.manifest)
      }
      let isExport = FileManager.default.fileExists(atPath: path + "/" + RunFile.dataPackage)
      throw Failure(
        .inputMissing,
        isUnderWay
          ? "\"\(path)\" was stopped before its end; \(commandWord("resume")) \(quotedForShell(path)) goes on with it."
          : "\"\(path)\" is not the folder of a run: it has no \(RunFile.manifest)."
            + (isExport ? " Its tables were exported; name the folder that they come from." : ""))
    }
    guard let manifest = Manifest(json: bytes) else { throw Self.changed(home + "/" + RunFile.manifest) }
    guard manifest.version == Convene.version else {
      throw Failure(
        .badContent,
        """
        "\(home)/\(RunFile.manifest)": made by Convene \(manifest.version); this is \(Convene.version), which has other \
        tables and may come to other results. Make the run again, or read it with that version.
        """)
    }
    self.manifest = manifest
  }

  /// The scenario that it was made from.
  ///
  /// - Throws: `Failure` where it is missing or has faults.
  func scenario() throws -> ScenarioSource { try ScenarioSource(home + "/" + RunFile.scenario) }

  /// What describes the tables.
  ///
  /// - Throws: `Failure` where it is missing or isn't one.
  func description() throws -> (package: DataPackage, bytes: [UInt8]) {
    let file = path + "/" + RunFile.dataPackage
    guard let bytes = Self.content(file) else {
      throw Failure(.inputMissing, "\"\(path)\" has no \(RunFile.dataPackage), which describes its tables.")
    }
    guard let package = try? JSONDecoder().decode(DataPackage.self, from: Data(bytes)),
      package.resources.allSatisfy({ !$0.path.contains("/") && !$0.schema.fields.isEmpty })
    else { throw Self.changed(file) }
    return (package, bytes)
  }

  /// Everything that a report is made from.
  ///
  /// - Throws: `Failure` that names the file and the row or line.
  func recorded() throws -> RecordedRun {
    guard manifest.shard == nil else {
      throw Failure(.badContent, "\"\(path)\" is a part of a run; join the parts first (\(commandWord("merge"))).")
    }
    let package = try description().package
    let tables = try package.resources.map { table in
      try RecordedTable(table) { try read(table, upTo: RecordedRun.beginnings[table.name] ?? .max, handle: $0) }
    }
    return RecordedRun(
      manifest: manifest, title: package.title, tables: tables,
      scenario: Self.content(home + "/" + RunFile.scenario).map { String(decoding: $0, as: UTF8.self) })
  }

  /// Reads a table row by row.
  ///
  /// - Parameter most: how many bytes are wanted; a row that they cut is left out.
  /// - Throws: `Failure` that names the file and the row or line, where it isn't as described or isn't as it was written; or
  ///   what `handle` throws.
  func read(
    _ table: TableSchema, upTo most: Int = .max, handle: (_ row: Int, _ cells: [Cell]) throws -> Void
  ) throws {
    var reader = RowReader(table)
    do {
      try stream(table, upTo: most) {
        try reader.read($0, handle: handle)
      } atEnd: {
        try reader.finish()
      }
    } catch let fault as RecordFault {
      throw Failure(.badContent, "\"\(path)/\(fault.file)\"\(fault.row.map { ", row \($0)" } ?? ""): \(fault.what).")
    }
  }

  /// Hands on a table's file piece by piece, and makes sure that it is what was written.
  ///
  /// - Parameters:
  ///   - most: how many bytes are wanted.
  ///   - atEnd: called where that was the whole file.
  /// - Throws: `Failure` that names the file and the line; or first what `take` and `atEnd` throw, who may know more of what
  ///   is wrong with it.
  func stream(
    _ table: TableSchema, upTo most: Int = .max, take: ([UInt8]) throws -> Void, atEnd: () throws -> Void = {}
  ) throws {
    let file = path + "/" + table.path
    guard let input = FileHandle(forReadingAtPath: file) else {
      throw Failure(.inputMissing, "\"\(file)\" is missing or can't be opened.")
    }
    defer { try? input.close() }
    var marker = table.lineMarks.map { LineMarker(like: $0) }
    var left = most
    while left > 0, let data = try? input.read(upToCount: min(left, 1 << 20)), !data.isEmpty {
      left -= data.count
      let bytes = [UInt8](data)
      marker?.take(bytes)
      try take(bytes)
    }
    if left > 0 { try atEnd() }
    if let marker, let known = table.lineMarks, let lines = marker.change(from: known, isBeginning: left == 0) {
      throw edited(table, lines)
    }
  }

  private func edited(_ table: TableSchema, _ lines: ClosedRange<Int>) -> Failure {
    Failure(
      .badContent,
      """
      "\(path)/\(table.path)", \(lines.inWords): not as it was written; it was edited or damaged since. Put the file back, or make \
      the run again: in its folder, \(manifest.command)
      """)
  }

  private static func changed(_ file: String) -> Failure {
    Failure(.badContent, "\"\(file)\" was not written by Convene, or was changed.")
  }

  private static func content(_ file: String) -> [UInt8]? {
    FileManager.default.contents(atPath: file).map { [UInt8]($0) }
  }
}
